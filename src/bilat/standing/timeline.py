"""Timelines: the history of a tie in, the stretches of days on which its state is one and the same out.

The days are never gone through one by one: the state can only change at a bound of an act or an observation, or a day
after.
Between such change points what may be the latest is kept up in a sweep, in which each item enters and leaves once.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from bilat.standing.acts import Act
from bilat.standing.ahead import Ahead
from bilat.standing.choices import comes_after, consistent
from bilat.standing.days import FAR_FUTURE, FAR_PAST
from bilat.standing.observations import Observation
from bilat.standing.rulings import Item, Ruling, View, held_from, ruling

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bilat.standing.history import History

ItemT = TypeVar("ItemT", Item, Act)


@dataclass(frozen=True, slots=True)
class Segment:
    """From `first` to the day before the next segment the tie is in one state; the first one begins in the far past."""

    first: int
    ruling: Ruling


def segments(history: History) -> tuple[Segment, ...]:
    """The stretches of days of a tie, in order, together covering all days."""
    return tuple(Segment(day, ruling(view)) for day, view in views(history))


def segment_on(found: Sequence[Segment], day: int) -> int:
    """The index of the segment that a day lies in."""
    return bisect_right(found, day, key=lambda s: s.first) - 1


def views(history: History) -> Iterator[tuple[int, View]]:
    """The tie seen from each of its change points."""
    told_acts, seen = consistent(history.acts, history.observations)
    waiting: list[Item] = sorted((*told_acts, *seen), key=lambda i: (i.first, i.place.hi), reverse=True)
    told = Ahead.of([a for a in told_acts if a.origin == "told"])
    implied = Ahead.of([a for a in told_acts if a.origin != "told"])
    latest: list[Item] = []
    acts: list[Act] = []
    for day in change_points(told_acts, seen):
        while waiting and waiting[-1].first <= day:
            item = waiting.pop()
            latest.append(item)
            if isinstance(item, Act):
                acts.append(item)
        latest = _not_outdone(_not_closed(latest, day), day)
        acts = _not_outdone(acts, day)
        yield day, _view(day, latest, acts, (told, implied), is_lasting=history.tie.is_lasting)


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
