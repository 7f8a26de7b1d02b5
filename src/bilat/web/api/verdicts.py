"""`/api/statements/X/verdicts` and `/api/verdicts/X`: judgements recorded, and taken back."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Query

from bilat.web.access import EditorOf
from bilat.web.desk import DeskOf
from bilat.web.faults import Fault
from bilat.web.named import StatementName, VerdictName
from bilat.web.shapes.judgements import Judgement
from bilat.web.shapes.verdicts import Given, judge, withdraw

ROUTER = APIRouter(
    tags=["verdicts"],
    responses={
        401: {"model": Fault, "description": "Nobody has signed in"},
        403: {"model": Fault, "description": "A reader, or without the token of the session"},
        404: {"model": Fault, "description": "It is not known"},
    },
)
_REASON = Query(max_length=2000, description="Why it is taken back; else the usual reason.")


@ROUTER.post("/statements/{statement}/verdicts", status_code=HTTPStatus.CREATED)
def post_verdict(desk: DeskOf, person: EditorOf, statement: StatementName, judgement: Judgement) -> Given:
    """Record what you hold of a statement: accept, reject, correct, or join it with another, or split it from one."""
    return judge(desk, person, statement, judgement.held)


@ROUTER.delete("/verdicts/{verdict}")
def delete_verdict(desk: DeskOf, person: EditorOf, verdict: VerdictName, reason: Annotated[str, _REASON] = "") -> Given:
    """Take a verdict back: nothing is deleted, both stay on record."""
    return withdraw(desk, person, verdict, reason)
