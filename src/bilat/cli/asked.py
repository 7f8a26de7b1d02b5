"""What a question needs from a store: names and a store in, the statements about them and the documents' dates out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

import click

from bilat.model.parties import load_registry
from bilat.reading.latest_day import latest_day
from bilat.standing import document_dates, document_of

if TYPE_CHECKING:
    from bilat.model.statement import Statement
    from bilat.recording import Store
    from bilat.standing.dates import Dates


@dataclass(frozen=True, slots=True)
class Ground:
    """Statements with the dates of their documents."""

    statements: tuple[Statement, ...]
    dates: Dates


def spellings(store: Store, name: str, known_on: date | None = None) -> tuple[str, ...]:
    """The names by which statements in a store call the party that a name means.

    Raises UnknownPartyError where neither the registry nor the store has it.
    """
    registry = load_registry()
    party = registry.find(name)
    seen = store.parties(known_on)
    known = tuple(s for s in seen if s.casefold() == name.casefold() or (party and registry.find(s) is party))
    return known or (registry.get(name).name,)


def ground_of_pair(store: Store, pair: tuple[str, str], known_on: date | None = None) -> Ground:
    """All statements about a pair, by any name of either, with the dates of the documents that they stand in."""
    left, right = (spellings(store, name, known_on) for name in pair)
    found = {s.id: s for a in left for b in right for s in store.statements(pair=(a, b), known_on=known_on)}
    return Ground(tuple(found.values()), dates_of(store, tuple(found.values()), known_on))


def ground_of_all(store: Store) -> Ground:
    """All statements with the dates of their documents."""
    statements = store.statements()
    dates = document_dates(statements, store.dates())
    return Ground(statements, _with_days_told(store, dates, statements))


def dates_of(store: Store, statements: tuple[Statement, ...], known_on: date | None = None) -> Dates:
    """The dates of the statements' documents; what else a document says tells its date where none was given."""
    given = store.dates(known_on)
    documents = {s.evidence.doc: s.evidence.document or s.evidence.doc for s in statements}
    undated = [document for title, document in documents.items() if not given.get(title)]
    others = [s for document in undated for s in store.statements(document=document, known_on=known_on)]
    everything = (*statements, *others)
    return _with_days_told(store, document_dates(everything, given), everything)


def _with_days_told(store: Store, dates: Dates, statements: tuple[Statement, ...]) -> Dates:
    """The inferred date of a document that bilat has read reaches to the latest past day that its text names.

    Of the days that a text names only some are in statements of the kinds that are read. Statements that were loaded
    are taken at their word.
    """
    read = {document_of(s) for s in statements if s.rule and s.evidence.document}
    today = date.today().toordinal()  # noqa: DTZ011 - a day, wherever the store is asked
    out = dict(dates)
    for doc, dated in dates.items():
        told = latest_day(store.document(doc), today) if dated.is_inferred and doc in read else None
        if told is not None and (dated.day is None or told > dated.day):
            out[doc] = replace(dated, day=told)
    return MappingProxyType(out)


class DayType(click.ParamType[date]):
    """A command line value that has to be a day, for instance 2024-03-31."""

    name = "day"

    def convert(self, value: str | date, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day; a usage error where it is none."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is not a day; write it as 2024-03-31", param, ctx)
