"""Joins of atoms: coordinated dates lend one another what they leave out, ranges become one interval."""

from __future__ import annotations

import re
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from bilat.reading.mentions.date_atoms import Shift, Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bilat.reading.mentions.date_atoms import Atom

_DASH = r"\s?[–—−-]\s?(?:the\s)?"
_TO = r"\s(?:to|until|till|through|thru|up\sto|up\suntil|through\sto)\s(?:(?:at|in|on|about|around)\s)?(?:the\s)?"
_RANGE = re.compile(rf"\??(?:{_DASH}|{_TO}|/)")
_BOTH = re.compile(r"\s?(?:,\s?(?:and|or)|,|&|/|\band\b|\bor\b|and/or)\s(?:(?:again\s)?(?:in|on|by)\s)?(?:the\s)?")
_AND = re.compile(r"\s+and\s+(?:the\s+)?")
_OR = re.compile(r"\s+or\s+(?:in\s+)?")
_FROM_WHAT = re.compile(r"(?:after|before|following|prior)\s\w$")
_TO_DATE = re.compile(r"\s(?:to\s)?(?:the\s)?")
_UNITS: MappingProxyType[str, Unit] = MappingProxyType({"day": "D", "month": "M", "year": "Y", "relative": "D"})
_APPOSED = re.compile(r"(?:,\s|\s?[–—-]\s?)(?:and\s|only\s|just\s)?")
_THAT = re.compile(r"(?:that|the\s+(?:same|following|next|previous|preceding))\s", re.IGNORECASE)
_OF = re.compile(r",?\s(?:of|in)\s")
# "the February Conference of 1861", "its May offensive of 1915"
_NAMED_OF = re.compile(r"(?:\s[A-Za-z][\w'’-]+){1,3}\sof\s")
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$", re.IGNORECASE)
_CALENDAR = frozenset(("day", "month", "year", "decade", "century", "season"))
_SIZES = MappingProxyType({"day": 0, "month": 1, "season": 2, "year": 3, "decade": 4, "century": 5})
_WINTER = 24


def join(atoms: Sequence[Atom], text: str) -> list[Atom]:
    """Lend years and months along coordinations, right to left, and fold ranges into intervals."""
    return _fold_ranges(_lend(_fold_of(_fold_steps(atoms, text), text), text), text)


def _fold_steps(atoms: Sequence[Atom], text: str) -> list[Atom]:
    """`two days after 5 May 1945` is reckoned from its date; `5 May 1945, two days after the landing` is its date."""
    done: list[Atom] = []
    for atom in atoms:
        last = done[-1] if done else None
        if (
            last is not None
            and _is_open_step(last, text)
            and _TO_DATE.fullmatch(text, last.end, atom.start)
            and atom.form in _CALENDAR
        ):
            done[-1] = replace(last, end=atom.end, origin=atom, is_event=False)
        elif (
            last is not None
            and last.form in _UNITS
            and _is_open_step(atom, text)
            and _APPOSED.fullmatch(text, last.end, atom.start)
        ):
            done.append(replace(atom, shift=Shift(0, _UNITS[last.form]), is_apposed=True))
        else:
            done.append(replace(atom, is_event=True) if _is_open_step(atom, text) else atom)
    return done


def _is_open_step(atom: Atom, text: str) -> bool:
    """Whether a step tells from what: "three days after the war", no "three days later" and no "three days before."."""
    is_step = atom.form == "relative" and atom.shift is not None
    return is_step and _FROM_WHAT.search(text, atom.start, atom.end + 2) is not None


def _fold_of(atoms: Sequence[Atom], text: str) -> list[Atom]:
    """`August of that year`, `the 12th of the same month`: a date with the step of what it is part of."""
    done: list[Atom] = []
    for atom in atoms:
        last = done[-1] if done else None
        if last and _is_of(text, last, atom) and _is_part_of(last, atom):
            done[-1] = replace(last, end=atom.end, shift=atom.shift)
        else:
            done.append(atom)
    return done


def _is_of(text: str, part: Atom, whole: Atom) -> bool:
    """Whether no more than "of" stands between two, nothing before "that year" and "the same year"."""
    bare = _THAT.match(text, whole.start) and not text[part.end : whole.start].strip()
    return bool(bare) or _OF.fullmatch(text, part.end, whole.start) is not None


def _is_part_of(atom: Atom, whole: Atom) -> bool:
    """Whether a month of no year is followed by a step of years, a day of no month by one of months."""
    if whole.form != "relative" or whole.shift is None:
        return False
    if whole.shift.unit == "M":
        return atom.day is not None and atom.month is None and atom.shift is None
    return whole.shift.unit == "Y" and _lacks_year(atom)


def _lacks_year(atom: Atom) -> bool:
    return atom.year is None and atom.shift is None and bool(atom.month or atom.season or atom.feast)


def _lend(atoms: list[Atom], text: str) -> list[Atom]:
    done = list(atoms)
    for n in range(len(done) - 2, -1, -1):
        left, right = done[n], done[n + 1]
        if left.form in _CALENDAR and right.form in _CALENDAR and left.end <= right.start:
            gap = text[left.end : right.start]
            if _RANGE.fullmatch(gap) or _BOTH.fullmatch(gap):
                done[n] = _lent(left, right)
            elif _lacks_year(left) and right.form == "year" and _NAMED_OF.fullmatch(gap):
                done[n] = replace(left, year=right.year)
    return done


def _lent(left: Atom, right: Atom) -> Atom:
    """The left date with the right one's year (the year before, where it would come after it) and month."""
    if (
        left.year is not None
        or left.shift is not None
        or left.weekday is not None
        or _SIZES[right.form] > _SIZES["season"]
    ):
        return left
    month = right.month if left.day is not None and left.month is None else left.month
    year = right.year
    wraps = month is not None and right.month is not None and month > right.month
    if left.season and right.season:
        wraps = left.season % _WINTER > right.season % _WINTER
    if year is not None and wraps:
        year -= 1
    return replace(left, month=month, year=year, shift=right.shift if year is None else None)


def _fold_ranges(atoms: list[Atom], text: str) -> list[Atom]:
    done: list[Atom] = []
    for atom in atoms:
        last = done[-1] if done else None
        if last is not None and _is_range(last, atom, text):
            done[-1] = replace(last, form="interval", until=atom)
        else:
            done.append(atom)
    return done


def _is_calendar(atom: Atom) -> bool:
    return atom.form in _CALENDAR or (atom.form == "relative" and atom.shift is not None and not atom.is_event)


def _is_range(left: Atom, right: Atom, text: str) -> bool:
    if not (_is_calendar(left) and _is_calendar(right)) or left.end > right.start or left.timex or right.timex:
        return False
    if left.season == _WINTER and right.season:
        return False  # the winter and spring of one year are no interval: that winter follows
    gap, before = text[left.end : right.start], text[max(0, left.start - 24) : left.start]
    if _RANGE.fullmatch(gap):
        return not (left.form == "year" and right.form == "day" and right.year is None)
    if _AND.fullmatch(gap) and _BETWEEN.search(before):
        return True
    return _OR.fullmatch(gap) is not None and left.form == right.form
