"""`/documents`: what was read; `/documents/X`: one document as it was read, its statements marked in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fastapi import APIRouter, Request, Response

from bilat.model.kinds import KINDS, SECTIONS
from bilat.web.desk import DeskOf
from bilat.web.moments import MomentOf
from bilat.web.shapes.chosen import MODALITIES, ChosenOf
from bilat.web.shapes.documents import SoughtOf, counted, documents
from bilat.web.shapes.listed import PartOf
from bilat.web.shapes.reading_view import ReadingNumber, page_of, reading_view
from bilat.web.show import render

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROUTER = APIRouter()


@ROUTER.get("/documents")
def document_list(request: Request, desk: DeskOf, moment: MomentOf, sought: SoughtOf, part: PartOf) -> Response:
    """The documents of the store with dates and counts."""
    found = documents(desk, sought, moment.known_on)
    listed = part.cut([counted(row) for row in found[part.offset : part.offset + part.limit]], len(found))
    statements = sum(row.statements for row in found)
    return render(request, "documents.html", listed=listed, sought=sought, moment=moment, statements=statements)


@ROUTER.get("/documents/{document}")
def document(
    request: Request, desk: DeskOf, moment: MomentOf, document: str, chosen: ChosenOf, reading: ReadingNumber = None
) -> Response:
    """One document, by id, title or its title as an address."""
    shown = reading_view(page_of(desk, document, moment.known_on, reading))
    takes = [chosen.takes(s.statement.section, s.statement.kind, s.statement.modality) for s in shown.statements]
    return render(
        request,
        "document.html",
        shown=shown,
        moment=moment,
        chosen=chosen,
        takes=takes,
        are_taken=lambda numbers: any(takes[number - 1] for number in numbers),
        ranges=ranges,
        kinds={name: [k.name for k in KINDS if k.section == name and k.name in shown.by_kind] for name in SECTIONS},
        modalities=[name for name in MODALITIES if name in shown.by_modality],
    )


def ranges(numbers: Sequence[int]) -> str:
    """Numbers in order as people write them: `3, 5–8`."""
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in _runs(numbers))


def _runs(numbers: Sequence[int]) -> Iterator[list[int]]:
    run: list[int] = []
    for number in numbers:
        if run and number != run[-1] + 1:
            yield run
            run = []
        run.append(number)
    if run:
        yield run
