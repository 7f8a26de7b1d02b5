"""References in, parties out: `the former`, `the latter`, `its` in what another is reproached with; groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import lemma, predicate_of

if TYPE_CHECKING:
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_TWO = 2
_GROUPS = frozenset(
    """
    opposition rebel insurgent guerrilla militant separatist faction militia fighter resistance dissident
    revolutionary exile nationalist islamist jihadist paramilitary insurgency
    """.split()
)
_HELP = frozenset("support back assist help aid join".split())
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
    """`broke with B over its support for C`, `criticised B for its …`, `backed B in its …`: the thing is B's."""
    prep = next((t for t in token.ancestors if t.dep_ == "prep" or t.is_predicate), token)
    verb = predicate_of(prep.head)
    if token.dep_ != "poss" or verb is None:
        return ()
    if prep.lower_ not in _REASON and not (prep.lower_ == "in" and verb.stem in _HELP):
        return ()
    near = [c for c in verb.children if c.dep_ == "dobj"]
    near += [p for c in verb.children if c.lower_ in ("with", "to") and c.i < prep.i for p in c.children]
    near += [p for o in near for c in o.children if c.lower_ in ("with", "to", "on", "from") for p in c.children]
    named = [sentence.parties[t.i].party for t in near if t.i in sentence.parties]
    return tuple(p for p in named if p not in acting)[:1]


def group_of(token: Token, sentence: Sentence) -> str | None:
    """A group that is not its country, by the text's own noun phrase: `Syrian opposition`, `Kurdish rebels`."""
    some = any(c.lower_ in ("some", "many", "several", "certain", "various") for c in token.children)
    if lemma(token) not in _GROUPS and not (lemma(token) == "leader" and some):
        return None
    words = [c for c in token.children if c.dep_ in ("amod", "compound", "nmod") and c.i < token.i]
    named = [c for c in words if c.text[0].isupper()]
    if not named:
        return None
    return sentence.words(named[0], token)
