"""The time in focus: what a text last spoke of, and how it completes dates that leave out their year, month or day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bilat.model.edtf import month_length
from bilat.reading.mentions.date_atoms import Atom, Shift
from bilat.reading.mentions.date_values import (
    day_text,
    days_from,
    easter,
    month_text,
    months_from,
    year_text,
    years_text,
)

if TYPE_CHECKING:
    from collections.abc import Callable

_AHEAD, _BACK = 6, 9
_SEASON_MONTH = {21: 3, 22: 6, 23: 9, 24: 12}
_TIMEX_SEASON = 22


@dataclass(frozen=True, slots=True)
class Focus:
    """The year, month and day last spoken of, as far as known."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True)
class Resolved:
    """A value in TIMEX2's grain (`value`), the same as EDTF level 1 (`calendar`), and whether context helped."""

    value: str | None
    calendar: str | None
    carried: bool
    focus: Focus


def resolve(atom: Atom, focus: Focus, now: Focus) -> Resolved:
    """The value of an atom for what the text has in focus and, for "last year" and its like, the document's date."""
    if atom.timex is not None and atom.shift is None and atom.year is None and atom.month is None:
        return Resolved(atom.timex, None, False, focus)
    if atom.shift is not None and atom.shift.unit == "named":
        return _named(atom, focus if atom.shift.base == "focus" or now.year is None else now, focus)
    if atom.form == "relative" and atom.shift is not None:
        return _relative(atom, atom.shift, focus, now)
    if atom.weekday is not None:
        return Resolved(f"XXXX-WXX-{atom.weekday + 1}", None, False, focus)
    return _calendar(atom, focus)


def _calendar(atom: Atom, focus: Focus) -> Resolved:
    carried = False
    if atom.short_year and atom.year is not None:
        century = (focus.year or 1950) // 100 * 100
        atom, carried = replace(atom, year=century + atom.year), True
    if atom.shift is not None and focus.year is not None:
        atom, carried = replace(atom, year=focus.year + (atom.shift.count or 0), shift=None), True
    if atom.feast and (atom.year or focus.year):
        feast = _easter_day(atom, atom.year or focus.year or 1)
        atom, carried = feast, carried or atom.year is None
    if atom.year is None or (atom.form == "day" and atom.month is None and atom.day is not None):
        completed = _complete(atom, focus)
        if completed is None:
            return Resolved(_unplaced(atom), None, False, focus)
        atom, carried = completed, True
    return _valued(atom, carried, focus)


def _easter_day(atom: Atom, year: int) -> Atom:
    from bilat.reading.mentions.date_words import EASTER_DAYS

    day = easter(year).toordinal() + EASTER_DAYS[atom.feast]
    text = day_text(*_ymd(day))
    assert text is not None
    return replace(atom, year=year, month=int(text[5:7]), day=int(text[8:]))


def _ymd(number: int) -> tuple[int, int, int]:
    from datetime import date

    found = date.fromordinal(number)
    return found.year, found.month, found.day


def _complete(atom: Atom, focus: Focus) -> Atom | None:
    """The atom with the year (and month) of the focus, None where the focus has none."""
    if focus.year is None or (atom.year is None and atom.form == "year"):
        return None
    if atom.month is None and atom.season is None:
        if focus.month is None or atom.day is None:
            return None
        year, month = focus.year, focus.month
        return replace(atom, year=year, month=month)
    return replace(atom, year=_year_for(atom, focus))


def _year_for(atom: Atom, focus: Focus) -> int:
    assert focus.year is not None
    month = atom.month or _SEASON_MONTH[atom.season or 22]
    if focus.month is None or atom.season:
        return focus.year
    ahead = month - focus.month
    if ahead <= -_BACK:
        return focus.year + 1
    if ahead >= _BACK + 1:
        return focus.year
    return focus.year


def _unplaced(atom: Atom) -> str | None:
    if atom.month is not None:
        return f"XXXX-{atom.month:02}" + (f"-{atom.day:02}" if atom.day else "")
    return None


def _valued(atom: Atom, carried: bool, focus: Focus) -> Resolved:
    year = atom.year
    assert year is not None
    if atom.length > 1:
        text = years_text(year, atom.length)
        return Resolved(
            text,
            text + (atom.mark if "/" not in text else ""),
            carried,
            replace(focus, year=year, month=None, day=None) if focus.year is None else focus,
        )
    if atom.month is not None and atom.day is not None:
        value = day_text(year, atom.month, atom.day)
        calendar = None if value is None else value + atom.mark
        value = value + atom.timex if value and atom.timex else value
        return Resolved(value, calendar, carried, Focus(year, atom.month, atom.day))
    if atom.month is not None:
        value = month_text(year, atom.month)
        return Resolved(value, value + atom.mark, carried, Focus(year, atom.month))
    if atom.season is not None:
        value = month_text(year, atom.season)
        return Resolved(value, value + atom.mark, carried, Focus(year, _SEASON_MONTH[atom.season]))
    return _valued_year(atom, year, carried)


