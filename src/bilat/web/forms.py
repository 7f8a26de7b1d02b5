"""The fields that a form has in, a condition of a route out: that whatever is sent to it has no others.

A field that is passed over in silence is one that somebody misspelt, and thinks to have given.
"""

from __future__ import annotations

from difflib import get_close_matches
from http import HTTPStatus
from typing import TYPE_CHECKING, cast

from fastapi import Depends, Request

from bilat.web.access import FORMS, TOKEN_FIELD
from bilat.web.refusals import RefusedError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from fastapi.params import Depends as Condition

_LONGEST = 40


def only(*fields: str) -> Condition:
    """For a route's `dependencies`: RefusedError (422) where its form has another field than these and the token."""
    return cast("Condition", Depends(_checking((*fields, TOKEN_FIELD))))


def _checking(fields: tuple[str, ...]) -> Callable[[Request], Awaitable[None]]:
    async def check(request: Request) -> None:
        if not request.headers.get("content-type", "").startswith(FORMS):
            return
        unknown = [name for name in await request.form() if name not in fields]
        if unknown:
            raise _unknown(unknown[0], fields)

    return check


def _unknown(name: str, fields: tuple[str, ...]) -> RefusedError:
    what = f"the form has a field {name[:_LONGEST]!r}, and none of that name is asked for"
    meant = get_close_matches(name, fields, 1)
    advice = f"write {meant[0]!r}" if meant else f"its fields are {', '.join(sorted(fields))}"
    return RefusedError(HTTPStatus.UNPROCESSABLE_ENTITY, what, advice)
