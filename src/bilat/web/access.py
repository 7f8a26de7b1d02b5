"""Requests in, those that whoever sends them may send on to the application out; the others are answered here.

Every request but one that only looks needs somebody who has signed in, as an editor but for their own account, and must
come from a page of this server; where others than this machine can reach it, looking needs an account too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, cast

from fastapi import Depends
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, MutableHeaders
from starlette.requests import Request

from bilat.errors import BilatError
from bilat.web.accounts import Person
from bilat.web.accounts.tokens import form_token, same
from bilat.web.cookies import SESSION, VISIT, token_in
from bilat.web.faults import answer_error
from bilat.web.paths import parts_of
from bilat.web.refusals import from_elsewhere, not_an_editor, not_signed_in, without_token

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from bilat.web.accounts import Accounts
    from bilat.web.config import Config

_LOOKING = frozenset(("GET", "HEAD", "OPTIONS"))
_FREE = ("/login", "/static")
_OWN = ("/logout", "/account")
FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")
"""What a body that is a form is called."""
TOKEN_FIELD, TOKEN_HEADER = "csrf", "x-csrf-token"
"""Where the token of a session's forms comes: a field of the form, or a header."""


class Access:
    """An ASGI application around another that lets through to it what may pass, with `request.state.person` set."""

    __slots__ = ("_app",)

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope, receive)
        request.state.person = None
        try:
            request.state.person = await run_in_threadpool(_person, request)
            _require_access(request)
        except BilatError as error:
            await answer_error(request, error)(scope, receive, send)
            return
        await self._app(scope, receive, send if _is_below(scope["path"], ("/static",)) else _own(request, send))


def _own(request: Request, send: Send) -> Send:
    """Keeps caches from giving one person's page to another."""

    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(raw=message["headers"])
            headers.add_vary_header("cookie")
            if request.state.person is not None:
                headers.setdefault("cache-control", "private, no-cache")
        await send(message)

    return sent


def _person(request: Request) -> Person | None:
    token = token_in(request, SESSION)
    person = accounts_of(request).person(token) if token else None
    # Who started a server on this machine has no account, and is nobody on one that others reach.
    return None if person is not None and person.is_local and _config(request).is_open else person


def _require_access(request: Request) -> None:
    person, path = cast("Person | None", request.state.person), request.url.path
    if request.method in _LOOKING:
        if _config(request).is_open and person is None and not _is_below(path, _FREE):
            raise not_signed_in()
        return
    if _is_from_elsewhere(request):
        raise from_elsewhere()
    if _is_below(path, _FREE):
        return
    if person is None:
        raise not_signed_in()
    if not person.may_edit and not _is_below(path, _OWN):
        raise not_an_editor()


def _is_below(path: str, places: tuple[str, ...]) -> bool:
    return any(path == place or path.startswith(f"{place}/") for place in places)


def _is_from_elsewhere(request: Request) -> bool:
    """Whether a browser says that another site's page sent a request; a program that is no browser says nothing."""
    site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin")
    if site is not None and site not in {"same-origin", "none"}:
        return True
    if origin is None:
        return False
    told = parts_of(origin)
    return told is None or told.netloc != request.headers.get("host")


async def token_checked(request: Request) -> AsyncIterator[None]:
    """Of every route: that a request that writes carries the token of its session's forms.

    Raises RefusedError where it does not.
    """
    try:
        if request.method not in _LOOKING:
            wanted = expected_token(request)
            given = request.headers.get(TOKEN_HEADER) or await _token_in_form(request)
            if wanted is None or not same(given, wanted):
                raise without_token()
        yield
    finally:
        # Files that came with a form are let go of.
        await request.close()


def expected_token(request: Request) -> str | None:
    """The token that forms of this session carry, or, before anybody signs in, those of this visit."""
    person = cast("Person | None", request.state.person)
    if person is not None:
        return person.csrf
    visit = token_in(request, VISIT)
    return form_token(visit) if visit else None


async def _token_in_form(request: Request) -> str:
    if not request.headers.get("content-type", "").startswith(FORMS):
        return ""
    given = (await request.form()).get(TOKEN_FIELD)
    return given if isinstance(given, str) else ""


def accounts_of(request: Request) -> Accounts:
    """The accounts of the application that answers a request."""
    return cast("Accounts", request.app.state.accounts)


def _config(request: Request) -> Config:
    return cast("Config", request.app.state.config)


def reader(request: Request) -> Person:
    """Who has signed in; RefusedError where nobody has."""
    person = cast("Person | None", request.state.person)
    if person is None:
        raise not_signed_in()
    return person


def editor(request: Request) -> Person:
    """The editor who has signed in; RefusedError where nobody has, or a reader."""
    person = reader(request)
    if not person.may_edit:
        raise not_an_editor()
    return person


async def _form(request: Request) -> FormData:
    return await request.form()


FormOf = Annotated[FormData, Depends(_form)]
"""A parameter of a route: the form that was sent."""
ReaderOf = Annotated[Person, Depends(reader)]
"""A parameter of a route: whoever has signed in."""
EditorOf = Annotated[Person, Depends(editor)]
"""A parameter of a route: the editor who has signed in."""
