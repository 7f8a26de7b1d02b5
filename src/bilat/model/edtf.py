"""EDTF level 1 values: text in, a value with its earliest and latest day out.

The subset of ISO 8601-2:2019 (Extended Date/Time Format, level 1) that the contract names: days, months, years,
unspecified digits (`19XX`, `201X`), seasons (21 to 24), the marks `?`, `~` and `%`, intervals and open ends (`..`).
Days are proleptic Gregorian ordinals as `datetime.date.toordinal` counts them (day 1 is 0001-01-01), continued
below 1 for years before that; year `0000` is 1 BC, as ISO 8601 has it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from types import MappingProxyType

from bilat.errors import ContractError

_ADVICE = "write it in EDTF level 1, for instance 1966-07-25, 1992, 201X, 2014/.. or 2017-22"
_PART = re.compile(
    r"(?P<year>-?\d{4}|\d{3}X|\d{2}XX|\dXXX)(?:-(?P<month>\d\d|XX))?(?:-(?P<day>\d\d|XX))?(?P<mark>[?~%])?"
)
_MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_SEASON_MONTHS = MappingProxyType({21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)})
_FEBRUARY = 2
_CYCLE_YEARS, _CYCLE_DAYS = 400, 146_097


def ordinal(year: int, month: int, day: int) -> int:
    """The day number of a proleptic Gregorian date; years may be zero or negative.

    Raises ValueError for a day that is not in the calendar.
    """
    cycles = (year - 1) // _CYCLE_YEARS if year < 1 else 0
    return date(year - cycles * _CYCLE_YEARS, month, day).toordinal() + cycles * _CYCLE_DAYS


def month_length(year: int, month: int) -> int:
    """Days in a month of a proleptic Gregorian year."""
    leap = month == _FEBRUARY and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return _MONTH_DAYS[month - 1] + leap


def iso_day(number: int) -> str:
    """The ISO 8601 day of a day number, for instance `1966-07-25`; years before 1 have four digits and a sign."""
    if number >= 1:
        return date.fromordinal(number).isoformat()
    cycles = -(number - 1) // _CYCLE_DAYS + 1
    shifted = date.fromordinal(number + cycles * _CYCLE_DAYS)
    year = shifted.year - cycles * _CYCLE_YEARS
    return f"{'-' if year < 0 else ''}{abs(year):04}-{shifted.month:02}-{shifted.day:02}"


@dataclass(frozen=True, slots=True)
class Edtf:
    """One EDTF value: its text as given and its bounds in day numbers, None where an end is open.

    `first` and `last` are the bounds of the two ends of an interval (earliest, latest); for a plain value both are
    its own bounds. `earliest` and `latest` are the outer bounds.
    """

    text: str
    first: tuple[int | None, int | None]
    last: tuple[int | None, int | None]
    is_interval: bool
    is_about: bool
    is_uncertain: bool

    @property
    def earliest(self) -> int | None:
        """The earliest day, None where open."""
        return self.first[0]

    @property
    def latest(self) -> int | None:
        """The latest day, None where open."""
        return self.last[1]

    @property
    def is_open(self) -> bool:
        """Whether an end is open (`..`)."""
        return self.earliest is None or self.latest is None

    @property
    def is_day(self) -> bool:
        """Whether it says one day exactly."""
        return self.earliest is not None and self.earliest == self.latest

    def contains(self, other: Edtf) -> bool:
        """Whether every day of `other` lies within this value; open ends reach for ever."""
        left = self.earliest is None or (other.earliest is not None and other.earliest >= self.earliest)
        right = self.latest is None or (other.latest is not None and other.latest <= self.latest)
        return left and right

    def __str__(self) -> str:
        """The value as it was written."""
        return self.text


@lru_cache(maxsize=65_536)
def parse(text: str) -> Edtf:
    """Read one EDTF level 1 value.

    Raises ContractError where the text is not of the subset, names a day that is not in the calendar, or ends
    before it begins.
    """
    left, slash, right = text.partition("/")
    try:
        first = _bounds(left)
        last = _bounds(right) if slash else first
    except ValueError as error:
        what = f"not an EDTF date: {text!r} ({error})"
        raise ContractError(what, _ADVICE) from None
    if not slash and first == (None, None):
        what = f"not an EDTF date: {text!r}"
        raise ContractError(what, _ADVICE)
    if first[0] is not None and last[1] is not None and first[0] > last[1]:
        what = f"an interval that ends before it begins: {text!r}"
        raise ContractError(what, "put the earlier end first")
    return Edtf(text, first, last, bool(slash), "~" in text or "%" in text, "?" in text or "%" in text)


def _bounds(part: str) -> tuple[int | None, int | None]:
    if part == "..":
        return (None, None)
    match = _PART.fullmatch(part)
    if not match:
        message = "no such form"
        raise ValueError(message)
    first_year = int(match["year"].replace("X", "0"))
    last_year = int(match["year"].replace("X", "9"))
    month = None if match["month"] in (None, "XX") else int(match["month"])
    day = None if match["day"] in (None, "XX") else int(match["day"])
    if day is not None and (month is None or month in _SEASON_MONTHS):
        message = "a day without its month"
        raise ValueError(message)
    if month is not None and month in _SEASON_MONTHS:
        return _season(first_year, month)
    if 0 in (month, day) or (month or 1) > len(_MONTH_DAYS):
        message = "no such month or day"
        raise ValueError(message)
    end_month = month or 12
    end_day = day or month_length(last_year, end_month)
    return (ordinal(first_year, month or 1, day or 1), ordinal(last_year, end_month, end_day))


def _season(year: int, code: int) -> tuple[int, int]:
    first, last = _SEASON_MONTHS[code]
    end_year = year + (last < first)
    return (ordinal(year, first, 1), ordinal(end_year, last, month_length(end_year, last)))


def of_bounds(earliest: int | None, latest: int | None) -> str | None:
    """The shortest EDTF text with just these bounds: a day, month, year, decade, century or an interval.

    None where both ends are open, since that says nothing.
    """
    if earliest is None and latest is None:
        return None
    if earliest is None or latest is None:
        return f"{_end(earliest)}/{_end(latest)}"
    start, end = iso_day(earliest), iso_day(latest)
    for text in _candidates(start):
        if (parse(text).earliest, parse(text).latest) == (earliest, latest):
            return text
    return f"{start}/{end}"


def _end(number: int | None) -> str:
    return ".." if number is None else iso_day(number)


def _candidates(day: str) -> tuple[str, ...]:
    if day.startswith("-"):
        return (day, day[:-3], day[:-6])
    return (day, day[:-3], day[:4], f"{day[:3]}X", f"{day[:2]}XX")
