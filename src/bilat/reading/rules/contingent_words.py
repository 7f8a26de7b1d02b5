"""A noun for forces in, how many they are and a short label out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import lemma
from bilat.reading.grammar.howmany import quantity_of

if TYPE_CHECKING:
    from bilat.model.quantity import Quantity
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_NEAR = 6


def count_of(noun: Token, sentence: Sentence) -> Quantity | None:
    """How many they are: by their own phrase, or by words of counting right behind it (`…, comprising 90 soldiers`)."""
    own = quantity_of(noun, sentence)
    if own is not None:
        return own
    for token in sentence.span.doc[noun.i + 1 : min(noun.i + _NEAR, sentence.span.end)]:
        if lemma(token) in ("comprise", "consist", "number", "include") and token.pos_ == "VERB":
            return quantity_of(token, sentence)
    return None


def label_of(noun: Token, sentence: Sentence) -> str:
    """A short label: the noun with its own qualifiers."""
    words = [
        c for c in noun.children if c.dep_ in ("amod", "compound") and c.i < noun.i and c.i not in sentence.parties
    ]
    return sentence.words(words[0], noun) if words else noun.text
