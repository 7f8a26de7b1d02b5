"""Runs: the stretches of a tie in, maximal runs of days for which it holds out, with how they begin and end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilat.standing.acts import Act
from bilat.standing.days import FAR_FUTURE, Window
from bilat.standing.observations import Observation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bilat.standing.rulings import Item
    from bilat.standing.timeline import Segment


@dataclass(frozen=True, slots=True)
class Run:
    """The tie holds from `first` to the day before `until`, as segments `[left:right]` of its stretches.

    `start` and `end` are the acts that begin and end it, None where it is cut off by what was read.
    """

    first: int
    until: int
    left: int
    right: int
    start: Act | None
    end: Act | None

    @property
    def since(self) -> str | None:
        """When it began, EDTF; None where it is not told."""
        return self.start.edtf if self.start else None

    @property
    def until_edtf(self) -> str | None:
        """The first day without it, EDTF; None where it is not told."""
        return self.end.edtf if self.end else None


def runs_of(found: Sequence[Segment]) -> tuple[Run, ...]:
    """The maximal runs of segments in which the tie holds."""
    runs, left = [], None
    for index in range(len(found) + 1):
        is_held = index < len(found) and _is_held(found[index])
        if is_held and left is None:
            left = index
        if not is_held and left is not None:
            runs.append(_run(found, left, index))
            left = None
    return tuple(runs)


def last_run(found: Sequence[Segment], index: int) -> Run | None:
    """The run of a segment in which the tie holds, else the last that is over before it; None where there is none.

    No segment is asked for beyond the ends of the run.
    """
    right = next((n for n in range(index, -1, -1) if _is_held(found[n])), None)
    if right is None:
        return None
    left = right
    while left > 0 and _is_held(found[left - 1]):
        left -= 1
    while right < len(found) and _is_held(found[right]):
        right += 1
    return _run(found, left, right)


def _is_held(segment: Segment) -> bool:
    return segment.ruling.state == "holds"


def _run(found: Sequence[Segment], left: int, right: int) -> Run:
    first = found[left].first
    until = found[right].first if right < len(found) else FAR_FUTURE
    carriers = [item for segment in found[left:right] for item in segment.ruling.carriers]
    start = next((a for a in carriers if isinstance(a, Act) and _begins(a, first)), None)
    after = found[right].ruling if right < len(found) else None
    ended = (
        [a for a in after.carriers if isinstance(a, Act)]
        if after and after.state in ("suspended", "does not hold")
        else []
    )
    end = next((a for a in ended if a.result != "holds" and a.days.has(until)), None)
    return Run(first, until, left, right, start, end)


def _begins(act: Act, first: int) -> bool:
    return act.result == "holds" and act.days.has(first)


def positive(items: Sequence[Item]) -> tuple[Item, ...]:
    """Those that tell that the tie held: its beginnings and the observations of it, each once."""
    told = (i for i in items if i.result == "holds" and (isinstance(i, Observation) or i.origin == "told"))
    return tuple(dict.fromkeys(told))


def confirmed(items: Sequence[Item], day: int) -> Window | None:
    """The latest days at or before a day of which a source says that it held."""
    times = [_confirming(i, day) for i in items if i.first <= day and not (isinstance(i, Act) and i.is_undated)]
    return max(times, key=lambda w: (min(w.hi, day), w.lo), default=None)


def _confirming(item: Item, day: int) -> Window:
    if isinstance(item, Act):
        return item.days
    return Window(day, day) if item.covers(day) else item.end if item.end.lo <= day else item.start
