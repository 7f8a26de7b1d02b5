"""`/api/pairs/A/B`: how two parties stand on a day, and all that was read about them."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Path, Query

from bilat.web.desk import DeskOf
from bilat.web.moments import MomentOf
from bilat.web.shapes.dossiers import dossier_of, pair_named
from bilat.web.shapes.listed import Listed, PartOf
from bilat.web.shapes.pair import events_shown, pair_shown
from bilat.web.shapes.pair_changes import ChangesShown, YearsShown, changes_shown, years_shown
from bilat.web.shapes.pair_models import EventShown, PairShown, TieShown
from bilat.web.shapes.pair_timeline import EntryShown, TimelineShown, entries_shown, timeline_shown

ROUTER = APIRouter(prefix="/pairs/{first}/{second}", tags=["pairs"])

_NAME = Path(description="A party by any name, or as it stands in an address", examples=["azerbaijan"])
First = Annotated[str, _NAME]
Second = Annotated[str, Path(description="The other party; the order does not matter", examples=["syria"])]
From = Annotated[date, Query(alias="from", description="The one day", examples=["2010-01-01"])]
To = Annotated[date, Query(description="The other day", examples=["2020-01-01"])]
Kind = Annotated[str | None, Query(description="Of this kind alone", examples=["visit"])]


@ROUTER.get("")
def get_pair(desk: DeskOf, moment: MomentOf, first: First, second: Second) -> PairShown:
    """How two parties stand on a day: the five opening lines, every tie and event by section, with their sentences."""
    return pair_shown(desk, first, second, moment)


@ROUTER.get("/standing")
def get_standing(
    desk: DeskOf, moment: MomentOf, part: PartOf, first: First, second: Second, kind: Kind = None
) -> Listed[TieShown]:
    """How each of their ties stands on a day, by section."""
    found = pair_shown(desk, first, second, moment)
    return part.of([t for s in found.sections for t in s.ties if kind in (None, t.kind)])


@ROUTER.get("/agreements")
def get_agreements(desk: DeskOf, moment: MomentOf, part: PartOf, first: First, second: Second) -> Listed[TieShown]:
    """Their agreements, and what had become of each by a day."""
    return get_standing(desk, moment, part, first, second, "agreement")


@ROUTER.get("/events")
def get_events(
    desk: DeskOf, moment: MomentOf, part: PartOf, first: First, second: Second, kind: Kind = None
) -> Listed[EventShown]:
    """What happened between them at any time, in order of time; undated events last."""
    found = events_shown(desk, (first, second), moment.known_on, kind)
    return part.of(found)


@ROUTER.get("/years")
def get_years(desk: DeskOf, moment: MomentOf, first: First, second: Second) -> YearsShown:
    """Their events by year and kind, and how much text stands behind each year."""
    return years_shown(dossier_of(desk, pair_named(desk, first, second), moment.known_on))


@ROUTER.get("/timeline")
def get_timeline(desk: DeskOf, moment: MomentOf, first: First, second: Second) -> TimelineShown:
    """What a timeline draws: ties as bars with vague ends, events as points, governments as bands."""
    return timeline_shown(desk, first, second, moment.known_on)


@ROUTER.get("/timeline/entries")
def get_entries(desk: DeskOf, moment: MomentOf, part: PartOf, first: First, second: Second) -> Listed[EntryShown]:
    """The timeline as a list: acts, states and events in order of time; undated ones last."""
    return entries_shown(desk, (first, second), moment.known_on, part)


@ROUTER.get("/changes")
def get_changes(desk: DeskOf, moment: MomentOf, first: First, second: Second, since: From, to: To) -> ChangesShown:
    """What changed between two days: ties that stand otherwise, with before and after, and the events in between."""
    return changes_shown(desk, (first, second), (since, to), moment.known_on)
