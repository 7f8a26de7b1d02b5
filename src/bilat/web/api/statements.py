"""`/api/statements/X`: one statement, with its sentence, rule, fact, answers, verdicts and history."""

from __future__ import annotations

from fastapi import APIRouter

from bilat.web.desk import DeskOf
from bilat.web.moments import MomentOf
from bilat.web.named import StatementName
from bilat.web.shapes.statement_page import StatementPage, statement_page

ROUTER = APIRouter(tags=["statements"])


@ROUTER.get("/statements/{statement}")
def get_statement(desk: DeskOf, moment: MomentOf, statement: StatementName) -> StatementPage:
    """One statement, by id or a prefix that no other has: all that is known of it."""
    return statement_page(desk, statement, moment)
