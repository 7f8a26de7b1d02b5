"""Choices of days: acts and observations in, the same on the days that no contradiction rules out, out.

Definition 6 of docs/standing.md: choices that contradict one another within a document are left out. An act
that says otherwise than an observation falls before its first day, or on its last day or later; opposite observations
share no day. Where only one of the two orders is left, the days that it rules out are cut off (bounds consistency).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from bilat.standing.acts import Act
from bilat.standing.days import Window
from bilat.standing.observations import Observation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Item: TypeAlias = Act | Observation
_ROUNDS = 4


def comes_after(later: Item, earlier: Item) -> bool:
    """Whether of two that say otherwise the first can only come after the second, for every choice of days."""
    if later.result == earlier.result or (isinstance(later, Act) and isinstance(earlier, Act)):
        return False
    return not may_precede(later, earlier) and may_precede(earlier, later)


def may_precede(one: Item, other: Item) -> bool:
    """Whether some choice puts the first before the second, of two that say otherwise."""
    if isinstance(one, Act):
        return one.days.lo < other.last_start
    if isinstance(other, Act):
        return one.end.lo <= other.days.hi
    return one.end.lo < other.start.hi


def consistent(
    acts: Sequence[Act], observations: Sequence[Observation]
) -> tuple[tuple[Act, ...], tuple[Observation, ...]]:
    """The acts and observations, each in order, without the days that are ruled out.

    Between documents nothing is cut off: there it is a dispute, not a choice.
    """
    if not observations or len(acts) + len(observations) == 1:
        return tuple(acts), tuple(observations)
    items: list[Item] = [*acts, *observations]
    for _ in range(_ROUNDS):
        pairs = [pair for pair in _near(items) if _cut(items, *pair)]
        if not pairs:
            break
    told = tuple(i for i in items if isinstance(i, Act))
    return told, tuple(i for i in items if isinstance(i, Observation))


def _near(items: Sequence[Item]) -> Iterator[tuple[int, int]]:
    """Pairs, by index, that say otherwise and whose days meet, of one document."""
    order = sorted(range(len(items)), key=lambda index: items[index].first)
    open_: list[int] = []
    for index in order:
        item = items[index]
        open_ = [other for other in open_ if items[other].place.hi >= item.first]
        yield from ((other, index) for other in open_ if _is_choice(items[other], item))
        open_.append(index)


def _is_choice(one: Item, other: Item) -> bool:
    is_told = all(i.origin != "implied by an observation" for i in (one, other) if isinstance(i, Act))
    both_acts = isinstance(one, Act) and isinstance(other, Act)
    return is_told and not both_acts and one.result != other.result and bool(one.docs & other.docs)


def _cut(items: list[Item], left: int, right: int) -> bool:
    """Cut off the days that the only order left rules out; whether there were any."""
    one, other = items[left], items[right]
    if comes_after(other, one):
        new = _in_order(one, other)
    elif comes_after(one, other):
        second, first = _in_order(other, one)
        new = (first, second)
    else:
        return False
    is_new = any(a.first != b.first or a.place != b.place for a, b in zip(new, (one, other), strict=True))
    items[left], items[right] = new
    return is_new


def _in_order(earlier: Item, later: Item) -> tuple[Item, Item]:
    """An act lies before an observation, an observation ends by an act's day or before the other observation."""
    if isinstance(earlier, Act):
        return _until(earlier, later.last_start - 1), _from(later, earlier.days.lo + 1)
    if isinstance(later, Act):
        return _until(earlier, later.days.hi), _from(later, earlier.end.lo)
    return _until(earlier, later.last_start - 1), _from(later, earlier.end.lo + 1)


def _until(item: Item, day: int) -> Item:
    """The item over by a day."""
    if isinstance(item, Act):
        return replace(item, days=Window(item.days.lo, min(item.days.hi, day)), told_days=item.told_days or item.days)
    end = Window(item.end.lo, min(item.end.hi, day))
    return replace(
        item, start=end if item.start == item.end else Window(item.start.lo, min(item.start.hi, end.hi)), end=end
    )


def _from(item: Item, day: int) -> Item:
    """The item begun on a day or later."""
    if isinstance(item, Act):
        return replace(item, days=Window(max(item.days.lo, day), item.days.hi), told_days=item.told_days or item.days)
    start = Window(max(item.start.lo, day), item.start.hi)
    return replace(
        item, start=start, end=start if item.start == item.end else Window(max(item.end.lo, start.lo), item.end.hi)
    )


def is_surely_on(acts: Iterable[Act], day: int) -> bool:
    """Whether one of some acts falls on a day for every choice."""
    return any(act.days == Window(day, day) for act in acts)
