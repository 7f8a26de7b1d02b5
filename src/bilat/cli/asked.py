"""What a question needs from a store: names and a store in, the statements about them and the documents' dates out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import click

from bilat.model.parties import load_registry
from bilat.standing import document_dates

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
    return Ground(statements, dates)


def dates_of(store: Store, statements: tuple[Statement, ...], known_on: date | None = None) -> Dates:
    """The dates of the statements' documents; what else a document says tells its date where none was given."""
    given = store.dates(known_on)
    documents = {s.evidence.doc: s.evidence.document or s.evidence.doc for s in statements}
    undated = [document for title, document in documents.items() if not given.get(title)]
    others = [s for document in undated for s in store.statements(document=document, known_on=known_on)]
    return document_dates([*statements, *others], given)


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
