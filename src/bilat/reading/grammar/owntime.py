"""A nominal or a subordinate verb in, the time inside its own phrase out, never that of the clause around it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import is_predicate
from bilat.reading.grammar.when import NEVER, When, when

if TYPE_CHECKING:
    from spacy.tokens import Token

    from bilat.reading.grammar.sentence import Sentence, Timed

_SAME_TIME = frozenset({"when", "as", "while"})
_TIES = frozenset({"in", "on", "of", "at", "during", "by", "around", "early", "late", "mid", "the", "about", "back", "year"})
_NEAR = 4


def own_time(token: Token, sentence: Sentence) -> When:
    """The time of a predicate; of one under another clause only its own, but that clause's where it is told `when …`."""
    if token.dep_ in ("ROOT", "conj", "ccomp", "xcomp"):
        return when(token, sentence)
    mine = tuple(t for t in sentence.times if _is_under(t.head, token))
    if mine or not (token.dep_ == "advcl" and any(c.lower_ in _SAME_TIME for c in token.children)):
        return when(token, replace(sentence, times=mine)) if mine else NEVER
    return when(token, sentence)


def noun_time(noun: Token, sentence: Sentence) -> When:
    """The time in a noun phrase or right behind it: `the 1979 revolution`, `the fall of X in 1991`."""
    best = min((t for t in sentence.times if _belongs(t, noun)), default=None, key=lambda t: abs(t.head.i - noun.i))
    if best is None:
        return NEVER
    bare = best.mention.bare or best.mention.calendar
    relation = best.mention.relation
    return When(bare, relation if relation in ("by", "before") else "on")


def _belongs(timed: Timed, noun: Token) -> bool:
    if timed.mention.calendar is None:
        return False
    if _is_under(timed.head, noun):
        return not any(is_predicate(a) and noun.is_ancestor(a) for a in timed.head.ancestors)
    end = max((t.i for t in noun.subtree if not any(is_predicate(a) and noun.is_ancestor(a) for a in (t, *t.ancestors))), default=noun.i)
    first = min(timed.tokens, default=timed.head.i)
    between = noun.doc[end + 1 : first]
    return end < first and len(between) <= _NEAR and all(t.lower_ in _TIES for t in between)


def _is_under(token: Token, above: Token) -> bool:
    return token.i == above.i or above.is_ancestor(token)
