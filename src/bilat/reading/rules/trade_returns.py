"""The other half of a balance of trade (`and imports to 48 million`) in, a draft of `trade` the other way out.

`A exported goods to B for 64 million, and the imports came to 48 million`: whose they are the first half says.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import obliques, predicate_of
from bilat.reading.grammar.howmany import is_money, quantity_of
from bilat.reading.phrases.book import load_books
from bilat.reading.rules.draft import Draft, Rule
from bilat.reading.rules.phrases import drafts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.quantity import Quantity
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_WAYS = frozenset({"import", "export"})


def read(sentence: Sentence) -> Iterator[Draft]:
    """What went the other way, at the time and in the money of the half that names the parties."""
    halves = [t for word in _WAYS for t in sentence.stems.get(word, ())]
    if len({t.stem for t in halves}) < len(_WAYS):
        return
    bare = [t for t in halves if not t.is_predicate and not _has_parties(t, sentence)]
    first, last = min(halves, key=lambda t: t.i), max(halves, key=lambda t: t.i)
    if last not in bare or first.stem == last.stem:
        return
    told = [d for book in load_books() if book.name == "trade" for d in drafts_of(book, sentence)]
    amount = _amount(last, sentence)
    whole = next((d for d in told if d.quantity and is_money(d.quantity) and d.targets), None)
    one_way = {(d.actors, d.targets) for d in told if d.targets}
    if whole is not None and amount is not None and len(one_way) == 1:
        unit = amount.unit or (whole.quantity.unit if whole.quantity else None)
        yield Draft(
            "trade",
            "holds",
            whole.targets,
            whole.actors,
            time=whole.time,
            quantity=replace(amount, unit=unit),
            modality=whole.modality,
            told=whole.told,
            attributed_to=whole.attributed_to,
            detail=sentence.phrase(last)[:80],
            confidence=0.7,
        )


def _has_parties(noun: Token, sentence: Sentence) -> bool:
    """Whether the noun's own phrase says whose or from where: `imports from B`, `its imports`."""
    own = (*noun.children, *(t for o in obliques(noun) if o.prep in ("from", "of", "by") for t in o.token.subtree))
    return any(t.i in sentence.parties or t.dep_ == "poss" for t in own)


def _amount(noun: Token, sentence: Sentence) -> Quantity | None:
    """`imports (came) to 48 million`, `imports totalled 48 million`: behind the noun, or with its own verb."""
    verb = predicate_of(noun)
    ends = [o.token for o in obliques(noun) if o.prep in ("to", "at")]
    if verb is not None and noun.dep_ == "nsubj":
        ends += [o.token for o in obliques(verb) if o.prep in ("to", "at")]
        ends += [t for c in verb.children if c.dep_ in ("dobj", "attr", "acomp") for t in (c, *c.children)]
    return next((q for t in ends if t.i > noun.i for q in [quantity_of(t, sentence)] if q is not None), None)


RULE = Rule("trade_returns", 1, read, frozenset({"import"}))
