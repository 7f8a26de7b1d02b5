"""Joins of atoms: coordinated dates lend one another what they leave out, ranges become one interval."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bilat.reading.mentions.date_atoms import Atom

_DASH = r"\s?[–—−-]\s?(?:the\s)?"
_RANGE = re.compile(
    rf"(?:{_DASH}|\s(?:to|until|till|through|thru|up\sto|up\suntil|through\sto)\s(?:(?:at|in|on|about)\s)?(?:the\s)?)"
)
_BOTH = re.compile(
    r"\s?(?:,|&|/|\band\b|\bor\b|and/or|,\sand|,\sor)\s?(?:(?:in|on|by|again\sin|again\son)\s)?(?:the\s)?"
)
_OF = re.compile(r",?\s(?:of|in)\s")
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|between)\s+(?:about\s+|around\s+|the\s+)?$", re.IGNORECASE)
_CALENDAR = frozenset(("day", "month", "year", "decade", "century", "season"))


def join(atoms: Sequence[Atom], text: str) -> list[Atom]:
    """Lend years and months along coordinations, right to left, and fold ranges into intervals."""
    of_year = _fold_of(list(atoms), text)
    lent = _lend(of_year, text)
    return _fold_ranges(lent, text)


def _fold_of(atoms: list[Atom], text: str) -> list[Atom]:
    """`August of that year`: a month with the step of the year that follows it."""
    done: list[Atom] = []
    for atom in atoms:
        last = done[-1] if done else None
        if last and _names_part_of_year(last) and _is_step_of_year(atom) and _OF.fullmatch(text, last.end, atom.start):
            done[-1] = replace(last, end=atom.end, shift=atom.shift)
        else:
            done.append(atom)
    return done


def _names_part_of_year(atom: Atom) -> bool:
    return atom.year is None and atom.shift is None and (atom.month is not None or atom.season is not None)


def _is_step_of_year(atom: Atom) -> bool:
    return atom.form == "relative" and atom.shift is not None and atom.shift.unit == "Y"


def _lend(atoms: list[Atom], text: str) -> list[Atom]:
    done = list(atoms)
    for n in range(len(done) - 2, -1, -1):
        left, right = done[n], done[n + 1]
        if not {left.form, right.form} <= _CALENDAR or left.end > right.start:
            continue
        gap = text[left.end : right.start]
        is_range, is_both = _RANGE.fullmatch(gap) is not None, _BOTH.fullmatch(gap) is not None
        if is_range or is_both:
            done[n] = _lent(left, right)
    return done


def _lent(left: Atom, right: Atom) -> Atom:
    if left.year is not None or left.shift is not None or left.weekday is not None or right.length > 1:
        return left
    month = left.month if left.month is not None or left.day is None else right.month
    if right.month is None and right.season is None and right.year is not None:
        return left if left.day is not None else left
    year = right.year
    if year is not None and month and right.month and month > right.month:
        year -= 1
    if year is not None and left.season and right.season and _turn(left.season) > _turn(right.season):
        year -= 1
    shift = right.shift if year is None and left.month is not None else None
    return replace(left, month=month, year=year, shift=shift)


def _turn(season: int) -> int:
    return season % 24


def _fold_ranges(atoms: list[Atom], text: str) -> list[Atom]:
    done: list[Atom] = []
    for atom in atoms:
        last = done[-1] if done else None
        if last is not None and _is_range(last, atom, text):
            done[-1] = replace(last, end=last.end, form="interval", until=atom, timex=None)
        else:
            done.append(atom)
    return done


def _is_range(left: Atom, right: Atom, text: str) -> bool:
    if left.form not in _CALENDAR or right.form not in _CALENDAR or left.end > right.start or left.until:
        return False
    gap, before = text[left.end : right.start], text[max(0, left.start - 24) : left.start]
    if _RANGE.fullmatch(gap):
        return _sizes_agree(left, right)
    if re.fullmatch(r"\s+and\s+(?:the\s+)?", gap) and _BETWEEN.search(before):
        return True
    return re.fullmatch(r"\s+or\s+(?:in\s+)?", gap) is not None and left.form == right.form


def _sizes_agree(left: Atom, right: Atom) -> bool:
    return not (left.form == "year" and right.form == "day" and right.year is None)


def neighbours(atoms: Sequence[Atom]) -> list[tuple[Atom, Atom]]:
    """Each atom with the next."""
    return list(pairwise(atoms))
