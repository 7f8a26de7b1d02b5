"""Responses in, the same with the headers that keep a browser from doing what a page does not ask for out."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

# Charts set styles through the DOM, which this policy allows; no script, style or font comes from elsewhere or inline.
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
HEADERS = MappingProxyType(
    {
        "content-security-policy": _POLICY,
        "x-content-type-options": "nosniff",
        "referrer-policy": "same-origin",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "permissions-policy": "camera=(), geolocation=(), microphone=()",
    }
)
"""The headers of every response (Content Security Policy Level 3, W3C)."""


class SafeHeaders:
    """An ASGI application around another that adds HEADERS to whatever it answers."""

    __slots__ = ("_app", "_rows")

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._rows = [(name.encode(), value.encode()) for name, value in HEADERS.items()]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""

        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *self._rows]
            await send(message)

        await self._app(scope, receive, sent if scope["type"] == "http" else send)
