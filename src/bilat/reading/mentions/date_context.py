"""Atoms of time made whole: the year, month or day that a date leaves out, and steps from one time to another."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING

from bilat.reading.mentions.date_values import (
    day_text,
    days_from,
    easter,
    first_of,
    month_text,
    months_from,
    weekday_of,
    year_text,
    years_text,
)
from bilat.reading.mentions.date_words import EASTER_DAYS, SEASON_MONTHS

if TYPE_CHECKING:
    from bilat.reading.mentions.date_atoms import Atom, Shift

# A month at least so much earlier in the year than the one in focus is the next year's: December, then January.
_TURN_OF_YEAR = 6
# One so much later in the year, told as what had been before, is the last year's.
_LOOK_BACK = 3
_SUMMER = 22
_DECEMBER = 12
# How far ahead of its story a text looks with a year that leaves out the century.
_FORESIGHT = 19
_WEEK, _HALF_WEEK = 7, 3
_LAST_YEAR = 9000
_LENGTHS = MappingProxyType({"DE": 10, "CE": 100})


@dataclass(frozen=True, slots=True)
class Focus:
    """A year, month and day that a text has spoken of, as far as known."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True)
class Resolved:
    """A value in TIMEX2's grain (`value`), the same as EDTF level 1 (`calendar`), and whether context helped."""

    value: str | None
    calendar: str | None
    focus: Focus
    is_carried: bool = False


def resolve(atom: Atom, focus: Focus, now: Focus) -> Resolved:
    """The value of an atom for what the text has in focus and, for "last year" and its like, the document's date."""
    if atom.shift is not None and (atom.form == "relative" or atom.shift.unit == "named"):
        origin = resolve(atom.origin, focus, now) if atom.origin else None
        base = origin.focus if origin else _base(atom.shift, focus, now)
        moved = _named(atom, atom.shift, base) if atom.shift.unit == "named" else _moved(atom, atom.shift, base)
        is_carried = origin is None or origin.is_carried
        if moved is None:
            return Resolved(None, None, focus)
        is_guess = atom.shift.base == "now" and now.year is None and origin is None
        return replace(moved, calendar=None if is_guess else moved.calendar, is_carried=is_carried)
    if atom.weekday is not None:
        return _weekday_on(atom.weekday, focus) or Resolved(f"XXXX-WXX-{atom.weekday + 1}", None, focus)
    if atom.year is None and atom.month is None and atom.season is None and atom.day is None and not atom.feast:
        return Resolved(atom.timex, None, focus)
    return _calendar(atom, _base(atom.shift, focus, now) if atom.shift else focus)


def _base(shift: Shift, focus: Focus, now: Focus) -> Focus:
    """What a step is told from; "last year" in a text that has no date is told from the focus."""
    return focus if shift.base == "focus" or now.year is None else now


def _calendar(atom: Atom, focus: Focus) -> Resolved:
    whole = _with_century(atom, focus)
    if whole.shift is not None and whole.shift.unit == "M" and focus.year and focus.month:
        year, month = months_from(focus.year, focus.month, whole.shift.count)
        whole = replace(whole, year=year, month=month, shift=None)
    elif whole.shift is not None and focus.year is not None:
        whole = replace(whole, year=focus.year + whole.shift.count)
    whole = _completed(whole, focus)
    is_carried = whole != atom
    if whole.feast and whole.year is not None and whole.year > 0:
        day = easter(whole.year) + timedelta(EASTER_DAYS[whole.feast])
        whole = replace(whole, month=day.month, day=day.day)
    if whole.year is None or (whole.form == "day" and whole.month is None):
        return Resolved(_unplaced(whole), None, focus)
    found = _valued(whole, whole.year, focus)
    return replace(found, is_carried=True) if is_carried else found


def _with_century(atom: Atom, focus: Focus) -> Atom:
    """`'68` and `the sixties` in the century of the focus; without one, in the twentieth."""
    if not atom.short_year or atom.year is None:
        return atom
    latest = (focus.year or 1980) + _FORESIGHT
    return replace(atom, year=latest - (latest - atom.year) % 100, short_year=False)


def _completed(atom: Atom, focus: Focus) -> Atom:
    """The atom with the year (and month) of the focus, as far as that has them."""
    if atom.year is not None or focus.year is None:
        return atom
    if atom.feast:
        return replace(atom, year=focus.year)
    if atom.month is None and atom.season is None:
        return replace(atom, year=focus.year, month=focus.month)
    return replace(atom, year=_year_for(atom, focus.year, focus.month))


def _year_for(atom: Atom, year: int, focus_month: int | None) -> int:
    if focus_month is None:
        return year
    if atom.month is None:  # a winter may be that of the year's beginning: what follows on it stays in the year
        is_spring = atom.season is not None and SEASON_MONTHS[atom.season] + _TURN_OF_YEAR <= focus_month < _DECEMBER
        return year + is_spring
    if atom.lean < 0:
        return year - 1 if atom.month - focus_month >= _LOOK_BACK else year
    if atom.lean > 0:
        return year + 1 if atom.month < focus_month else year
    return year + 1 if focus_month - atom.month >= _TURN_OF_YEAR else year


def _unplaced(atom: Atom) -> str | None:
    if atom.month is None:
        return None
    return f"XXXX-{atom.month:02}" + (f"-{atom.day:02}" if atom.day else "")


