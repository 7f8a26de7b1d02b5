"""A word and its sentence in, whether it only helps to name something out: `the Alliance`, `N Cooperation Council`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.reading.grammar.organisations import of_the_title

if TYPE_CHECKING:
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_BODIES = frozenset({"committee", "commission", "council"})


def is_of_a_name(token: Token, sentence: Sentence) -> bool:
    """Whether a word only helps to name something: `the Alliance`, `N Cooperation Council`, `a friendship treaty`."""
    if token.i in sentence.parties or (token.stem == "alliance" and of_the_title(sentence)):
        return True
    if token.dep_ in ("compound", "nmod") and token.pos_ in ("NOUN", "PROPN"):
        return token.head.i not in sentence.parties and token.head.i not in sentence.persons
    if _is_joint(token):
        return False
    if token.tag_ == "NNP" and any(_is_other_name(c, sentence) for c in token.children):
        return True
    is_bare = all(c.dep_ in ("det", "punct", "case") or c.lower_ in ("in", "at") for c in token.children)
    return token.tag_ == "NNP" and is_bare and token.i > token.sent.start


def _is_joint(noun: Token) -> bool:
    """`a Joint Committee on Trade`: bodies of the two, whatever they are called."""
    return noun.stem in _BODIES and any(c.lower_ == "joint" for c in noun.children)


def _is_other_name(child: Token, sentence: Sentence) -> bool:
    return child.dep_ == "compound" and child.pos_ == "PROPN" and child.i not in sentence.parties
