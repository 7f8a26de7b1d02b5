"""Atoms of time: one expression as it stands in a text, with the fields that it names itself and none from elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Base = Literal["focus", "now"]


@dataclass(frozen=True, slots=True)
class Shift:
    """A step from the time in focus (or from the document's own date, `now`): so many of a unit, forward or back.

    `unit` is one of D W F M S Q Y E C (E a decade, C a century, F a fortnight, S a season). `loose` keeps no more than
    the unit itself ("later that year"); `count` None stands for "a few".
    """

    count: int | None
    unit: str
    base: Base = "focus"
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Atom:
    """A time expression `text[start:end]` before context is brought to it.

    `year` is astronomical (0 is 1 BC); for `length` of ten or a hundred it is the first year of a decade or a century.
    `season` is an EDTF code. `part` is `early`, `mid` or `late`; `half` a TIMEX code such as `H1` or `Q3`. `mark` is
    an EDTF mark. `timex` is the value of what is no calendar date (`P20Y`, `PRESENT_REF`, `TNI` for a night).
    `closed` says that the expression forms an interval by itself, up to `until` years, months or days.
    """

    start: int
    end: int
    form: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: int | None = None
    length: int = 1
    part: str = ""
    half: str = ""
    mark: str = ""
    weekday: int | None = None
    shift: Shift | None = None
    timex: str | None = None
    until: Atom | None = None
    short_year: bool = False
    feast: str = ""
