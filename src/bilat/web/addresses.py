"""Requests in, those without NUL in their address on to the application out; the others are answered here.

No name, path or word has that character, and neither files, PostgreSQL nor SQLite's search take it.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from starlette.requests import Request

from bilat.web.faults import answer_error
from bilat.web.refusals import with_nul

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send


class WithoutNul:
    """An ASGI application around another that is not asked for addresses with NUL: 404 in a path, 422 in a query."""

    __slots__ = ("_app",)

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        status = _refused(scope) if scope["type"] == "http" else None
        if status is None:
            await self._app(scope, receive, send)
            return
        await answer_error(Request(scope, receive), with_nul(status))(scope, receive, send)


def _refused(scope: Scope) -> HTTPStatus | None:
    if "\0" in scope["path"]:
        return HTTPStatus.NOT_FOUND
    return HTTPStatus.UNPROCESSABLE_ENTITY if b"%00" in scope["query_string"] else None
