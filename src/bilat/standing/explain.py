"""Explanations: a tie's history and its state on a day in, a reason for each statement out: why it counts or not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilat.standing.acts import Act
from bilat.standing.days import bound
from bilat.standing.observations import Observation

if TYPE_CHECKING:
    from bilat.model.statement import Statement
    from bilat.standing.history import History
    from bilat.standing.rulings import Item, Ruling

_BESIDE = "{modality}: it stands beside and makes no answer"
_DOUBT = "doubtful: the answer is unknown from its earliest day until a later statement asserts it"
_ENVOY = "it tells of an envoy, who is evidence of this where nothing of the kind is told for that day"
_UNDATED = "told undated and of the past, or against a dated act of the same document: it tells of no day"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a statement counts for the answer on a day, or does not."""

    statement: Statement
    text: str
    carries: bool


def reasons(history: History, told: Ruling, on: int) -> tuple[Reason, ...]:
    """One reason for each statement of the tie, in their order, and before them for those that imply it."""
    carrying = {id(source) for item in told.carriers for source in item.sources}
    found: dict[int, list[Item]] = {}
    items: tuple[Item, ...] = (*history.acts, *history.observations)
    for item in items:
        for source in item.sources:
            found.setdefault(id(source), []).append(item)
    is_lasting = history.tie.is_lasting
    own = {id(statement) for statement in history.tie.statements}
    implied = (act for act in history.acts if act.result == "holds" and act.origin != "told")
    return (
        *(Reason(s, _ENVOY, carries=id(s) in carrying) for act in implied for s in act.sources if id(s) not in own),
        *(
            Reason(s, _why(found.get(id(s), []), on, is_lasting=is_lasting), carries=id(s) in carrying)
            for s in history.tie.statements
        ),
        *(_beside(s) for s in history.tie.beside),
    )


def _beside(statement: Statement) -> Reason:
    text = _DOUBT if statement.claim.modality == "doubtful" else _BESIDE.format(modality=statement.claim.modality)
    return Reason(statement, text, carries=False)


def _why(items: list[Item], on: int, *, is_lasting: bool) -> str:
    """Of a "since", the observation tells more than the act from the day on which it covers the day asked for."""
    if not items:
        return _UNDATED
    item = next((i for i in items if isinstance(i, Observation) and i.covers(on)), items[0])
    return _of_act(item, on, is_lasting=is_lasting) if isinstance(item, Act) else _of_observation(item, on)


def _of_act(act: Act, on: int, *, is_lasting: bool) -> str:
    when = "at an unknown time before the document's date" if act.is_undated else f"in {act.edtf or 'an unknown time'}"
    verb = {"holds": "began", "suspended": "was suspended", "does not hold": "ended"}.get(act.result, "changed")
    if on < act.days.lo:
        return f"it {verb} {when}, after the day asked for"
    if not act.is_done(on):
        return f"it {verb} {when}, perhaps before the day asked for"
    if act.result == "holds" and not is_lasting:
        return f"it {verb} {when}; a fading tie, it holds no further than the text says"
    return f"it {verb} {when}, and stays so until something changes it"


def _of_observation(seen: Observation, on: int) -> str:
    what = "it held" if seen.state == "holds" else "it did not hold"
    when = f"from {seen.start.edtf or 'an unknown time'} to {seen.end.edtf or 'an unknown time'}"
    if seen.start == seen.end:
        is_day = bound(seen.start.lo) == bound(seen.start.hi)
        when = f"{'on' if is_day else 'on some day of'} {seen.start.edtf}"
    when += ", the document's date" if seen.is_undated else ""
    when += " (inferred)" if seen.is_soft else ""
    if seen.covers(on):
        return f"{what} {when}, which covers the day asked for"
    if on < seen.first:
        return f"{what} {when}, after the day asked for"
    if seen.is_done(on):
        return f"{what} {when}{', told in the present, and lasts' if seen.persists else ', and tells nothing of after'}"
    return f"{what} {when}, which may cover the day asked for"
