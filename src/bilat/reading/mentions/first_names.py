"""A text and its persons in, later mentions of them by the first name alone out: `Evo Morales came … Evo signed`."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from bilat.model.mention import PersonMention
from bilat.model.parties.leaders import load_first_names, load_leaders
from bilat.reading.mentions.names import STOP, surname

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_BEFORE_ALL = -1
_LEAST = 2
# First names that are words, titles or places more often than they call somebody.
_WORDS = frozenset(
    """
    King Queen Prince Princess Pope Saint Sultan Sheikh Shah Emir Lord Lady Sir General Major Colonel Captain Will Mark
    May April June August Hope Grace Rose Faith Joy Art Bill Frank Grant Victoria Santiago Chad Jordan Georgia Israel
    Ban Long Young Rich Abu Ibn Ben Abd Abdul Abdel Al Van Von De La El Le San Don Haji Hadji Mullah Ayatollah
    """.split()
)
_NAME_NEXT = re.compile(r"[-‑\w]|[ \u00a0](?:[A-ZÀ-ÖØ-ÞĀ-Ž]|(?:al|el|bin|ibn|de|van|von|ul)[ -])|\.[A-Z]")
_NAME_BEFORE = re.compile(r"(?:[-‑\w]|\b(?P<word>[A-ZÀ-ÖØ-Þ][\w’']*)[ \u00a0])$")


def by_first_name(persons: Sequence[PersonMention], pair: tuple[str, ...]) -> Mapping[str, tuple[PersonMention, ...]]:
    """Whom a first name alone may mean, as the text spells it: one person of the text, or a leader of the pair."""
    named: defaultdict[str, list[PersonMention]] = defaultdict(list)
    taken = {word for person in persons for word in person.name.split()[1:]}
    for person in persons:
        words = person.name.split()
        if len(words) > 1 and len(words[0]) > _LEAST and "." not in words[0]:
            named[words[0]].append(person)
    for first, names in load_first_names().items():
        if first not in named:
            named[first] = [
                PersonMention(_BEFORE_ALL, _BEFORE_ALL, name, _BEFORE_ALL, None, party)
                for name in names
                for party in load_leaders()[name]
                if party in pair
            ]
    fit = (first for first in named if first not in _WORDS | STOP | taken)
    return {first: tuple(named[first]) for first in fit if named[first] and _is_one(named[first])}


def _is_one(rows: Sequence[PersonMention]) -> bool:
    """Whether all are the same person; of leaders known beforehand whether they act for the same party."""
    if rows[0].start < 0:
        return len({row.party for row in rows}) == 1
    return len({surname(row.name) for row in rows}) == 1


def called_by_first_name(
    text: str, known: Mapping[str, tuple[PersonMention, ...]], taken: Sequence[tuple[int, int]]
) -> Iterator[PersonMention]:
    """Where first names stand alone, behind the full name where the text has it, and not as part of another name."""
    if not known:
        return
    pattern = re.compile("|".join(map(re.escape, sorted(known, key=len, reverse=True))))
    for match in pattern.finditer(text):
        start, end = match.span()
        if min(row.start for row in known[match[0]]) >= start or any(a < end and start < b for a, b in taken):
            continue
        before = _NAME_BEFORE.search(text, max(0, start - 24), start)
        if _NAME_NEXT.match(text, end) or (before and before["word"] not in STOP):
            continue
        yield PersonMention(start, end, match[0], start)
