"""A clause told by its distance from another (`five days before N was overthrown`) in, its day out."""

from __future__ import annotations

from datetime import date, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import predicate_of
from bilat.reading.grammar.found import NEVER, When
from bilat.reading.grammar.when import when
from bilat.reading.mentions.quantities import find_quantities

if TYPE_CHECKING:
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_DAYS = MappingProxyType({"day": 1, "week": 7})
_DAY = len("2001-02-03")


def reckoned(verb: Token, sentence: Sentence) -> When:
    """The day of a clause with `before` or `after`, where the clause above is told to the day."""
    link = next((c for c in verb.children if c.lower_ in ("before", "after")), None)
    above = predicate_of(verb.head) if verb.dep_ == "advcl" and link is not None else None
    if link is None or above is None:
        return NEVER
    days = _measure(verb, link, sentence)
    found = when(above, sentence).bare or ""
    if days is None or len(found) != _DAY or found.count("-") != 2:  # noqa: PLR2004
        return NEVER
    shift = timedelta(days if link.lower_ == "before" else -days)
    return When((date.fromisoformat(found) + shift).isoformat())


def _measure(verb: Token, link: Token, sentence: Sentence) -> int | None:
    """How many days lie between."""
    unit = next((c for t in (verb, link) for c in t.children if c.stem in _DAYS and c.i < link.i), None)
    found = next(iter(find_quantities(sentence.phrase(unit))), None) if unit is not None else None
    return round(found.value * _DAYS[unit.stem]) if found is not None and unit is not None else None
