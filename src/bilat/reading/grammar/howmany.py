"""A noun or predicate of a parsed sentence in, the quantity that the sentence gives of it out."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import coordinates, is_predicate, lemma, obliques, patients
from bilat.reading.mentions.quantities import QuantityMention, find_quantities

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.quantity import Quantity
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

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


def _places(token: Token, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Where a token's quantity may stand, the likeliest first: with its number, of-phrase, clause of counting."""
    if is_predicate(token):
        for patient in patients(token):
            yield from _noun_places(patient, sentence)
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
