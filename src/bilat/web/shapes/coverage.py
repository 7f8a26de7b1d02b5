"""A desk in, what its store has out: counts, documents, versions, and up to when it was read."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime
from importlib.metadata import version
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, Field

from bilat.model.edtf import iso_day, parse
from bilat.model.kinds import KINDS
from bilat.web.circles import parties_named
from bilat.web.shapes.documents import recorded

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bilat.recording import Recorded
    from bilat.web.desk import Desk

_BEFORE_CHRIST = "-"


class YearRead(BaseModel):
    """The documents of a year: those with a date in it, and those of which only what they tell says that they are."""

    year: int = Field(description="Astronomical: 0 is 1 BC")
    documents: int
    inferred: int = Field(description="Of these, how many have no date of their own, but tell of that year last")
    statements: int
    characters: int


class Coverage(BaseModel):
    """What a store has: `read_up_to` is when the last reading was recorded, UTC."""

    model_config = ConfigDict(json_schema_extra={"examples": [{
        "version": "0.1.0", "documents": 1, "statements": 63, "problems": 4, "characters": 5961, "parties": 12,
        "kinds": 41, "verdicts": 0, "read_up_to": "2025-10-01T12:00:00Z", "known_on": None,
        "first_dated": "2024-05-01", "last_dated": "2024-05-01",
        "years": [{"year": 2024, "documents": 1, "inferred": 0, "statements": 63, "characters": 5961}], "undated": 0,
    }]})  # fmt: skip

    version: str = Field(description="bilat's own version, which is its reader's")
    documents: int
    statements: int
    problems: int
    characters: int
    parties: int = Field(description="That statements name; where no day is given, those that they once named too")
    kinds: int
    verdicts: int
    read_up_to: datetime | None
    known_on: date | None
    first_dated: str | None = Field(description="The day of the earliest document that has a date, ISO 8601")
    last_dated: str | None = Field(description="The day of the latest one")
    years: list[YearRead] = Field(description="What was read by the years of the documents, in order")
    undated: int = Field(description="Documents of which nothing tells a date")


def coverage(desk: Desk, known_on: date | None = None) -> Coverage:
    """The counts of a store as it was known on a day.

    All documents are counted, which takes seconds in a store of a million statements: what is known now is kept.
    """
    return _made(desk, known_on) if known_on else desk.kept("coverage", lambda: _made(desk, None))


def _made(desk: Desk, known_on: date | None) -> Coverage:
    rows = recorded(desk, known_on)
    days = _days(desk, rows, known_on)
    given = sorted(day for row in rows if row.dated and (day := days.get(row.title)) is not None)
    return Coverage(
        version=version("bilat"),
        documents=len(rows),
        statements=sum(row.statements for row in rows),
        problems=sum(row.problems for row in rows),
        characters=sum(row.characters for row in rows),
        parties=_parties(desk, known_on),
        kinds=len(KINDS),
        verdicts=len(desk.store.verdicts(known_on=known_on)),
        read_up_to=max((row.recorded_on for row in rows), default=None),
        known_on=known_on,
        first_dated=iso_day(given[0]) if given else None,
        last_dated=iso_day(given[-1]) if given else None,
        years=_years(rows, days),
        undated=sum(row.title not in days for row in rows),
    )


def _parties(desk: Desk, known_on: date | None) -> int:
    """How many parties are named; of now, from the list of all names, which needs no count of statements."""
    if known_on is not None:
        return len(parties_named(desk, known_on))
    return len({desk.registry.canonical(name) for name in desk.store.spellings()})


def _days(desk: Desk, rows: Sequence[Recorded], known_on: date | None) -> Mapping[str, int]:
    """The day of each document, by title: of its date the last one, else the last past day that it tells of."""
    dated = {row.title: last for row in rows if row.dated and (last := parse(row.dated).latest) is not None}
    told = desk.store.reaches([row.title for row in rows if row.title not in dated], known_on)
    return {**told, **dated}


def _years(rows: Iterable[Recorded], days: Mapping[str, int]) -> list[YearRead]:
    by_year: defaultdict[int, list[Recorded]] = defaultdict(list)
    for row in rows:
        if row.title in days:
            by_year[_year(days[row.title])].append(row)
    return [
        YearRead(
            year=year,
            documents=len(some),
            inferred=sum(not row.dated for row in some),
            statements=sum(row.statements for row in some),
            characters=sum(row.characters for row in some),
        )
        for year, some in sorted(by_year.items())
    ]


def _year(day: int) -> int:
    told = iso_day(day)
    return int(told[:5] if told.startswith(_BEFORE_CHRIST) else told[:4])
