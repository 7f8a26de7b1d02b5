"""Timelines: the history of a tie in, the stretches of days on which its state is one and the same out.

The days are never gone through one by one: the state can only change at a bound of an act or an observation, or a day
after.
Between such change points what may be the latest is kept up in a sweep, in which each item enters and leaves once. It
goes as far as the latest day that is asked about, and the state is made out only on the days that are.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from bilat.standing.acts import Act
from bilat.standing.ahead import Ahead
from bilat.standing.choices import comes_after, consistent
from bilat.standing.days import FAR_FUTURE, FAR_PAST
from bilat.standing.observations import Observation
from bilat.standing.rulings import Item, Ruling, View, held_from, ruling

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bilat.standing.history import History

ItemT = TypeVar("ItemT", Item, Act)


@dataclass(frozen=True, slots=True, eq=False)
class Segment:
    """From `first` to the day before the next segment the tie is in one state; the first one begins in the far past.

    `told` is the ruling, or the sweep that makes it when it is asked for, as the one of that number.
    """

    first: int
    told: Ruling | Sweep
    number: int = 0

    @property
    def ruling(self) -> Ruling:
        """The state of the tie on its days."""
        return self.told if isinstance(self.told, Ruling) else self.told.ruling(self.number)

    def begun(self, day: int) -> Segment:
        """The same, but from a day on."""
        return Segment(day, self.told, self.number)


def segments(history: History) -> tuple[Segment, ...]:
    """The stretches of days of a tie, in order, together covering all days."""
    sweep = Sweep.of(history)
    return tuple([Segment(day, sweep, number) for number, day in enumerate(sweep.days)])


def segment_on(found: Sequence[Segment], day: int) -> int:
    """The index of the segment that a day lies in."""
    return bisect_right(found, day, key=_first) - 1


@dataclass(frozen=True, slots=True, eq=False)
class Sweep:
    """The change points of a tie in `days`, and the rulings from each on, made when they are first asked for.

    Most who ask want to know of one day alone, and of those from which on it is so. `steps` has what may be the latest
    on each change point that was passed, `waiting` what enters later, the next one last; `acts` are those told and
    those only implied, ready to be looked up.
    """

    is_lasting: bool
    days: tuple[int, ...]
    waiting: list[Item]
    acts: tuple[Ahead, Ahead]
    steps: list[tuple[list[Item], list[Act]]] = field(default_factory=list)
    made: dict[int, Ruling] = field(default_factory=dict)

    @classmethod
    def of(cls, history: History) -> Sweep:
        """The sweep through the days of a tie, before its first step."""
        told, seen = consistent(history.acts, history.observations)
        waiting: list[Item] = [*told, *seen]
        if len(waiting) > 1:
            waiting.sort(key=lambda i: (i.first, i.place.hi), reverse=True)
        lists = Ahead.of([a for a in told if a.origin == "told"]), Ahead.of([a for a in told if a.origin != "told"])
        return cls(history.tie.is_lasting, tuple(change_points(told, seen)), waiting, lists)

    def ruling(self, number: int) -> Ruling:
        """The state from the change point of that number on."""
        if number not in self.made:
            while len(self.steps) <= number:
                self._step()
            day, (latest, acts) = self.days[number], self.steps[number]
            self.made[number] = ruling(_view(day, latest, acts, self.acts, is_lasting=self.is_lasting))
        return self.made[number]

    def _step(self) -> None:
        """On to the next change point: what begins there comes in, what is outdone by it leaves."""
        day, waiting = self.days[len(self.steps)], self.waiting
        latest, acts = self.steps[-1] if self.steps else ([], [])
        new = []
        while waiting and waiting[-1].first <= day:
            new.append(waiting.pop())
        acts = [*acts, *(i for i in new if isinstance(i, Act))]
        self.steps.append((_not_outdone(_not_closed([*latest, *new], day), day), _not_outdone(acts, day)))


def _first(segment: Segment) -> int:
    return segment.first


def _view(day: int, latest: list[Item], acts: list[Act], lists: tuple[Ahead, Ahead], *, is_lasting: bool) -> View:
    told, implied = lists
    under_way = [a for a in acts if not a.is_done(day)]
    coming = told.first(day)
    ahead: list[Act | None] = [*(a for a in under_way if a.origin == "told"), *coming]
    if not coming:
        ahead.append(None)
    is_cut = False
    if implied.acts:
        hidden = [*(a for a in under_way if a.origin != "told"), *implied.first(day)]
        latest_told = max((a.days.hi for a in coming), default=FAR_FUTURE)
        is_cut = any(a.days.lo <= latest_told for a in hidden)
    return View(day, is_lasting, tuple(latest), tuple(acts), tuple(ahead), is_cut)


def change_points(acts: Sequence[Act], observations: Sequence[Observation]) -> list[int]:
    """The first days on which the state may differ from the day before, in order."""
    days = {FAR_PAST}
    for act in acts:
        days |= {act.days.lo, act.days.lo + 1, act.days.hi, act.days.hi + 1}
        if act.origin == "told" and act.result != "holds" and (act.days.lo, act.days.hi) != (FAR_PAST, FAR_FUTURE):
            days.add(held_from(act))
    for seen in observations:
        days |= {seen.start.lo, seen.start.hi, seen.end.lo, seen.end.lo + 1, seen.end.hi + 1}
    return sorted(day for day in days if day == FAR_PAST or FAR_PAST + 1 < day < FAR_FUTURE)


def _not_outdone(items: list[ItemT], day: int) -> list[ItemT]:
    """Without those after which another has surely come by the day."""
    if len(items) <= 1:
        return items
    done = max((_lead(i, day) for i in items), default=FAR_PAST)
    return [i for i in items if i.place.hi >= done]


def _lead(item: Item, day: int) -> int:
    """The day before which nothing can be later than the item, as far as that is sure by the day."""
    if item.is_done(day):
        return item.place.lo
    return item.first if item.has_started(day) else FAR_PAST


def _not_closed(items: list[Item], day: int) -> list[Item]:
    """Without those after which one that says otherwise can only come, and has come by the day."""
    if len(items) <= 1:
        return items
    come = [
        i for i in items if i.has_started(day) and not (isinstance(i, Act) and i.origin == "implied by an observation")
    ]
    return [i for i in items if not any(_closes(other, i) for other in come)]


def _closes(later: Item, earlier: Item) -> bool:
    """Where both cannot be true, an act is within its document the better word on the days after it."""
    if later.result == earlier.result:
        return False
    if comes_after(later, earlier):
        return True
    is_within = isinstance(later, Act) and isinstance(earlier, Observation) and earlier.start.hi <= later.days.lo
    return is_within and bool(later.docs & earlier.docs)
