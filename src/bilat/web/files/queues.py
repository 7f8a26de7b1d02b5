"""`/review.csv`, `/upload.csv`: what waits to be judged, and what became of what was sent, as tables."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

from fastapi import APIRouter, Query, Response
from pydantic import BaseModel

from bilat.telling.exports.statements_csv import statements_csv
from bilat.web.access import EditorOf
from bilat.web.desk import DeskOf
from bilat.web.shapes.review import QueueOf, neighbours
from bilat.web.shapes.uploads import FileShown, UploadsOf, jobs_shown
from bilat.web.tables import csv_response, table_response

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bilat.web.shapes.uploads import UploadShown

ROUTER = APIRouter()
_MOST = 1000
_AFTER = Query(max_length=64, description="The id of the statement after which the queue goes on.")


class _OfUpload(BaseModel):
    """The upload that a file came with: when and by whom."""

    upload: str
    made_on: datetime
    by: str
    dated: str | None


class FileRow(FileShown, _OfUpload):
    """A file that was sent, after its upload, whose columns come first."""


@ROUTER.get("/review.csv")
def review_csv(desk: DeskOf, queue: QueueOf, after: Annotated[str | None, _AFTER] = None) -> Response:
    """The next 1,000 statements that nobody has judged, least certain first."""
    found = neighbours(desk, queue, after, _MOST)
    return table_response(statements_csv(found), "review")


@ROUTER.get("/upload.csv")
def upload_csv(person: EditorOf, uploads: UploadsOf) -> Response:
    """The files that whoever asks has sent, a line each, those sent last first."""
    return csv_response("uploads", FileRow, _rows(jobs_shown(uploads, person)))


def _rows(jobs: Iterable[UploadShown]) -> Iterator[FileRow]:
    for job in jobs:
        for file in job.files:
            told = {"upload": job.id, "made_on": job.made_on, "by": job.by, "dated": job.dated, **file.model_dump()}
            yield FileRow.model_validate(told)
