"""EDTF values in, words for people out: `since 28 March 1992`, `about 1930`, `by April 2025 at the latest`."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from bilat.model.edtf import Edtf, iso_day, parse

if TYPE_CHECKING:
    from collections.abc import Iterable

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_SEASONS = MappingProxyType({"21": "spring", "22": "summer", "23": "autumn", "24": "winter"})
_MARKS = "?~%"
# EDTF writes X for each digit of a year that is not told (Library of Congress, level 1).
_ANY_OF_A_THOUSAND, _ANY_OF_A_HUNDRED, _ANY_OF_TEN = "X" * 3, "X" * 2, "X"


def told(value: str) -> str:
    """A value as a phrase without preposition: `28 March 1992`, `the 1990s`, `2017 to June 2023`, `until June 2023`."""
    left, slash, right = value.partition("/")
    if not slash:
        return _part(value)
    if left == "..":
        return f"until {_part(right)}"
    if right == "..":
        return f"from {_part(left)} on"
    return _range(left, right)


def when(value: str) -> str:
    """A value with its preposition, for something that happened: `on 28 March 1992`, `in 1992`, `from 2017 to 2023`."""
    left, slash, _ = value.partition("/")
    phrase = told(value)
    if slash:
        return phrase if ".." in value else f"{'on' if '–' in phrase else 'from'} {phrase}"
    if phrase.startswith("about "):
        return phrase
    return f"{'on' if parse(left).is_day else 'in'} {phrase}"


def since(value: str) -> str:
    """A window of a beginning: `since 1992`, `since some time between … and …`, `since June 2023 at the latest`."""
    return f"since {within(value)}"


def within(value: str) -> str:
    """A window on some day of which something happened: `1992`, `some time between … and …`, `… at the latest`."""
    left, slash, right = value.partition("/")
    if not slash:
        return _part(value)
    if left == "..":
        return f"{_part(right)} at the latest"
    if right == "..":
        return f"{_part(left)} at the earliest"
    return f"some time between {_part(left)} and {_part(right)}"


def by(value: str) -> str:
    """A window of an act: `28 March 1992`, `between December 2024 and April 2025`, `by April 2025 at the latest`."""
    left, slash, right = value.partition("/")
    if not slash:
        return _part(value)
    if left == "..":
        return f"by {_part(right)} at the latest"
    if right == "..":
        return f"not before {_part(left)}"
    return f"between {_part(left)} and {_part(right)}"


def day_told(day: int) -> str:
    """A day number as people write it: `28 March 1992`."""
    return told(iso_day(day))


def marked(value: str, given: Iterable[str | None]) -> str:
    """The value as it was given for just these days; marked as about or uncertain only where all that was given is."""
    asked = parse(value)
    alike = [text for text in given if text and _bounds(parse(text)) == _bounds(asked)]
    return min(alike, key=lambda text: (_is_marked(text), len(text), text), default=value)


def same(left: str, right: str) -> bool:
    """Whether two values have the same earliest and latest day."""
    return _bounds(parse(left)) == _bounds(parse(right))


def _bounds(value: Edtf) -> tuple[int | None, int | None]:
    return (value.earliest, value.latest)


def _is_marked(text: str) -> bool:
    return any(mark in text for mark in _MARKS)


def _part(text: str) -> str:
    """One end of an interval, or a plain value, with its mark in words."""
    bare = text.rstrip(_MARKS)
    mark = text[len(bare) :]
    phrase = _bare(bare)
    about = "about " if mark in ("~", "%") else ""
    return f"{about}{phrase}{' (uncertain)' if mark in ('?', '%') else ''}"


def _bare(text: str) -> str:
    sign, digits = ("-", text[1:]) if text.startswith("-") else ("", text)
    year, *rest = digits.split("-")
    told_year = _year(sign, year)
    if not rest or rest[0] == "XX":
        return told_year
    if rest[0] in _SEASONS:
        return f"{_SEASONS[rest[0]]} {told_year}"
    month = MONTHS[int(rest[0]) - 1]
    is_day = len(rest) > 1 and rest[1] != "XX"
    return f"{int(rest[1])} {month} {told_year}" if is_day else f"{month} {told_year}"


def _year(sign: str, year: str) -> str:
    if year.endswith(_ANY_OF_A_THOUSAND):
        return f"the years {year[0]}000 to {year[0]}999"
    if year.endswith(_ANY_OF_A_HUNDRED):
        return f"the {_ordinal(int(year[:2]) + 1)} century"
    if year.endswith(_ANY_OF_TEN):
        return f"the {year[:3]}0s"
    number = int(year)
    if sign or number == 0:
        return f"{number + 1} BC"
    return str(number)


def _ordinal(number: int) -> str:
    teens = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _range(left: str, right: str) -> str:
    """Two ends; `7–18 December 2015` where the months are the same."""
    first, last = _part(left), _part(right)
    is_plain = not _is_marked(left + right) and parse(left).is_day and parse(right).is_day
    if is_plain and first.split(" ", 1)[1] == last.split(" ", 1)[1]:
        return f"{first.split(' ', 1)[0]}–{last}"
    return f"{first} to {last}"
