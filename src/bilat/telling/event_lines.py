"""Events in, lines out: when, what happened, how sure, and what it rests on; statements that stand beside as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.standing.days import FAR_PAST
from bilat.telling.amounts import amount
from bilat.telling.page import Line, Part
from bilat.telling.phrases import capital, facts_of, noun, sentence
from bilat.telling.times import told
from bilat.telling.wording import MODALITIES, PHASE_NOUNS, REPORTED

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bilat.model.statement import Statement
    from bilat.standing import Occurrence
    from bilat.telling.matter import Names


def event_line(event: Occurrence, names: Names, on: int | None = None) -> Line:
    """`9 July 2009: A. Person (Chad) visited Sudan: first visit`; `on` marks what may have been after that day."""
    parts = (
        f"{capital(told(event.time)) if event.time else 'Undated'}: {event_text(event, names)}",
        *_marks(event, on),
    )
    return Line((Part("; ".join(parts), event.statements),), kind=event.kind, state="happened")


def event_text(event: Occurrence, names: Names) -> str:
    """What happened, without its time."""
    facts = facts_of(event.statements, names)
    counted = next((s.claim.quantity for s in event.statements if s.claim.quantity), None)
    text = sentence(facts.wording.happened, facts)
    return f"{text}; {amount(counted)}" if counted else text


def has_begun(event: Occurrence, on: int) -> bool:
    """Whether an event may have happened by a day; an undated one may."""
    first = event.days.lo if event.days.lo != FAR_PAST else event.days.hi
    return event.time is None or first <= on


def _marks(event: Occurrence, on: int | None) -> Iterable[str]:
    if event.modality == "reported":
        yield REPORTED
    is_plain = event.time is not None and "/" not in event.time
    if on is not None and is_plain and event.days.hi > on:
        yield "perhaps after this day"


def beside_line(statements: Sequence[Statement], names: Names) -> Line:
    """What is planned, alleged, denied or in doubt, of when, and who says so."""
    claim = statements[0].claim
    stamp = f"told of {told(claim.time)}" if claim.time else "told without a date"
    part = Part(f"{beside_text(statements, names)}; {stamp}", tuple(statements))
    return Line((part,), kind=claim.kind, state=claim.modality)


def beside_text(statements: Sequence[Statement], names: Names) -> str:
    """`Planned: visit of A. Person (Chad) to Sudan`, with who says so and how much; without its time."""
    claim = statements[0].claim
    what = noun(facts_of(statements, names))
    act = PHASE_NOUNS.get(claim.phase or "")
    by = next((s.claim.attributed_to for s in statements if s.claim.attributed_to), None)
    counted = next((s.claim.quantity for s in statements if s.claim.quantity), None)
    head = f"{MODALITIES[claim.modality]}{f' (according to {by})' if by else ''}"
    return f"{head}: {f'{act} of {what}' if act else what}{f'; {amount(counted)}' if counted else ''}"
