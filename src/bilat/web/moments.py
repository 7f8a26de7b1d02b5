"""The `on` and `known_on` of an address in, the two days that a page is asked for out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Annotated, TypeAlias

from fastapi import Depends, Query
from pydantic import BeforeValidator

from bilat.web.paths import query_of

_ON = Query(description="The day asked about, as 1995-06-30 (valid time); today where it is not given.")
_KNOWN = Query(description="As the store knew it at the end of that day, UTC (transaction time); now where not given.")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_LONGEST = 40


def is_day(text: str) -> bool:
    """Whether a text is a day as addresses have it, 1995-06-30: days by their week or number of seconds are none."""
    try:
        return bool(_DAY.fullmatch(text) and date.fromisoformat(text))
    except ValueError:
        return False


def _day(given: object) -> object:
    """What is a day, or None: a form sends a field that was left empty too; ValueError for all else."""
    if isinstance(given, str) and given and not is_day(given):
        message = f"{given[:_LONGEST]!r} is no day, as 1995-06-30 is"
        raise ValueError(message)
    return given or None


DayGiven: TypeAlias = Annotated[date | None, BeforeValidator(_day)]
"""A day in an address, as 1995-06-30; None where it is left empty."""


@dataclass(frozen=True, slots=True)
class Moment:
    """The day asked about, and as of when the store knew it (None: now); `is_today` where no day was given."""

    on: date
    known_on: date | None
    is_today: bool

    @property
    def day(self) -> int:
        """The day asked about, as a day number (proleptic Gregorian ordinal)."""
        return self.on.toordinal()

    @property
    def given(self) -> tuple[tuple[str, str | None], ...]:
        """Both by name, as they were given; None where one was not."""
        on = None if self.is_today else self.on.isoformat()
        return ("on", on), ("known_on", self.known_on.isoformat() if self.known_on else None)

    @property
    def query(self) -> str:
        """Both as they stand in an address, so that a link keeps them; empty where neither was given."""
        return query_of(self.given)


def moment(on: Annotated[DayGiven, _ON] = None, known_on: Annotated[DayGiven, _KNOWN] = None) -> Moment:
    """The moment that an address asks for."""
    return Moment(on or datetime.now(UTC).date(), known_on, is_today=on is None)


MomentOf = Annotated[Moment, Depends(moment)]
"""A parameter of a route: the moment asked for."""
