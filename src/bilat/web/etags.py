"""Requests to the API in, answers with an entity tag out; one that the asker has already is not worked out again.

The tag follows from the address, the day, the version of bilat and that of the store, so that nothing need be made to
know that nothing has changed (RFC 9110, section 8.8.3).
"""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from http import HTTPStatus
from importlib.metadata import version
from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response

from bilat.errors import BilatError

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

_TAGGED = ("/api/", "/feeds/")


class EntityTags:
    """An ASGI application around another that tags what is read from the API and the feeds.

    What differs by who asks, or is still being worked out, has a `Cache-Control` of its own, and then no tag.
    """

    __slots__ = ("_app", "_version")

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._version = version("bilat")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        is_read = scope["type"] == "http" and scope["method"] in ("GET", "HEAD")
        if not is_read or not scope["path"].startswith(_TAGGED):
            await self._app(scope, receive, send)
            return
        tag = await run_in_threadpool(self._tag, scope)
        if tag and _has(Headers(scope=scope).get("if-none-match", ""), tag):
            await Response(status_code=HTTPStatus.NOT_MODIFIED, headers=_headers(tag))(scope, receive, send)
            return
        await self._app(scope, receive, _tagged(send, tag) if tag else send)

    def _tag(self, scope: Scope) -> str:
        """The tag of what an address gives; empty where the store cannot be asked, which the application then says."""
        try:
            grown = scope["app"].state.desk.version()
        except BilatError:
            return ""
        asked = (self._version, str(grown), datetime.now(UTC).date().isoformat(), scope["path"])
        parts = (*(part.encode() for part in asked), scope["query_string"])
        return f'W/"{hashlib.sha256(bytes(1).join(parts)).hexdigest()[:20]}"'


def _has(given: str, tag: str) -> bool:
    """Whether a list of tags has one, compared weakly; `*` has any."""
    return any(each.strip().removeprefix("W/") in ("*", tag.removeprefix("W/")) for each in given.split(","))


def _headers(tag: str) -> dict[str, str]:
    return {"etag": tag, "cache-control": "private, no-cache", "vary": "cookie, accept-encoding"}


def _tagged(send: Send, tag: str) -> Send:
    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start" and message["status"] == HTTPStatus.OK:
            headers = MutableHeaders(scope=message)
            # What says itself how it may be kept follows from more than the tag does.
            if "cache-control" not in headers:
                headers["etag"], headers["cache-control"] = tag, "private, no-cache"
                headers.add_vary_header("cookie")
        await send(message)

    return sent
