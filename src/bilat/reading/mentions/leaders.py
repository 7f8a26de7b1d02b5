"""A text and its persons in, well-known leaders and whom they act for out: by full name, by surname in own texts."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from bilat.model.mention import PersonMention
from bilat.model.parties.leaders import load_leaders
from bilat.reading.mentions.names import NAME, clean, surname

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bilat.model.parties import Registry

_WORD = re.compile(r"\S+")
_INITIAL = re.compile(r"\b[A-Z]\.\s*")
_MOST_WORDS = 5
_BEFORE_ALL = -1
# Surnames that are words, first names or places more often than they are somebody's name.
_NO_NAME = frozenset(
    """
    king major brown ford grant hunt straw cook rice key english bishop may peace park moon banana day white young
    shah sultan khan emperor faisal abdullah
    jordan victoria juan bush idris hussein peter jonathan holland francis paul great beatrix bhumibol zog price
    """.split()
)


def party_known_for(name: str, pair: tuple[str, ...]) -> str | None:
    """The party that a full name, with or without initials, is known for, one of the pair before others."""
    whole = clean(name)
    parties = load_leaders().get(whole) or load_leaders().get(" ".join(_INITIAL.sub("", whole).split()), ())
    return next((p for p in parties if p in pair), parties[0] if parties else None)


def named_leaders(text: str) -> Iterator[PersonMention]:
    """Leaders named in full."""
    for run in NAME.finditer(text):
        if len(run[0].split()) == 1:
            continue
        start, end = _longest(text, [m.span() for m in _WORD.finditer(text, *run.span())])
        if end:
            yield PersonMention(start, end, text[start:end], start)


def _longest(text: str, words: list[tuple[int, int]]) -> tuple[int, int]:
    leaders = load_leaders()
    for size in range(min(_MOST_WORDS, len(words)), 1, -1):
        for first in range(len(words) - size + 1):
            start, end = words[first][0], words[first + size - 1][1]
            if " ".join(text[start:end].split()) in leaders:
                return start, end
    return 0, 0


@cache
def _called_by_surname() -> tuple[tuple[tuple[str, str, tuple[str, ...]], ...], Mapping[str, tuple[int, ...]]]:
    """Surname, name and parties of every leader whom a text may call by surname alone; their places by party."""
    known = ((surname(name), name, parties) for name, parties in load_leaders().items() if " of " not in name)
    named = tuple(row for row in known if row[0] not in _NO_NAME)
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, (_, _, parties) in enumerate(named):
        for party in parties:
            places[party].append(place)
    return named, MappingProxyType({party: tuple(found) for party, found in places.items()})


@lru_cache(maxsize=4096)  # those of states that are gone are asked for in every document
def _before_all(name: str, party: str) -> PersonMention:
    return PersonMention(_BEFORE_ALL, _BEFORE_ALL, name, _BEFORE_ALL, None, party)


def leaders_by_surname(registry: Registry, pair: tuple[str, ...]) -> Mapping[str, tuple[PersonMention, ...]]:
    """The leaders of the pair and of states that are gone, as if they had been named before the text began."""
    out: defaultdict[str, list[PersonMention]] = defaultdict(list)
    own = registry.gone | frozenset(pair)
    named, places = _called_by_surname()
    for place in sorted({place for party in own for place in places.get(party, ())}):
        last, name, parties = named[place]
        party = next(p for p in parties if p in own)
        out[last].append(_before_all(name, party))
    return {key: tuple(rows) for key, rows in out.items() if len({row.party for row in rows}) == 1}
