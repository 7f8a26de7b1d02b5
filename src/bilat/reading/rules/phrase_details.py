"""A word that an expression turns on in, the label of what it says out: a fixed one, or a phrase of the sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import objects, obliques, predicate_of

if TYPE_CHECKING:
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.phrases.book import Expression
    from bilat.reading.tree import Token

_LONGEST = 12


def detail_of(token: Token, expression: Expression, sentence: Sentence) -> str | None:
    """The label: a fixed one (`=word`), or the phrase at the end of the first path that has one."""
    for path in (expression.detail or ("object phrase" if token.is_predicate else "phrase")).split(" "):
        if path.startswith("="):
            return path[1:].replace("_", " ")
        found = _phrase(path, token, sentence)
        if found:
            return found
    return None


def _phrase(path: str, token: Token, sentence: Sentence) -> str | None:
    if path == "word":
        return token.text
    if path == "phrase":
        return short(token, sentence)
    if path == "clause":
        verb = predicate_of(token)
        return short(verb, sentence) if verb is not None else None
    near = objects(token) if path == "object" else tuple(o.token for o in obliques(token) if o.prep == path)
    return short(near[0], sentence) if near else None


def short(token: Token, sentence: Sentence) -> str:
    """The first words of a phrase, without its last comma."""
    words = sentence.phrase(token).split()
    return " ".join(words[:_LONGEST]).rstrip(" ,;:.")
