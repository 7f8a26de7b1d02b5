"""A noun for members (`member`, `observer`) in, whose membership it tells and how out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.reading.grammar.capacity import bearers, is_under_as
from bilat.reading.grammar.clause import agents, coordinates, is_predicate, predicate_of, stem
from bilat.reading.grammar.found import NOBODY, Who
from bilat.reading.grammar.who import who

if TYPE_CHECKING:
    from bilat.model.statement import Phase
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

MEMBERS = frozenset({"member", "observer", "founder", "cofounder", "signatory"})
RANKS = frozenset(
    "founding full associate permanent non-permanent nonpermanent observer active original charter temporary "
    "founder".split()
)
TAKE_IN = frozenset("admit readmit readmitte accept reintegrate reaccept welcome reinstate elect incorporate".split())


def holding(head: Token, sentence: Sentence) -> tuple[Phase | None, Who, Token | None]:
    """What a noun for members says: phase, whose membership, and the word to take time and mood from."""
    verb = predicate_of(head)
    if verb is not None and _is_complement(head, verb):
        word = stem(verb)
        act = head if head.dep_ == "conj" else verb
        if word in ("be", "remain", "stay"):
            return ("ends" if is_no_longer(verb) or _has_ceased(verb) else "holds"), who(agents(verb), sentence), act
        if word == "become":
            return "begins", who(agents(verb), sentence), act
    if head.dep_ == "dobj" and head.head.lower_ == "founding":
        return "holds", who(agents(head.head), sentence), head.head
    if head.dep_ == "appos" and not is_predicate(head.head):
        return "holds", Who(who(_all_of(head), sentence).parties), head
    named = [c for c in head.children if c.dep_ == "appos"]
    if named:
        return "holds", who(named, sentence), head
    if verb is not None and is_under_as(head) and stem(verb) not in TAKE_IN:
        return "holds", bearers(head, verb, sentence), verb
    return None, NOBODY, None


def _has_ceased(verb: Token) -> bool:
    """`ceased to be a member`."""
    return verb.dep_ == "xcomp" and stem(verb.head) in ("cease", "stop")


def _all_of(head: Token) -> tuple[Token, ...]:
    """Who an apposition is of: `A and B, members of …` is of both."""
    top = head.head
    while head.tag_ == "NNS" and top.dep_ == "conj":
        top = top.head
    return coordinates(top) if head.tag_ == "NNS" else (top,)


def _is_complement(head: Token, verb: Token) -> bool:
    """Whether members are what the subject is: `is a member`, `is among the members`, `is one of the members`."""
    if head.dep_ in ("attr", "oprd", "acomp"):
        return True
    if head.dep_ == "appos":
        return head.head.dep_ == "attr"
    if head.dep_ == "conj":
        return any(c.dep_ == "attr" and {stem(t) for t in c.subtree} & MEMBERS for c in verb.children)
    if head.dep_ != "pobj":
        return False
    above = head.head.head
    return (head.head.lower_ == "among" and above.i == verb.i) or (
        head.head.lower_ == "of" and above.lower_ in ("one", "part") and above.dep_ == "attr"
    )


def is_no_longer(verb: Token) -> bool:
    """Whether a verb is told as over: `is no longer …`."""
    return any(c.lower_ == "longer" and any(g.lower_ == "no" for g in c.children) for c in verb.children)


def rank(noun: Token, head: Token) -> str | None:
    """What sort of member: `founding member`, `observer`; None where the text does not say."""
    words = [
        c.lower_ for at in {noun, head} for c in at.children if c.dep_ in ("amod", "compound") and c.lower_ in RANKS
    ]
    words += [at.head.lower_ for at in (head,) if at.dep_ == "dobj" and at.head.lower_ == "founding"]
    if stem(noun) in ("observer", "signatory"):
        return stem(noun)
    if stem(noun) in ("founder", "cofounder"):
        return "founding member"
    is_non = any(c.lower_ == "non" for c in (*noun.children, *(g for k in noun.children for g in k.children)))
    return f"{'non-' if is_non and words[0] == 'permanent' else ''}{words[0]} member" if words else None
