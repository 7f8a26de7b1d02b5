"""`/upload`: articles in, read with a bar that says how far; each file says what was read, or why it was not."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from starlette.datastructures import UploadFile

from bilat.errors import ContractError
from bilat.web.access import EditorOf, FormOf
from bilat.web.forms import only
from bilat.web.refusals import RefusedError
from bilat.web.shapes.uploads import UploadsOf, jobs_shown, owner_of, upload, upload_shown, uploads_of
from bilat.web.show import render

if TYPE_CHECKING:
    from bilat.web.accounts import Person
    from bilat.web.config import Config

ROUTER = APIRouter()


@ROUTER.get("/upload")
def choose(request: Request, person: EditorOf) -> Response:
    """The form that takes files, and the uploads of who asks."""
    return _page(request, person)


@ROUTER.post("/upload", dependencies=[only("files", "dated")])
def take(request: Request, person: EditorOf, uploads: UploadsOf, form: FormOf) -> Response:
    """Take the files to be read, and go where it is told how far that is."""
    files = [each for each in form.getlist("files") if isinstance(each, UploadFile)]
    dated = form.get("dated")
    try:
        made = upload(uploads, person, files, dated if isinstance(dated, str) else None)
    except ContractError as error:
        return _page(request, person, f"{error.what}; {error.advice}", HTTPStatus.UNPROCESSABLE_ENTITY)
    except RefusedError as error:
        return _page(request, person, f"{error.what}; {error.advice}", error.status)
    return RedirectResponse(made.path, HTTPStatus.SEE_OTHER)


@ROUTER.get("/upload/{job}")
def follow(request: Request, person: EditorOf, uploads: UploadsOf, job: str) -> Response:
    """How far an upload is."""
    shown = upload_shown(uploads.job(owner_of(person), job))
    return render(request, "uploaded.html", job=shown)


def _page(request: Request, person: Person, wrong: str | None = None, status: HTTPStatus = HTTPStatus.OK) -> Response:
    config: Config = request.app.state.config
    jobs = jobs_shown(uploads_of(request), person)
    response = render(request, "upload.html", jobs=jobs, config=config, wrong=wrong)
    response.status_code = status
    return response
