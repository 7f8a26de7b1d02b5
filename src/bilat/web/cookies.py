"""Requests in, the tokens in their cookies out; tokens in, cookies that only this server gets back out.

Over https a cookie's name begins with `__Host-` (RFC 6265bis): no other host and no plain http can have set it. Over
http it has the port in it, since a browser gives the cookies of one port to all ports of a host.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.web.accounts.accounts import LONGEST

if TYPE_CHECKING:
    from starlette.requests import HTTPConnection
    from starlette.responses import Response

SESSION, VISIT = "bilat", "bilat-visit"
"""The cookie of a session, and the one by which the form to sign in knows its own visitor."""


def token_in(request: HTTPConnection, purpose: str) -> str | None:
    """The token of a purpose's cookie."""
    return request.cookies.get(_name(request, purpose)) or None


def give(request: HTTPConnection, response: Response, purpose: str, token: str) -> None:
    """Set the cookie of a purpose."""
    age = int(LONGEST) if purpose == SESSION else None
    response.set_cookie(
        _name(request, purpose), token, max_age=age, path="/", secure=_is_secure(request), httponly=True, samesite="lax"
    )


def take(request: HTTPConnection, response: Response, purpose: str) -> None:
    """Delete the cookie of a purpose."""
    response.delete_cookie(_name(request, purpose), path="/", secure=_is_secure(request), httponly=True, samesite="lax")


def _name(request: HTTPConnection, purpose: str) -> str:
    if _is_secure(request):
        return f"__Host-{purpose}"
    server = request.scope.get("server") or ("", 0)
    return f"{purpose}-{server[1]}"


def _is_secure(request: HTTPConnection) -> bool:
    return request.url.scheme == "https"
