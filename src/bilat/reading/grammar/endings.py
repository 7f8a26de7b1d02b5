"""The word that ends relations in, the time that the sentence before gives it and whether war ended them out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.reading.grammar.carrying import carried
from bilat.reading.grammar.clause import agents, is_predicate, predicate_of
from bilat.reading.grammar.found import When

if TYPE_CHECKING:
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_LABEL_OF_WAR = "by war"
_WAR_COMES = frozenset("declare declaration outbreak enter entry proclaim begin start".split())


def time_of_this(act: Token, sentence: Sentence) -> When:
    """`This meant the end of relations`: at the time of the sentence before."""
    verb = predicate_of(act) if not is_predicate(act) else None
    is_this = verb is not None and any(s.lower_ in ("this", "that", "which") for s in agents(verb))
    return carried(sentence.previous, depth=1) if is_this else When()


def by_war(act: Token) -> str | None:
    """`were severed when A declared war`: consulates do not outlast an end by war, and so the label tells it."""
    above = {a for t in act.subtree if t.stem == "war" for a in (t.head.stem, t.head.head.stem)}
    return _LABEL_OF_WAR if above & _WAR_COMES else None
