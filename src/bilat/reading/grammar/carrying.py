"""An earlier sentence in, the time that a later one takes over from it out, marked as carried."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.reading.grammar.found import NEVER, When
from bilat.reading.grammar.side_by_side import stretch_of

if TYPE_CHECKING:
    from bilat.reading.grammar.sentence import Sentence, Timed


def _of_main_clause(days: list[Timed]) -> Timed | None:
    """`The ban which A had imposed in May was lifted in June`: of several the one that is in no relative clause."""
    plain = (t for t in days if not any(step.dep_ == "relcl" for step in (t.head, *t.head.ancestors)))
    return next(plain, None)


def carried(sentence: Sentence | None, *, depth: int = 2) -> When:
    """The time of a tightly linked earlier sentence of the same paragraph, marked as carried over."""
    steps = 0
    while sentence is not None and steps < depth:
        days = [t for t in sentence.times if t.mention.calendar and t.mention.relation in (None, "on", "between")]
        if days:
            first = _of_main_clause(days) or days[0]
            bare = stretch_of(first, sentence) or first.value
            return When(bare, "on", is_carried=True)
        sentence, steps = sentence.previous, steps + 1
    return NEVER
