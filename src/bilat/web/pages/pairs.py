"""`/pairs/A/B`: two parties on one page: how they stand on a day, their timeline, what changed, and the evidence."""

from __future__ import annotations

from datetime import date
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import RedirectResponse

from bilat.telling.dossier import Dossier
from bilat.telling.ground import statement_named
from bilat.web.desk import Desk, DeskOf
from bilat.web.moments import DayGiven, Moment, MomentOf
from bilat.web.paths import keeping, pair_path
from bilat.web.shapes.dossiers import dossier_of, pair_named, view_of
from bilat.web.shapes.listed import Part, PartOf
from bilat.web.shapes.pair import shown
from bilat.web.shapes.pair_changes import changes_shown, years_shown
from bilat.web.shapes.pair_timeline import entries_shown
from bilat.web.shapes.statements import StatementShown, statements_shown
from bilat.web.show import is_fragment, render
from bilat.web.slugs import slug

ROUTER = APIRouter(prefix="/pairs/{first}/{second}")

# So many entries of the timeline stand on the page as a list; another page has more of them, and all of them of a
# pair with more statements than so many, whose list takes long to make.
_LISTED, _SHORT = 200, 400
_MOST_IDS = 200


def _two(first: str, second: str) -> tuple[str, str]:
    return first, second


def _days(
    since: Annotated[DayGiven, Query(alias="from")] = None, to: Annotated[DayGiven, Query()] = None
) -> tuple[date, date] | None:
    """The two days between which changes are asked for; None where not both are given, or they are one."""
    return (since, to) if since and to and since != to else None


Two = Annotated[tuple[str, str], Depends(_two)]
Days = Annotated[tuple[date, date] | None, Depends(_days)]
Ids = Annotated[list[str], Query(alias="s", max_length=_MOST_IDS, default_factory=list)]


@ROUTER.get("")
def pair(request: Request, desk: DeskOf, moment: MomentOf, two: Two, days: Days) -> Response:
    """The page; where htmx asks, the part of it that depends on the day alone."""
    names = pair_named(desk, *two)
    if two != (slug(names[0]), slug(names[1])):
        return _moved(request, names)
    if is_fragment(request):
        found = shown(view_of(desk, names, moment), moment)
        return _varied(render(request, "parts/pair/day.html", pair=found, moment=moment, is_part=True))
    return _varied(render(request, "pair.html", **on_page(desk, names, moment, days)))


def on_page(
    desk: Desk, names: tuple[str, str], moment: Moment, days: tuple[date, date] | None = None
) -> dict[str, object]:
    """All that the template of the whole page takes, of two parties by their common names."""
    dossier = dossier_of(desk, names, moment.known_on)
    return {
        "pair": shown(view_of(desk, names, moment), moment),
        "moment": moment,
        "is_part": False,
        "years": years_shown(dossier),
        "entries": entries_shown(desk, names, moment.known_on, Part(limit=_LISTED)) if _is_short(dossier) else None,
        "changes": changes_shown(desk, names, days, moment.known_on) if days else None,
        "days": days,
    }


def _is_short(dossier: Dossier) -> bool:
    return len(dossier.matter.statements) <= _SHORT


@ROUTER.get("/timeline")
def timeline(request: Request, desk: DeskOf, moment: MomentOf, two: Two, part: PartOf) -> Response:
    """The whole timeline as a list, a part at a time."""
    names = pair_named(desk, *two)
    found = entries_shown(desk, names, moment.known_on, part)
    return render(request, "pair-timeline.html", names=names, path=pair_path(*names), moment=moment, entries=found)


@ROUTER.get("/evidence")
def evidence(request: Request, desk: DeskOf, moment: MomentOf, two: Two, ids: Ids) -> Response:
    """Some statements with their sentences; where htmx or a script asks, the cards alone."""
    names = pair_named(desk, *two)
    template = "parts/pair/cards.html" if is_fragment(request) else "pair-evidence.html"
    shown_ids = _statements(desk, ids)
    page = render(request, template, names=names, path=pair_path(*names), moment=moment, statements=shown_ids)
    return _varied(page)


def _statements(desk: Desk, ids: list[str]) -> list[StatementShown]:
    with desk.store.at_once() as store:
        return statements_shown(statement_named(store, each) for each in dict.fromkeys(ids))


def _moved(request: Request, names: tuple[str, str]) -> Response:
    """To the one address of the pair, which has the slugs of the common names in order; what was asked is kept."""
    return RedirectResponse(keeping(pair_path(*names), request.url.query), HTTPStatus.MOVED_PERMANENTLY)


def _varied(response: Response) -> Response:
    """One address gives a page or a part of it: no cache may take the one for the other."""
    response.headers["vary"] = "HX-Request"
    return response
