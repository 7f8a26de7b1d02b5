"""`/api/kinds`: the kinds of statement, as the contract has them."""

from __future__ import annotations

from fastapi import APIRouter

from bilat.model.kinds import KINDS
from bilat.web.shapes.kinds import KindShown, kind_shown
from bilat.web.shapes.listed import Listed, PartOf

ROUTER = APIRouter(tags=["statements"])


@ROUTER.get("/kinds")
def get_kinds(part: PartOf) -> Listed[KindShown]:
    """The kinds of statement, in the order of the contract."""
    return part.of([kind_shown(kind) for kind in KINDS])
