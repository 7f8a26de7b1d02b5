"""What was read about a pair in, a row a year out: events by kind, and how much text stands behind the year."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from bilat.model.edtf import iso_day, parse

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bilat.model.statement import Statement
    from bilat.telling.dossier import Dossier


@dataclass(frozen=True, slots=True)
class Year:
    """A calendar year (proleptic Gregorian): events by kind, and what tells of days within it alone.

    `statements` counts those on ties too; `sentences` and `documents` are those that they stand in.
    """

    year: int
    events: Mapping[str, int]
    statements: int
    sentences: int
    documents: int


@dataclass(frozen=True, slots=True)
class Years:
    """The years of which anything is told, in order; `vague` events are not told to the year, or not dated at all."""

    years: tuple[Year, ...]
    kinds: tuple[str, ...]
    vague: int


def years(dossier: Dossier) -> Years:
    """The years of a dossier; what is planned, alleged, denied or in doubt counts as text but not as an event."""
    counts: dict[int, Counter[str]] = defaultdict(Counter)
    vague = 0
    for event in dossier.events:
        if event.modality not in ("asserted", "reported"):
            continue
        year = year_of(event.time)
        if year is None:
            vague += 1
        else:
            counts[year][event.kind] += 1
    told: dict[int, list[Statement]] = defaultdict(list)
    for statement in dossier.matter.statements:
        year = year_of(statement.claim.time)
        if year is not None:
            told[year].append(statement)
    kinds = Counter(kind for counted in counts.values() for kind in counted.elements())
    rows = (_year(year, counts.get(year, Counter()), told.get(year, [])) for year in sorted({*counts, *told}))
    return Years(tuple(rows), tuple(kind for kind, _ in kinds.most_common()), vague)


def year_of(time: str | None) -> int | None:
    """The year in which an EDTF value lies; None where it lies in none alone."""
    value = parse(time) if time else None
    if value is None or value.earliest is None or value.latest is None:
        return None
    first, last = (int(iso_day(day)[:-6]) for day in (value.earliest, value.latest))
    return first if first == last else None


def _year(year: int, events: Counter[str], told: list[Statement]) -> Year:
    sentences = {(s.evidence.doc, s.evidence.start, s.evidence.end) for s in told}
    return Year(
        year=year,
        events=MappingProxyType(dict(events)),
        statements=len(told),
        sentences=len(sentences),
        documents=len({doc for doc, _, _ in sentences}),
    )
