"""Forms by which people judge: what they hold of a statement, corrections field by field, and verdicts taken back."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit

from fastapi import APIRouter, Request, Response
from fastapi.responses import PlainTextResponse, RedirectResponse

from bilat.errors import BilatError, ContractError
from bilat.model.contract import to_row
from bilat.model.kinds import KINDS
from bilat.recording import NotRecordedError
from bilat.telling.ground import statement_named
from bilat.telling.judging import REASONS, in_force_on
from bilat.web.access import EditorOf, FormOf
from bilat.web.desk import Desk, DeskOf
from bilat.web.forms import only
from bilat.web.paths import HOME, local_path, query_of
from bilat.web.shapes.judgements import FIELDS, fields_of, held_of
from bilat.web.shapes.statements import statement_shown
from bilat.web.shapes.verdicts import Given, judge, withdraw
from bilat.web.show import is_fragment, render

if TYPE_CHECKING:
    from starlette.datastructures import FormData

    from bilat.model.statement import Statement

ROUTER = APIRouter()
_ROLES = (
    "person", "host", "mediator", "via", "against", "organisation", "body", "reporter", "sponsor", "beneficiary",
)  # fmt: skip


@ROUTER.get("/statements/{statement}/judge")
def judging(request: Request, desk: DeskOf, statement: str) -> Response:
    """The buttons by which a statement is judged: a page, or for htmx what is put where the statement is shown."""
    found = statement_named(desk.store, statement)
    shown = statement_shown(found, in_force_on(desk.store, [found]).get(found.id))
    template = "judge.html" if is_fragment(request) else "judging.html"
    return render(request, template, s=shown, next=f"/statements/{found.id}", said=None)


@ROUTER.get("/statements/{statement}/correct")
def correcting(request: Request, desk: DeskOf, person: EditorOf, statement: str, next: str = "") -> Response:  # noqa: A002 -- as it stands in the address
    """The form of a correction, with what the statement says now."""
    del person
    found = statement_named(desk.store, statement)
    return _correction(request, found, to_row(found), next)


@ROUTER.post("/statements/{statement}/verdicts", dependencies=[only(*FIELDS)])
def give_verdict(request: Request, desk: DeskOf, person: EditorOf, statement: str, form: FormOf) -> Response:
    """Record what a person holds of a statement; a correction that breaks the contract is given back to be mended."""
    try:
        given = judge(desk, person, statement, held_of(form))
    except (ContractError, NotRecordedError) as error:
        if is_fragment(request):
            return _beside_the_buttons(desk, statement, error)
        if form.get("act") != "correct" or isinstance(error, NotRecordedError):
            raise
        return _given_back(request, desk, statement, form, error)
    return _answer(request, given, form)


@ROUTER.post("/verdicts/{verdict}/withdraw", dependencies=[only("reason", "next")])
def withdraw_verdict(request: Request, desk: DeskOf, person: EditorOf, verdict: str, form: FormOf) -> Response:
    """Take a verdict back; both stay on record."""
    reason = form.get("reason")
    return _answer(request, withdraw(desk, person, verdict, reason if isinstance(reason, str) else ""), form)


def _answer(request: Request, given: Given, form: FormData) -> Response:
    """For htmx the buttons anew, else the way back, with the verdict in the address so that it can be undone."""
    if is_fragment(request) and given.statement is not None:
        return render(request, "judge.html", s=given.statement, next=given.statement.path, said=given.verdict.done)
    to = form.get("next")
    back = local_path(to if isinstance(to, str) else None)
    if back == HOME and given.statement is not None:
        back = given.statement.path
    return RedirectResponse(_with(back, "done", given.verdict.id), HTTPStatus.SEE_OTHER)


def _beside_the_buttons(desk: Desk, statement: str, error: BilatError) -> Response:
    """For htmx, which shows nothing of an answer that is a fault: what is wrong, and all that was typed stays."""
    place = f"#judge-{statement_named(desk.store, statement).id} .wrong"
    headers = {"hx-retarget": place, "hx-reswap": "textContent"}
    return PlainTextResponse(f"{error.what}; {error.advice}".replace("`", ""), headers=headers)


def _with(path: str, name: str, value: str) -> str:
    told = urlsplit(path)
    query = [(key, each) for key, each in parse_qsl(told.query) if key != name]
    return told._replace(query=query_of((*query, (name, value)))).geturl()


def _given_back(request: Request, desk: Desk, statement: str, form: FormData, error: ContractError) -> Response:
    found = statement_named(desk.store, statement)
    try:
        row = {**to_row(found), **fields_of(form)}
    except ContractError:
        row = to_row(found)
    to, reason = form.get("next"), form.get("reason")
    response = _correction(
        request, found, row, str(to or ""), wrong=f"{error.what}; {error.advice}", reason=str(reason or "")
    )
    response.status_code = HTTPStatus.UNPROCESSABLE_ENTITY
    return response


def _correction(request: Request, statement: Statement, row: dict[str, Any], to: str, **more: str) -> Response:
    shown = {"s": statement_shown(statement), "row": row, "next": local_path(to), "wrong": None, "reason": "", **more}
    return render(request, "correct.html", **shown, **correction_words())


def correction_words() -> dict[str, Any]:
    """What the form of a correction lets people choose from."""
    return {"kinds": KINDS, "roles": _ROLES, "reasons": REASONS}
