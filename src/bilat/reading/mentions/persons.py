"""Text and its party mentions in, persons with office and party out, by titles and the shape of names.

`President N of X`, `X's president, N`, `the presidents of X and Y, N and M`, `N, the president of X`,
`his X counterpart N`.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import zip_longest
from types import MappingProxyType
from typing import TYPE_CHECKING

from bilat.model.mention import PartyMention, PersonMention
from bilat.reading.mentions.names import clean, is_personal, name_at, name_before
from bilat.reading.mentions.offices import COUNTERPART, of_phrase, parties_before, party_after, party_before
from bilat.reading.mentions.word_places import WORD, words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from bilat.model.parties.offices import Office

_LINK = re.compile(r"[\s,—–-]*(?:the\s+)?(?:then[\s-]|late\s+|former\s+)?(?:[,—–-]\s*)?")
_AND = re.compile(r",?\s+and\s+(?:the\s+)?|,\s+|\s+&\s+")
_WITH = re.compile(r"\s+and\s+(?:(?:his|her)\s+(?:wife|husband|spouse|consort),?\s+)?")
_OWNER = re.compile(r"(?i)(?:\b(?:his|her|its|their)\s+)$")
_ENVOY = re.compile(r"(?i)ambassador|envoy|consul|minister|charg|nuncio|commissioner|representative|legate")
# Offices that one party alone has.
_SEATS = MappingProxyType({"pope": "Holy See", "pontiff": "Holy See", "taoiseach": "Ireland", "tánaiste": "Ireland"})


@dataclass(frozen=True, slots=True)
class PersonFinder:
    """Finds titled persons: `patterns` match the titles of the registry, `single` are those in the singular.

    `patterns` are held by the words, in lower case, that their titles can begin with.
    """

    patterns: Mapping[str, re.Pattern[str]]
    single: frozenset[str]

    def find(self, text: str, parties: Sequence[PartyMention]) -> tuple[PersonMention, ...]:
        """The persons of a text, in order, without overlaps: titled ones, and a party's own (`Japan's N N`)."""
        found: list[PersonMention] = []
        for match in self._titles(text):
            if found and match.start() < found[-1].end:
                continue
            for person in self._at(text, match, parties):
                if not (found and person.start < found[-1].end):
                    found.append(person)
        found.extend(_possessed(text, parties, found))
        return tuple(_shared(text, sorted(found, key=lambda p: p.start)))

    def _titles(self, text: str) -> Iterator[re.Match[str]]:
        """Where a title stands, in order, without overlaps."""
        words, end = words_of(text), 0
        for place, pattern in words.keyed(lambda word: self.patterns.get(word.casefold())):
            start = words.matches[place].start()
            if start >= end and (match := pattern.match(text, start)):
                end = match.end()
                yield match

    def title_at(self, text: str, start: int, end: int = sys.maxsize) -> re.Match[str] | None:
        """The title that begins at an offset and is over at `end`."""
        word = WORD.match(text, start, end)
        pattern = self.patterns.get(word[0].casefold()) if word else None
        return pattern.match(text, start, end) if pattern else None

    def _at(self, text: str, match: re.Match[str], parties: Sequence[PartyMention]) -> list[PersonMention]:
        if self.single and _plain(match[0]) not in self.single:
            return list(_several(text, match, parties, self.title_at))
        person = _before_name(text, match, parties)
        if person and not person.party:
            person = self._completed(text, person, parties)
        person = person or _after_name(text, match, parties)
        return [person] if person else []

    def _completed(self, text: str, person: PersonMention, parties: Sequence[PartyMention]) -> PersonMention:
        """A rank before the name with the office after it: `Colonel N, the Libyan leader`."""
        lead = re.match(r",\s+(?:(?:the|then|its|former)\s+)*", text[person.end : person.end + 30])
        start = person.end + lead.end() if lead else person.end
        words = WORD.finditer(text, start, start + 80) if lead else ()
        title = next((t for w in words if (t := self.title_at(text, w.start(), start + 80))), None)
        if title:
            held_by = party_before(text, title.start(), parties)
            end, of = of_phrase(text, title.end(), parties)
            if start in (title.start(), held_by.start if held_by else title.start()) and (held_by or of):
                party = held_by or of
                return replace(person, end=end, office=title[0], party=party.party if party else None)
        return person


def build_person_finder(offices: Sequence[Office]) -> PersonFinder:
    """A finder for the offices of the registry, longest title first; case counts only for words in capitals."""
    names = {name for office in offices for name in (office.name, *office.names)} | {COUNTERPART}
    by_first: defaultdict[str, list[str]] = defaultdict(list)
    for name in sorted(names, key=len, reverse=True):
        for first in _forms(WORD.findall(name)[0].casefold()):
            by_first[first].append(name)
    patterns = {first: _pattern(found) for first, found in by_first.items()}
    return PersonFinder(MappingProxyType(patterns), frozenset(_plain(name) for name in names))


def _pattern(names: Iterable[str]) -> re.Pattern[str]:
    alternatives = "|".join(_loose(name) for name in names)
    return re.compile(rf"(?:(?<![\w-])|(?<=\b[Tt]hen-)|(?<=\b[Ee]x-))(?:{alternatives})(?![\w-])")


def _forms(word: str) -> tuple[str, ...]:
    """A word and its plural as `_word` allows it."""
    return (word, word[:-1] + "ies") if word.endswith("y") else (word, word + "s")


def _plain(title: str) -> str:
    return re.sub(r"[\s-]+", " ", title).replace("’", "'").casefold()


def _loose(name: str) -> str:
    """A title's pattern: any case but for abbreviations, hyphen or space, plural allowed."""
    words = name.split()
    return r"[\s-]+".join(_word(w) for w in words)


def _word(word: str) -> str:
    plain = re.escape(word).replace("'", "[’']")
    if word.isupper() and len(word) > 1:
        return plain + "s?"
    if word.casefold() in ("of", "for", "the", "and", "to"):
        return f"(?i:{plain})"
    if word.endswith("y"):
        return f"(?i:{re.escape(word[:-1])}(?:y|ies))"
    return f"(?i:{plain}s?)"


def _before_name(text: str, match: re.Match[str], parties: Sequence[PartyMention]) -> PersonMention | None:
    """Title first: `Peruvian Minister of Mines N`, `President of the Republic of X — N`, `Queen N of X`."""
    held_by = party_before(text, match.start(), parties)
    end, of = of_phrase(text, match.end(), parties)
    link = _LINK.match(text, end)
    start = link.end() if link else end
    name = name_at(text, start, parties)
    if name is None or ("," in text[end:start] and text[name.end() : name.end() + 1] not in (",", ".", ";", "")):
        return None
    office = text[match.start() : end].strip(" ,—–-")
    of = None if of and _is_sent_to(text, match, of) else of
    party = held_by.party if held_by else of.party if of else _SEATS.get(office.casefold())
    close, after = party_after(text, name.end(), parties)
    first = _from_owner(text, held_by.start if held_by else match.start(), office)
    return PersonMention(
        first,
        close if party is None or after == party else name.end(),
        clean(name[0]),
        name.start(),
        office,
        party or after,
    )


def _is_sent_to(text: str, match: re.Match[str], party: PartyMention) -> bool:
    """`ambassador to B`, `consul in B`: an envoy acts for whoever sent him, never for B."""
    is_host = re.match(r"\s+(?:to|in)\b", text[match.end() : party.start])
    return bool(is_host) and bool(_ENVOY.search(match[0]))


def _from_owner(text: str, start: int, office: str) -> int:
    """Where the phrase begins: a counterpart's possessor belongs to it (`his Thai counterpart N`)."""
    owner = _OWNER.search(text, max(0, start - 8), start) if COUNTERPART in office.casefold() else None
    return owner.start() if owner else start


def _after_name(text: str, match: re.Match[str], parties: Sequence[PartyMention]) -> PersonMention | None:
    """Title after: `N, the president of X,` or `N, Peru's foreign minister,`."""
    held_by = party_before(text, match.start(), parties)
    start = held_by.start if held_by else match.start()
    lead = re.search(
        r",\s+(?:(?:the|an?|then|its|their|who was|who is|former|first|current|new|newly elected|long-?time)[\s-]+)*$",
        text[max(0, start - 40) : start],
    )
    if not lead:
        return None
    name = name_before(text, start - len(lead[0]))
    if name is None or any(p.start < name[1] and p.end > name[0] for p in parties):
        return None
    end, of = of_phrase(text, match.end(), parties)
    party = held_by or (None if of and _is_sent_to(text, match, of) else of)
    office = text[match.start() : end]
    return PersonMention(name[0], end, clean(text[name[0] : name[1]]), name[0], office, party.party if party else None)


