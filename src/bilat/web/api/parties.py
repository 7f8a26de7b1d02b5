"""`/api/parties`: who the statements name; one party, and how it stands with every other."""

from __future__ import annotations

from fastapi import APIRouter

from bilat.web.desk import DeskOf
from bilat.web.moments import MomentOf
from bilat.web.named import PartyName
from bilat.web.shapes.glances import AloneShown, GlanceShown, alone_shown, glance_shown, glances_shown
from bilat.web.shapes.listed import Listed, PartOf
from bilat.web.shapes.party import PartyRow, PartyShown, party_rows, party_shown
from bilat.web.shapes.wishes import RosterOf, WishOf

ROUTER = APIRouter(tags=["parties"])


@ROUTER.get("/parties")
def get_parties(desk: DeskOf, moment: MomentOf, roster: RosterOf, part: PartOf) -> Listed[PartyRow]:
    """The parties that statements name, with how many do, and the flag of the day."""
    return part.of(party_rows(desk, moment, roster))


@ROUTER.get("/parties/{party}")
def get_party(desk: DeskOf, moment: MomentOf, party: PartyName) -> PartyShown:
    """Who a party is, by any name of it: on a day its flag, capital and government."""
    return party_shown(desk, desk.slugs.name(party, desk.registry), moment)


@ROUTER.get("/parties/{party}/alone")
def get_alone(desk: DeskOf, moment: MomentOf, party: PartyName) -> AloneShown:
    """What is told of a party without another party's part: memberships on a day, and events by then."""
    return alone_shown(desk, desk.slugs.name(party, desk.registry), moment)


@ROUTER.get("/parties/{party}/pairs")
def get_pairs(desk: DeskOf, moment: MomentOf, party: PartyName, wish: WishOf, part: PartOf) -> Listed[GlanceShown]:
    """How a party stands with every other on a day. In a store of a million statements the first answer is slow."""
    name = desk.slugs.name(party, desk.registry)
    found = part.of(glances_shown(desk, name, moment, wish))
    return part.cut([glance_shown(desk, name, each, moment) for each in found.items], found.total)
