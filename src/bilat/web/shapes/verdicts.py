"""A person, a statement and what they hold of it in, the verdict that is recorded out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import BaseModel

from bilat.errors import ContractError
from bilat.telling.ground import statement_named
from bilat.telling.judging import Judge, in_force_on, verdict_on
from bilat.web.shapes.statements import StatementShown, VerdictShown, statement_shown, verdict_shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.web.accounts import Person
    from bilat.web.desk import Desk
    from bilat.web.shapes.judgements import Held


class Given(BaseModel):
    """A verdict that was recorded, and the statement that it is about, with the verdict now in force on it."""

    verdict: VerdictShown
    statement: StatementShown | None
    is_new: bool


def judge(desk: Desk, person: Person, statement: str, held: Held) -> Given:
    """Record what a person holds of the statement of an id or prefix.

    Raises NotRecordedError where there is none, ContractError where a correction breaks the contract, or NUL is given.
    """
    _require_writable([held.reason, dict(held.given)])
    verdict = verdict_on(desk.store, held.act, statement, Judge(person.name, held.reason), held.given)
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
