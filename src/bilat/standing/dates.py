"""Document dates: statements and the dates given in, a day for each document out (definition 2).

The document's date is its revision or the date given on reading; else the last day of the latest past value among its
statements, carried years included, and then every answer that rests on it is `possible`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from bilat.model.edtf import parse

if TYPE_CHECKING:
    from bilat.model.statement import Statement

Dates = Mapping[str, "DocumentDate"]


@dataclass(frozen=True, slots=True)
class DocumentDate:
    """The day of a document's date, None where nothing tells it; inferred where only its statements do."""

    doc: str
    day: int | None
    is_inferred: bool


def document_of(statement: Statement) -> str:
    """The document's id, or its title where the statement has no id."""
    return statement.evidence.document or statement.evidence.doc


def document_dates(statements: Iterable[Statement], given: Mapping[str, str | None]) -> Dates:
    """The date of each document that the statements stand in; `given` has EDTF dates by document id or title.

    A given month or year counts from its last day and is inferred in so far as the day is not known.
    Raises ContractError where a given date is no EDTF value.
    """
    latest: dict[str, int | None] = {}
    stated: dict[str, str] = {}
    for statement in statements:
        doc = document_of(statement)
        told = given.get(doc) or given.get(statement.evidence.doc)
        if told:
            stated[doc] = told
        days = (latest.get(doc), statement.claim.last_past_day)
        latest[doc] = max((day for day in days if day is not None), default=None)
    return MappingProxyType({doc: _date(doc, stated.get(doc), day) for doc, day in latest.items()})


def _date(doc: str, given: str | None, latest: int | None) -> DocumentDate:
    value = parse(given) if given else None
    if value is None or value.latest is None:
        return DocumentDate(doc, latest, is_inferred=True)
    return DocumentDate(doc, value.latest, is_inferred=not value.is_day)
