"""`/api/compare`: several pairs of one party side by side."""

from __future__ import annotations

from fastapi import APIRouter

from bilat.web.desk import DeskOf
from bilat.web.moments import MomentOf
from bilat.web.shapes.comparison import ComparisonShown, compared
from bilat.web.shapes.wishes import ComparisonOf

ROUTER = APIRouter(tags=["pairs"])


@ROUTER.get("/compare")
def get_comparison(desk: DeskOf, moment: MomentOf, wanted: ComparisonOf) -> ComparisonShown:
    """The lanes of each pair on one axis, and what holds of each kind on the day."""
    return compared(desk, wanted.party, wanted.others, moment, wanted.years)