def _valued(atom: Atom, year: int, focus: Focus) -> Resolved:
    if atom.length > 1:
        text = years_text(year, atom.length)
        marked = text if "/" in text else _half_decade(atom, year) or text + atom.mark
        return Resolved(text, marked, Focus(year) if atom.length == _LENGTHS["DE"] or focus.year is None else focus)
    if atom.month is not None and atom.day is not None:
        return _valued_day(atom, (year, atom.month, atom.day), focus)
    part = atom.month or atom.season
    if part is None:
        return _valued_year(atom, year)
    text = month_text(year, part)
    return Resolved(text, text + atom.mark, Focus(year, SEASON_MONTHS.get(part, part)))


def _half_decade(atom: Atom, year: int) -> str | None:
    """`the second half of the 1980s` is 1985 to 1989."""
    if atom.length != _LENGTHS["DE"] or not atom.half.startswith("H"):
        return None
    first = year + (_LENGTHS["DE"] // 2 if atom.half == "H2" else 0)
    return f"{year_text(first)}/{year_text(first + _LENGTHS['DE'] // 2 - 1)}"


def _valued_day(atom: Atom, day: tuple[int, int, int], focus: Focus) -> Resolved:
    text = day_text(*day)
    if text is None:
        return Resolved(None, None, focus)
    return Resolved(text + (atom.timex or ""), text + atom.mark, Focus(*day))


def _valued_year(atom: Atom, year: int) -> Resolved:
    value = year_text(year)
    calendar = value + atom.mark
    if atom.half:
        months = 6 if atom.half.startswith("H") else 3
        first = (int(atom.half[1]) - 1) * months + 1
        return Resolved(
            f"{value}-{atom.half}",
            f"{month_text(year, first)}/{month_text(year, first + months - 1)}",
            Focus(year),
        )
    if atom.part == "mid" and not atom.mark:
        calendar = month_text(year, _SUMMER)  # the contract's way to write mid-1992
    return Resolved(value, calendar, Focus(year))


def _named(atom: Atom, shift: Shift, base: Focus) -> Resolved | None:
    """The next, last or same month, season or weekday of a name."""
    if base.year is None:
        return None
    if atom.weekday is not None:
        return _named_weekday(atom.weekday, shift.count, base)
    month, year = atom.month or SEASON_MONTHS[atom.season or _SUMMER], base.year
    if base.month is None:
        year += shift.count
    elif shift.count > 0:
        year += month <= base.month
    elif shift.count < 0:
        year -= month >= base.month
    return _valued(replace(atom, shift=None), year, focus=base)


def _named_weekday(weekday: int, step: int, base: Focus) -> Resolved | None:
    if base.year is None or base.month is None or base.day is None:
        return None
    ahead = (weekday - weekday_of(base.year, base.month, base.day)) % _WEEK
    if step > 0:
        ahead = ahead or _WEEK
    elif step < 0 or ahead > _HALF_WEEK:
        ahead -= _WEEK
    return _days_on(base, ahead)


def _weekday_on(weekday: int, focus: Focus) -> Resolved | None:
    """`on Thursday`, of the week that began with the day in focus."""
    if focus.year is None or focus.month is None or focus.day is None:
        return None
    found = _days_on(focus, (weekday - weekday_of(focus.year, focus.month, focus.day)) % _WEEK)
    return found and replace(found, is_carried=True)


def _moved(atom: Atom, shift: Shift, base: Focus) -> Resolved | None:
    """`two years later`, `that same day`: a step of some unit from the base."""
    found = _step(shift, base)
    if found is None or found.value is None or not atom.timex:
        return found
    return replace(found, value=found.value + atom.timex)


def _step(shift: Shift, base: Focus) -> Resolved | None:
    if base.year is None or abs(base.year + shift.count * _LENGTHS.get(shift.unit, 1)) > _LAST_YEAR:
        return None
    if shift.unit == "turn":
        year = round(base.year / _LENGTHS["CE"]) * _LENGTHS["CE"]
        return Resolved(year_text(year), f"{year_text(year)}~", base)
    if shift.unit in _LENGTHS:
        length = _LENGTHS[shift.unit]
        first = first_of(base.year, length, shift.count)
        return Resolved(years_text(first, length), years_text(first, length), base)
    if shift.unit == "Y":
        text = year_text(base.year + shift.count)
        return Resolved(text, text, Focus(base.year + shift.count, base.month if shift.count == 0 else None))
    if shift.unit == "M":
        return _months_on(base, shift.count)
    if shift.unit == "D":
        return _days_on(base, shift.count)
    weeks = _days_on(base, shift.count * _WEEK * (2 if shift.unit == "F" else 1))
    return weeks and replace(weeks, calendar=f"{weeks.calendar}~")


def _months_on(base: Focus, count: int) -> Resolved | None:
    if base.year is None or base.month is None:
        return None
    year, month = months_from(base.year, base.month, count)
    text = month_text(year, month)
    return Resolved(text, text, Focus(year, month, base.day if count == 0 else None))


def _days_on(base: Focus, count: int) -> Resolved | None:
    if base.year is None or base.month is None or base.day is None:
        return None
    text, day = days_from(base.year, base.month, base.day, count)
    return Resolved(text, text, Focus(*day))
