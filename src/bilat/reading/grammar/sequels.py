"""An act upon something in, the later acts of the same sentence upon the same thing out.

`was signed in 2001 and expired in 2011`, `severed ties in 1972 and restored them in 2019`, `a treaty …, which lapsed`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import has_own_subject, is_passive, is_predicate
from bilat.reading.grammar.found import When
from bilat.reading.grammar.when import when

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_PRONOUNS = frozenset({"it", "they", "them"})
_RELATIVES = frozenset({"which", "that"})


def sequels(act: Token | None, noun: Token) -> tuple[Token, ...]:
    """The predicates behind an act that go on with its noun, in order; the act itself is none of them."""
    found: dict[int, Token] = {}
    if act is not None and is_predicate(act):
        found |= {verb.i: verb for verb in _coordinate(act, noun)}
    found |= {c.i: c for c in noun.children if c.dep_ == "acl" and c.i > noun.i and _is_participle(c) and c != act}
    for child in (*noun.children, *_hung_elsewhere(act, noun)):
        if child.dep_ in ("relcl", "advcl") and is_predicate(child) and _is_relative(child) and child != act:
            found[child.i] = child
            found |= {verb.i: verb for verb in _chained(child) if not has_own_subject(verb) and not _objects(verb)}
    return tuple(found[i] for i in sorted(found))


def _is_participle(verb: Token) -> bool:
    """`ties, cut in 1961, …`: a participle that stands behind its noun."""
    return verb.tag_ in ("VBN", "VBD") and not _objects(verb) and not any(c.dep_ in _SUBJECTS for c in verb.children)


def sequel_time(verb: Token, sentence: Sentence) -> When:
    """The time that stands in a sequel itself, never that of the act before it."""
    mine = tuple(t for t in sentence.times if t.head.i == verb.i or verb.is_ancestor(t.head))
    return when(verb, sentence.with_times(mine)) if mine else When()


def _hung_elsewhere(act: Token | None, noun: Token) -> Iterator[Token]:
    """`signed a treaty in 1982, which expired …`: the parser hangs such a clause on the year or on the verb."""
    if act is None or noun.head.i != act.i:
        return
    for token in act.subtree:
        is_date = token.pos_ == "NUM" or any(c.pos_ == "NUM" for c in token.children)
        if token.i > noun.i and (is_date or token.head.i == act.i):
            yield from token.children if is_date else (token,)


def _chained(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ == "conj" and is_predicate(child):
            yield child
            yield from _chained(child)


def _coordinate(act: Token, noun: Token) -> Iterator[Token]:
    if act.dep_ == "ccomp" and act.i < act.head.i and _takes_up(act.head):  # `imposed them in 1990; they were lifted`
        yield act.head
    is_subject = noun.dep_ in _SUBJECTS and noun.head.i == act.i and (is_passive(act) or not _objects(act))
    for verb in _chained(act):
        objects = _objects(verb)
        if has_own_subject(verb):
            if _takes_up(verb):
                yield verb
        elif any(o.lower_ in _PRONOUNS for o in objects) or (is_subject and not objects):
            yield verb


def _takes_up(verb: Token) -> bool:
    """`it expired`, `they were lifted`: a pronoun for what the act was upon, not for who acted."""
    named = {c.lower_ for c in verb.children if c.dep_ in _SUBJECTS}
    return bool(named & _PRONOUNS) and not _objects(verb) and (is_passive(verb) or "it" in named)


def _is_relative(verb: Token) -> bool:
    """`…, which lapsed in 1993`, `…, which it lifted in 1993`."""
    named, things = {c.lower_ for c in verb.children if c.dep_ in _SUBJECTS}, [o.lower_ for o in _objects(verb)]
    return bool(named & (_PRONOUNS if things == ["which"] else _RELATIVES if not things else frozenset()))


def _objects(verb: Token) -> list[Token]:
    return [c for c in verb.children if c.dep_ in ("dobj", "attr", "oprd")]


@lru_cache(maxsize=4)
def acts_on_pronoun(sentence: Sentence) -> tuple[Token, ...]:
    """The predicates of a sentence whose subject is `it` or `they`, with those that go on from them."""
    root = next((t for t in sentence.span if t.dep_ == "ROOT" and t.is_predicate), None)
    if root is None or not _has_pronoun_for_subject(root):
        return ()
    more = [
        t for c in root.children if c.dep_ == "advcl" and c.tag_ == "VBN" for t in (c, *_chained(c)) if c.i > root.i
    ]
    if not is_passive(root):
        more = []
    chained = [t for t in _chained(root) if not has_own_subject(t)]
    return tuple(sorted((root, *chained, *more), key=lambda t: t.i))


def _has_pronoun_for_subject(verb: Token) -> bool:
    named = {c.lower_ for c in verb.children if c.dep_ in _SUBJECTS}
    return bool(named & {"it", "they", "both", "these"}) and (is_passive(verb) or not _objects(verb))


def taken_up(sentence: Sentence, nouns: AbstractSet[str]) -> Token | None:
    """The noun of the sentence before that a pronoun at the head of a sentence takes up: its subject, else the last."""
    before = sentence.previous
    if before is None or not acts_on_pronoun(sentence):
        return None
    is_plural = any(t.lower_ in ("they", "these", "both") for t in sentence.span)
    named = [t for t in before.span if t.word in nouns and t.pos_ in ("NOUN", "PROPN") and t.dep_ != "compound"]
    fitting = [t for t in named if (t.tag_ in ("NNS", "NNPS")) == is_plural]
    return next((t for t in fitting if t.dep_ in _SUBJECTS), fitting[-1] if fitting else None)
