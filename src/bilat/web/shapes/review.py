"""A desk and what is asked of the queue in, the statement to be judged next with its neighbours out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Annotated

from fastapi import Depends, Query
from pydantic import BaseModel, Field

from bilat.recording import Among
from bilat.standing import document_of
from bilat.telling.ground import source_of, spellings, statement_named
from bilat.telling.judging import in_force_on
from bilat.telling.passages import passage
from bilat.web.paths import query_of
from bilat.web.shapes.statement_page import PassageShown
from bilat.web.shapes.statements import StatementShown, VerdictShown, statement_shown, verdict_shown

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from bilat.model.statement import Statement
    from bilat.web.desk import Desk

_UPCOMING = 6
_TEXT = 300


@dataclass(frozen=True, slots=True)
class Queue:
    """Which statements are to be judged, as an address says it."""

    kind: str | None = None
    party: str | None = None
    other: str | None = None
    document: str | None = None

    @property
    def query(self) -> str:
        """As it stands in an address; empty where all statements are meant."""
        named = {"kind": self.kind, "party": self.party, "with": self.other, "document": self.document}
        return query_of(named.items())


def queue(
    kind: Annotated[str | None, Query(max_length=_TEXT, description="Only of this kind.")] = None,
    party: Annotated[str | None, Query(max_length=_TEXT, description="Only those that name this party.")] = None,
    other: Annotated[str | None, Query(alias="with", max_length=_TEXT, description="And this one.")] = None,
    document: Annotated[str | None, Query(max_length=_TEXT, description="Only of this document (id or title).")] = None,
) -> Queue:
    """The queue that an address asks for; what is left empty in a form asks for nothing."""
    return Queue(kind or None, party or None, other or None, document or None)


QueueOf = Annotated[Queue, Depends(queue)]
"""A parameter of a route: which statements are to be judged."""


class Review(BaseModel):
    """The statement to be judged, in its paragraph; `upcoming` are those after it, `judged` counts verdicts."""

    statement: StatementShown | None
    passage: PassageShown | None
    upcoming: list[StatementShown]
    judged: int = Field(description="How many verdicts are in force in the whole store")


class Queued(BaseModel):
    """Some statements of a queue, least certain first; `after` is the id after which it goes on, None at its end."""

    items: list[StatementShown]
    after: str | None


def review(desk: Desk, queue: Queue, at: str | None) -> Review:
    """The queue at a statement, which may be judged already; without one it is empty.

    Raises NotRecordedError where there is no such statement, UnknownPartyError where nobody goes by a name.
    """
    held = desk.in_force()
    if at is None:
        return Review(statement=None, passage=None, upcoming=[], judged=len(held))
    found = statement_named(desk.store, at)
    verdict = in_force_on(desk.store, [found]).get(found.id)
    document = source_of(desk.store, document_of(found), held)
    rest = neighbours(desk, queue, found.id, _UPCOMING)
    return Review(
        statement=statement_shown(found, verdict),
        passage=PassageShown.model_validate(passage(found.evidence, document), from_attributes=True),
        upcoming=[statement_shown(each) for each in rest],
        judged=len(held),
    )


def queued(desk: Desk, queue: Queue, after: str | None, at_most: int) -> Queued:
    """Statements of a queue that nobody has judged, least certain first, after one."""
    found = neighbours(desk, queue, after, at_most)
    return Queued(
        items=[statement_shown(each) for each in found], after=found[-1].id if len(found) == at_most else None
    )


def neighbours(
    desk: Desk, queue: Queue, beyond: str | None, at_most: int, *, is_backward: bool = False
) -> list[Statement]:
    """The statements of a queue after (or before) one that nobody has judged, at most so many.

    Raises NotRecordedError where `beyond` is no statement that was read, UnknownPartyError where nobody goes by a name.
    """
    among = Among(queue.kind, _parties(desk, queue), queue.document, beyond, is_backward)
    judged = desk.in_force().judged
    found: list[Statement] = []
    for each in _unjudged(desk, among, at_most, judged):
        found.append(each)
        if len(found) == at_most:
            break
    return found


def _unjudged(desk: Desk, among: Among, together: int, judged: Collection[str]) -> Iterator[Statement]:
    """Those of which no verdict speaks, by way of their passage neither."""
    while some := desk.store.least_certain(among, together, judged):
        spoken_of = in_force_on(desk.store, some)
        yield from (each for each in some if each.id not in spoken_of)
        if len(some) < together:
            return
        among = replace(among, beyond=some[-1].id)


def _parties(desk: Desk, queue: Queue) -> tuple[tuple[str, ...], ...]:
    named = (desk.slugs.name(name, desk.registry) for name in (queue.party, queue.other) if name)
    return tuple(spellings(desk.store, name) for name in named)


class Done(BaseModel):
    """A verdict that was just given, and the statement that it is about."""

    verdict: VerdictShown
    statement: StatementShown


def done(desk: Desk, identity: str) -> Done | None:
    """What a verdict did; None where it takes another back, since there is nothing to undo then.

    Raises NotRecordedError where there is no such verdict.
    """
    verdict = desk.store.verdict(identity)
    if verdict.of is None or verdict not in desk.in_force():
        return None
    return Done(verdict=verdict_shown(verdict), statement=statement_shown(verdict.of))
