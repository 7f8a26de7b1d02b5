"""Atoms of time: one expression as it stands in a text, with the fields that it names itself and no others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Base = Literal["focus", "now", "here"]
Unit = Literal["D", "W", "F", "M", "Y", "DE", "CE", "named", "turn"]


@dataclass(frozen=True, slots=True)
class Shift:
    """A step of so many of a unit, forward or back.

    It is told from the time in `focus`, from the document's own date (`now`), or from that where known, else the
    focus (`here`).

    `unit` is a duration's code: D day, W week, F fortnight, M month, Y year, DE decade, CE century; `named` for the
    next or last month, season or weekday of the name that the atom bears; or `turn` for the nearest turn of a century.
    """

    count: int
    unit: Unit
    base: Base = "focus"


@dataclass(frozen=True, slots=True)
class Atom:
    """A time expression `text[start:end]` before context is brought to it.

    `form` is the mention's. `year` is astronomical (0 is 1 BC); with `length` 10 or 100 it is the first year of a
    decade or century; `short_year` says that its century was left out. `season` is an EDTF code, `weekday` counts
    from Monday 0. `part` is `early`, `mid` or `late`; `half` a TIMEX code such as `H1` or `Q3`; `mark` an EDTF mark.
    `feast` names a feast that moves. `timex` is the value of what is no calendar time (`P20Y`, `PRESENT_REF`), or a
    part of the day to set behind a day (`TNI`). `until` is the other end of an interval, `origin` the date that a
    step is reckoned from; an event is that date where `is_event` says so. `lean` is where the year that it leaves out
    is to be sought: -1 back from the story, 1 ahead of it.
    """

    start: int
    end: int
    form: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: int | None = None
    weekday: int | None = None
    length: int = 1
    short_year: bool = False
    part: str = ""
    half: str = ""
    mark: str = ""
    feast: str = ""
    timex: str | None = None
    shift: Shift | None = None
    until: Atom | None = None
    origin: Atom | None = None
    is_apposed: bool = False
    is_event: bool = False
    lean: int = 0

    @property
    def reach(self) -> int:
        """Where it ends, the other end of an interval included."""
        return self.until.end if self.until else self.end
