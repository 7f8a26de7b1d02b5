"""Sentences told on somebody's word (`according to the ministry, …`) in, drafts of `statement` out.

Figures and dated facts on somebody's word are facts with a source; what is left are views and versions of events.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.model.statement import Other
from bilat.reading.grammar.strangers import rest_of_pair
from bilat.reading.grammar.who import who_is
from bilat.reading.rules.draft import Draft, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.reading.grammar.found import Who
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_WORDS = frozenset("word view opinion eye judgement judgment phrase".split())
_CHARGES = frozenset(
    """
    violate violation breach arm harbour harbor shelter interfere interference meddle steal abduct spy smuggle plot lie
    kidnap sabotage attack kill
    """.split()
)
_SPEAKERS = frozenset(
    """
    government ministry department authority official officer embassy ambassador spokesman spokeswoman spokesperson
    president minister king queen leader office command army adviser negotiator delegation side
    """.split()
)
_CONFIDENCE = 0.6


def read(sentence: Sentence) -> Iterator[Draft]:
    """Views and versions of one of the pair about the other."""
    for token in (t for word in (*_WORDS, "accord") for t in sentence.stems.get(word, ())):
        source = _source(token)
        if source is not None and _speaks(source, sentence) and _is_view(token, source, sentence):
            yield from _drafts(who_is(source, sentence), sentence)


def _source(token: Token) -> Token | None:
    """On whose word: `according to N`, `in the words of N`, `in the view of N`."""
    if token.stem == "accord":
        to = [token] if any(c.dep_ == "pobj" for c in token.children) else list(token.children)
        return next((c for p in to for c in p.children if c.dep_ == "pobj"), None)
    if token.dep_ != "pobj" or token.head.lower_ != "in":
        return None
    return next((c for p in token.children if p.lower_ == "of" for c in p.children if c.dep_ == "pobj"), None)


def _speaks(source: Token, sentence: Sentence) -> bool:
    """Whether a source is somebody: not `according to Peruvian law`."""
    return source.i in sentence.parties or source.i in sentence.persons or source.stem in _SPEAKERS


def _is_view(token: Token, source: Token, sentence: Sentence) -> bool:
    own = set(source.subtree)
    rest = [t for t in sentence.span if t not in own]
    is_counted = any(t.like_num for t in rest) or any(t.text[0].isdigit() for t in own)
    is_fact = any(t.head not in own for t in sentence.times) or is_counted
    return not _CHARGES & sentence.stems.keys() and (token.stem in _WORDS or not is_fact)


def _drafts(speaker: Who, sentence: Sentence) -> Iterator[Draft]:
    persons = tuple(Other("person", name) for name in speaker.persons)
    for actor in speaker.parties[:1]:
        for target in rest_of_pair(speaker, sentence).parties:
            yield Draft("statement", None, (actor,), (target,), persons, None, detail=sentence.text,
                        confidence=_CONFIDENCE)  # fmt: skip


RULE = Rule("accounts", 1, read, _WORDS | {"accord"})
