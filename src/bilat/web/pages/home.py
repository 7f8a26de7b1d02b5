"""`/`: all ties of a store on a day, on a map, as a network and as a table; and `/go`, which finds a page by names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from http import HTTPStatus
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Query, Request, Response
from starlette.responses import RedirectResponse

from bilat.web.desk import DeskOf
from bilat.web.moments import Moment, MomentOf
from bilat.web.paths import keeping, pair_path, party_path, query_of
from bilat.web.shapes.boundaries import disputed
from bilat.web.shapes.home import Order, counted, on_day
from bilat.web.shapes.listed import PartOf
from bilat.web.shapes.network import USUAL, Asked, asked, found, sections
from bilat.web.show import render

ROUTER = APIRouter()

Picture = Literal["map", "network", "circle"]
View = Literal["de-facto", "un"]
Names = Literal["common", "official"]

_WAIT = 3.0
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Look:
    """How the page is looked at: which picture, whose map, which names, and the order of the table."""

    picture: Picture = "map"
    view: View = "de-facto"
    names: Names = "common"
    sort: Order = "statements"


def look(
    picture: Picture = "map", view: View = "de-facto", names: Names = "common", sort: Order = "statements"
) -> Look:
    """How an address asks to look at the page."""
    return Look(picture, view, names, sort)


def wanted(
    kind: Annotated[list[str] | None, Query(description="A kind of tie to show; several times for several.")] = None,
    party: Annotated[str | None, Query(max_length=_LONGEST, description="Only ties of this party.")] = None,
) -> Asked:
    """The ties that an address asks for.

    Raises ContractError where the contract has no such kind.
    """
    return asked(kind, party)


@ROUTER.get("/")
def home(
    request: Request,
    desk: DeskOf,
    moment: MomentOf,
    part: PartOf,
    ties: Annotated[Asked, Depends(wanted)],
    seen: Annotated[Look, Depends(look)],
) -> Response:
    """The picture of a day, with the table that it is drawn from.

    Raises UnknownPartyError where neither the registry nor the store knows the party.
    """
    ties = replace(ties, party=desk.slugs.name(ties.party, desk.registry) if ties.party else None)
    have = found(desk, ties, moment.known_on, _WAIT)
    known = on_day(have.network, moment.day, seen.sort) if have.network else []
    rows = [each.row for each in known[part.offset : part.offset + part.limit]]
    return render(
        request,
        "home.html",
        moment=moment,
        ties=ties,
        seen=seen,
        have=have,
        rows=part.cut(rows, len(known)),
        counts=counted(known),
        sections=sections(),
        disputed=disputed(),
        setting=_setting(moment, ties, seen),
        addressed=Addresses(moment, ties, seen),
    )


@ROUTER.get("/go")
def go(
    desk: DeskOf,
    moment: MomentOf,
    party: Annotated[str, Query(max_length=_LONGEST)] = "",
    with_: Annotated[str, Query(alias="with", max_length=_LONGEST)] = "",
) -> Response:
    """To the page of a party, or of two, by any of their names.

    Raises UnknownPartyError where neither the registry nor the store knows one.
    """
    names = [desk.slugs.name(text, desk.registry) for text in (party, with_) if text.strip()]
    match names:
        case [first, second]:
            path = pair_path(first, second)
        case [one]:
            path = party_path(one)
        case _:
            path = "/"
    return RedirectResponse(keeping(path, moment.query), HTTPStatus.SEE_OTHER)


@dataclass(frozen=True, slots=True)
class Addresses:
    """The page's own addresses, each differing in one thing from the one that is looked at."""

    moment: Moment
    ties: Asked
    seen: Look

    def __call__(self, **other: str | int) -> str:
        """The address with some things otherwise: `addressed(sort="kind")`."""
        return keeping("/", self.query(**other))

    def query(self, **other: str | int) -> str:
        """What the address asks, with some things otherwise."""
        kinds = [("kind", kind) for kind in self.ties.kinds] if self.ties.kinds != USUAL else []
        rest = {**dict(self.moment.given), "party": self.ties.party, **self._look(), **other}
        return query_of((*kinds, *rest.items()))

    def _look(self) -> Mapping[str, str]:
        """How the page is looked at, where that is not the usual way."""
        look = {name: getattr(self.seen, name) for name in ("picture", "view", "names", "sort")}
        return {name: value for name, value in look.items() if value != getattr(Look(), name)}


def _setting(moment: Moment, ties: Asked, seen: Look) -> Mapping[str, object]:
    """What the page's script begins with."""
    return {
        "on": moment.on.isoformat(),
        "isToday": moment.is_today,
        "knownOn": moment.known_on.isoformat() if moment.known_on else None,
        "kinds": ties.kinds,
        "usual": USUAL,
        "party": ties.party,
        "picture": seen.picture,
        "view": seen.view,
        "names": seen.names,
        "sort": seen.sort,
    }
