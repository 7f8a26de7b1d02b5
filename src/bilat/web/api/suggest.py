"""`/api/suggest`: the beginning of a name in any writing, the parties that may be meant."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from bilat.web.desk import DeskOf
from bilat.web.shapes.suggest import Suggestions, suggestions

ROUTER = APIRouter(tags=["network"])

_Q = Query(description="What was typed of a name: any case, with or without accents.", max_length=200)
_MOST = Query(ge=1, le=50, description="How many parties to give at most.")


@ROUTER.get("/suggest")
def get_suggestions(desk: DeskOf, q: Annotated[str, _Q] = "", limit: Annotated[int, _MOST] = 8) -> Suggestions:
    """The parties that the registry or the store knows by such a name, those that texts name first."""
    return suggestions(desk, q, limit)
