"""Histories: ties with their statements in, their acts and observations out, ends that others imply among them."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from bilat.standing.acts import Act, Origin, State, acts_of, in_time
from bilat.standing.days import FAR_PAST, Window
from bilat.standing.forerunners import NOBODY
from bilat.standing.links import NO_LINKS, Links
from bilat.standing.observations import Observation, last_dated, observations_of, undoes
from bilat.standing.ranks import begun_after, ended_by_rank, first_held, is_diplomatic
from bilat.standing.represented import accredited, represented
from bilat.standing.severed import ended_by_severance
from bilat.standing.ties import Tie, gather, tie_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from bilat.model.statement import Statement
    from bilat.standing.dates import Dates

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
    statements: Iterable[Statement],
    dates: Dates,
    pair: tuple[str, str] | None = None,
    links: Links = NO_LINKS,
    renamed: Mapping[str, str] = NOBODY,
) -> tuple[History, ...]:
    """The history of every tie, of a pair where one is given, in the order of `bilat.standing.ties.gather`."""
    plain = [_plain(tie, dates) for tie in gather(statements, pair, links, renamed)]
    known: dict[_Side, list[History]] = defaultdict(list)
    for history in plain:
        tie = history.tie
        known[tie.kind, tie.actors, tie.targets].append(history)
    for side in tuple(known):
        if side[0] == "accreditation":
            _lead_from_abroad(side[1:], known)
    for sides in dict.fromkeys(side[1:] for side in known if side[0] in ("envoy", "accreditation")):
        _add_represented(sides, known)
    every = [history for side in known for history in known[side]]
    every.sort(key=lambda h: tie_order(h.tie))
    return tuple(narrowed(_with_implied(history, known)) for history in every)


def narrowed(history: History) -> History:
    """The days that acts leave to one another: what began "by 1807" and had ended in 1801 began again after that.

    And what is told not to be so "from 1980" is so from the day of 1980 on which it is told to have ended.
    """
    is_open = any(i.days.lo == FAR_PAST for i in history.acts) or any(o.is_open for o in history.observations)
    if not is_open and all(o.state == "holds" for o in history.observations):
        return history
    acts = tuple(_after_its_end(act, history.acts) for act in history.acts)
    seen = tuple(_from_its_end(_from_its_beginning(o, acts), acts) for o in history.observations)
    return replace(history, acts=tuple(sorted(acts, key=in_time)), observations=seen)


def _after_its_end(act: Act, acts: Sequence[Act]) -> Act:
    if act.result != "holds" or act.is_undated or act.days.lo != FAR_PAST:
        return act
    ends = [a.days.lo for a in acts if a.result != "holds" and not a.is_undated and a.days.hi <= act.days.hi]
    begun = [a for a in acts if a.result == "holds" and a is not act and ends and a.days.hi <= max(ends)]
    return replace(act, days=Window(max(ends), act.days.hi)) if begun else act


def _from_its_beginning(seen: Observation, acts: Sequence[Act]) -> Observation:
    """`remained open until 1882`: since the last beginning before that, or some day after the last end."""
    before = [a for a in acts if not a.is_undated and a.days.hi <= seen.end.lo]
    if not seen.is_open or seen.state != "holds" or not before:
        return seen
    last = max(before, key=lambda a: (a.days.hi, a.result != "holds"))
    return replace(seen, start=Window(last.days.hi, last.days.hi if last.result == "holds" else seen.end.lo))


def _from_its_end(seen: Observation, acts: Sequence[Act]) -> Observation:
    ended = [a for a in acts if a.result != "holds" and a.origin == "told" and seen.start.has(a.days.lo)]
    is_within = seen.state == "does not hold" and ended and seen.start.has(ended[0].days.hi)
    return replace(seen, start=ended[0].days) if is_within and not seen.is_undated else seen


def _add_represented(side: tuple[tuple[str, ...], tuple[str, ...]], known: dict[_Side, list[History]]) -> None:
    """Missions and accreditations that only a party's envoys are evidence of, beside those that are told."""
    envoys = [s for history in known.get(("envoy", *side), ()) for s in history.tie.statements]
    missions, accreditations = known.get(("mission", *side), ()), known.get(("accreditation", *side), ())
    relations = known.get(("diplomatic-relations", tuple(sorted({*side[0], *side[1]})), ()), ())
    for implied in tuple(represented(envoys, missions, accreditations, relations)):
        histories_of = known[implied.kind, *side]
        alike = [n for n, history in enumerate(histories_of) if implied.is_of(history.tie)]
        index = min(alike, key=lambda n: _distance(histories_of[n], implied.act), default=None)
        if index is None:
            histories_of.append(History(implied.tie(*side), (implied.act,), ()))
        else:
            old = histories_of[index]
            histories_of[index] = replace(old, acts=tuple(sorted((*old.acts, implied.act), key=in_time)))


