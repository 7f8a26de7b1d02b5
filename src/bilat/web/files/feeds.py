"""`/feeds/pair.ics` and `/feeds/pair.atom`: what happened between two parties, and what became known of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from fastapi import APIRouter, Query, Request, Response

from bilat.telling.exports.news_atom import news_atom
from bilat.telling.exports.pair_ics import pair_ics
from bilat.telling.news import news
from bilat.telling.timeline import entries
from bilat.web.desk import DeskOf
from bilat.web.moments import MomentOf
from bilat.web.paths import pair_path
from bilat.web.shapes.dossiers import dossier_of, pair_named

if TYPE_CHECKING:
    from bilat.telling.news import News

ROUTER = APIRouter(prefix="/feeds")
Name = Annotated[str, Query(min_length=1, description="A party, by any name")]


@ROUTER.get("/pair.ics")
def calendar(desk: DeskOf, moment: MomentOf, a: Name, b: Name) -> Response:
    """The dated acts and events of a pair, for a calendar."""
    pair = pair_named(desk, a, b)
    told = pair_ics(pair, entries(dossier_of(desk, pair, moment.known_on)))
    return Response(told, media_type="text/calendar; charset=utf-8")


@ROUTER.get("/pair.atom")
def atom(request: Request, desk: DeskOf, a: Name, b: Name) -> Response:
    """What became known of a pair, newest first, for a feed reader."""
    pair = pair_named(desk, a, b)
    base = str(request.base_url).rstrip("/")

    def link(each: News) -> str:
        if each.statement:
            return f"{base}/statements/{each.statement}"
        return f"{base}/documents/{each.document}" if each.document else f"{base}{pair_path(*pair)}"

    told = news_atom(f"{pair[0]} and {pair[1]}: what became known", str(request.url), news(desk.store, pair), link)
    return Response(told, media_type="application/atom+xml; charset=utf-8")
