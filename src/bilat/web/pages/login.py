"""`/login` and `/logout`: a name and a password, or the link that the server printed, in; a session out."""

from __future__ import annotations

from http import HTTPStatus
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, cast

from fastapi import APIRouter, Form, Query, Request, Response
from fastapi.responses import RedirectResponse

from bilat.web import cookies
from bilat.web.access import accounts_of
from bilat.web.accounts.tokens import form_token, new_token
from bilat.web.forms import only
from bilat.web.paths import local_path
from bilat.web.refusals import too_often
from bilat.web.show import render

if TYPE_CHECKING:
    from bilat.web.accounts import KeyRing, Throttle
    from bilat.web.config import Config

ROUTER = APIRouter()
_NO_STORE = MappingProxyType({"cache-control": "no-store"})


@ROUTER.get("/login")
def login(
    request: Request,
    next_: Annotated[str | None, Query(alias="next")] = None,
    key: Annotated[str | None, Query(description="What the server printed when it started; good once.")] = None,
) -> Response:
    """The form to sign in; with a key that is good, a session at once."""
    keys = cast("KeyRing | None", request.app.state.keys)
    if key and keys is not None:
        if keys.spend(key):
            config = cast("Config", request.app.state.config)
            return _signed_in(request, config.user, local_path(next_), is_local=True)
        return _form(request, local_path(next_), "This link was used, or is of an earlier start: see the newest one.")
    return _form(request, local_path(next_))


@ROUTER.post("/login", dependencies=[only("name", "password", "next")])
def sign_in(
    request: Request,
    name: Annotated[str, Form(max_length=200)] = "",
    password: Annotated[str, Form(max_length=5000)] = "",
    next_: Annotated[str | None, Form(alias="next")] = None,
) -> Response:
    """Open a session of the account that name and password belong to; after too many attempts only later."""
    throttle, address = cast("Throttle", request.app.state.throttle), address_of(request)
    seconds = throttle.wait(name, address)
    if seconds:
        raise too_often(seconds)
    account = accounts_of(request).check(name, password)
    if account is None:
        return _form(request, local_path(next_), "The name or the password is wrong.", name)
    throttle.forget(name, address)
    return _signed_in(request, account, local_path(next_))


@ROUTER.post("/logout", dependencies=[only()])
def logout(request: Request) -> Response:
    """End the session that asks."""
    token = cookies.token_in(request, cookies.SESSION)
    if token:
        accounts_of(request).end(token)
    response = RedirectResponse("/login", HTTPStatus.SEE_OTHER, _NO_STORE)
    cookies.take(request, response, cookies.SESSION)
    return response


def address_of(request: Request) -> str:
    """Where a request comes from, as far as is known."""
    return request.client.host if request.client else ""


def _signed_in(request: Request, name: str, to: str, *, is_local: bool = False) -> Response:
    """A new session, whatever session there was: a token that somebody else put there is worth nothing afterwards."""
    accounts, before = accounts_of(request), cookies.token_in(request, cookies.SESSION)
    if before:
        accounts.end(before)
    agent = request.headers.get("user-agent", "")
    token = accounts.open(name, address_of(request), agent, is_local=is_local)
    response = RedirectResponse(to, HTTPStatus.SEE_OTHER, _NO_STORE)
    cookies.give(request, response, cookies.SESSION, token)
    cookies.take(request, response, cookies.VISIT)
    return response


def _form(request: Request, to: str, wrong: str | None = None, name: str = "") -> Response:
    """The form, with the token of who has signed in already, else of this visit."""
    person, visit = request.state.person, cookies.token_in(request, cookies.VISIT)
    token = visit or new_token()
    shown = {"to": to, "wrong": wrong, "name": name, "csrf": person.csrf if person else form_token(token)}
    response = render(request, "login.html", has_accounts=bool(accounts_of(request).all()), **shown)
    response.headers.update(_NO_STORE)
    if wrong:
        response.status_code = HTTPStatus.UNAUTHORIZED
    if not visit and not person:
        cookies.give(request, response, cookies.VISIT, token)
    return response