def _lead_from_abroad(side: tuple[tuple[str, ...], tuple[str, ...]], known: dict[_Side, list[History]]) -> None:
    """A mission "established" on the day on which an envoy came who lived elsewhere is his accreditation.

    Not where another envoy, a chargé d'affaires, is told of on that day.
    """
    missions, accreditations = known.get(("mission", *side), []), known.get(("accreditation", *side), [])
    told = [s for history in accreditations for s in history.tie.statements]
    for n, history in enumerate(missions):
        for act in (a for a in history.told if a.result == "holds" and a.days.length == 0):
            envoys = [s for other in known.get(("envoy", *side), ()) for s in other.tie.statements]
            implied = accredited(history.tie, act, told, envoys)
            if implied is not None:
                missions[n] = replace(missions[n], acts=tuple(a for a in missions[n].acts if a is not act))
                accreditations.append(History(implied.tie(*side), (implied.act,), ()))


def _distance(history: History, act: Act) -> int:
    """How many days lie between an act and the nearest that is told of a tie."""
    return min((abs(told.days.lo - act.days.lo) for told in history.acts), default=0)


def _plain(tie: Tie, dates: Dates) -> History:
    acts = acts_of(tie.statements, dates)
    return History(tie, acts, observations_of(tie.statements, acts, dates, is_lasting=tie.is_lasting))


def _with_implied(history: History, known: Mapping[_Side, list[History]]) -> History:
    tie = history.tie
    found: list[Act] = []
    if tie.of_kind.contrary:
        others = known.get((tie.of_kind.contrary, tie.actors, tie.targets), [])
        found += [act for other in others for act in _ended_by(other, history)]
    if tie.kind in ("mission", "accreditation"):
        found += [_end(act, act.days, act.sources, "implied by an act") for act in _ending_mission(history, known)]
    if not found:
        return history
    ends = [a.days for a in history.acts if a.result in ("does not hold", "suspended")]
    new = [act for act in {(a.days, a.origin): a for a in found}.values() if not _is_told(act, ends)]
    return replace(history, acts=tuple(sorted((*history.acts, *new), key=in_time)))


def _ending_mission(history: History, known: Mapping[_Side, list[History]]) -> Iterator[Act]:
    """What ends a mission or an accreditation without saying so.

    A new rank in its place, a resident mission where there was none, and the end of diplomatic relations.
    """
    tie, held_from = history.tie, first_held(history.acts, history.observations)
    missions = known.get(("mission", tie.actors, tie.targets), [])
    ties = tuple(other.tie for other in missions)
    for other in missions:
        if tie.kind == "mission":
            yield from ended_by_rank(tie, held_from, (other.tie, other.acts), ties)
        elif is_diplomatic(other.tie):
            yield from begun_after(other.acts, held_from)
    for relations in known.get(("diplomatic-relations", tuple(sorted({*tie.actors, *tie.targets})), ()), ()):
        yield from ended_by_severance(tie, held_from, relations)


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
    result: State = "suspended" if by.result == "suspended" else "does not hold"
    return Act(result, days, sources, origin, is_undated=isinstance(by, Act) and by.is_undated, is_soft=by.is_soft)


def _against(statement: Statement) -> frozenset[str]:
    return frozenset(name.casefold() for name in statement.claim.others_as("against"))


def _is_told(act: Act, ends: Sequence[Window]) -> bool:
    """Whether the tie's own statements tell an end on those days; `ends` are sorted and have no day in common."""
    index = bisect_left(ends, act.days.lo, key=lambda days: days.hi)
    return index < len(ends) and ends[index].meets(act.days)
