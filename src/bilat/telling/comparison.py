"""Dossiers of several pairs in, what is drawn and told of them side by side out: lanes on one axis, kinds in one table.

A lane is a pair and a section: its ties as bars, stacked where they overlap, its events as points.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilat.model.kinds import KINDS, SECTIONS, kind_named
from bilat.standing.days import FAR_FUTURE, FAR_PAST
from bilat.telling.bars import Bar, bars
from bilat.telling.event_lines import has_begun
from bilat.telling.tie_lines import is_outranked
from bilat.telling.tie_rows import TieRow, tie_row

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from bilat.model.kinds import Section
    from bilat.standing import Occurrence
    from bilat.telling.dossier import Dossier, View

_TOLD = frozenset(("asserted", "reported"))
_DAYS_OF_A_YEAR = 366


@dataclass(frozen=True, slots=True)
class Lane:
    """A section of a pair: bars in rows in which none overlaps another, and events that are told to the year.

    `left_out` counts the bars for which there was no room.
    """

    section: Section
    rows: tuple[tuple[Bar, ...], ...]
    points: tuple[Occurrence, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class Compared:
    """One kind of one pair on a day: its ties that are told of by then, and its events by then, in order of time."""

    ties: tuple[TieRow, ...]
    events: tuple[Occurrence, ...]


def lanes(dossier: Dossier, today: int, room: int) -> tuple[Lane, ...]:
    """The lanes of a pair, section by section; what still goes on is drawn to a day, in at most so many rows a lane."""
    own: dict[str, list[Bar]] = defaultdict(list)
    between = [dossier.matter.sides(h.tie.parties) == (True, True) for h in dossier.histories]
    for bar in bars(dossier, today):
        if between[bar.tie]:
            own[kind_named(bar.kind).section].append(bar)
    events: dict[str, list[Occurrence]] = defaultdict(list)
    for event in _events(dossier):
        if event.days.length <= _DAYS_OF_A_YEAR:
            events[kind_named(event.kind).section].append(event)
    return tuple(_lane(s, own[s], events[s], room) for s in SECTIONS if own[s] or events[s])


def _events(dossier: Dossier) -> Iterator[Occurrence]:
    """Those that both had a part in and that somebody tells of as happened."""
    for event in dossier.events:
        if event.modality in _TOLD and all(dossier.matter.sides((*event.actors, *event.targets))):
            yield event


def _lane(section: Section, found: Sequence[Bar], events: Sequence[Occurrence], room: int) -> Lane:
    rows: list[list[Bar]] = []
    left_out = 0
    for bar in sorted(found, key=lambda b: (_start(b), -_end(b), b.tie)):
        free = next((row for row in rows if _end(row[-1]) <= _start(bar)), None)
        if free is not None:
            free.append(bar)
        elif len(rows) < room:
            rows.append([bar])
        else:
            left_out += 1
    return Lane(section, tuple(map(tuple, rows)), tuple(events), left_out)


def _start(bar: Bar) -> int:
    return min((FAR_PAST if p.first is None else p.first for p in bar.pieces), default=FAR_PAST)


def _end(bar: Bar) -> int:
    return max((FAR_FUTURE if p.until is None else p.until for p in bar.pieces), default=FAR_FUTURE)


def span(found: Iterable[Lane]) -> tuple[int, int] | None:
    """The first and the last day (day numbers) that anything in some lanes is told of; None where nothing is."""
    days = [
        day
        for lane in found
        for day in (
            *(d for row in lane.rows for b in row for p in b.pieces for d in (p.first, p.until) if d is not None),
            *(d for e in lane.points for d in (e.days.lo, e.days.hi)),
        )
    ]
    return (min(days), max(days)) if days else None


def by_kind(views: Sequence[View]) -> Mapping[str, tuple[Compared, ...]]:
    """For each kind of which any pair tells anything by the day, what each pair does, in the order of kinds."""
    told = [_compared(view) for view in views]
    nothing = Compared((), ())
    kinds = [kind.name for kind in KINDS if any(kind.name in each for each in told)]
    return {kind: tuple(each.get(kind, nothing) for each in told) for kind in kinds}


def _compared(view: View) -> dict[str, Compared]:
    ties: dict[str, list[TieRow]] = defaultdict(list)
    for answer in view.answers:
        if all(view.matter.sides(answer.tie.parties)) and not is_outranked(answer):
            row = tie_row(answer, view.matter)
            if row.case not in ("later", "beside", "not yet") or answer.kind == "diplomatic-relations":
                ties[answer.kind].append(row)
    events: dict[str, list[Occurrence]] = defaultdict(list)
    for event in _events(view.dossier):
        if has_begun(event, view.on):
            events[event.kind].append(event)
    order = {kind: sorted(rows, key=lambda row: not row.is_current) for kind, rows in ties.items()}
    return {kind: Compared(tuple(order.get(kind, ())), tuple(events.get(kind, ()))) for kind in {*order, *events}}
