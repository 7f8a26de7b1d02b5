"""`/api/network`: the ties of a store over time, for pictures of all parties at once."""

from __future__ import annotations

from http import HTTPStatus

from fastapi import APIRouter, HTTPException, Response

from bilat.web.desk import DeskOf
from bilat.web.moments import MomentOf
from bilat.web.shapes.home import TieOnDay, on_day
from bilat.web.shapes.network import AskedOf, NetworkShown, found, network
from bilat.web.tables import csv_response

ROUTER = APIRouter(tags=["network"])

_WAIT = 2.0
_AGAIN = "2"


@ROUTER.get(
    "/network",
    response_model=NetworkShown,
    responses={202: {"model": NetworkShown, "description": "It is being worked out: ask again"}},
)
def get_network(desk: DeskOf, moment: MomentOf, wanted: AskedOf) -> Response:
    """For each pair and kind the states over time. 202 while it is being worked out, with what was known before."""
    shown = network(desk, wanted, moment.known_on, wait=_WAIT)
    # Thousands of ties are not looked at twice, as a model that is given back would be.
    text = shown.model_dump_json()
    if shown.is_current:
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
    answer = csv_response(f"ties-{moment.on.isoformat()}", TieOnDay, [each.row for each in known])
    # What is of the store as it was is not to be kept under the tag of the store as it is.
    answer.status_code = HTTPStatus.OK if have.is_current else HTTPStatus.NON_AUTHORITATIVE_INFORMATION
    return answer
