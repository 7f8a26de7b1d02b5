"""`its` in what is said of another in, whose the thing is out: what he is reproached with, backed in, or claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import predicate_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_REASON = frozenset({"over", "for", "because", "due"})
_BACK = frozenset(
    "support back assist help aid join side stand stick rally sympathise defend encourage champion bolster".split()
)
_SHOW = frozenset("lend give offer pledge express declare voice show promise assure extend".split())
_BACKING = frozenset("support backing solidarity help aid sympathy assistance".split())
# What another wants or lacks: nobody supports his own.
_AIMS = frozenset(
    "return membership admission readmission bid candidacy candidature accession application cause".split()
)
_SIDE = frozenset({"side", "part"})
_AT = frozenset({"with", "to", "on", "from", "for"})
_BESIDE = frozenset({"with", "to", "by", "behind", "for", "of", "alongside"})
# What somebody holds: the clause below tells it of him.
_VIEWS = frozenset(
    "position view claim stance stand demand argument opinion contention belief proposal complaint call wish".split()
)


def whom_reproached(token: Token, acting: tuple[str, ...], sentence: Sentence) -> tuple[str, ...]:
    """Whose the thing is that `its` names, where it is not theirs who act.

    `broke with B over its support for C`, `criticised B for its …`, `backed B in its …`, `B's view that its …`.
    """
    if token.dep_ != "poss":
        return ()
    return _who_holds(token, sentence) or _who_is_dealt_with(token, acting, sentence)


def _who_holds(token: Token, sentence: Sentence) -> tuple[str, ...]:
    """`endorsed the claim of B that its …`: B; the parser hangs the clause on the noun or on the verb."""
    clause = next((a for a in token.ancestors if a.dep_ in ("ccomp", "acl") and a.is_predicate), None)
    if clause is None or not any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.children):
        return ()
    if any(c.dep_ == "nsubj" and c.i in sentence.parties for c in clause.children):
        return ()  # `B's view that C should give up its …`
    above = clause.head
    nouns = [c for c in above.children if c.dep_ == "dobj"] if above.is_predicate else [above]
    held = (t for noun in nouns if noun.stem in _VIEWS for t in _owning(noun))
    return _parties(held, sentence)[:1]


def _who_is_dealt_with(token: Token, acting: tuple[str, ...], sentence: Sentence) -> tuple[str, ...]:
    prep = next((t for t in token.ancestors if t.dep_ == "prep" or t.is_predicate), token)
    verb = predicate_of(prep.head)
    if verb is None or not (prep.lower_ == "in" if _is_backing(verb) else prep.lower_ in _REASON):
        return ()
    near = [c for c in verb.children if c.dep_ == "dobj"]
    near += [p for c in verb.children if c.lower_ in _BESIDE and c.i < prep.i for p in c.children]
    near += [p for o in near for c in o.children if c.lower_ in _AT for p in c.children]
    near += [t for o in near if o.stem in _SIDE | _VIEWS for t in _owning(o)]
    return tuple(p for p in _parties(near, sentence) if p not in acting)[:1]


def _is_backing(verb: Token) -> bool:
    """`sided with B in its …`, `took the side of B in its …`, `lent B its support in its …`."""
    given = {c.stem for c in verb.children if c.dep_ == "dobj"}
    takes = verb.stem == "take" and not given.isdisjoint(_SIDE)
    return takes or verb.stem in _BACK or (verb.stem in _SHOW and not given.isdisjoint(_BACKING))


def is_anothers(token: Token) -> bool:
    """`B was put out; A supported its return`: `its` is not who backs it."""
    noun = token.head
    is_backed = noun.dep_ == "dobj" and noun.head.is_predicate and noun.head.stem in _BACK - {"join"}
    return token.dep_ == "poss" and noun.stem in _AIMS and is_backed


def _owning(noun: Token) -> Iterator[Token]:
    """Whose a noun is said to be: `B's position`, `the position of B`, `the Bruneian position`."""
    for child in noun.children:
        if child.dep_ in ("poss", "amod"):
            yield child
        elif child.lower_ == "of":
            yield from child.children


def _parties(tokens: Iterator[Token] | list[Token], sentence: Sentence) -> tuple[str, ...]:
    return tuple(sentence.parties[t.i].party for t in tokens if t.i in sentence.parties)
