"""Observations: what a tie's statements say held or did not, with the days that they cover, out of its statements.

Definition 4 of docs/standing.md. An extent covers every day from its start's latest to its end's earliest
day; a plain value, some day of it; "since X" reaches from X to the document's date.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bilat.model.edtf import Edtf, parse
from bilat.standing.acts import RESULTS, Act, State, is_since
from bilat.standing.dates import Dates, document_of
from bilat.standing.days import FAR_PAST, Window, window

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bilat.model.statement import Statement


@dataclass(frozen=True, slots=True, eq=False)
class Observation:
    """The tie was in `state` from some day of `start` to some day of `end`, both included.

    `persists` where it is told in the present of a lasting tie; `is_undated` where its day is the document's date, and
    `is_soft` where it rests on a date that is inferred. `is_open` where the text leaves its start open (`../2012`).
    """

    state: State
    start: Window
    end: Window
    sources: tuple[Statement, ...]
    persists: bool = False
    is_undated: bool = False
    is_soft: bool = False
    docs: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        """Keep the documents that tell of it."""
        object.__setattr__(self, "docs", frozenset(document_of(s) for s in self.sources))

    @property
    def result(self) -> State:
        """The state that it tells, as of an act."""
        return self.state

    @property
    def place(self) -> Window:
        """Where it stands among the others in time: where it ends."""
        return self.end

    @property
    def first(self) -> int:
        """The first day on which it may be felt."""
        return self.start.lo

    @property
    def last_start(self) -> int:
        """The last day on which it may begin."""
        return self.start.hi

    @property
    def is_open(self) -> bool:
        """Whether the text leaves its start open."""
        return self.start.hi == FAR_PAST

    def covers(self, day: int) -> bool:
        """Whether it covers a day for every choice of days."""
        return self.start.hi <= day <= self.end.lo

    def may_cover(self, day: int) -> bool:
        """Whether it covers a day for some choice of days."""
        return self.start.lo <= day <= self.end.hi

    def is_done(self, day: int) -> bool:
        """Whether it is over by a day, for every choice."""
        return self.end.hi < day

    def has_started(self, day: int) -> bool:
        """Whether it has begun by a day, for every choice."""
        return self.start.hi <= day


def observations_of(
    statements: Sequence[Statement], acts: Sequence[Act], dates: Dates, *, is_lasting: bool
) -> tuple[Observation, ...]:
    """The observations of a tie, like ones made one, in order of time; what is told undated of the past is left out."""
    spoken = [s for s in statements if s.claim.phase in ("holds", "absent")]
    if not spoken:
        return ()
    begun = {id(source): act.days.hi for act in acts for source in act.sources}
    told = _Told(begun, dates, is_lasting, _dated_days(statements))
    found = _merged([o for s in spoken if (o := told.observation(s)) is not None])
    if not any(o.is_undated for o in found):
        return tuple(found)
    last = last_dated(acts)
    return tuple(o for o in found if not (o.is_undated and undoes(o.state, o.docs, last)))


def _merged(observations: list[Observation]) -> list[Observation]:
    if len(observations) <= 1:
        return observations
    groups: dict[tuple[object, ...], list[Observation]] = {}
    for o in observations:
        group = (o.state, o.start, o.end, o.persists, o.is_undated, o.is_soft, o.docs if o.is_undated else None)
        groups.setdefault(group, []).append(o)
    merged = (
        replace(g[0], sources=tuple(s for o in g for s in o.sources)) if len(g) > 1 else g[0] for g in groups.values()
    )
    return sorted(merged, key=lambda o: (o.start, o.end, o.state, o.persists))


def last_dated(acts: Iterable[Act]) -> Mapping[str, State]:
    """The result of each document's last dated act."""
    found: dict[str, State] = {}
    for act in sorted((a for a in acts if not a.is_undated), key=lambda a: (a.days.hi, a.days.lo, a.result)):
        for source in act.sources:
            if source.claim.time is not None:
                found[document_of(source)] = act.result
    return found


def undoes(state: State, docs: frozenset[str], last: Mapping[str, State]) -> bool:
    """Whether an undated observation says other than a dated act of its own document."""
    return any(last.get(doc, state) != state for doc in docs)


def _dated_days(statements: Iterable[Statement]) -> list[int]:
    """The earliest days of the dated statements, sorted."""
    days = (parse(s.claim.time).earliest for s in statements if s.claim.time)
    return sorted(day for day in days if day is not None)


@dataclass(frozen=True, slots=True)
class _Told:
    """What it takes to read one statement as an observation; `begun` has the last day of the act of each "since X"."""

    begun: Mapping[int, int]
    dates: Dates
    is_lasting: bool
    dated_days: list[int]

    def observation(self, statement: Statement) -> Observation | None:
        """The observation that a `holds` or `absent` makes, None where nothing tells when it was."""
        claim = statement.claim
        value = parse(claim.time) if claim.time else None
        if value is None or (value.earliest is None and value.latest is None):
            return self._undated(statement)
        if is_since(statement):
            return self._since(statement, value)
        start = window(*value.first)
        if not value.is_interval:
            return self._seen(statement, start, start)
        if value.earliest is None:
            start = Window(FAR_PAST, FAR_PAST)
        return self._seen(statement, start, window(*value.last))

    def _seen(
        self, statement: Statement, start: Window, end: Window, *, is_undated: bool = False, is_soft: bool = False
    ) -> Observation:
        claim = statement.claim
        return Observation(
            RESULTS[claim.phase or "holds"],
            start,
            end,
            (statement,),
            persists=self.is_lasting and claim.told == "present",
            is_undated=is_undated,
            is_soft=is_soft,
        )

    def _undated(self, statement: Statement) -> Observation | None:
        dated = self.dates.get(document_of(statement))
        if dated is None or dated.day is None or statement.claim.told != "present":
            return None
        day = Window(dated.day, dated.day)
        return self._seen(statement, day, day, is_undated=True, is_soft=dated.is_inferred)

    def _since(self, statement: Statement, value: Edtf) -> Observation:
        """From the act in X to the document's date; told in the past, no further than the next dated statement."""
        begun = self.begun[id(statement)]
        dated = self.dates.get(document_of(statement))
        last = begun if dated is None or dated.day is None else max(dated.day, begun)
        if statement.claim.told != "present":
            after = bisect_right(self.dated_days, value.first[1] or begun)
            last = min([last, *self.dated_days[after : after + 1]])
        is_soft = last > begun and (dated is None or dated.is_inferred)
        return self._seen(statement, Window(begun, begun), Window(last, last), is_soft=is_soft)
