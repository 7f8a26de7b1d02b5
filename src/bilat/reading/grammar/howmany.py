"""A noun or predicate of a parsed sentence in, the quantity that the sentence gives of it out."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import coordinates, is_predicate, lemma, obliques, patients, predicate_of
from bilat.reading.mentions.quantities import QuantityMention, find_quantities

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.quantity import Quantity
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_MONEY = re.compile(r"[A-Z]{3}(?:/|$)|kron|ro?u?bl|peso|baht|dinar|dirham|pound|franc|mark|yuan|rupee|lire|shilling")
_VAGUE = re.compile(
    r"(?:(?:about|some|around|nearly|almost|over|many|several|tens of|hundreds of|a few|few)\s+)*"
    r"(?:dozens|scores|hundreds|thousands|millions|several|tens|a few|few|many)\b",
    re.IGNORECASE,
)
_TWO = re.compile(r"two\b", re.IGNORECASE)
_COUNTING = frozenset("number total estimate reckon put count exceed reach amount comprise comprise consist".split())
_AMOUNT_PREPS = frozenset({"of", "at", "to", "by", "in", "with"})


def quantity_of(token: Token, sentence: Sentence) -> Quantity | None:
    """The quantity of a noun phrase (`700 personnel`, `a community of 5,000`), or of a predicate's object.

    None where the sentence gives none. Of several, the one nearest to the token.
    """
    mention = mention_of(token, sentence)
    return mention.quantity if mention else None


def mention_of(token: Token, sentence: Sentence) -> QuantityMention | None:
    """As quantity_of, with the place in the document: offsets are the document's."""
    found = quantity_mentions(sentence)
    if not found:
        return None
    return next((m for each in _places(token, sentence) for m in found if m.start < each[1] and each[0] < m.end), None)


def is_money(quantity: Quantity) -> bool:
    """Whether a quantity is a sum of money, a year's included."""
    return bool(_MONEY.match(quantity.unit or ""))


def sum_in_clause(token: Token, sentence: Sentence) -> Quantity | None:
    """The first sum of money of the clause that a token heads or is in."""
    verb = predicate_of(token) or token
    spans = [sentence.offsets[t.i] for t in verb.subtree if t.i in sentence.offsets and predicate_of(t) in (verb, None)]
    sums = (m for m in quantity_mentions(sentence) if is_money(m.quantity))
    return next((m.quantity for m in sums if any(m.start < last and first < m.end for first, last in spans)), None)


def sum_behind(token: Token, sentence: Sentence) -> Quantity | None:
    """The first sum of money behind a word: `exports came to 20 million dollars and imports to 9 million dollars`."""
    start = sentence.offsets[token.i][1]
    return next((m.quantity for m in quantity_mentions(sentence) if m.start >= start and is_money(m.quantity)), None)


@lru_cache(maxsize=8)
def quantity_mentions(sentence: Sentence) -> tuple[QuantityMention, ...]:
    """All quantities of a sentence, by the document's offsets; what lies in a time expression is left out."""
    base = sentence.start
    times = [(t.mention.start, t.mention.end) for t in sentence.times if t.mention.calendar]
    return tuple(
        QuantityMention(m.start + base, m.end + base, m.value, m.maximum, m.unit, m.of, m.bound)
        for m in find_quantities(sentence.text)
        if not any(first <= m.start + base and m.end + base <= last for first, last in times)
    )


def number_of(token: Token, sentence: Sentence) -> Quantity | None:
    """As quantity_of, where a number is told: not `dozens of students`, `several thousand`; nor `the two armies`."""
    mention = mention_of(token, sentence)
    if mention is None:
        return None
    text, start = sentence.text, mention.start - sentence.start
    is_both = text[:start].lower().endswith("the ") and _TWO.match(text, start) is not None
    return None if is_both or _VAGUE.match(text, start) else mention.quantity


def _places(token: Token, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Where a token's quantity may stand, the likeliest first: with its number, of-phrase, clause of counting."""
    if is_predicate(token):
        for patient in patients(token):
            yield from _noun_places(patient, sentence)
        for worth in (c for c in token.children if c.lower_ == "worth"):
            for one in worth.children:
                yield from _own(one, sentence)  # `exports were worth 190 million euros`
        for oblique in obliques(token):
            if oblique.prep.split()[0] in _AMOUNT_PREPS:
                yield from _noun_places(oblique.token, sentence)
        for child in token.children:
            if child.dep_ == "xcomp" and is_predicate(child):
                yield from _places(child, sentence)
        return
    yield from _noun_places(token, sentence)
    if token.lower_ == "numbers":
        yield from _places_of_count(token, sentence)


def _noun_places(noun: Token, sentence: Sentence) -> Iterator[tuple[int, int]]:
    if noun.i in sentence.offsets:
        yield sentence.offsets[noun.i]
    for child in noun.children:
        if child.dep_ in ("nummod", "quantmod", "compound", "amod", "nmod") and _is_number(child):
            yield from _own(child, sentence)
    for oblique in obliques(noun):
        if oblique.prep.split()[0] == "of" and _is_number(oblique.token):
            yield from _own(oblique.token, sentence)
    for child in noun.children:
        if child.dep_ in ("acl", "relcl", "appos", "amod") and lemma(child) in _COUNTING:
            yield from _places_of_count(child, sentence)


def _places_of_count(verb: Token, sentence: Sentence) -> Iterator[tuple[int, int]]:
    objects = [c for c in verb.children if c.dep_ in ("dobj", "attr", "nummod", "npadvmod", "oprd", "dep")]
    for each in (*objects, *(o.token for o in obliques(verb) if o.prep in _AMOUNT_PREPS)):
        for one in coordinates(each):
            yield from _own(one, sentence)


def _is_number(token: Token) -> bool:
    return token.like_num or token.pos_ == "NUM" or any(c.like_num for c in token.subtree)


def _own(token: Token, sentence: Sentence) -> Iterator[tuple[int, int]]:
    if token.i in sentence.offsets:
        yield sentence.offsets[token.i]
