"""`/api/network`: the ties of a store over time, for pictures of all parties at once."""

from __future__ import annotations

from http import HTTPStatus

from fastapi import APIRouter, HTTPException, Response

from bilat.web.desk import DeskOf
from bilat.web.moments import MomentOf
from bilat.web.shapes.home import TieOnDay, on_day
from bilat.web.shapes.network import AskedOf, NetworkShown, found, network
from bilat.web.sheets import sheet

ROUTER = APIRouter(tags=["network"])

_COLUMNS = tuple(name for name in TieOnDay.model_fields if name not in {"first", "path"})
_WAIT = 2.0
_AGAIN = "2"


@ROUTER.get(
    "/network",
    response_model=NetworkShown,
    responses={202: {"model": NetworkShown, "description": "It is being worked out: ask again"}},
)
def get_network(desk: DeskOf, moment: MomentOf, wanted: AskedOf) -> Response:
    """For each pair and kind the states over time. At first that takes seconds to minutes: 202 till it is there."""
    shown = network(desk, wanted, moment.known_on, wait=_WAIT)
    # Thousands of ties are not looked at twice, as a model that is given back would be.
    text = shown.model_dump_json()
    if shown.is_ready:
        return Response(text, media_type="application/json")
    return Response(text, HTTPStatus.ACCEPTED, {"retry-after": _AGAIN}, "application/json")


@ROUTER.get("/network.csv", response_class=Response, responses={200: {"content": {"text/csv": {}}}})
def get_network_sheet(desk: DeskOf, moment: MomentOf, wanted: AskedOf) -> Response:
    """The ties of a day as a sheet: a row for each pair and kind that something is known of.

    503 while the network is being worked out.
    """
    have = found(desk, wanted, moment.known_on, _WAIT)
    if have.network is None:
        what = "the network is being worked out"
        raise HTTPException(HTTPStatus.SERVICE_UNAVAILABLE, what, headers={"retry-after": _AGAIN})
    known = on_day(have.network, moment.day)[wanted.offset : wanted.offset + wanted.limit]
    return sheet(_COLUMNS, (each.row.model_dump() for each in known), f"ties-{moment.on.isoformat()}")
