"""A person's files in, the upload that was made of them, and how far it is, out."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, cast

from fastapi import Depends, Request
from pydantic import BaseModel, Field

from bilat.model import edtf
from bilat.web.shapes.statements import document_path
from bilat.web.uploads import Sender, Sent, Uploads

if TYPE_CHECKING:
    from collections.abc import Iterable

    from starlette.datastructures import UploadFile

    from bilat.web.accounts import Person
    from bilat.web.uploads import File, Job


class FileShown(BaseModel):
    """A file, and how far it is; `why` says why it was not read, or what is wrong though it was."""

    name: str
    state: str = Field(description="waiting, reading, read, given twice, refused, or broken off")
    why: str
    title: str
    path: str | None = Field(description="The address of its document, once it is read")
    statements: int
    new: int
    problems: int


class UploadShown(BaseModel):
    """An upload: `settled` of its files are read or refused, `ahead` uploads are read before it."""

    id: str
    path: str
    made_on: datetime
    by: str
    dated: str | None
    is_done: bool
    settled: int
    ahead: int
    statements: int
    refused: int
    broken_off: int
    files: list[FileShown]


def uploads_of(request: Request) -> Uploads:
    """The uploads of the application that answers a request."""
    return cast("Uploads", request.app.state.uploads)


UploadsOf = Annotated[Uploads, Depends(uploads_of)]
"""A parameter of a route: the uploads."""


def upload(uploads: Uploads, person: Person, files: Iterable[UploadFile], dated: str | None) -> UploadShown:
    """Take files of a person to be read; a field without a file is passed over.

    Raises ContractError where the date is no EDTF, RefusedError where there are too many files or uploads.
    """
    told = edtf.parse(dated.strip()).text if dated and dated.strip() else None
    sent = [Sent(each.filename, each.file) for each in files if each.filename]
    return upload_shown(uploads.take(Sender(owner_of(person), person.name), sent, told))


def jobs_shown(uploads: Uploads, person: Person) -> list[UploadShown]:
    """The uploads of a person, the last one first."""
    return [upload_shown(job) for job in uploads.jobs(owner_of(person))]


def owner_of(person: Person) -> str:
    """Whose uploads a person sees: whoever started the server is another than an account of that name.

    So is whoever had an account of that name that was removed.
    """
    name = person.name.casefold()
    return f"local {name}" if person.is_local else f"account {name} {person.since!r}"


def upload_shown(job: Job) -> UploadShown:
    """What is shown of an upload."""
    return UploadShown(
        id=job.id,
        path=f"/upload/{job.id}",
        made_on=job.made_on,
        by=job.by.name,
        dated=job.dated,
        is_done=job.is_done,
        settled=job.settled,
        ahead=job.ahead,
        statements=sum(file.statements for file in job.files),
        refused=sum(file.state == "refused" for file in job.files),
        broken_off=sum(file.state == "broken off" for file in job.files),
        files=[_file(each) for each in job.files],
    )


def _file(file: File) -> FileShown:
    names = ("name", "state", "why", "title", "statements", "new", "problems")
    path = document_path(file.document) if file.document else None
    return FileShown(**{name: getattr(file, name) for name in names}, path=path)
