"""`/api/coverage`: what has been read, up to when, and by which reader."""

from __future__ import annotations

from fastapi import APIRouter

from bilat.web.desk import DeskOf
from bilat.web.moments import MomentOf
from bilat.web.shapes.coverage import Coverage, coverage

ROUTER = APIRouter(tags=["store"])


@ROUTER.get("/coverage")
def get_coverage(desk: DeskOf, moment: MomentOf) -> Coverage:
    """Counts of the store, its documents and their dates."""
    return coverage(desk, moment.known_on)
