"""`/documents.csv`, `/documents/X.csv`, `/statements/X.csv`, `/search.csv`, `/checks.csv`: what was read, as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fastapi import APIRouter, Response

from bilat.telling.exports.guarded_csv import guarded_csv
from bilat.telling.exports.statements_csv import statements_csv
from bilat.telling.ground import statement_named
from bilat.telling.searches import wanted
from bilat.web.desk import Desk, DeskOf
from bilat.web.moments import Moment, MomentOf
from bilat.web.named import DocumentName, StatementName
from bilat.web.shapes.checks import Asked, AskedOf, FindingShown, findings
from bilat.web.shapes.chosen import ChosenOf
from bilat.web.shapes.documents import DocumentCount, SoughtOf, counted, documents
from bilat.web.shapes.listed import MOST, Part
from bilat.web.shapes.reading_view import ReadingNumber, page_of
from bilat.web.shapes.search import MOST_FOUND, SearchOf
from bilat.web.tables import csv_response, table_response

if TYPE_CHECKING:
    from collections.abc import Iterator

ROUTER = APIRouter()


@ROUTER.get("/documents.csv")
def documents_csv(desk: DeskOf, moment: MomentOf, sought: SoughtOf) -> Response:
    """The documents of the list, a line each."""
    rows = (counted(row) for row in documents(desk, sought, moment.known_on))
    return csv_response("documents", DocumentCount, rows)


@ROUTER.get("/documents/{document}.csv")
def document_csv(
    desk: DeskOf, moment: MomentOf, document: DocumentName, chosen: ChosenOf, reading: ReadingNumber = None
) -> Response:
    """The statements of a document in the order of its text, rejected ones too, with the verdict on each."""
    page = page_of(desk, document, moment.known_on, reading)
    kept = chosen.among(page.statements)
    return table_response(statements_csv(kept, page.by), page.document.title)


@ROUTER.get("/statements/{statement}.csv")
def statement_csv(desk: DeskOf, statement: StatementName) -> Response:
    """One statement."""
    found = statement_named(desk.store, statement)
    return table_response(statements_csv([found]), f"statement {found.id}")


@ROUTER.get("/search.csv")
def search_csv(desk: DeskOf, moment: MomentOf, search: SearchOf) -> Response:
    """What a search finds, best first, as far as a search goes."""
    with desk.store.at_once() as store:
        found = store.search(wanted(store, search, moment.known_on), MOST_FOUND) if search else ()
    return table_response(statements_csv(found), f"search {search.words}")


@ROUTER.get("/checks.csv")
def checks_csv(desk: DeskOf, moment: MomentOf, asked: AskedOf) -> Response:
    """The findings, a line each, as far as the store has been looked through."""
    rows = (
        {**each.model_dump(), "statements": [s.id for s in each.statements]} for each in _findings(desk, asked, moment)
    )
    columns = ("check", "severity", "text", "pair", "document", "statements")
    return table_response(guarded_csv(columns, rows), "checks")


def _findings(desk: Desk, asked: Asked, moment: Moment) -> Iterator[FindingShown]:
    """All findings, part by part."""
    after: int | None = 0
    while after is not None:
        found = findings(desk, asked, moment, Part(after, MOST))
        yield from found.items
        after = found.after
