"""Histories: ties with their statements in, their acts and observations out, ends that others imply among them."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from bilat.standing.acts import Act, Origin, acts_of, in_time
from bilat.standing.links import NO_LINKS, Links
from bilat.standing.observations import Observation, last_dated, observations_of, undoes
from bilat.standing.ranks import ended_by_rank, first_held
from bilat.standing.severed import ended_by_severance
from bilat.standing.ties import Tie, gather

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from bilat.model.statement import Statement
    from bilat.standing.dates import Dates
    from bilat.standing.days import Window

_Side: TypeAlias = tuple[str, tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class History:
    """What is told of one tie: its acts and its observations, each in order of time."""

    tie: Tie
    acts: tuple[Act, ...]
    observations: tuple[Observation, ...]

    @property
    def told(self) -> tuple[Act, ...]:
        """The acts that statements of the tie itself tell."""
        return tuple(a for a in self.acts if a.origin == "told")


def histories(
    statements: Iterable[Statement], dates: Dates, pair: tuple[str, str] | None = None, links: Links = NO_LINKS
) -> tuple[History, ...]:
    """The history of every tie, of a pair where one is given, in the order of `bilat.standing.ties.gather`."""
    plain = [_plain(tie, dates) for tie in gather(statements, pair, links)]
    known: dict[_Side, list[History]] = defaultdict(list)
    for history in plain:
        tie = history.tie
        known[tie.kind, tie.actors, tie.targets].append(history)
    return tuple(_with_implied(history, known) for history in plain)


def _plain(tie: Tie, dates: Dates) -> History:
    acts = acts_of(tie.statements, dates)
    return History(tie, acts, observations_of(tie.statements, acts, dates, is_lasting=tie.is_lasting))


def _with_implied(history: History, known: Mapping[_Side, list[History]]) -> History:
    tie = history.tie
    found: list[Act] = []
    if tie.of_kind.contrary:
        others = known.get((tie.of_kind.contrary, tie.actors, tie.targets), [])
        found += [act for other in others for act in _ended_by(other, history)]
    if tie.kind == "mission":
        found += [_end(act, act.days, act.sources, "implied by an act") for act in _ending_mission(history, known)]
    if not found:
        return history
    ends = [a.days for a in history.acts if a.result == "does not hold"]
    new = [act for act in {(a.days, a.origin): a for a in found}.values() if not _is_told(act, ends)]
    return replace(history, acts=tuple(sorted((*history.acts, *new), key=in_time)))


def _ending_mission(history: History, known: Mapping[_Side, list[History]]) -> Iterator[Act]:
    """What ends a mission without saying so: a new rank in its place, and the end of diplomatic relations."""
    tie, held_from = history.tie, first_held(history.acts, history.observations)
    missions = known["mission", tie.actors, tie.targets]
    ties = tuple(other.tie for other in missions)
    for other in missions:
        yield from ended_by_rank(tie, held_from, (other.tie, other.acts), ties)
    for relations in known.get(("diplomatic-relations", tuple(sorted({*tie.actors, *tie.targets})), ()), ()):
        yield from ended_by_severance(tie, held_from, relations.acts)


def _ended_by(other: History, history: History) -> Iterator[Act]:
    """What begins or observes a contrary ends the tie (definition 5); it says nothing of the time before."""
    known = {_against(s) for s in history.tie.statements}
    last = last_dated(history.acts)
    seen = {(doc, o.end) for o in history.observations if o.state == "holds" for doc in o.docs}
    for act in other.acts:
        alike = tuple(s for s in act.sources if _against(s) in known)
        if act.result == "holds" and alike:
            yield _end(act, act.days, alike, "implied by an act")
    for o in other.observations:
        alike = tuple(s for s in o.sources if _against(s) in known)
        is_told_too = any((doc, o.end) in seen for doc in o.docs)
        is_undoing = o.is_undated and undoes("does not hold", o.docs, last)
        if o.state == "holds" and alike and not (o.is_open or is_told_too or is_undoing):
            yield _end(o, o.start, alike, "implied by an observation")


def _end(by: Act | Observation, days: Window, sources: tuple[Statement, ...], origin: Origin) -> Act:
    return Act(
        "does not hold", days, sources, origin, is_undated=isinstance(by, Act) and by.is_undated, is_soft=by.is_soft
    )


def _against(statement: Statement) -> frozenset[str]:
    return frozenset(name.casefold() for name in statement.claim.others_as("against"))


def _is_told(act: Act, ends: Sequence[Window]) -> bool:
    """Whether the tie's own statements tell an end on those days; `ends` are sorted and have no day in common."""
    index = bisect_left(ends, act.days.lo, key=lambda days: days.hi)
    return index < len(ends) and ends[index].meets(act.days)
