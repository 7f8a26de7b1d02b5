"""A document in, all that it names by offset out: parties, persons, times; and each block made plain for the parser."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from bilat.model.mention import Alias, PersonMention
from bilat.reading.mentions.dates import TimeMention, find_times
from bilat.reading.mentions.first_names import by_first_name, called_by_first_name
from bilat.reading.mentions.leaders import leaders_by_surname, named_leaders
from bilat.reading.mentions.names import surname
from bilat.reading.mentions.seats import at_seats
from bilat.reading.mentions.simplify import Plain, Swap, simplify
from bilat.reading.mentions.word_places import WORD, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bilat.model.document import Block, Document
    from bilat.model.mention import PartyMention
    from bilat.model.parties import Registry
    from bilat.reading.mentions.gazetteer import Gazetteer
    from bilat.reading.mentions.persons import PersonFinder

_GOING_ON = re.compile(r"\w")
_BESIDE = re.compile(r"\s*\(([^()]{1,120})\)")
_PARTS = re.compile(r"[^;,\s][^;,]*")
_ABBREVIATION = re.compile(r"[A-Z][A-Z.&]{1,9}")
_OTHER_SCRIPT = re.compile(r"[\u0370-\u1dff\u2c00-\uffef]")
_ASIDE = re.compile(r"\s*\((?=[^()]{1,120}\))[^()]*\)")
_CONSULATE = re.compile(r"\b(?:([Cc])onsulate(s)?)(?:[-‑ ][Gg]enerals?)?\b")
_FRONTED = re.compile(r"(?:^|(?<=[.!?])\s)(?:In|On|Between|From|By|Until|Since|During|Throughout)?\s*(?:the\s+)?$")
_AGAIN = re.compile(r"\b[Rr]e[-‑](?=[a-z])")
# More signs at one place than anybody writes: a tokenizer takes them off one by one, each time over all that is left.
_SIGNS = re.compile(r"[^\w\s]{3}([^\w\s]{30,})")
# The parser was trained on texts that write `while`.
_WHILST = re.compile(r"\b[Ww]hilst\b")
_JUNIOR = re.compile(r",\s+[JS]r\.,?(?=[\s,])")
# `500,000 US dollars`, `Swiss francs`: of no country.
_MONEY = re.compile(
    r"\s(?:dollars?|francs?|pounds?|pesos?|rupees?|rubles?|roubles?|kron(?:e|or|er)|dinars?|crowns|liras?)\b"
)
_SHORT = 3
_REACH = 9
_THE_YEAR = re.compile(r"\b[Tt]he \d{4}$")
_TOWNS = ("capital", "city")
# `Queen Victoria`, `Princess Sofia`: a name that is a town's too.
_STYLED = re.compile(r"\b(?:King|Queen|Prince|Princess|Emperor|Empress|Mrs?\.?|Pope|Saint|St\.?|Lady|Lord|Sir)\s$")
# A sentence's first words before a time, and what shows that the time is over.
_LED = re.compile(
    r"(?:^|[.!?]\s)(?:(?:In|On|By|During|At|From)\s(?:[a-z]+\s){0,4}|(?:Since|After|Before|Until)\s(?:[a-z]+\s){0,3}(?<!of\s))?$"
)
_NAME_NEXT = re.compile(r" (?:[A-Z][a-z]|thousands|hundreds|several|both|the two)")
# Surnames that are common words: alone, a parser takes them for those.
_COMMON = frozenset(
    """
    Bush Brown Rice Park Moon Major Will Mark White Black Young Long Hunt Wood Woods Powell Carter Baker Hull
    Root Grant Ford Marshall Bishop Price Day Banks Little Short Rich Wise Reading Key English Peace King Prince
    Pope Chan Song Wang Yang Kennan
    """.split()
)


@dataclass(frozen=True, slots=True)
class Named:
    """What a document names; `aliases` are the abbreviations and the names in other scripts that it gives."""

    parties: tuple[PartyMention, ...]
    persons: tuple[PersonMention, ...]
    times: tuple[TimeMention, ...]
    aliases: tuple[Alias, ...]
    surnames: Mapping[str, tuple[PersonMention, ...]]


@dataclass(frozen=True, slots=True)
class Finders:
    """The finders that annotation needs, built once for a reader."""

    registry: Registry
    gazetteer: Gazetteer
    persons: PersonFinder


def annotate(document: Document, finders: Finders, pair: tuple[str, ...]) -> Named:
    """Find all that a document names."""
    leaders = tuple(named_leaders(document.text))
    parties = finders.gazetteer.find(document.text, pair)
    parties = tuple(p for p in parties if not any(n.start <= p.start and p.end <= n.end for n in leaders))
    parties = at_seats(document.text, parties, pair)
    parties = tuple(p for p in parties if not (p.form in _TOWNS and _STYLED.search(document.text[: p.start][-12:])))
    persons = tuple(finders.persons.find(document.text, parties))
    own = (n for n in leaders if not any(p.start < n.end and n.start < p.end for p in persons))
    persons = tuple(sorted((*persons, *own), key=lambda p: p.start))
    parties = tuple(p for p in parties if not (_inside_name(p, persons) or _MONEY.match(document.text, p.end)))
    surnames: defaultdict[str, list[PersonMention]] = defaultdict(list)
    for person in persons:
        surnames[surname(person.name)].append(person)
    well_known = leaders_by_surname(finders.registry, pair)
    known = {key: (*surnames.get(key, ()), *well_known.get(key, ())) for key in {*surnames, *well_known}}
    bare = tuple(_bare(document.text, persons, parties, known))
    firsts = by_first_name((*persons, *(p for p in bare if " " in p.name)), pair)
    taken = [*((p.start, p.end) for p in parties), *((p.start, p.end) for p in (*persons, *bare))]
    called = tuple(called_by_first_name(document.text, firsts, taken))
    known |= {first.casefold(): firsts[first] for first in {p.name for p in called} if first.casefold() not in known}
    everyone = tuple(sorted((*persons, *bare, *called), key=lambda p: p.start))
    return Named(parties, everyone, find_times(document), tuple(_aliases(document.text, parties)), known)


def _inside_name(party: PartyMention, persons: tuple[PersonMention, ...]) -> bool:
    return any(
        p.name_start <= party.start and party.end <= p.end and p.name_start < p.end
        for p in persons
        if p.end > p.name_start
    ) and any(p.name_start <= party.start < p.name_start + len(p.name) for p in persons)


def _bare(
    text: str,
    persons: tuple[PersonMention, ...],
    parties: tuple[PartyMention, ...],
    surnames: Mapping[str, tuple[PersonMention, ...]],
) -> Iterator[PersonMention]:
    """Later mentions of a person without a title: full name or bare surname."""
    taken = [*((p.start, p.end) for p in persons), *((p.start, p.end) for p in parties)]
    names = sorted({p.name for rows in surnames.values() for p in rows}, key=len, reverse=True)
    lasts = sorted({n.split()[-1] for n in names if len(n.split()[-1]) > _SHORT}, key=len, reverse=True)
    short = sorted({last.partition("-")[2] for last in lasts if last.lower().startswith("al-")}, key=len, reverse=True)
    for at, found in _standing(text, (*names, *lasts, *short)):
        if any(start < at + len(found) and at < end for start, end in taken):
            continue
        if not found[0].isupper() and not found.lower().startswith("al-"):
            continue
        before = re.search(r"([A-Z][\w’'.-]+)\s+$", text[max(0, at - 30) : at])
        first = before[1] if before and " " not in found and not re.search(r"[.!?]\s*$", before[1] + " ") else ""
        start = at - len(before[0]) if before and first and first.lower() not in _NO_FIRST else at
        end = at + len(found)
        yield PersonMention(start, end, text[start:end], start)


def _standing(text: str, names: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Where names stand as words of their own, in order, without overlaps; of several at one place the first given."""
    by_first: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        for first in WORD.findall(name)[:1]:
            by_first[first].append(name)
    words, done = words_of(text), 0
    for place, candidates in words.keyed(by_first.get):
        at = words.matches[place].start()
        if at >= done and text[at - 1 : at] not in ("-", "_"):
            found = next(
                (n for n in candidates if text.startswith(n, at) and not _GOING_ON.match(text, at + len(n))), ""
            )
            if found:
                yield at, found
                done = at + len(found)


