"""`/api/search`: statements by the words of their sentences, parties, persons and places."""

from __future__ import annotations

from fastapi import APIRouter

from bilat.web.desk import DeskOf
from bilat.web.moments import MomentOf
from bilat.web.shapes.listed import PartOf
from bilat.web.shapes.search import Found, SearchOf, found

ROUTER = APIRouter(tags=["statements"])


@ROUTER.get("/search")
def get_found(desk: DeskOf, moment: MomentOf, search: SearchOf, part: PartOf) -> Found:
    """The statements found, best first, with the words marked; where there are none, other searches that find some."""
    return found(desk, search, part, moment.known_on)
