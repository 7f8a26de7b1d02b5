"""A person, a statement and what they hold of it in, the verdict that is recorded out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from bilat.errors import ContractError
from bilat.telling.ground import statement_named
from bilat.telling.judging import Judge, in_force_on, verdict_on
from bilat.web.shapes.statements import StatementShown, VerdictShown, statement_shown, verdict_shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from starlette.datastructures import FormData

    from bilat.web.accounts import Person
    from bilat.web.desk import Desk

Judged = Literal["accept", "reject", "correct", "join", "split"]
ACTS: tuple[Judged, ...] = ("accept", "reject", "correct", "join", "split")
_LONGEST = 2000
_TEXTS = ("phase", "time", "place", "told", "attributed_to", "detail")


class Judgement(BaseModel):
    """What is held of a statement: `fields` has those of the contract that a correction puts right."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [{"act": "correct", "reason": "the archive has the day", "fields": {"time": "1966-07-25"}}]
        },
    )

    act: Judged
    reason: str = Field(default="", max_length=_LONGEST, description="Why; else the usual reason of the act.")
    fields: dict[str, Any] = Field(default={}, description="Of a correction: the contract's fields as they should be.")
    other: str | None = Field(default=None, max_length=64, description="Of join and split: the other statement's id.")


class Given(BaseModel):
    """A verdict that was recorded, and the statement that it is about, with the verdict now in force on it."""

    verdict: VerdictShown
    statement: StatementShown | None
    is_new: bool


def judge(desk: Desk, person: Person, statement: str, judgement: Judgement) -> Given:
    """Record a person's judgement of the statement of an id or prefix.

    Raises NotRecordedError where there is none, ContractError where a correction breaks the contract, or NUL is given.
    """
    _require_writable(judgement.model_dump())
    given = {**judgement.fields, "other": judgement.other} if judgement.act in ("join", "split") else judgement.fields
    by = Judge(person.name, judgement.reason)
    verdict = verdict_on(desk.store, judgement.act, statement, by, given)
    is_new = desk.store.add_verdict(verdict)
    return Given(
        verdict=verdict_shown(verdict), statement=_now(desk, verdict.of.id if verdict.of else ""), is_new=is_new
    )


def withdraw(desk: Desk, person: Person, identity: str, reason: str) -> Given:
    """Take the verdict of an id or prefix back; NotRecordedError where there is none, ContractError for NUL."""
    _require_writable(reason)
    taken = desk.store.verdict(identity)
    verdict = Judge(person.name, reason).verdict("withdraw", withdraws=taken.id)
    is_new = desk.store.add_verdict(verdict)
    return Given(verdict=verdict_shown(verdict), statement=_now(desk, taken.of.id) if taken.of else None, is_new=is_new)


def _require_writable(given: object) -> None:
    """PostgreSQL's texts cannot have the character NUL, and no word has it."""
    if any("\0" in text for text in _texts(given)):
        what = "a text has the character NUL in it"
        raise ContractError(what, "leave it out")


def _texts(given: object) -> Iterator[str]:
    if isinstance(given, str):
        yield given
    elif isinstance(given, dict):
        yield from _texts([*given, *given.values()])
    elif isinstance(given, list):
        for each in given:
            yield from _texts(each)


def _now(desk: Desk, statement: str) -> StatementShown:
    found = statement_named(desk.store, statement)
    return statement_shown(found, in_force_on(desk.store, [found]).get(found.id))


def judgement_of(form: FormData) -> Judgement:
    """What a form says; ContractError where it names no act, or a number is none."""
    act = _one(form, "act") or ""
    if act not in ACTS:
        what = f"{act!r} is nothing that can be held of a statement"
        raise ContractError(what, f"choose one of {', '.join(ACTS)}")
    fields = fields_of(form) if act == "correct" else {}
    reason = (_one(form, "reason") or "")[:_LONGEST]
    return Judgement.model_construct(act=act, reason=reason, fields=fields, other=_one(form, "other"))


def fields_of(form: FormData) -> dict[str, Any]:
    """The contract's fields in the form of a correction; names stand one a line.

    Raises ContractError where a number is none.
    """
    texts: dict[str, Any] = {name: _one(form, name) for name in _TEXTS}
    lists = {name: _lines(form, name) for name in ("actors", "targets")}
    roles, names = (_all(form, field) for field in ("other-role", "other-name"))
    others = [{"role": role, "name": name} for role, name in zip(roles, names, strict=False) if role and name]
    more = {"kind": _one(form, "kind") or "", "modality": _one(form, "modality") or "asserted"}
    return {**more, **texts, **lists, "others": others, "quantity": _quantity(form)}


def _quantity(form: FormData) -> Mapping[str, Any] | None:
    value, top = _number(form, "quantity-value"), _number(form, "quantity-max")
    if value is None:
        return None
    words = {name: _one(form, f"quantity-{name}") for name in ("unit", "of", "bound")}
    return {"value": value, "max": top, **words}


def _number(form: FormData, name: str) -> float | None:
    text = _one(form, name)
    if text is None:
        return None
    try:
        return float(text.replace(",", ""))
    except ValueError:
        what = f"field `{name}`: {text[:40]!r} is no number"
        raise ContractError(what, "write it in figures, as 85000 or 2.5") from None


def _one(form: FormData, name: str) -> str | None:
    return next((text for text in _all(form, name) if text), None)


def _all(form: FormData, name: str) -> list[str]:
    return [value.strip() for value in form.getlist(name) if isinstance(value, str)]


def _lines(form: FormData, name: str) -> list[str]:
    return [line.strip() for line in "\n".join(_all(form, name)).splitlines() if line.strip()]
