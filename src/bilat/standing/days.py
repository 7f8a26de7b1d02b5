"""Windows of days: the earliest and latest day of something in, what they tell about a day out.

Days are proleptic Gregorian ordinals as in `bilat.model.edtf`; an open end is `FAR_PAST` or `FAR_FUTURE`, so that all
comparisons are between integers.
"""

from __future__ import annotations

from dataclasses import dataclass

from bilat.model.edtf import iso_day, month_length, of_bounds, ordinal

FAR_PAST = -(10**9)
FAR_FUTURE = 10**9


@dataclass(frozen=True, slots=True, order=True)
class Window:
    """The days, first and last included, on one of which something happened, began or ended."""

    lo: int
    hi: int

    @property
    def length(self) -> int:
        """How many days it has, less one."""
        return self.hi - self.lo

    def meets(self, other: Window) -> bool:
        """Whether the two have a day in common."""
        return self.lo <= other.hi and other.lo <= self.hi

    def meet(self, other: Window) -> Window:
        """The days they have in common; only for windows that meet."""
        return Window(max(self.lo, other.lo), min(self.hi, other.hi))

    def span(self, other: Window) -> Window:
        """From the first day of either to the last day of either."""
        return Window(min(self.lo, other.lo), max(self.hi, other.hi))

    def has(self, day: int) -> bool:
        """Whether a day lies in it."""
        return self.lo <= day <= self.hi

    @property
    def edtf(self) -> str | None:
        """The shortest EDTF text with these bounds; None where both ends are open."""
        return of_bounds(bound(self.lo), bound(self.hi))


def bound(day: int) -> int | None:
    """A day number, None for an open end."""
    return day if FAR_PAST < day < FAR_FUTURE else None


def window(first: int | None, last: int | None) -> Window:
    """A window from bounds in which None is open."""
    return Window(FAR_PAST if first is None else first, FAR_FUTURE if last is None else last)


def year_before(day: int) -> int:
    """The same calendar day a year earlier; 28 February for a leap day."""
    sign, text = (-1, iso_day(day)[1:]) if day < 1 and iso_day(day).startswith("-") else (1, iso_day(day))
    year, month, number = (int(part) for part in text.split("-"))
    before = sign * year - 1
    return ordinal(before, month, min(number, month_length(before, month)))
