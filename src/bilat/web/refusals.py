"""What keeps a request from being answered as asked: who asks, from where, how often, how much."""

from __future__ import annotations

from http import HTTPStatus
from types import MappingProxyType
from typing import TYPE_CHECKING

from bilat.errors import BilatError

if TYPE_CHECKING:
    from collections.abc import Mapping


class RefusedError(BilatError):
    """A request that is understood and not met; `status` is what it is answered with, `headers` go with that."""

    def __init__(
        self, status: HTTPStatus, what: str, advice: str, headers: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        """Keep the status beside what happened and what to do."""
        super().__init__(what, advice)
        self.status = status
        self.headers = headers


def not_signed_in() -> RefusedError:
    """Nobody has signed in, and this needs somebody."""
    what = "you have not signed in, or your session has ended"
    # RFC 9110 wants a challenge; of the registered ones none is a cookie.
    challenge = {"www-authenticate": 'Session realm="bilat"'}
    return RefusedError(HTTPStatus.UNAUTHORIZED, what, "sign in at /login, then try again", challenge)


def not_an_editor() -> RefusedError:
    """A reader wants to write."""
    what = "your account may read, not judge or upload"
    return RefusedError(HTTPStatus.FORBIDDEN, what, "ask whoever runs this for the role of an editor")


def from_elsewhere() -> RefusedError:
    """Another site's page sent it (cross-site request forgery)."""
    what = "this was sent by a page of another site"
    return RefusedError(HTTPStatus.FORBIDDEN, what, "open the page here and try again")


def without_token() -> RefusedError:
    """The token of the session's forms is missing or wrong."""
    what = "the form's token is missing or of another session"
    return RefusedError(HTTPStatus.FORBIDDEN, what, "load the page again; a program sends it as X-CSRF-Token")


def with_nul(status: HTTPStatus) -> RefusedError:
    """An address has the character NUL in it."""
    what = "the address has the character NUL (%00) in it"
    return RefusedError(status, what, "leave it out: no name and no word has one")


def too_long(most: int) -> RefusedError:
    """An address of more than `most` bytes."""
    what = f"the address has more than {most:,} bytes"
    return RefusedError(HTTPStatus.REQUEST_URI_TOO_LONG, what, "ask for less at once")


def too_often(seconds: float) -> RefusedError:
    """Too many attempts to sign in; the next may come after some seconds."""
    minutes = max(1, round(seconds / 60))
    what = "too many attempts to sign in with this name or from this address"
    advice = f"wait {minutes} minute{'' if minutes == 1 else 's'}, then try again"
    return RefusedError(HTTPStatus.TOO_MANY_REQUESTS, what, advice, {"retry-after": str(int(seconds) + 1)})


def too_large(most: int) -> RefusedError:
    """A body of more than `most` bytes."""
    what = f"more than {most:,} bytes were sent"
    return RefusedError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, what, "send less at once", {"connection": "close"})
