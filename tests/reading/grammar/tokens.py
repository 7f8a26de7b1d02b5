"""A sentence and a word in, the token of that word out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token


def token(sentence: Sentence, word: str) -> Token:
    """The first token with that text."""
    return next(t for t in sentence.span if t.text == word)
