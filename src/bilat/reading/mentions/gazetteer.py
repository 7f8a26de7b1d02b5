"""Text in, the parties that it names out, by the registry's names, adjectives, peoples and cities."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from bilat.model.mention import PartyForm, PartyMention
from bilat.reading.mentions.word_places import WORD, Words, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bilat.model.parties import Registry
    from bilat.model.party import Party

_GAP = re.compile(r"(?:[ \u00a0]+|[-’'.‘]|[’'] |\. |\.-)?")
_FORM_RANK: tuple[PartyForm, ...] = ("name", "short", "government", "adjective", "people", "capital", "city")
_STATES = ("state", "former-state", "de-facto", "region", "territory")


@dataclass(frozen=True, slots=True)
class _Entry:
    party: str
    form: PartyForm
    exact: str | None
    age: int


_DECOY = _Entry("", "name", None, 0)


@dataclass(frozen=True, slots=True)
class _Head:
    """The names that begin with one word: their lengths in words, longest first, and who is meant by each."""

    lengths: tuple[int, ...]
    names: Mapping[tuple[str, ...], tuple[_Entry, ...]]


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Names by their folded first word."""

    heads: Mapping[str, _Head]

    def find(self, text: str, favoured: Sequence[str] = ()) -> tuple[PartyMention, ...]:
        """The party mentions in a text, longest match first, without overlaps; `favoured` parties win ties."""
        words = words_of(text)
        found: list[PartyMention] = []
        done = 0
        for place, head in words.keyed(self._head):
            if place >= done:
                mention, used = _at(head, text, (words, place), favoured)
                done = place + used
                if mention and mention.party:
                    found.append(mention)
        return tuple(found)

    def _head(self, word: str) -> _Head | None:
        return self.heads.get(_fold(word)) if _may_begin(word) else None


def _may_begin(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit() or word in ("al", "el")


def _at(head: _Head, text: str, where: tuple[Words, int], favoured: Sequence[str]) -> tuple[PartyMention | None, int]:
    """The mention that begins at a place among the words, and how many of them it takes."""
    words, place = where
    folded = tuple(map(_fold, words.written[place : place + head.lengths[0]]))
    for length in head.lengths:
        entries = head.names.get(folded[:length])
        is_cut_short = length > len(folded)
        if entries is None or is_cut_short or not _is_joined(text, words.matches[place : place + length]):
            continue
        start, end = words.matches[place].start(), words.matches[place + length - 1].end()
        end += text[end : end + 1] == "." and length > 1 and len(folded[length - 1]) == 1
        fitting = [e for e in entries if e.exact is None or e.exact == text[start:end].replace(".", "")]
        if fitting:
            return _mention(start, end, fitting, favoured), length
    return None, 1


def _is_joined(text: str, words: Sequence[re.Match[str]]) -> bool:
    """Whether nothing but a space, a hyphen, an apostrophe or an initial's full stop stands between the words."""
    return all(_GAP.fullmatch(text, before.end(), word.start()) for before, word in pairwise(words))


def _mention(start: int, end: int, entries: list[_Entry], favoured: Sequence[str]) -> PartyMention:
    best = min(entries, key=lambda e: (e.party not in favoured, e.age, _form_rank(e.form)))
    others = tuple(dict.fromkeys(e.party for e in entries if e.party != best.party))
    return PartyMention(start, end, best.party, best.form, (best.party, *others))


def _form_rank(form: PartyForm) -> int:
    """Names before places; a state's city before a region's capital, since states come first in the registry."""
    return len(_FORM_RANK) if form in ("capital", "city") else _FORM_RANK.index(form)


def _age(name: str, party: Party) -> int:
    """0 for names in use, 1 for other names of parties that were, 2 for former names of parties that are."""
    if name == party.name:
        return 0
    spans = [period for period in party.former_names if period.name == name]
    if spans and all(period.until for period in spans) and party.until is None:
        return 2
    return int(party.until is not None)


def _fold(word: str) -> str:
    if word.isascii():
        return word.casefold()
    plain = unicodedata.normalize("NFKD", word)
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()


def build_gazetteer(registry: Registry) -> Gazetteer:
    """Index every name of every party of the registry."""
    entries: defaultdict[tuple[str, ...], list[_Entry]] = defaultdict(list)
    for party in registry.parties:
        holder = _holder(party, registry)
        for name, form in _forms(party):
            words = tuple(_fold(w[0]) for w in WORD.finditer(name))
            exact = name.replace(".", "") if form == "short" or _is_abbreviation(name) else None
            if words:
                held_form = "government" if holder is not party and form in ("name", "short") else form
                entries[words].append(_Entry(holder.name, held_form, exact, _age(name, party)))
    for phrase in registry.decoys:
        entries[tuple(_fold(w[0]) for w in WORD.finditer(phrase))].append(_DECOY)
    heads: defaultdict[str, dict[tuple[str, ...], tuple[_Entry, ...]]] = defaultdict(dict)
    for words, rows in entries.items():
        heads[words[0]][words] = tuple(rows)
    return Gazetteer(
        {word: _Head(tuple(sorted({len(n) for n in names}, reverse=True)), names) for word, names in heads.items()}
    )


def _holder(party: Party, registry: Registry) -> Party:
    """The party that acts: a body of a state (its army, parliament, ministry) is that state."""
    if party.sort == "body":
        for owner in (registry.by_id(name) for name in party.within):
            if owner and owner.sort in _STATES:
                return owner
    return party


def _is_abbreviation(name: str) -> bool:
    return name.isupper() and " " not in name and len(name) > 1


def _forms(party: Party) -> Iterator[tuple[str, PartyForm]]:
    yield party.name, "name"
    for name in party.names:
        yield name, "short" if name in party.short else "name"
    for name in party.short:
        yield name, "short"
    for period in party.former_names:
        yield period.name, "name"
    for government in party.governments:
        for name in (government.name, *government.names):
            yield name, "government"
    for name in party.adjectives:
        yield name, "adjective"
    for name in party.people:
        yield name, "people"
    for period, others in party.capitals:
        for name in (period.name, *others):
            yield name, "capital"
    for name in party.cities:
        yield name, "city"
