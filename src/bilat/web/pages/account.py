"""`/account`: who has signed in, where else, and a new password."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, Annotated, cast

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import RedirectResponse

from bilat.errors import SettingsError
from bilat.web import cookies
from bilat.web.access import ReaderOf, accounts_of
from bilat.web.forms import only
from bilat.web.pages.login import address_of
from bilat.web.refusals import too_often
from bilat.web.show import render

if TYPE_CHECKING:
    from bilat.web.accounts import Throttle

ROUTER = APIRouter()


@ROUTER.get("/account")
def account(request: Request, person: ReaderOf, done: str = "") -> Response:
    """The sessions of who has signed in, and what they may do."""
    del person
    return _page(request, done=done)


@ROUTER.post("/account/password", dependencies=[only("username", "current", "new", "again")])
def change_password(
    request: Request,
    person: ReaderOf,
    current: Annotated[str, Form(max_length=5000)] = "",
    new: Annotated[str, Form(max_length=5000)] = "",
    again: Annotated[str, Form(max_length=5000)] = "",
) -> Response:
    """Give the account a new password; its other sessions end, and this one is renewed."""
    accounts, throttle = accounts_of(request), cast("Throttle", request.app.state.throttle)
    if person.is_local:
        return _page(request, wrong="Whoever starts the server signs in by its link, and has no password.")
    seconds = throttle.wait(person.name, address_of(request))
    if seconds:
        raise too_often(seconds)
    if accounts.check(person.name, current) is None:
        return _page(request, wrong="The current password is wrong.")
    throttle.forget(person.name, address_of(request))
    if new != again:
        return _page(request, wrong="The new password was not typed twice alike.")
    try:
        accounts.set_password(person.name, new)
    except SettingsError as error:
        return _page(request, wrong=f"{error.what[:1].upper()}{error.what[1:]}: {error.advice}.")
    token = accounts.open(person.name, address_of(request), request.headers.get("user-agent", ""))
    response = RedirectResponse("/account?done=password", HTTPStatus.SEE_OTHER)
    cookies.give(request, response, cookies.SESSION, token)
    return response


@ROUTER.post("/account/sessions", dependencies=[only()])
def end_others(request: Request, person: ReaderOf) -> Response:
    """End the other sessions of who has signed in."""
    accounts_of(request).end_others(person)
    return RedirectResponse("/account?done=sessions", HTTPStatus.SEE_OTHER)


def _page(request: Request, done: str = "", wrong: str | None = None) -> Response:
    sessions = accounts_of(request).sessions(request.state.person)
    response = render(request, "account.html", sessions=sessions, done=done, wrong=wrong)
    response.headers["cache-control"] = "no-store"
    if wrong:
        response.status_code = HTTPStatus.UNPROCESSABLE_ENTITY
    return response
