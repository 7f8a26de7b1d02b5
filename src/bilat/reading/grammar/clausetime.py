"""A predicate in, the time that its own clause or one above it gives out; never that of a clause beside or below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import has_own_subject, predicate_of
from bilat.reading.grammar.nountime import is_moment_of
from bilat.reading.grammar.when import when

if TYPE_CHECKING:
    from bilat.reading.grammar.found import When
    from bilat.reading.grammar.sentence import Sentence, Timed
    from bilat.reading.tree import Token

_APART = frozenset("while whereas although though because since despite unlike".split())


def clause_time(token: Token, sentence: Sentence) -> When:
    """As `when`, without the times of clauses that have a subject of their own."""
    good = tuple(t for t in sentence.times if _is_shared(t, token))
    return when(token, sentence.with_times(good))


def _is_shared(timed: Timed, token: Token) -> bool:
    verb, mine = predicate_of(timed.head), predicate_of(token)
    if verb is None or mine is None or verb.i == mine.i or is_moment_of(timed, mine):
        return True
    if verb.is_ancestor(mine):
        fronted = timed.head.i < verb.i
        return not any(_is_apart(step, fronted=fronted) for step in (mine, *mine.ancestors) if verb.is_ancestor(step))
    return mine.is_ancestor(verb) and not has_own_subject(verb) and verb.dep_ != "conj"


def _is_apart(verb: Token, *, fronted: bool) -> bool:
    """A clause that the time of the one above does not reach: relative, contrasted, or coordinate behind the time."""
    if verb.dep_ == "relcl":
        return True
    if verb.dep_ == "ccomp" and any(t.text == ";" for t in verb.doc[verb.i : verb.head.i]):
        return True  # two sentences with a semicolon between them
    marks = {c.lower_ for c in verb.children if c.dep_ == "mark"}
    return (verb.dep_ == "advcl" and bool(marks & _APART)) or (
        verb.dep_ == "conj" and has_own_subject(verb) and not fronted
    )
