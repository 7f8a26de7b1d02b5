"""Voices: the stretches of a tie by what is asserted in, the same with what is doubted or disputed out.

Definition 7 of docs/standing.md. `doubtful` turns the answer to `unknown` from its earliest day until a
statement with a later date of its own asserts it. What statements cannot all be true about is `disputed`, with both
sides: opposite observations of one day, an act inside an opposite observation of another document, and beginnings or
ends at different times in different documents with nothing between them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from bilat.model.edtf import parse
from bilat.standing.dates import Dates, document_of
from bilat.standing.days import FAR_FUTURE
from bilat.standing.rulings import Item, Ruling
from bilat.standing.timeline import Segment, segment_on, segments

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bilat.model.statement import Statement
    from bilat.standing.acts import Act, State
    from bilat.standing.history import History
    from bilat.standing.observations import Observation


@dataclass(frozen=True, slots=True)
class Overlay:
    """From `first` to the day before `until` the answer is `state`, whatever else is told."""

    first: int
    until: int
    state: State
    carriers: tuple[Item, ...] = ()


def voiced(history: History, dates: Dates) -> tuple[Segment, ...]:
    """The stretches of a tie's history, with doubt and dispute; what is next to its like is one stretch."""
    found = segments(history)
    for overlay in (*disputes(history), *doubts(history, dates)):
        found = _laid(found, overlay)
    return found


def changing_days(history: History, dates: Dates, found: Iterable[Segment]) -> set[int]:
    """The first days (day numbers) of all that a tie's answer may be, its certainty included; `found` as `voiced` has.

    Where hearsay carries an answer, what is asserted alone may change on other days.
    """
    days = {segment.first for segment in found}
    if any(s.claim.modality == "reported" for s in history.tie.statements):
        days |= {segment.first for segment in voiced(only_asserted(history), dates)}
    return days


def _laid(found: tuple[Segment, ...], overlay: Overlay) -> tuple[Segment, ...]:
    first, last = segment_on(found, overlay.first), segment_on(found, overlay.until)
    head = [*found[:first], *([found[first]] if found[first].first < overlay.first else [])]
    cover = Segment(overlay.first, Ruling(overlay.state, is_certain=True, carriers=overlay.carriers))
    tail = [found[last].begun(overlay.until), *found[last + 1 :]] if overlay.until < FAR_FUTURE else []
    return (*head, cover, *tail)


def doubts(history: History, dates: Dates) -> tuple[Overlay, ...]:
    """The stretches on which a `doubtful` statement leaves nothing but `unknown`."""
    starts = sorted({day for s in history.tie.beside for day in _doubted_from(s, dates)})
    return tuple(Overlay(day, _asserted_again(history, day), "unknown") for day in starts)


def _doubted_from(statement: Statement, dates: Dates) -> Iterator[int]:
    if statement.claim.modality != "doubtful":
        return
    dated = dates.get(document_of(statement))
    day = parse(statement.claim.time).earliest if statement.claim.time else dated.day if dated else None
    if day is not None:
        yield day


def _asserted_again(history: History, doubted: int) -> int:
    """The day from which a later statement with its own date is felt: an act's latest, an observation's earliest."""
    days = [a.days.hi for a in history.told if a.days.lo > doubted and _is_asserted(a, doubted)]
    days += [o.start.lo for o in history.observations if o.start.lo > doubted and _is_asserted(o, doubted)]
    return min(days, default=FAR_FUTURE)


def _is_asserted(item: Item, doubted: int) -> bool:
    """Whether a source asserts it with a date of its own, later than the doubt."""
    times = (parse(s.claim.time).earliest for s in item.sources if s.claim.modality == "asserted" and s.claim.time)
    return any(day is not None and day > doubted for day in times)


def disputes(history: History) -> tuple[Overlay, ...]:
    """The stretches about which statements cannot all be true."""
    if len(history.acts) + len(history.observations) <= 1:
        return ()
    found = (*_opposite(history.observations), *_contradicted(history), *_twice(history))
    return tuple(sorted((o for o in found if o.first < o.until), key=lambda o: (o.first, o.until)))


def _opposite(observations: Sequence[Observation]) -> Iterator[Overlay]:
    """Days that one observation says it held and another that it did not."""
    widest: dict[State, Observation] = {}
    for seen in sorted((o for o in observations if o.start.hi <= o.end.lo), key=lambda o: (o.start.hi, o.end.lo)):
        for state, other in widest.items():
            until = min(seen.end.lo, other.end.lo) + 1
            if state != seen.state and seen.start.hi < until:
                yield Overlay(seen.start.hi, until, "disputed", (other, seen))
        known = widest.get(seen.state)
        if known is None or known.end.lo < seen.end.lo:
            widest[seen.state] = seen


def _contradicted(history: History) -> Iterator[Overlay]:
    """Days on which one document says that it goes on and another that it had changed before."""
    cores = sorted((o for o in history.observations if o.start.hi < o.end.lo), key=lambda o: o.start.hi)
    index, widest = 0, None
    for act in history.told:
        while index < len(cores) and cores[index].start.hi < act.days.lo:
            widest = cores[index] if widest is None or widest.end.lo < cores[index].end.lo else widest
            index += 1
        if widest and widest.state != act.result and act.days.hi < widest.end.lo and not (widest.docs & act.docs):
            yield Overlay(act.days.hi, _restored(history, act, widest), "disputed", (widest, act))


def _restored(history: History, act: Act, seen: Observation) -> int:
    """The dispute is over where the observation is, or where the act's own documents tell that it is as observed."""
    after = (a.days.hi for a in history.told if a.days.lo > act.days.hi and a.result == seen.state)
    return min(next(after, FAR_FUTURE), seen.end.lo + 1)


def _twice(history: History) -> Iterator[Overlay]:
    """Days between beginnings, or ends, that different documents put at different times with nothing between them."""
    for first, second in pairwise(a for a in history.told if not a.is_undated):
        is_told_alike = first.result == second.result and not (first.docs & second.docs)
        if not is_told_alike or (first.result == "holds" and not history.tie.is_lasting):
            continue
        if not _is_known_before(history.observations, first, second):
            yield Overlay(first.days.hi, second.days.lo, "disputed", (first, second))


def _is_known_before(observations: Iterable[Observation], first: Act, second: Act) -> bool:
    """Whether the later one's documents tell of the state before it, or something else is told between the two."""
    return any(
        (o.state == second.result and o.docs & second.docs and o.start.lo < second.days.lo)
        or (o.state != second.result and first.days.hi < o.start.lo and o.end.hi < second.days.lo)
        for o in observations
    )


def only_asserted(history: History) -> History:
    """The history by what is asserted, without hearsay."""
    return replace(
        history,
        acts=tuple(a for a in history.acts if _has_asserted(a)),
        observations=tuple(o for o in history.observations if _has_asserted(o)),
    )


def _has_asserted(item: Item) -> bool:
    return any(s.claim.modality == "asserted" for s in item.sources)


def rests_on_hearsay(ruling: Ruling) -> bool:
    """Whether any source that carries a ruling is only reported."""
    return any(s.claim.modality == "reported" for item in ruling.carriers for s in item.sources)
