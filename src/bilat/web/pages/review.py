"""`/review`: a queue of statements, least certain first, to be judged one after another from the keyboard."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from bilat.model.contract import to_row
from bilat.model.kinds import KINDS
from bilat.recording import NotRecordedError
from bilat.telling.ground import statement_named
from bilat.web.desk import DeskOf
from bilat.web.pages.verdicts import correction_words
from bilat.web.paths import keeping, query_of
from bilat.web.shapes.review import QueueOf, neighbours, review
from bilat.web.shapes.review import done as what_was_done
from bilat.web.show import render

if TYPE_CHECKING:
    from bilat.model.statement import Statement
    from bilat.web.desk import Desk
    from bilat.web.shapes.review import Done, Queue

ROUTER = APIRouter()


@ROUTER.get("/review")
def show_review(request: Request, desk: DeskOf, queue: QueueOf, at: str = "", done: str = "") -> Response:
    """The statement at which the queue is, in its paragraph; without one the first that nobody has judged."""
    if not at:
        first = neighbours(desk, queue, None, 1)
        if first:
            return _go(queue, first[0].id, done)
    shown = review(desk, queue, at or None)
    row = to_row(statement_named(desk.store, at)) if at else {}
    context = {"shown": shown, "queue": queue, "row": row, "just": _just(desk, done), "all_kinds": KINDS}
    return render(request, "review.html", **context, **correction_words())


@ROUTER.get("/review/next")
def next_of_review(desk: DeskOf, queue: QueueOf, after: str = "", done: str = "") -> Response:
    """The next statement of the queue after one; after the last it begins anew, with what was passed over."""
    found = _beyond(desk, queue, after, is_backward=False) or neighbours(desk, queue, None, 1)
    return _go(queue, found[0].id if found else "", done)


@ROUTER.get("/review/previous")
def previous_of_review(desk: DeskOf, queue: QueueOf, before: str = "") -> Response:
    """The statement of the queue before one; before the first there is none."""
    found = _beyond(desk, queue, before, is_backward=True)
    return _go(queue, found[0].id if found else before)


def _beyond(desk: Desk, queue: Queue, identity: str, *, is_backward: bool) -> list[Statement]:
    if not identity:
        return []
    try:
        return neighbours(desk, queue, identity, 1, is_backward=is_backward)
    except NotRecordedError:
        # What a person gave by hand has no place in the queue.
        return []


def _go(queue: Queue, at: str, done: str = "") -> Response:
    place = query_of((("at", at), ("done", done)))
    return RedirectResponse(keeping(keeping("/review", queue.query), place), HTTPStatus.SEE_OTHER)


def _just(desk: Desk, identity: str) -> Done | None:
    try:
        return what_was_done(desk, identity) if identity else None
    except NotRecordedError:
        return None
