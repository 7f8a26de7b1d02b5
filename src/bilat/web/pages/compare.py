"""`/compare?party=syria&with=azerbaijan&with=…`: several pairs of one party side by side on one axis."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from bilat.model.kinds import SECTIONS
from bilat.telling.wording import SECTION_TITLES
from bilat.web.circles import names_known
from bilat.web.desk import DeskOf
from bilat.web.moments import MomentOf
from bilat.web.shapes.comparison import MOST, ComparisonShown, KindCompared, compared
from bilat.web.shapes.wishes import ComparisonOf
from bilat.web.show import render

ROUTER = APIRouter()
_SUGGESTED = 2000


@ROUTER.get("/compare")
def compare(request: Request, desk: DeskOf, moment: MomentOf, wanted: ComparisonOf) -> Response:
    """The form, and below it, where a party and others are given, their pairs side by side."""
    is_asked = bool(wanted.party and wanted.others)
    found = compared(desk, wanted.party, wanted.others, moment, wanted.years) if is_asked else None
    return render(
        request,
        "compare.html",
        found=found,
        wanted=wanted,
        party=found.party if found else desk.slugs.name(wanted.party, desk.registry) if wanted.party else "",
        suggested=names_known(desk)[:_SUGGESTED],
        sections=_sections(found) if found else [],
        most=MOST,
        moment=moment,
    )


def _sections(found: ComparisonShown) -> list[tuple[str, list[KindCompared]]]:
    rows = ((SECTION_TITLES[s], [kind for kind in found.kinds if kind.section == s]) for s in SECTIONS)
    return [(title, kinds) for title, kinds in rows if kinds]
