"""`/checks`: what may be wrong, of a pair or of all that was read."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from bilat.web.desk import DeskOf
from bilat.web.moments import MomentOf
from bilat.web.shapes.checks import SEVERITIES, AskedOf, findings
from bilat.web.shapes.listed import PartOf
from bilat.web.show import render

ROUTER = APIRouter()


@ROUTER.get("/checks")
def checks(request: Request, desk: DeskOf, moment: MomentOf, wanted: AskedOf, part: PartOf) -> Response:
    """The findings by severity and check, each with its sentences."""
    found = findings(desk, wanted, moment, part)
    context = {"found": found, "wanted": wanted, "moment": moment, "severities": SEVERITIES}
    return render(request, "checks.html", **context)
