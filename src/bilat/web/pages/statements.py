"""`/statements/X`: one statement, with its sentence, rule, fact, answers, verdicts and history."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from bilat.web.desk import DeskOf
from bilat.web.moments import MomentOf
from bilat.web.shapes.statement_page import statement_page
from bilat.web.show import render

ROUTER = APIRouter()


@ROUTER.get("/statements/{statement}")
def statement(request: Request, desk: DeskOf, moment: MomentOf, statement: str) -> Response:
    """One statement, by id or a prefix that no other has."""
    return render(request, "statement.html", shown=statement_page(desk, statement, moment), moment=moment)
