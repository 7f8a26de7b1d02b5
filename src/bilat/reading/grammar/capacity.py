"""A noun of standing (`as members of …`, `as neighbours`) in, who acts in that capacity out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import agents
from bilat.reading.grammar.found import NOBODY, Who
from bilat.reading.grammar.who import who, who_is

if TYPE_CHECKING:
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_BOTH = frozenset({"countries", "nations", "states", "both"})


def is_under_as(head: Token) -> bool:
    """Whether a noun phrase stands behind `as`."""
    if head.dep_ == "pobj" and head.head.lower_ == "as":
        return True
    first = head.left_edge
    return first.i > head.sent.start and head.doc[first.i - 1].lower_ == "as"


def bearers(head: Token, verb: Token, sentence: Sentence) -> Who:
    """Who acts `as …`: the clause's subject; the parties behind the comma where the parser joined the two phrases."""
    subject = [a for a in agents(verb) if a.i != head.i and not head.is_ancestor(a)]
    named = who(subject, sentence)
    if named:
        return Who(named.parties)
    first = sentence.span[0]  # `A, as a member of …, …`, where the parser lost the subject
    if first.i in sentence.parties and first.i < head.i and not subject:
        return Who(who_is(first, sentence).parties)
    comma = next((t.i for t in head.sent if t.i > head.i and t.text == ","), None)
    if comma is None:
        return NOBODY
    for token in sentence.span:
        if comma < token.i < verb.i and (token.i in sentence.parties or token.lower_ in _BOTH):
            named = named + who_is(token, sentence)
    return Who(named.parties)
