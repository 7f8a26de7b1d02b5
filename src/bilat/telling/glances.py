"""The circle of a party and a day in, how it stands with each other party at a glance out, kind by kind."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from bilat.model.kinds import KINDS, kind_named

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bilat.model.party import Sort
    from bilat.standing import Certainty
    from bilat.standing.courses import Course, Stretch
    from bilat.telling.party import Bond, Circle, Contact

Way: TypeAlias = Literal["both", "ours", "theirs"]
"""Whether a tie is the two's in common, the party's own toward the other, or the other's toward it."""
Word: TypeAlias = Literal["holds", "suspended", "disputed", "does not hold", "not yet", "unknown"]

ORDER: tuple[Word, ...] = ("holds", "suspended", "disputed", "does not hold", "not yet", "unknown")
"""What stands for several ties of one kind: the first of these that any of them is."""
# Of these it is news on a day that they came later.
_ALWAYS = frozenset(("diplomatic-relations",))


@dataclass(frozen=True, slots=True)
class Standing:
    """How the ties of one kind in one way stand: the strongest word, how many are so, and more of the first of them.

    `since` is when it began, `until` when it ended or was suspended, EDTF; `keys` tell the ties apart.
    """

    way: Way
    word: Word
    certainty: Certainty
    ties: int
    since: str | None
    until: str | None
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """One kind between two parties on a day: its standings in each way, or how many events there were by the day."""

    kind: str
    standings: tuple[Standing, ...]
    events: int

    @property
    def best(self) -> Standing | None:
        """The strongest of its standings, None for a kind of event."""
        return min(self.standings, key=lambda s: ORDER.index(s.word), default=None)

    @property
    def weight(self) -> float:
        """Its kind's weight on the cooperation scale, -10 to 10."""
        return kind_named(self.kind).weight

    @property
    def is_so(self) -> bool:
        """Whether a tie holds, or an event happened."""
        return self.events > 0 or any(s.word == "holds" for s in self.standings)


@dataclass(frozen=True, slots=True)
class Glance:
    """How a party stands with another on a day: a cell a kind of which anything is told, in the order of kinds.

    `scale` is the mean weight (Goldstein, -10 to 10) of the kinds of tie that hold, None where none with a weight does.
    """

    other: str
    sort: Sort | None
    statements: int
    cells: tuple[Cell, ...]
    contact: Contact | None
    scale: float | None

    def cell(self, kind: str) -> Cell | None:
        """The cell of a kind, None where nothing is told of it by the day."""
        return next((cell for cell in self.cells if cell.kind == kind), None)


def glances(circle: Circle, day: int) -> tuple[Glance, ...]:
    """How a party stands with each other on a day (day number), those with the most statements first."""
    return tuple(glance(bond, circle.names, day) for bond in circle.bonds)


def glance(bond: Bond, own: frozenset[str], day: int) -> Glance:
    """How a party (its spellings, case-folded) stands with one other on a day."""
    cells = tuple(_cells(bond, own, day))
    held = [cell.weight for cell in cells if cell.weight and any(s.word == "holds" for s in cell.standings)]
    return Glance(
        other=bond.other,
        sort=bond.sort,
        statements=bond.statements,
        cells=cells,
        contact=last_contact(bond.contacts, day),
        scale=round(sum(held) / len(held), 1) if held else None,
    )


def last_contact(contacts: Sequence[Contact], day: int) -> Contact | None:
    """The latest contact that may have been by a day; an undated one only where there is no other."""
    return next((contact for contact in reversed(contacts) if contact.has_begun(day)), None)


def _cells(bond: Bond, own: frozenset[str], day: int) -> Iterator[Cell]:
    ties: dict[str, list[tuple[Course, Stretch]]] = defaultdict(list)
    for course in bond.courses:
        ties[course.kind].append((course, course.on(day)))
    for kind in KINDS:
        standings = tuple(_standings(ties.get(kind.name, ()), own))
        events = bisect_right(bond.events.get(kind.name, ()), day)
        if standings or events:
            yield Cell(kind.name, standings, events)


def _standings(ties: Iterable[tuple[Course, Stretch]], own: frozenset[str]) -> Iterator[Standing]:
    by_way: dict[Way, list[tuple[Word, Course, Stretch]]] = defaultdict(list)
    for course, stretch in ties:
        word = _word(course, stretch)
        if word:
            by_way[_way(course, own)].append((word, course, stretch))
    for way in ("both", "ours", "theirs"):
        if way in by_way:
            yield _standing(way, by_way[way])


def _standing(way: Way, told: Sequence[tuple[Word, Course, Stretch]]) -> Standing:
    word = min((each[0] for each in told), key=ORDER.index)
    alike = [(course, stretch) for each, course, stretch in told if each == word]
    first = min(alike, key=lambda each: (each[1].certainty != "certain", each[1].since or "~"))[1]
    keys = dict.fromkeys(course.key for course, _ in alike if course.key)
    return Standing(way, word, first.certainty, len(alike), first.since, first.until, tuple(keys))


def _word(course: Course, stretch: Stretch) -> Word | None:
    """How a tie is called on a day; None where only later days are told of."""
    if stretch.is_told:
        return stretch.state
    return "not yet" if stretch.state == "does not hold" and course.kind in _ALWAYS else None


def _way(course: Course, own: frozenset[str]) -> Way:
    if not course.targets or kind_named(course.kind).is_symmetric:
        return "both"
    return "ours" if any(name.casefold() in own for name in course.actors) else "theirs"
