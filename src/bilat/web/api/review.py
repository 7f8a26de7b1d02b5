"""`/api/review`: the queue of statements that nobody has judged, least certain first."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from bilat.web.desk import DeskOf
from bilat.web.shapes.review import Queued, QueueOf, queued

ROUTER = APIRouter(tags=["verdicts"])
_MOST = 200
_AFTER = Query(max_length=64, description="The id of the statement after which the queue goes on.")
_LIMIT = Query(ge=1, le=_MOST, description="How many statements are given at most.")


@ROUTER.get("/review")
def get_review(
    desk: DeskOf,
    queue: QueueOf,
    after: Annotated[str | None, _AFTER] = None,
    limit: Annotated[int, _LIMIT] = 20,
) -> Queued:
    """Statements to be judged, least certain first."""
    return queued(desk, queue, after, limit)
