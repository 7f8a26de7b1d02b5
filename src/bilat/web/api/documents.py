"""`/api/documents`: what was read; one document as it was read; its statements, filtered."""

from __future__ import annotations

from fastapi import APIRouter

from bilat.web.desk import DeskOf
from bilat.web.moments import MomentOf
from bilat.web.named import DocumentName
from bilat.web.shapes.chosen import ChosenOf
from bilat.web.shapes.documents import DocumentCount, SoughtOf, counted, documents
from bilat.web.shapes.listed import Listed, PartOf
from bilat.web.shapes.reading_view import DocumentShown, ReadingNumber, page_of, reading_view
from bilat.web.shapes.statements import StatementShown, statements_shown

ROUTER = APIRouter(tags=["documents"])


@ROUTER.get("/documents")
def get_documents(desk: DeskOf, moment: MomentOf, sought: SoughtOf, part: PartOf) -> Listed[DocumentCount]:
    """The documents of the store with dates and counts."""
    found = documents(desk, sought, moment.known_on)
    return part.cut([counted(row) for row in found[part.offset : part.offset + part.limit]], len(found))


@ROUTER.get("/documents/{document}")
def get_document(
    desk: DeskOf, moment: MomentOf, document: DocumentName, reading: ReadingNumber = None
) -> DocumentShown:
    """A document, by id or title: its text in blocks, its statements and problems at their places, its readings."""
    return reading_view(page_of(desk, document, moment.known_on, reading))


@ROUTER.get("/documents/{document}/statements")
def get_document_statements(
    desk: DeskOf, moment: MomentOf, document: DocumentName, chosen: ChosenOf, part: PartOf
) -> Listed[StatementShown]:
    """The statements of a document in the order of its text, as people judged them; rejected ones too."""
    page = page_of(desk, document, moment.known_on)
    found = chosen.among(page.statements)
    return part.cut(statements_shown(found[part.offset : part.offset + part.limit], page.by), len(found))
