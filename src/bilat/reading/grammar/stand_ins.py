"""`one` and `none` in, the noun that they stand for out, where that is one of some words: `A never had one in Lima`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import obliques, predicate_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

STANDS = ("one", "none")
_WHOLE = frozenset({"dobj", "nsubjpass", "conj", "attr"})
_KEEP = frozenset(
    "have open keep maintain establish set close reopen run lack found create inaugurate shut operate need".split()
)
_ANY = frozenset({"new", "permanent", "resident", "own", "such"})
_BACK = 2


def stand_ins(sentence: Sentence) -> Iterator[Token]:
    """The words that stand for something that is kept, opened or lacked somewhere, or of whose owner it is said."""
    for word in STANDS:
        for token in sentence.stems.get(word, ()):
            verb = predicate_of(token)
            if token.dep_ in _WHOLE and verb is not None and verb.stem in _KEEP and _is_bare(token):
                own = any(o.prep == "of" for o in obliques(token))
                if own or any(o.prep in ("in", "at", "to") for t in (token, verb) for o in obliques(t)):
                    yield token


def _is_bare(token: Token) -> bool:
    """`one`, `none`, `one of its own`; not `one of the ships`, `one ship`, `one that …`."""
    of = [o.token for o in obliques(token) if o.prep == "of"]
    inner = [c for c in token.children if c.dep_ in ("amod", "nummod", "relcl", "compound", "acl", "det")]
    return all(t.lower_ == "own" for t in of) and all(c.lower_ in _ANY for c in inner)


def stood_for(token: Token, words: frozenset[str], sentence: Sentence) -> tuple[Token, Sentence] | None:
    """The noun that it stands for, where that is one of some words: the last thing brought up before."""
    at: Sentence | None = sentence
    for _ in range(_BACK + 1):
        if at is None:
            return None
        before = [t for t in at.span.tokens if (at is not sentence or t.i < token.i) and t.pos_ in ("NOUN", "PROPN")]
        brought_up = [t for t in before if t.word in words or any(c.lower_ in ("a", "an") for c in t.children)]
        if brought_up:
            return (brought_up[-1], at) if brought_up[-1].word in words else None
        at = at.previous
    return None
