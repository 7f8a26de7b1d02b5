"""Spells: statements and document dates in, maximal runs of days for which one tie holds out.

Spells are what political scientists load: half-open, with earliest and latest start and end, cut off left or right
where what was read does not tell of a beginning or an end.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilat.model.edtf import iso_day
from bilat.standing.acts import Act
from bilat.standing.dates import Dates, document_of
from bilat.standing.days import FAR_FUTURE, Window, bound
from bilat.standing.forerunners import forerunners
from bilat.standing.history import History, histories
from bilat.standing.links import NO_LINKS, Links
from bilat.standing.observations import Observation
from bilat.standing.runs import Run, runs_of
from bilat.standing.voices import only_asserted, voiced

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bilat.model.statement import Statement
    from bilat.standing.answers import Certainty
    from bilat.standing.ties import Tie
    from bilat.standing.timeline import Segment


@dataclass(frozen=True, slots=True)
class Spell:
    """One tie holds from `start` (None if unknown) to `end` (`..` if it still holds), EDTF and half-open.

    `begun` and `over` are the windows of its first day and of the first day without it, None where it is cut off and
    nothing bounds it. A spell is cut off left where no beginning is told, right where no end or suspension is.
    `strength` is `certain` where some day of it is certain; `document` names the one document that it was read from,
    None where it is of all.
    """

    tie: Tie
    start: str | None
    end: str
    begun: tuple[int | None, int | None]
    over: tuple[int | None, int | None]
    is_left_censored: bool
    is_right_censored: bool
    strength: Certainty
    sources: tuple[Statement, ...]
    document: str | None = None


def spells(
    statements: Iterable[Statement], dates: Dates, links: Links = NO_LINKS, *, by_document: bool = False
) -> tuple[Spell, ...]:
    """The spells of all ties, in order of tie and time; with `by_document`, as each document alone has them.

    A document that calls a state by its forerunner's name too speaks of one state (`bilat.standing.forerunners`).
    """
    if not by_document:
        return tuple(s for history in histories(statements, dates, None, links) for s in spells_of(history, dates))
    documents: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        documents[document_of(statement)].append(statement)
    return tuple(
        spell
        for doc in sorted(documents)
        for history in histories(documents[doc], dates, None, links, forerunners(documents[doc]))
        for spell in spells_of(history, dates, doc)
    )


def spells_of(history: History, dates: Dates, document: str | None = None) -> Iterator[Spell]:
    """The spells of one tie, in order of time."""
    found = voiced(history, dates)
    plain = voiced(only_asserted(history), dates) if _has_hearsay(history) else found
    held = [(r.first, r.until) for r in runs_of(plain)]
    for run in runs_of(found):
        within = found[run.left : run.right]
        is_hearsay = not any(first < run.until and run.first < until for first, until in held)
        yield _spell(history.tie, run, within, document, is_hearsay=is_hearsay)


def _has_hearsay(history: History) -> bool:
    return any(s.claim.modality == "reported" for s in history.tie.statements)


def _spell(tie: Tie, run: Run, within: tuple[Segment, ...], document: str | None, *, is_hearsay: bool) -> Spell:
    sources = (s for segment in within for item in segment.ruling.carriers for s in item.sources)
    end, over = _end(run)
    start, begun = _start(run, within[0])
    strength: Certainty = "certain" if any(s.ruling.is_certain for s in within) else "possible"
    return Spell(
        tie=tie,
        start=start,
        end=end,
        begun=begun,
        over=over,
        is_left_censored=run.start is None,
        is_right_censored=run.end is None,
        strength="reported" if is_hearsay else strength,
        sources=tuple(dict.fromkeys(sources)),
        document=document,
    )


def _start(run: Run, first: Segment) -> tuple[str | None, tuple[int | None, int | None]]:
    """The act's days; without one, the days of the first observation, before which nothing is known."""
    if run.start is not None:
        return run.since, _bounds(run.start.days)
    seen = [i for i in first.ruling.carriers if isinstance(i, Observation) and i.first == run.first]
    if seen:
        return seen[0].start.edtf, (None, bound(seen[0].start.hi))
    ended = [i for i in first.ruling.carriers if isinstance(i, Act) and i.result != "holds"]
    latest = bound(ended[0].days.hi) if ended else bound(run.first)
    return None, (None, None if latest is None or not ended else latest - 1)


def _end(run: Run) -> tuple[str, tuple[int | None, int | None]]:
    """The act's days; without one, the first day of which nothing is known."""
    if run.end is not None:
        return run.end.edtf or "..", _bounds(run.end.days)
    if run.until == FAR_FUTURE:
        return "..", (None, None)
    return iso_day(run.until), (run.until, None)


def _bounds(days: Window) -> tuple[int | None, int | None]:
    return bound(days.lo), bound(days.hi)
