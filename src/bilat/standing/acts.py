"""Acts: the statements of a tie in, beginnings, suspensions and ends with the days on which they may have happened out.

Definition 3 of docs/standing.md. "Since X" is read as an act inside X (definition 4), `absent` at `X/..` as
an end.
Acts of one result with days in common are one act that is told more than once ("1966", "1966-07-25").
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from bilat.model.edtf import Edtf, parse
from bilat.standing.dates import Dates, document_of
from bilat.standing.days import FAR_FUTURE, FAR_PAST, Window, window

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bilat.model.statement import Statement

State = Literal["holds", "suspended", "does not hold", "unknown", "disputed"]
Origin = Literal["told", "implied by an act", "implied by an observation"]

RESULTS: Mapping[str, State] = MappingProxyType(
    {"begins": "holds", "suspended": "suspended", "ends": "does not hold", "holds": "holds", "absent": "does not hold"},
)


@dataclass(frozen=True, slots=True, eq=False)
class Act:
    """What happened on some day of `days` and left the tie in `result`.

    `is_bare` where no "since" is among its sources; `is_undated` where its latest day is only the document's date, and
    `is_soft` where that date is inferred. `told_days` are the days that its sources tell, where contradiction leaves
    fewer of them. Two acts are equal only if they are one.
    """

    result: State
    days: Window
    sources: tuple[Statement, ...]
    origin: Origin = "told"
    is_bare: bool = True
    is_undated: bool = False
    is_soft: bool = False
    told_days: Window | None = None
    docs: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        """Keep the documents that tell of it."""
        object.__setattr__(self, "docs", frozenset(document_of(s) for s in self.sources))

    @property
    def place(self) -> Window:
        """Where it stands among the others in time."""
        return self.days

    @property
    def first(self) -> int:
        """The first day on which it may be felt."""
        return self.days.lo

    @property
    def last_start(self) -> int:
        """The last day on which it may happen."""
        return self.days.hi

    @property
    def edtf(self) -> str | None:
        """When it happened as the sources tell it, EDTF; None where they do not."""
        return None if self.is_undated else (self.told_days or self.days).edtf

    def is_done(self, day: int) -> bool:
        """Whether it had happened by a day, whichever day it was."""
        return self.days.hi <= day

    def has_started(self, day: int) -> bool:
        """As `is_done`: an act takes no time."""
        return self.days.hi <= day


def is_since(statement: Statement) -> bool:
    """Whether it is an observation "since X" (`X/..`)."""
    claim = statement.claim
    if claim.phase not in ("holds", "absent") or claim.time is None:
        return False
    value = parse(claim.time)
    return value.is_interval and value.latest is None and value.earliest is not None


def is_act(statement: Statement) -> bool:
    """Whether it tells an act: begins, suspended, ends, or "since X"."""
    return statement.claim.phase in ("begins", "suspended", "ends") or is_since(statement)


def acts_of(statements: Iterable[Statement], dates: Dates) -> tuple[Act, ...]:
    """The acts that a tie's statements tell, each once, in order of their days."""
    single = [_act(statement, dates) for statement in statements if is_act(statement)]
    if len(single) <= 1:
        return tuple(single)
    merged: list[Act] = []
    for result in ("holds", "suspended", "does not hold"):
        merged += merge([act for act in single if act.result == result])
    return tuple(sorted(merged, key=in_time))


def in_time(act: Act) -> tuple[int, int, str]:
    """A sort key by earliest day, then latest."""
    return (act.days.lo, act.days.hi, act.result)


def _act(statement: Statement, dates: Dates) -> Act:
    claim = statement.claim
    dated = dates.get(document_of(statement))
    day = dated.day if dated else None
    is_soft = dated is None or dated.is_inferred
    result = RESULTS[claim.phase or "begins"]
    if claim.time is None:
        return Act(result, window(None, day), (statement,), is_undated=True, is_soft=is_soft)
    value = parse(claim.time)
    if is_since(statement):
        return Act(result, window(*value.first), (statement,), is_bare=False)
    days = _days(value, day)
    is_reached = days.hi != FAR_FUTURE and value.latest is None
    return Act(result, days, (statement,), is_soft=is_soft and is_reached)


def _days(value: Edtf, document_day: int | None) -> Window:
    """An open end is the document's date: it could not tell of what had not yet happened."""
    found = window(value.earliest, value.latest)
    if found.hi != FAR_FUTURE or document_day is None:
        return found
    return Window(found.lo, max(document_day, value.first[1] or FAR_PAST))


def merge(acts: list[Act]) -> list[Act]:
    """Acts of one result, those with days in common made one on the days that all of them leave open.

    The most precise come first, so that "1966" joins "1966-07-25" and not the other way round; the merged acts have no
    day in common, which lets a binary search find the one to join.
    """
    days: list[Window] = []
    found: list[list[Act]] = []
    for act in sorted(acts, key=lambda a: (a.is_undated, a.days.length, a.days.lo)):
        index = bisect_left(days, act.days.lo, key=lambda known: known.hi)
        if index < len(days) and days[index].meets(act.days):
            days[index] = days[index].meet(act.days)
            found[index].append(act)
        else:
            days.insert(index, act.days)
            found.insert(index, [act])
    return [_one(group, shared) for group, shared in zip(found, days, strict=True)]


def _one(group: list[Act], days: Window) -> Act:
    if len(group) == 1:
        return group[0]
    return Act(
        group[0].result,
        days,
        tuple(source for act in group for source in act.sources),
        is_bare=all(act.is_bare for act in group),
        is_undated=all(act.is_undated for act in group),
        is_soft=all(act.is_soft for act in group),
    )
