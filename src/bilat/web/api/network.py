"""`/api/network`: the ties of a store over time, for pictures of all parties at once."""

from __future__ import annotations

from http import HTTPStatus

from fastapi import APIRouter, Response

from bilat.web.desk import DeskOf
from bilat.web.moments import MomentOf
from bilat.web.shapes.network import AskedOf, NetworkShown, network

ROUTER = APIRouter(tags=["network"])

_WAIT = 2.0
_AGAIN = "2"


@ROUTER.get("/network", responses={202: {"model": NetworkShown, "description": "It is being worked out: ask again"}})
def get_network(desk: DeskOf, moment: MomentOf, wanted: AskedOf, response: Response) -> NetworkShown:
    """For each pair and kind the states over time. The first time it takes seconds to minutes: 202 until it is there."""
    shown = network(desk, wanted, moment.known_on, wait=_WAIT)
    if not shown.is_ready:
        response.status_code = HTTPStatus.ACCEPTED
        response.headers["retry-after"] = _AGAIN
    return shown
