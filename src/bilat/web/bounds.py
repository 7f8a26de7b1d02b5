"""Requests in, those whose bodies are not too large on to the application out; it never holds more than it may."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.requests import Request

from bilat.web.faults import answer_error
from bilat.web.refusals import RefusedError, too_large

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

ANY, OVERHEAD = 1_000_000, 1_000_000
"""Bytes of a body that is no upload, and what an upload may have beside its files."""
UPLOADS = ("/upload", "/api/uploads")
"""Where uploads go to."""


class Bounded:
    """An ASGI application around another that refuses bodies of too many bytes, told beforehand or counted."""

    __slots__ = ("_app", "_uploads")

    def __init__(self, app: ASGIApp, uploads: int) -> None:
        """`uploads` is how many bytes of files may be sent at once."""
        self._app = app
        self._uploads = uploads + OVERHEAD

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope, receive)
        most = self._uploads if scope["path"] in UPLOADS else ANY
        told = request.headers.get("content-length", "0")
        if not told.isdecimal() or int(told) > most:
            await answer_error(request, too_large(most))(scope, receive, send)
            return
        await self._counted(request, most, send)

    async def _counted(self, request: Request, most: int, send: Send) -> None:
        """Hand on the body as it comes, until it is more than was allowed: it need not tell its length."""
        counted = 0

        async def received() -> Message:
            nonlocal counted
            message = await request.receive()
            counted += len(message.get("body", b""))
            if counted > most:
                raise too_large(most)
            return message

        async def sent(message: Message) -> None:
            # Whatever the application makes of the error, it is answered below.
            if counted <= most:
                await send(message)

        try:
            await self._app(request.scope, received, sent)
        except RefusedError:
            if counted <= most:
                raise
        if counted > most:
            await answer_error(request, too_large(most))(request.scope, request.receive, send)
