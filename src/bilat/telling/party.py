"""Statements that name a party in, its ties and contacts with each other party out: one circle, to be asked any day."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from bilat.model.parties import load_registry
from bilat.standing import occurrences
from bilat.standing.courses import Course, course
from bilat.standing.days import FAR_PAST, Window
from bilat.standing.history import histories
from bilat.telling.event_lines import event_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bilat.model.party import Sort
    from bilat.standing import Occurrence
    from bilat.telling.ground import Ground

CONTACTS = frozenset(("visit", "meeting", "talks"))
"""The kinds of event that are contacts of two parties."""
_TOLD = frozenset(("asserted", "reported"))


@dataclass(frozen=True, slots=True)
class Contact:
    """An event in words, its time (EDTF, None where nothing tells it) and days, and the id of a statement of it."""

    kind: str
    time: str | None
    days: Window
    text: str
    statement: str

    def has_begun(self, day: int) -> bool:
        """Whether it may have happened by a day (day number); an undated one may."""
        return self.time is None or _first(self.days) <= day


@dataclass(frozen=True, slots=True)
class Bond:
    """What was read of a party and one other.

    `sort` is the other's, None where the registry does not have it; `events` has for each kind of event the first
    days on which each may have happened, in order; `contacts` are in order of time, the undated first.
    """

    other: str
    sort: Sort | None
    statements: int
    courses: tuple[Course, ...]
    contacts: tuple[Contact, ...]
    events: Mapping[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Circle:
    """A party with its bonds, those with the most statements first; `alone` is what names no other party.

    `names` are the party's spellings, case-folded; `statements` counts all that name it.
    """

    name: str
    names: frozenset[str]
    statements: int
    bonds: tuple[Bond, ...]
    alone: Bond


def circle(name: str, names: Iterable[str], ground: Ground) -> Circle:
    """The circle of a party: `name` is its common name, `names` how the statements of the ground spell it."""
    own = frozenset(each.casefold() for each in (name, *names))
    courses: dict[str, list[Course]] = defaultdict(list)
    for history in histories(ground.statements, ground.dates, None, ground.links):
        if history.tie.statements or history.acts:
            found = course(history, ground.dates)
            for other in _others(history.tie.parties, own):
                courses[other].append(found)
    events: dict[str, list[Occurrence]] = defaultdict(list)
    for event in occurrences(ground.statements, ground.links):
        if event.modality in _TOLD:
            for other in _others((*event.actors, *event.targets), own):
                events[other].append(event)
    counts = Counter(other for s in ground.statements for other in _others(s.claim.parties, own))
    bonds = [_bond(other, counts[other], courses[other], events[other], own) for other in counts if other]
    bonds.sort(key=lambda bond: (-bond.statements, bond.other))
    return Circle(name, own, len(ground.statements), tuple(bonds), _bond("", counts[""], courses[""], events[""], own))


def _others(parties: Iterable[str], own: frozenset[str]) -> tuple[str, ...]:
    """The other parties by their common names, each once; an empty name where there is none."""
    canonical = load_registry().canonical
    named = dict.fromkeys(canonical(each) for each in parties if each.casefold() not in own)
    return tuple(other for other in named if other.casefold() not in own) or ("",)


def _bond(other: str, statements: int, courses: list[Course], events: list[Occurrence], own: frozenset[str]) -> Bond:
    party = load_registry().find(other) if other else None
    firsts: dict[str, list[int]] = defaultdict(list)
    for event in events:
        firsts[event.kind].append(FAR_PAST if event.time is None else _first(event.days))
    names = (own, frozenset((other.casefold(),)))
    contacts = [_contact(event, names) for event in events if not other or event.kind in CONTACTS]
    contacts.sort(key=lambda c: (c.time is not None, c.days.hi, c.days.lo, c.text))
    counted = MappingProxyType({kind: tuple(sorted(days)) for kind, days in firsts.items()})
    return Bond(other, party.sort if party else None, statements, tuple(courses), tuple(contacts), counted)


def _contact(event: Occurrence, names: tuple[frozenset[str], frozenset[str]]) -> Contact:
    return Contact(event.kind, event.time, event.days, event_text(event, names), event.statements[0].id)


def _first(days: Window) -> int:
    """The day from which something may have happened; where that is open, the last day on which it may."""
    return days.lo if days.lo != FAR_PAST else days.hi
