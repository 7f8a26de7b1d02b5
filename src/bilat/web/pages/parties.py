"""`/parties` and `/parties/syria?on=…`: who the statements name, and how one party stands with every other on a day."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from bilat.model.kinds import SECTIONS
from bilat.telling.wording import SECTION_TITLES, WORDINGS
from bilat.web.desk import DeskOf
from bilat.web.moments import MomentOf
from bilat.web.shapes.glances import SYMBOLS, alone_shown, glance_shown, glances_shown, kinds_of
from bilat.web.shapes.listed import PartOf
from bilat.web.shapes.party import SORTS, party_rows, party_shown, sorts_named
from bilat.web.shapes.wishes import RosterOf, WishOf
from bilat.web.show import render

ROUTER = APIRouter()


@ROUTER.get("/parties")
def parties(request: Request, desk: DeskOf, moment: MomentOf, roster: RosterOf, part: PartOf) -> Response:
    """The parties that statements name."""
    found = part.of(party_rows(desk, moment, roster))
    sorts = [(each, SORTS[each]) for each in sorts_named(desk, moment.known_on)]
    return render(request, "parties.html", found=found, moment=moment, roster=roster, sorts=sorts)


@ROUTER.get("/parties/{party}")
def one_party(
    request: Request, desk: DeskOf, moment: MomentOf, party: str, wish: WishOf, part: PartOf,
) -> Response:  # fmt: skip
    """Who a party is, and how it stands with every other on a day."""
    name = desk.slugs.name(party, desk.registry)
    wanted = part.of(glances_shown(desk, name, moment, wish))
    found = part.cut([glance_shown(desk, name, each, moment) for each in wanted.items], wanted.total)
    return render(
        request,
        "party.html",
        party=party_shown(desk, name, moment),
        found=found,
        alone=alone_shown(desk, name, moment),
        kinds=kinds_of(found.items, wish.section),
        sections=[(each, SECTION_TITLES[each]) for each in SECTIONS],
        labels={kind: wording.label for kind, wording in WORDINGS.items()},
        symbols=SYMBOLS,
        wish=wish,
        moment=moment,
    )
