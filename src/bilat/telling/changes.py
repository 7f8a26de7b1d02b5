"""A pair on two days in, what changed between them out: ties whose answer differs, and what happened in between."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from bilat.standing.days import Window

if TYPE_CHECKING:
    from bilat.model.quantity import Quantity
    from bilat.standing import Answer, Occurrence
    from bilat.telling.dossier import View

Aspect = Literal["answer", "certainty", "since", "quantity"]


@dataclass(frozen=True, slots=True)
class Change:
    """A tie that stands otherwise on the later day: its answer on both, and in what they differ."""

    before: Answer
    after: Answer
    aspects: tuple[Aspect, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """The ties that stand otherwise on the later of two days (day numbers), and the events in between.

    `events` are those that may have happened after `first` and by `last`; ones told without a date are no such.
    """

    first: int
    last: int
    ties: tuple[Change, ...]
    events: tuple[Occurrence, ...]


def changes(before: View, after: View) -> Changes:
    """What differs between two days of one dossier, in the order of its ties; `before` may be the later one."""
    pairs = zip(before.answers, after.answers, strict=True)
    found = (Change(left, right, aspects(left, right)) for left, right in pairs)
    first, last = min(before.on, after.on), max(before.on, after.on)
    between = Window(first + 1, last)
    told = (e for e in after.events if e.time is not None and first < last and e.days.meets(between))
    return Changes(first, last, tuple(change for change in found if change.aspects), tuple(told))


def aspects(before: Answer, after: Answer) -> tuple[Aspect, ...]:
    """In what two answers on one tie differ.

    When it was last confirmed is not among them: each day that passes changes that. Nor is since when, unless it holds
    on both: else it is the answer that differs.
    """
    is_anew = before.answer == after.answer == "holds" and before.since != after.since
    found: tuple[tuple[Aspect, bool], ...] = (
        ("answer", before.answer != after.answer),
        ("certainty", before.answer == after.answer and before.certainty != after.certainty),
        ("since", is_anew),
        ("quantity", _number(before) != _number(after)),
    )
    return tuple(name for name, differs in found if differs)


def _number(answer: Answer) -> Quantity | None:
    return answer.quantity.quantity if answer.quantity else None