def _several(
    text: str, match: re.Match[str], parties: Sequence[PartyMention], title_at: Callable[[str, int], object]
) -> Iterator[PersonMention]:
    """A title in the plural: `Presidents N and M`, `the French and German foreign ministers, N and M`."""
    owners = parties_before(text, match.start(), parties)
    end, _ = of_phrase(text, match.end(), parties)
    named = [p.party for p in (*owners, *(p for p in parties if match.end() <= p.start and p.end <= end))]
    link = _LINK.match(text, end)
    at = link.end() if link else end
    office = text[match.start() : match.end()]
    out: list[PersonMention] = []
    while (name := name_at(text, at, parties)) is not None and not title_at(text, at):
        close, own = party_after(text, name.end(), parties)
        start = (owners[0].start if owners else match.start()) if not out else name.start()
        out.append(PersonMention(start, close, clean(name[0]), name.start(), office, own))
        step = _AND.match(text, close)
        if step is None or (len(out) > 1 and " and " in text[out[-2].end : name.start()]):
            break
        at = step.end()
    yield from _in_order(out, named)


def _in_order(persons: list[PersonMention], named: list[str]) -> Iterator[PersonMention]:
    """Persons with the parties that the phrase names, one for one, or one for all."""
    for index, person in enumerate(persons):
        party = person.party or (
            named[index] if len(named) == len(persons) else named[0] if len(set(named)) == 1 else None
        )
        yield replace(person, party=party)


def _possessed(text: str, parties: Sequence[PartyMention], found: Sequence[PersonMention]) -> Iterator[PersonMention]:
    """Untitled persons by their party: `Japan's Shinzō Abe`."""
    taken = [(p.start, p.end) for p in found]
    for party in parties:
        lead = re.match(r"[’']s\s+", text[party.end : party.end + 4])
        if not lead or party.form not in ("name", "short"):
            continue
        start = party.end + lead.end()
        name = name_at(text, start, parties)
        if name and is_personal(name[0]) and not any(a < name.end() and name.start() < b for a, b in taken):
            yield PersonMention(name.start(), name.end(), clean(name[0]), name.start(), None, party.party)


def _shared(text: str, persons: list[PersonMention]) -> Iterator[PersonMention]:
    """A couple has one party: `King N and Queen M of X`."""
    for person, after in zip_longest(persons, persons[1:]):
        if (
            person
            and after
            and after.party
            and not person.party
            and text[after.name_start : after.end] != text[after.name_start :]
        ):
            between = text[person.end : after.start]
            own = re.match(
                r"\s+of\b", text[after.name_start + len(after.name) : after.name_start + len(after.name) + 4]
            )
            if own and _WITH.fullmatch(between):
                yield replace(person, party=after.party)
                continue
        if person:
            yield person
