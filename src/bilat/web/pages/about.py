"""`/about`: what has been read, up to when, and by which reader."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from bilat.web.desk import DeskOf
from bilat.web.moments import MomentOf
from bilat.web.shapes.coverage import coverage
from bilat.web.show import render

ROUTER = APIRouter()


@ROUTER.get("/about")
def about(request: Request, desk: DeskOf, moment: MomentOf) -> Response:
    """Counts of the store, its documents and their dates."""
    found = coverage(desk, moment.known_on)
    return render(request, "about.html", coverage=found, documents=found.items, moment=moment)