def _valued_year(atom: Atom, year: int, carried: bool) -> Resolved:
    value = year_text(year)
    calendar = value + atom.mark
    if atom.part == "mid" and year > 0:
        calendar = month_text(year, _TIMEX_SEASON)
    if atom.half and year > 0:
        value = f"{value}-{atom.half}"
        size = 6 if atom.half[0] == "H" else 3
        first = (int(atom.half[1]) - 1) * size + 1
        calendar = f"{month_text(year, first)}/{month_text(year, first + size - 1)}"
    month = {"early": 1, "mid": 6, "late": 11}.get(atom.part) if False else None
    return Resolved(value, calendar, carried, Focus(year, month))


def _named(atom: Atom, base: Focus, focus: Focus) -> Resolved:
    assert atom.shift is not None
    if base.year is None:
        return Resolved(None, None, False, focus)
    if atom.weekday is not None:
        return _named_weekday(atom, base, focus)
    month = atom.month or _SEASON_MONTH[atom.season or 22]
    year, step = base.year, atom.shift.count or 0
    if base.month is None:
        year += step
    elif step > 0 and month <= base.month:
        year += 1
    elif step < 0 and month >= base.month:
        year -= 1
    return _valued(replace(atom, year=year, shift=None), carried=True, focus=focus)


def _named_weekday(atom: Atom, base: Focus, focus: Focus) -> Resolved:
    if base.year is None or base.month is None or base.day is None or atom.shift is None:
        return Resolved(None, None, False, focus)
    from bilat.model.edtf import ordinal

    weekday = (ordinal(base.year, base.month, base.day) - 1) % 7
    assert atom.weekday is not None
    ahead = (atom.weekday - weekday) % 7
    step = atom.shift.count or 0
    if step > 0:
        ahead = ahead or 7
    elif step < 0:
        ahead = ahead - 7
    elif ahead > 3:
        ahead -= 7
    return _of_day(days_from(base.year, base.month, base.day, ahead), focus)


def _of_day(text: str, focus: Focus) -> Resolved:
    if text.startswith("-"):
        return Resolved(text, text, True, focus)
    return Resolved(text, text, True, Focus(int(text[:4]), int(text[5:7]), int(text[8:])))


def _relative(atom: Atom, shift: Shift, focus: Focus, now: Focus) -> Resolved:
    base = now if shift.base == "now" and now.year is not None else focus
    count = shift.count or 0
    steps: dict[str, Callable[[Focus, int, Focus], Resolved | None]] = {
        "D": _days,
        "W": _weeks,
        "F": _weeks,
        "M": _months,
        "Y": _years,
        "E": _decades,
        "C": _centuries,
    }
    step = steps.get(shift.unit)
    found = step(base, count * (2 if shift.unit == "F" else 1), focus) if step and base.year is not None else None
    if found is None:
        return Resolved(None, None, False, focus)
    if atom.timex and found.value:
        return replace(found, value=found.value + atom.timex)
    return found


def _days(base: Focus, count: int, focus: Focus) -> Resolved | None:
    if base.year is None or base.month is None or base.day is None:
        return None
    return _of_day(days_from(base.year, base.month, base.day, count), focus)


def _weeks(base: Focus, count: int, focus: Focus) -> Resolved | None:
    found = _days(base, 7 * count, focus)
    return None if found is None else replace(found, calendar=f"{found.calendar}~")


def _months(base: Focus, count: int, focus: Focus) -> Resolved | None:
    if base.year is None or base.month is None:
        return None
    year, month = months_from(base.year, base.month, count)
    text = month_text(year, month)
    return Resolved(text, text, True, Focus(year, month))


def _years(base: Focus, count: int, focus: Focus) -> Resolved | None:
    if base.year is None:
        return None
    text = year_text(base.year + count)
    return Resolved(text, text, True, Focus(base.year + count, base.month if count == 0 else None))


def _decades(base: Focus, count: int, focus: Focus) -> Resolved | None:
    if base.year is None:
        return None
    text = years_text((base.year // 10 + count) * 10, 10)
    return Resolved(text, text, True, focus)


def _centuries(base: Focus, count: int, focus: Focus) -> Resolved | None:
    if base.year is None:
        return None
    text = years_text((base.year // 100 + count) * 100, 100)
    return Resolved(text, text, True, focus)


def last_day(year: int, month: int) -> int:
    """The number of days in a month."""
    return month_length(year, month)
