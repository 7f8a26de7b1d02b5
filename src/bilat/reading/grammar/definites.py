"""A noun in, whether it refers back to parties that were named before out: `the two countries`, `the country`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import predicate_of, subjects

if TYPE_CHECKING:
    from bilat.reading.tree import Token

THEY = frozenset({"they", "them", "their", "both", "each", "themselves", "neither"})
IT = frozenset({"it", "its", "itself"})
HE = frozenset({"he", "him", "his", "she", "her", "himself", "herself"})
PRONOUNS = THEY | IT | HE
BOTH_BY_THE = frozenset({"parties", "sides", "countries", "nations", "neighbours", "neighbors", "governments"})
NAMESAKES = frozenset({"koreas", "congos", "sudans", "guineas", "germanys", "yemens", "chinas"})
PAIR_HEADS = frozenset(
    """
    country countries nation nations state states side sides party parties government governments people peoples
    republic republics two capital capitals neighbor neighbors neighbour neighbours leader leaders president
    presidents minister ministers ally allies kingdom kingdoms partner partners head heads delegation delegations
    foe foes rival rivals power powers monarch monarchs belligerent belligerents embassy embassies official
    officials counterpart counterparts latter monarchies empires sultanates emirates principalities federations
    ministries parliaments armies navies cabinets administrations regimes premiers kings queens chancellors
    leaderships militaries islands
    """.split()
)
PAIR_WORDS = PAIR_HEADS | NAMESAKES
_EITHER = frozenset({"neither", "each", "both", "either"})
_BOTH = frozenset({"both", "two", "either", "neither", "respective", "their"})

_AIMS = frozenset(
    "membership accession bid admission candidacy candidature application entry aspiration integration".split()
)


def is_aim_of(noun: Token) -> bool:
    """Whether a noun tells what somebody wants to belong to: by `A's EU membership` A is meant."""
    first = noun.head if noun.dep_ == "conj" else noun
    return noun.word in _AIMS and any(child.dep_ == "poss" for child in first.children)


def aim_beside(token: Token) -> Token | None:
    """`supports A's European Union and NATO membership`, as the parser has it: whose the membership is."""
    owner = next((c for c in token.children if c.dep_ == "poss" and c.i < token.i), None)
    is_aim = any(c.dep_ == "conj" and c.word in _AIMS for c in token.children)
    return owner if is_aim else None


def joined_owner(token: Token) -> Token | None:
    """`A backed B's regime and its claims`: the noun before, whose owner `its` means; None for another `its`."""
    noun = token.head
    is_joined = token.dep_ == "poss" and token.lower_ == "its" and noun.dep_ == "conj" and noun.head.dep_ != "nsubj"
    return noun.head if is_joined and noun.head.pos_ in ("NOUN", "PROPN") else None


def gives_examples(noun: Token, prep: Token) -> bool:
    """Whether a preposition names some of those that a noun tells of: `groups such as N`, `states, including N`."""
    if noun.tag_ not in ("NNS", "NNPS"):
        return False
    return prep.lower_ in ("including", "like") or (
        prep.lower_ == "as" and any(c.lower_ == "such" for c in prep.children)
    )


def is_vague(agent: Token, token: Token) -> bool:
    """Whether a pronoun that acts does not say whom another word means; `neither recognises the other` does."""
    return agent.lower_ in PRONOUNS and not (token.lower_ == "other" and agent.lower_ in _EITHER)


def means_both(token: Token) -> bool:
    """Whether a noun means both of the pair: `the two countries`, `both governments`."""
    words = {c.lower_ for c in token.children}
    if token.lower_ == "two":
        return "the" in words or token.dep_ in ("nsubj", "pobj")
    if words & {"other", "third"}:
        return False
    of = [p for c in token.children if c.dep_ == "prep" and c.lower_ == "of" for p in c.children]
    return bool(words & _BOTH) or any(p.lower_ in PAIR_HEADS and means_both(p) for p in of)


def is_definite_bare(token: Token) -> bool:
    """Whether a noun stands with nothing but `the`."""
    kids = [
        c for c in token.children if c.dep_ in ("det", "amod", "compound", "poss", "nummod", "relcl", "prep", "nmod")
    ]
    return len(kids) == 1 and kids[0].lower_ == "the"


def is_plural_subject(token: Token) -> bool:
    """`Venezuelan troops seized the island, which they have occupied`: the troops, not the two countries."""
    verb = predicate_of(token)
    if verb is not None and token.dep_ == "poss" and any(t.tag_ == "NNS" and t.i < token.i for t in subjects(verb)):
        return True  # `Kenyan officers visited their colleagues`
    above = predicate_of(verb.head) if verb is not None and verb.dep_ in ("relcl", "advcl", "conj") else None
    return (
        above is not None
        and any(t.tag_ == "NNS" for t in subjects(above))
        and token.dep_ in ("nsubj", "nsubjpass", "poss")
    )
