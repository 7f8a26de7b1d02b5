"""`/api/checks`: what may be wrong, of a pair or of all that was read."""

from __future__ import annotations

from fastapi import APIRouter, Response

from bilat.web.desk import DeskOf
from bilat.web.moments import MomentOf
from bilat.web.shapes.checks import AskedOf, Findings, findings
from bilat.web.shapes.listed import PartOf

ROUTER = APIRouter(tags=["checks"])


@ROUTER.get("/checks")
def get_findings(response: Response, desk: DeskOf, moment: MomentOf, wanted: AskedOf, part: PartOf) -> Findings:
    """Contradictions, stale claims, gaps: reasons to look, not verdicts.

    Of a whole store each request looks a while longer: ask again until `is_done`. Of a pair all is told at once.
    """
    found = findings(desk, wanted, moment, part)
    if not found.is_done:
        response.headers["cache-control"] = "private, no-cache"
    return found