_NO_FIRST = frozenset(
    """
    the and but while when after before president prime minister king in on of by with for as from to anti pro
    """.split()
)


def _aliases(text: str, parties: tuple[PartyMention, ...]) -> Iterator[Alias]:
    """What stands in brackets behind a party, where it is an abbreviation or is written in another script."""
    for party in parties:
        aside = _BESIDE.match(text, party.end)
        for part in _PARTS.finditer(text, aside.start(1), aside.end(1)) if aside else ():
            if _OTHER_SCRIPT.search(part[0]) or _abbreviates(part[0], text[party.start : party.end]):
                yield Alias(part.start(), part.end(), part[0], party.party)


def _abbreviates(short: str, name: str) -> bool:
    """Whether a word in capitals has its letters from the initials of a name, in order."""
    initials = iter(word[0] for word in re.findall(r"\w+", name.upper()))
    return bool(_ABBREVIATION.fullmatch(short)) and all(letter in initials for letter in short if letter.isalpha())


def plain_block(document: Document, block: Block, named: Named) -> Plain:
    """A block made plain: titled persons by their names, long party names by short ones, asides left out."""
    text = document.text
    swaps = [
        *_person_swaps(named, block, text),
        *_party_swaps(named, block, text),
        *_aside_swaps(text, block),
        *_fronted_swaps(named, block, text),
        *_dash_swaps(named, block, text),
        *_comma_swaps(named, block, text),
        *(Swap(m.start(1), m.end(), "") for m in _SIGNS.finditer(text, block.start, block.end)),
        *(Swap(m.end() - 2, m.end(), "e") for m in _WHILST.finditer(text, block.start, block.end)),
        *(Swap(m.end() - 1, m.end(), "") for m in _AGAIN.finditer(text, block.start, block.end)),
        *(Swap(m.start(), m.end(), _as_embassy(m)) for m in _CONSULATE.finditer(text, block.start, block.end)),
    ]
    return simplify(text, block.start, block.end, swaps)


