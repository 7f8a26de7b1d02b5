"""The history of a tie in, how it stands in every stretch of days out: small, to be kept and asked about any day.

A course says of each day what `bilat.standing.answers` says, without statements and reasons: a party with many ties is
asked about day after day.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from bilat.model.edtf import parse
from bilat.standing.answers import Certainty, certainty, extent
from bilat.standing.dates import Dates, document_of
from bilat.standing.days import FAR_PAST
from bilat.standing.runs import runs_of
from bilat.standing.timeline import segment_on
from bilat.standing.voices import changing_days, voiced

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bilat.model.statement import Statement
    from bilat.standing.acts import State
    from bilat.standing.history import History
    from bilat.standing.rulings import Ruling
    from bilat.standing.runs import Run
    from bilat.standing.timeline import Segment


@dataclass(frozen=True, slots=True)
class Stretch:
    """From `first` to the day before the next stretch a tie stands so; `since` and `until` as an answer has them.

    `is_told` is false where only later days are told of: before anything is told, and before the first beginning.
    """

    first: int
    state: State
    certainty: Certainty
    since: str | None
    until: str | None
    is_told: bool


@dataclass(frozen=True, slots=True)
class Course:
    """One tie, and how it stands in its stretches of days, together covering all days."""

    kind: str
    actors: tuple[str, ...]
    targets: tuple[str, ...]
    key: str | None
    stretches: tuple[Stretch, ...]

    def on(self, day: int) -> Stretch:
        """How it stands on a day (day number)."""
        return self.stretches[bisect_right(self.stretches, day, key=lambda s: s.first) - 1]


def course(history: History, dates: Dates) -> Course:
    """The course of a tie."""
    tie = history.tie
    alike = groupby(_stretches(history, dates), key=lambda s: (s.state, s.certainty, s.since, s.until, s.is_told))
    return Course(tie.kind, tie.actors, tie.targets, tie.key, tuple(next(same) for _, same in alike))


def _stretches(history: History, dates: Dates) -> Iterator[Stretch]:
    found = voiced(history, dates)
    runs = runs_of(found)
    told_from = min((_told_from(s, dates) for s in history.tie.statements), default=FAR_PAST)
    for first in _firsts(history, dates, found, told_from):
        index = segment_on(found, first)
        told = found[index].ruling
        _, since, until = extent(told, first, partial(_last, runs, index))
        is_told = _is_told(told) if told.state != "unknown" else first >= told_from
        sure = certainty(history, dates, told, first)
        yield Stretch(first, told.state, sure, since, until, is_told)


def _firsts(history: History, dates: Dates, found: Sequence[Segment], told_from: int) -> list[int]:
    """The first days of stretches: where the state changes, with hearsay or without, and where the telling begins."""
    return sorted(changing_days(history, dates, found) | {told_from})


def _last(runs: Sequence[Run], index: int) -> Run | None:
    """The last run by a segment; to go through the segments for each, as `last_run` does, takes long where all are."""
    by_then = bisect_right(runs, index, key=lambda run: run.left)
    return runs[by_then - 1] if by_then else None


def _is_told(told: Ruling) -> bool:
    """Whether something tells that it does not hold, not only that it began later."""
    return told.state != "does not hold" or any(item.result != "holds" for item in told.carriers)


def _told_from(statement: Statement, dates: Dates) -> int:
    """The first day that a statement may tell of; an undated one may tell of any day before its document's."""
    claim = statement.claim
    if claim.time:
        day = parse(claim.time).earliest
    else:
        dated = dates.get(document_of(statement))
        day = dated.day if dated and claim.told == "present" else None
    return FAR_PAST if day is None else day
