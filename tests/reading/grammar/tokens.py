"""A sentence and a word in, the token of that word out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from bilat.reading.grammar.sentence import Sentence


def token(sentence: Sentence, word: str) -> Token:
    """The first token with that text."""
    return next(t for t in sentence.span if t.text == word)
