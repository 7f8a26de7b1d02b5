"""A post's complements and the clause that it stands in, the places that they name out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import is_predicate, obliques
from bilat.reading.grammar.where import Where, place_at
from bilat.reading.grammar.who import who_is

if TYPE_CHECKING:
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token


def is_mutual(token: Token) -> bool:
    """Whether a noun means both countries of a pair: `each other's capitals`."""
    return any(t.lower_ in ("other", "both", "respective", "each") for t in token.subtree) and any(
        t.lower_ in ("capital", "capitals", "country", "countries", "other", "nation", "nations", "state", "states")
        for t in token.subtree
    )


def possessed_place(token: Token, sentence: Sentence) -> Where | None:
    """`the Peruvian capital`, `the capital of Peru, Lima`."""
    if token.lower_ not in ("capital", "city", "town", "port"):
        return None
    for child in token.children:
        if child.dep_ == "appos":
            return place_at(child, sentence)
    found = who_is(token, sentence)
    return Where(None, found.parties[0]) if len(found.parties) == 1 else None


def clause_place(verb: Token, sentence: Sentence) -> tuple[Where | None, bool]:
    """The place that a post's clause names, and whether it names both countries at once."""
    for each in (verb, *(c for c in verb.children if c.dep_ in ("dobj", "attr"))):
        for oblique in obliques(each):
            if oblique.prep.split()[-1] in ("in", "at", "to"):
                if is_mutual(oblique.token):
                    return None, True
                where = place_at(oblique.token, sentence) or possessed_place(oblique.token, sentence)
                if where:
                    return where, False
    if is_predicate(verb) and verb.dep_ == "relcl":
        where = place_at(verb.head, sentence)
        return where, False
    return None, False


def clause_elsewhere(verb: Token | None, host: str | None, sentence: Sentence) -> tuple[Where, ...]:
    """`Embassies were opened in X and Y`: the further places that the verb is joined to."""
    steps = (o for o in obliques(verb) if o.prep in ("in", "at") and o.token.dep_ == "conj") if verb is not None else ()
    found = (place_at(o.token, sentence) for o in steps)
    return tuple(w for w in found if w is not None and w.city and w.party and w.party != host)
