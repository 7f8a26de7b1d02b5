"""References in, the parties meant out: `the former`, `the latter`, and `its` in what another is reproached with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import predicate_of

if TYPE_CHECKING:
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_TWO = 2
_REASON = frozenset({"over", "for", "because", "due"})


def former_or_latter(token: Token, sentence: Sentence) -> tuple[str, ...]:
    """Of the two parties named before, here or in the sentence before, the first or the second."""
    here = [m.party for i, m in sorted(sentence.parties.items()) if i < token.i]
    before = [m.party for _, m in sorted(sentence.previous.parties.items())] if sentence.previous else []
    named = tuple(dict.fromkeys(here if len(set(here)) > 1 else before))
    if len(named) < _TWO:
        return ()
    return (named[0] if token.lower_ == "former" else named[1],)


def whom_reproached(token: Token, acting: tuple[str, ...], sentence: Sentence) -> tuple[str, ...]:
    """`broke with B over its support for C`, `criticised B for its …`: what is told as the reason is B's."""
    prep = next((t for t in token.ancestors if t.dep_ == "prep" or t.is_predicate), token)
    verb = predicate_of(prep.head)
    if token.dep_ != "poss" or prep.lower_ not in _REASON or verb is None:
        return ()
    near = [c for c in verb.children if c.dep_ == "dobj"]
    near += [p for c in verb.children if c.lower_ in ("with", "to") and c.i < prep.i for p in c.children]
    near += [p for o in near for c in o.children if c.lower_ in ("with", "to", "on", "from") for p in c.children]
    named = [sentence.parties[t.i].party for t in near if t.i in sentence.parties]
    return tuple(p for p in named if p not in acting)[:1]
