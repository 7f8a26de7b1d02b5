"""What comes next: the acts of a tie in, those that may be the first after a day out."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilat.standing.days import FAR_FUTURE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bilat.standing.acts import Act


@dataclass(frozen=True, slots=True)
class Ahead:
    """Acts in order of their earliest day, with the least latest day of each and all after it."""

    acts: tuple[Act, ...]
    starts: tuple[int, ...]
    least: tuple[int, ...]

    @classmethod
    def of(cls, acts: Sequence[Act]) -> Ahead:
        """The acts, sorted by earliest day, ready to be looked up."""
        if not acts:
            return NONE
        ordered = tuple(sorted(acts, key=lambda a: (a.days.lo, a.days.hi)))
        least: list[int] = []
        for act in reversed(ordered):
            least.append(min(act.days.hi, least[-1] if least else FAR_FUTURE))
        return cls(ordered, tuple(a.days.lo for a in ordered), tuple(reversed(least)))

    def first(self, day: int) -> tuple[Act, ...]:
        """Of the acts that lie wholly after a day, those that may be the first."""
        index = bisect_right(self.starts, day)
        if index == len(self.acts):
            return ()
        end = index
        while end < len(self.acts) and self.starts[end] <= self.least[index]:
            end += 1
        return self.acts[index:end]


NONE = Ahead((), (), ())
"""No act at all."""
