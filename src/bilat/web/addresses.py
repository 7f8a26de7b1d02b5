"""Requests in, those whose address can be looked up on to the application out; the others are answered here.

No name, path or word has NUL, and neither files, PostgreSQL nor SQLite's search take it. None is very long either, and
to look for one that is takes long.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from starlette.requests import Request

from bilat.web.faults import answer_error
from bilat.web.refusals import RefusedError, too_long, with_nul

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

LONGEST = 8_000
"""Bytes of an address: RFC 9110, section 4.1, recommends to take as many."""
_SHOWN = 100


class SoundAddresses:
    """An ASGI application around another that is not asked for addresses that are too long, or with NUL.

    They are answered 414, and with NUL 404 in a path, 422 in a query.
    """

    __slots__ = ("_app",)

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        refused = _refused(scope) if scope["type"] == "http" else None
        if refused is None:
            await self._app(scope, receive, send)
            return
        # A page would lead back to the whole address.
        short = {**scope, "path": scope["path"][:_SHOWN], "query_string": b""}
        await answer_error(Request(short, receive), refused)(short, receive, send)


def _refused(scope: Scope) -> RefusedError | None:
    if len(scope["path"].encode()) + len(scope["query_string"]) > LONGEST:
        return too_long(LONGEST)
    if "\0" in scope["path"]:
        return with_nul(HTTPStatus.NOT_FOUND)
    return with_nul(HTTPStatus.UNPROCESSABLE_ENTITY) if b"%00" in scope["query_string"] else None
