"""A draft of trade with the noun that told it in, a draft for each sum of money and its year out.

`Trade, which stood at 20 million dollars in 2001, was down to 8 million in 2009`, `trade is small; it came to … in …`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bilat.reading.grammar.howmany import is_money, quantity_mentions

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bilat.model.quantity import Quantity
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.rules.draft import Draft
    from bilat.reading.tree import Token

_SEVERAL = 2
_LEAST = 1000
# Whatever else a sum may be the figure of.
_FIGURED = frozenset(
    "trade commerce turnover export import investment aid loan debt credit deficit surplus grant".split()
)
_DATE = re.compile(r"\d{4}(?:-\d\d){0,2}[~?]?")
_JOINS = re.compile(r"(?: [\w-]+){0,3} (?:in|by|for|during|as of) (?:the )?|\s*\(")
_LEADS = re.compile(r"[^.;:()]{1,60}")


def by_figures(drafts: Sequence[Draft], token: Token, sentence: Sentence) -> tuple[Draft, ...]:
    """What is told of trade as a whole, once for each sum with its time; else as it is."""
    is_told = all(d.kind == "trade" and d.phase == "holds" for d in drafts)
    if not drafts or not is_told or token.is_predicate or not sentence.times or not _is_only(token, sentence):
        return tuple(drafts)
    dated = tuple(_dated_sums(sentence))
    if len(dated) < _SEVERAL and not (dated and drafts[0].time is None):
        return tuple(drafts)
    kept = [d for d in drafts if d.time is None and d.told == "present"]
    told = (replace(d, time=time, quantity=sum_, told="past") for time, sum_ in dated for d in drafts)
    return (*(replace(d, quantity=None) for d in kept), *told)


def _is_only(noun: Token, sentence: Sentence) -> bool:
    """Whether the sums of a sentence can be those of nothing else."""
    others = (t for t in sentence.having(_FIGURED) if t.pos_ == "NOUN" and t is not noun and t.dep_ != "compound")
    return all(noun in (t.head, t.head.head) for t in others)


def _dated_sums(sentence: Sentence) -> Iterator[tuple[str, Quantity]]:
    """Each sum of money with its time: `20 million dollars in 2001`, `in 2001 it was …`; the unit may be left out."""
    text = sentence.scope.document.text
    times = [t.mention for t in sentence.times if t.mention.bare and _DATE.fullmatch(t.mention.bare)]
    unit, behind = None, 0
    for mention in quantity_mentions(sentence):
        quantity = mention.quantity
        if quantity.unit is None and unit and (quantity.value or 0) >= _LEAST:
            quantity = replace(quantity, unit=unit, of=None)
        if not is_money(quantity):
            continue
        unit = quantity.unit
        after = next((t for t in times if t.start >= mention.end - 1), None)
        before = next((t for t in reversed(times) if behind <= t.start < t.end <= mention.start), None)
        if after is not None and _JOINS.fullmatch(text[mention.end : after.bare_start or after.start]):
            yield after.bare or "", quantity
            behind = after.end
        elif before is not None and _LEADS.fullmatch(text[before.end : mention.start]):
            yield before.bare or "", quantity
            behind = before.end
