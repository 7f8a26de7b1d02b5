"""`/api/uploads`: articles to be read, and how far they are."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, File, Form, Response, UploadFile

from bilat.web.access import EditorOf
from bilat.web.faults import Fault
from bilat.web.forms import only
from bilat.web.named import JobName
from bilat.web.shapes.listed import Listed, PartOf
from bilat.web.shapes.uploads import UploadShown, UploadsOf, jobs_shown, owner_of, upload, upload_shown

ROUTER = APIRouter(
    tags=["uploads"],
    responses={
        401: {"model": Fault, "description": "Nobody has signed in"},
        403: {"model": Fault, "description": "A reader, or without the token of the session"},
        404: {"model": Fault, "description": "You have no such upload"},
        413: {"model": Fault, "description": "Too many bytes"},
        429: {"model": Fault, "description": "Too many uploads wait"},
    },
)
_FILES = File(description="Articles in the seed text format: each begins with a line `= X–Y relations =`.")
_DATED = Form(max_length=100, description="The date of the articles, EDTF level 1, where it is known.")


@ROUTER.post("/uploads", status_code=HTTPStatus.ACCEPTED, dependencies=[only("files", "dated")])
def post_upload(
    response: Response,
    person: EditorOf,
    uploads: UploadsOf,
    files: Annotated[list[UploadFile], _FILES],
    dated: Annotated[str | None, _DATED] = None,
) -> UploadShown:
    """Take articles to be read; `Location` is where it is told how far that is."""
    made = upload(uploads, person, files, dated)
    response.headers["location"] = f"/api/uploads/{made.id}"
    return made


@ROUTER.get("/uploads")
def get_uploads(response: Response, person: EditorOf, uploads: UploadsOf, part: PartOf) -> Listed[UploadShown]:
    """Your uploads, the last one first, those of before a restart too."""
    response.headers["cache-control"] = "private, no-cache"
    return part.of(jobs_shown(uploads, person))


@ROUTER.get("/uploads/{job}")
def get_upload(response: Response, person: EditorOf, uploads: UploadsOf, job: JobName) -> UploadShown:
    """How far an upload is, file by file."""
    response.headers["cache-control"] = "private, no-cache"
    return upload_shown(uploads.job(owner_of(person), job))
