"""Errors in, answers of one shape out: JSON for programs, a page for people, with what happened and what to do."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, RedirectResponse
from pydantic import BaseModel, ConfigDict
from starlette.exceptions import HTTPException

from bilat.errors import BilatError, ContractError, SettingsError, SourceError, StoreError, UnknownPartyError
from bilat.recording import NotRecordedError
from bilat.web.headers import HEADERS
from bilat.web.paths import HOME, asking, keeping, local_path, parts_of
from bilat.web.refusals import RefusedError
from bilat.web.show import is_fragment, render

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from fastapi import FastAPI, Request
    from starlette.responses import Response

# The first that fits counts: a NotRecordedError is a StoreError too.
_STATUSES: tuple[tuple[type[BilatError], HTTPStatus], ...] = (
    (UnknownPartyError, HTTPStatus.NOT_FOUND),
    (NotRecordedError, HTTPStatus.NOT_FOUND),
    (ContractError, HTTPStatus.UNPROCESSABLE_ENTITY),
    (SourceError, HTTPStatus.UNPROCESSABLE_ENTITY),
    (SettingsError, HTTPStatus.UNPROCESSABLE_ENTITY),
    (StoreError, HTTPStatus.SERVICE_UNAVAILABLE),
)
_MOST_TOLD, _LONGEST_NAME = 10, 80
_ADVICE = "see /api/docs for what can be asked"


class Fault(BaseModel):
    """What every error of the API looks like (after RFC 9457, Problem Details for HTTP APIs)."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"status": 404, "title": "Not Found",
        "detail": "no party is known as 'Ruritania'", "advice": "`bilat parties` lists who is known"}]})  # fmt: skip

    status: int
    title: str
    detail: str
    advice: str


def status_of(error: BilatError) -> HTTPStatus:
    """The status that an error of ours is answered with."""
    return next((status for sort, status in _STATUSES if isinstance(error, sort)), HTTPStatus.INTERNAL_SERVER_ERROR)


def answer_faults(app: FastAPI) -> None:
    """Let an application answer errors in the one shape."""
    app.add_exception_handler(BilatError, _of_ours)
    app.add_exception_handler(HTTPException, _of_http)
    app.add_exception_handler(RequestValidationError, _of_request)
    app.add_exception_handler(Exception, _unforeseen)


def _of_ours(request: Request, error: Exception) -> Response:
    if not isinstance(error, BilatError):
        raise error
    return answer_error(request, error)


def _of_http(request: Request, error: Exception) -> Response:
    if not isinstance(error, HTTPException):
        raise error
    return answer(request, HTTPStatus(error.status_code), str(error.detail), _ADVICE, error.headers)


def _unforeseen(request: Request, _: Exception) -> Response:
    """The server tells the error where it logs; it is answered outside of all that adds headers."""
    what = "something went wrong that should not have"
    advice = "the server has printed what; please report it with the address"
    return answer(request, HTTPStatus.INTERNAL_SERVER_ERROR, what, advice, HEADERS)


def _of_request(request: Request, error: Exception) -> Response:
    if not isinstance(error, RequestValidationError):
        raise error
    found = error.errors()
    told = "; ".join(
        f"{_place(each['loc'][1:])}{each['msg'].removeprefix('Value error, ')}" for each in found[:_MOST_TOLD]
    )
    more = f"; and {len(found) - _MOST_TOLD} more" if len(found) > _MOST_TOLD else ""
    return answer(request, HTTPStatus.UNPROCESSABLE_ENTITY, told + more, _ADVICE)


def _place(parts: Sequence[int | str]) -> str:
    """Where what was sent is wrong; the name of a field that is not known is as long as whoever sent it likes."""
    place = ".".join(str(part)[:_LONGEST_NAME] for part in parts)
    return f"{place}: " if place else ""


def answer(
    request: Request, status: HTTPStatus, detail: str, advice: str, headers: Mapping[str, str] | None = None
) -> Response:
    """The answer to a request that cannot be met: JSON under /api, else a page."""
    fault = Fault(status=status.value, title=status.phrase, detail=detail, advice=advice)
    if request.url.path.startswith("/api/"):
        return JSONResponse(fault.model_dump(), status.value, headers, "application/problem+json")
    response = render(request, "fault.html", fault=fault)
    response.status_code = status.value
    response.headers.update(headers or {})
    return response


def answer_error(request: Request, error: BilatError) -> Response:
    """The answer to a request that one of our errors ended."""
    if isinstance(error, RefusedError):
        return _refusal(request, error)
    return answer(request, status_of(error), error.what, error.advice)


def _refusal(request: Request, refusal: RefusedError) -> Response:
    """The answer to a request that is refused: who has to sign in first is led there, and back afterwards."""
    is_page = not request.url.path.startswith("/api/")
    if refusal.status is not HTTPStatus.UNAUTHORIZED or not is_page:
        return answer(request, refusal.status, refusal.what, refusal.advice, refusal.headers)
    sign_in = asking("/login", ("next", _back(request)))
    if is_fragment(request):
        # A redirect would put the form to sign in where the fragment was to go.
        headers = {**refusal.headers, "hx-redirect": sign_in}
        return answer(request, refusal.status, refusal.what, refusal.advice, headers)
    return RedirectResponse(sign_in, HTTPStatus.SEE_OTHER)


def _back(request: Request) -> str:
    """The page to come back to: the one asked for, else the one from which something was sent."""
    if request.method == "GET" and not is_fragment(request):
        return keeping(request.url.path, request.url.query)
    told = parts_of(request.headers.get("hx-current-url") or request.headers.get("referer") or "")
    return local_path(keeping(told.path, told.query)) if told else HOME
