"""`/about`: what has been read, up to when, by which reader, whence the data are, and what not to take them for."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from bilat.model.kinds import KINDS, SECTIONS
from bilat.web.desk import DeskOf
from bilat.web.moments import MomentOf
from bilat.web.shapes.coverage import coverage
from bilat.web.shapes.documents import Sought, counted, documents
from bilat.web.show import render

ROUTER = APIRouter()
_KINDS = tuple((section, tuple(kind for kind in KINDS if kind.section == section)) for section in SECTIONS)
_MOST = 50


@ROUTER.get("/about")
def about(request: Request, desk: DeskOf, moment: MomentOf) -> Response:
    """Counts of the store, its documents by their years, kinds, licences and disclaimers."""
    found = coverage(desk, moment.known_on)
    latest = documents(desk, Sought(order="read"), moment.known_on)[:_MOST]
    most = max((each.documents for each in found.years), default=1)
    return render(
        request,
        "about.html",
        coverage=found,
        documents=[counted(each) for each in latest],
        most=most,
        kinds=_KINDS,
        moment=moment,
    )