def _as_embassy(match: re.Match[str]) -> str:
    """A consulate as a word that the parser knows for a noun ("consulates" it takes for a verb)."""
    word = "embassies" if match[2] else "embassy"
    return word.capitalize() if match[1] == "C" else word


def _person_swaps(named: Named, block: Block, text: str) -> Iterator[Swap]:
    for person in named.persons:
        if block.start <= person.start and person.end <= block.end and person.office:
            yield Swap(person.start, _closed(text, person), _one_word(person.name))


def _closed(text: str, person: PersonMention) -> int:
    """The end of a mention, with the comma that closes an apposition (`N, president of X, met`)."""
    is_title_after = person.start == person.name_start and person.end > person.name_start + len(person.name) + 1
    is_set_off = is_title_after or text[person.start : person.name_start].rstrip().endswith(",")
    return person.end + (is_set_off and text[person.end : person.end + 1] == ",")


def _one_word(name: str) -> str:
    """A surname as the parser takes it best: one word; the whole name where the surname is short or a common word."""
    words = [w for w in re.sub(r"[’']", "", name).split() if not re.fullmatch(r"[IVX]+|[JS]r\.?", w)] or [name]
    last = words[-1].removeprefix("al-").removeprefix("Al-").replace("-", "").capitalize()
    return " ".join(words) if len(words) > 1 and (len(last) <= _SHORT or last in _COMMON) else last


def _party_swaps(named: Named, block: Block, text: str) -> Iterator[Swap]:
    for party in named.parties:
        if not (block.start <= party.start and party.end <= block.end):
            continue
        words = text[party.start : party.end]
        if party.form == "name" and len(words.split()) > 2 and len(party.party.split()) <= 2:  # noqa: PLR2004
            lead = re.search(r"\b[Tt]he\s+$", text[max(block.start, party.start - 6) : party.start])
            yield Swap(party.start - len(lead[0]) if lead else party.start, party.end, party.party)
        elif words in ("U.S.", "U.K.", "U.N.", "U.S.A.", "U.A.E."):
            yield Swap(party.start, party.end, words.replace(".", ""))


def _dash_swaps(named: Named, block: Block, text: str) -> Iterator[Swap]:
    """A dash between two parties is a hyphen to the parser: `the Kenya–Uganda summit`."""
    for first, other in pairwise(named.parties):
        if block.start <= first.start and other.end <= block.end and text[first.end : other.start] in ("–", "—"):
            yield Swap(first.end, other.start, "-")


def _comma_swaps(named: Named, block: Block, text: str) -> Iterator[Swap]:
    """A comma behind the time that a sentence begins with: `In 1998 Kenyan exports …` is no year of exports."""
    for time in named.times:
        if block.start <= time.start and time.end < block.end and _FRONTED.search(text[block.start : time.start]):
            following = text[time.end : time.end + 2]
            if following[:1] == " " and following[1:].isupper() and not _names_year(time, text):
                yield Swap(time.end, time.end + 1, ", ")


def _fronted_swaps(named: Named, block: Block, text: str) -> Iterator[Swap]:
    """A comma behind a time that a sentence begins with, before a name: `In May 2004 Kenya` is no `2004 Kenya`."""
    for time in named.times:
        led = text[max(block.start, time.start - 40) : time.start]
        is_inside = block.start <= time.start and time.end + 1 < block.end
        is_led = text[time.end - 1].isdigit() and _LED.search(led) and not _names_year(time, text)
        if is_inside and is_led and _NAME_NEXT.match(text, time.end):
            yield Swap(time.end, time.end + 1, ", ")


def _names_year(time: TimeMention, text: str) -> bool:
    """`after the 1974 Cyprus crisis`: the year is part of what the name tells."""
    return _THE_YEAR.search(text, max(0, time.end - _REACH), time.end) is not None


def _aside_swaps(text: str, block: Block) -> Iterator[Swap]:
    for pattern in (_ASIDE, _JUNIOR):
        for match in pattern.finditer(text, block.start, block.end):
            yield Swap(match.start(), match.end(), "")
