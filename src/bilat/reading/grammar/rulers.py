"""Who rules, by a known name, or by the office that a clause tells of a person or a pronoun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.model.parties.changes import parties_by_ruler
from bilat.reading.grammar.clause import agents, lemma, predicate_of, predicates

if TYPE_CHECKING:
    from bilat.model.mention import PersonMention
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_RULERS = frozenset({"authority", "government", "regime", "ruler", "leadership", "junta", "leader"})
_AIDES = frozenset({"adviser", "advisor", "aide", "assistant"})
_ACTED_ON = frozenset({"him"})
HOLDERS = frozenset(
    """
    president minister premier chancellor king queen monarch emperor leader secretary official ambassador envoy prince
    general commander speaker head pontiff heir pope sultan emir shah dictator ruler
    """.split()
)


def ruled_by(name: str, sentence: Sentence) -> tuple[str, ...]:
    """The party of the title that a person of this name is known to have ruled: `Mobutu`, `Haile Selassie`."""
    words, rulers = name.casefold().split(), parties_by_ruler()
    tails = (" ".join(words[-n:]) for n in range(len(words), 0, -1))
    party = next((rulers[tail] for tail in tails if tail in rulers), None)
    return (party,) if party in sentence.pair else ()


def named_alone(sentence: Sentence | None) -> tuple[str, ...]:
    """The one party that a sentence names at all."""
    named = dict.fromkeys(m.party for m in sentence.parties.values()) if sentence is not None else {}
    return tuple(named) if len(named) == 1 else ()


def office_told(token: Token) -> Token | None:
    """`N became the first X head of state`: the office that a clause gives a person."""
    verb = token.head
    if token.dep_ != "nsubj" or verb.lemma_ not in ("be", "become", "remain"):
        return None
    return next((c for c in verb.children if c.dep_ == "attr" and lemma(c) in HOLDERS), None)


def official_above(token: Token) -> Token | None:
    """Who without a name acts in a clause above a pronoun: `the Omani minister was in Rome, where he met …`."""
    verb = predicate_of(token)
    while verb is not None:
        for doer in agents(verb):
            if lemma(doer) in HOLDERS and not doer.is_ancestor(token) and doer.i < token.i:
                return doer
        verb = predicate_of(verb.head) if verb.head.i != verb.i else None
    return None


def official_before(sentence: Sentence) -> tuple[Token, Sentence] | None:
    """Who without a name acts in the main clause of the sentence before: `The Emir came. N thanked him`."""
    before = sentence.previous
    for verb in predicates(before.span) if before is not None else ():
        if before is not None and verb.dep_ == "ROOT" and (doers := agents(verb)) and lemma(doers[0]) in HOLDERS:
            return doers[0], before
    return None


def person_acting(token: Token, sentence: Sentence) -> Token | None:
    """The person that is subject of the clause of a pronoun or of a clause above it: `During his visit N …`."""
    verb = predicate_of(token)
    is_acted_on = token.dep_ in ("dobj", "dative", "nsubjpass") and token.head is verb
    if verb is not None and (is_acted_on or token.lower_ in _ACTED_ON):
        verb = predicate_of(verb.head) if verb.head.i != verb.i else None
    is_subject = token.dep_ in ("nsubj", "nsubjpass")
    while verb is not None:
        for agent in agents(verb):
            is_own = is_subject and verb is token.head  # `he was received by N`
            if agent.i in sentence.persons and not agent.is_ancestor(token) and not is_own:
                return agent
        verb = predicate_of(verb.head) if verb.head.i != verb.i else None
    return None


def serves(token: Token, prep: Token) -> bool:
    """`the new authorities in Peru`, `an adviser to the president of Peru`: who rules or serves stands for it."""
    return (prep.lower_ == "in" and lemma(token) in _RULERS) or (prep.lower_ == "to" and lemma(token) in _AIDES)


def stranger_acting(token: Token, sentence: Sentence) -> Token | None:
    """The somebody of whom no more is said that is subject of a clause above a pronoun: `N came, and he met …`."""
    verb = predicate_of(token)
    while verb is not None:
        for doer in agents(verb):
            is_named = doer.pos_ == "PROPN" and doer.i not in sentence.parties and doer.i not in sentence.persons
            if is_named and doer.i < token.i and not doer.is_ancestor(token):
                return doer
        verb = predicate_of(verb.head) if verb.head.i != verb.i else None
    return None


def person_before(token: Token, sentence: Sentence) -> PersonMention | None:
    """The person named last before a pronoun; else the first of the nearest sentence before that names any."""
    verb = predicate_of(token) if token.lower_ in _ACTED_ON else None
    acting = {t.i for t in agents(verb)} if verb is not None else set()  # `N backed him`: not N himself
    named = [p for i, p in sorted(sentence.persons.items()) if i < token.i and i not in acting]
    at: Sentence | None = sentence
    while not named and at is not None and at.previous is not None:
        at = at.previous
        named = [p for _, p in sorted(at.persons.items())]
    if not named:
        return None
    return named[0] if at is not sentence else named[-1]
