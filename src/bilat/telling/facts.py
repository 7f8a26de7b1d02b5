"""Statements as they stand in, facts out: each tie and event once, with every statement that tells of it, and why."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from bilat.model.contract import to_row
from bilat.standing import gather, occurrences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bilat.model.statement import Statement
    from bilat.standing import Occurrence, Tie
    from bilat.telling.ground import Ground


_PAST = MappingProxyType({"accept": "accepted", "correct": "corrected", "add": "added"})


@dataclass(frozen=True, slots=True)
class Member:
    """A statement that tells of a fact; `why` says why it was taken for one with the others."""

    statement: Statement
    why: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A tie or an event: its kind, parties, what tells it apart, and its statements."""

    kind: str
    actors: tuple[str, ...]
    targets: tuple[str, ...]
    key: str | None
    time: str | None
    members: tuple[Member, ...]

    @property
    def label(self) -> str:
        """The fact on one line: `agreement: Kenya – Peru: gas`."""
        arrow = " – ".join(self.actors) + (f" → {', '.join(self.targets)}" if self.targets else "")
        more = ", ".join(part for part in (self.key, self.time) if part)
        return f"{self.kind}: {arrow}{': ' if more else ''}{more}"


def facts(ground: Ground) -> Iterator[Fact]:
    """The ties, then the events, of the statements of a ground, in the order of `standing`."""
    for tie in gather(ground.statements, links=ground.links):
        yield _of_tie(tie, ground)
    for event in occurrences(ground.statements, ground.links):
        yield _of_event(event, ground)


def _of_tie(tie: Tie, ground: Ground) -> Fact:
    members = [Member(s, _why_of_tie(s, tie, ground)) for s in tie.statements]
    members += [
        Member(s, f"{_why_of_tie(s, tie, ground)}; {s.claim.modality}, so it stands beside") for s in tie.beside
    ]
    return Fact(tie.kind, tie.actors, tie.targets, tie.key, None, tuple(members))


def _why_of_tie(statement: Statement, tie: Tie, ground: Ground) -> str:
    linked = _by_verdict(statement, [s.id for s in (*tie.statements, *tie.beside)], ground)
    if linked:
        return linked
    if tie.key is None:
        return "the same kind and parties"
    detail = statement.claim.detail or statement.claim.place
    return f"the same kind and parties, key “{detail}”" if detail else "the same kind and parties, no key told"


def _of_event(event: Occurrence, ground: Ground) -> Fact:
    ids = [s.id for s in event.statements]
    members = tuple(Member(s, _by_verdict(s, ids, ground) or event.reason) for s in event.statements)
    return Fact(event.kind, event.actors, event.targets, event.detail, event.time, members)


def _by_verdict(statement: Statement, ids: list[str], ground: Ground) -> str | None:
    others = set(ids) - {statement.id}
    if any(statement.id in group and group & others for group in ground.links.joined):
        return "joined by a verdict"
    if any(statement.id in pair for pair in ground.links.apart):
        return "parted from another by a verdict"
    judged = ground.by.get(statement.id)
    return f"{_PAST[judged.act]} by {judged.by}" if judged else None


def fact_rows(found: Iterable[Fact]) -> Iterator[dict[str, Any]]:
    """A row of JSON a fact."""
    for fact in found:
        yield {
            "kind": fact.kind,
            "actors": list(fact.actors),
            "targets": list(fact.targets),
            "key": fact.key,
            "time": fact.time,
            "statements": [{"why": member.why, **to_row(member.statement)} for member in fact.members],
        }
