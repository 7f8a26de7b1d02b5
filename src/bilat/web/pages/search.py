"""`/search`: statements by the words of their sentences, parties, persons and places."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from bilat.errors import BilatError, ContractError, UnknownPartyError
from bilat.model.kinds import KINDS, SECTIONS
from bilat.web.desk import DeskOf
from bilat.web.faults import status_of
from bilat.web.moments import MomentOf
from bilat.web.shapes.chosen import MODALITIES
from bilat.web.shapes.listed import PartOf
from bilat.web.shapes.search import Found, SearchOf, found
from bilat.web.show import render

ROUTER = APIRouter()
_KINDS = tuple((section, tuple(kind.name for kind in KINDS if kind.section == section)) for section in SECTIONS)


@ROUTER.get("/search")
def search(request: Request, desk: DeskOf, moment: MomentOf, search: SearchOf, part: PartOf) -> Response:
    """What is found, or why it cannot be asked so, with the form to ask otherwise."""
    result: Found | None = None
    fault: BilatError | None = None
    try:
        result = found(desk, search, part, moment.known_on)
    except (UnknownPartyError, ContractError) as error:
        fault = error
    context = {"result": result, "fault": fault, "search": search, "moment": moment}
    response = render(request, "search.html", kinds=_KINDS, modalities=MODALITIES, **context)
    response.status_code = status_of(fault).value if fault else response.status_code
    return response
