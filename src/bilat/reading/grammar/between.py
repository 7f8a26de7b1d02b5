"""A noun of relation (`relations`, `treaty`, `talks`) in, the parties that it is between out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import agents, obliques, predicate_of
from bilat.reading.grammar.found import NOBODY, Who
from bilat.reading.grammar.strangers import is_somebody_else, one_side
from bilat.reading.grammar.who import who_is

if TYPE_CHECKING:
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_BETWEEN = frozenset({"between", "among", "amongst", "of"})
_WITH = frozenset({"with", "to", "towards", "toward"})
_PAIR = 2
# `with the help of C, A and B signed a treaty`: who only stood by.
_BACKING = frozenset("help support mediation assistance aid backing approval consent blessing encouragement".split())


def parties_between(noun: Token, sentence: Sentence, *, use_agents: bool = True) -> Who:
    """The parties that a relational noun joins: `between A and B`, `A's … with B`, `A and B …`, else the title's pair.

    Empty where what is named does not make two parties and is not of the title's pair.
    """
    verb = predicate_of(noun)
    named = _by_preposition(noun, sentence, _BETWEEN)
    for clause in (c for c in noun.children if c.dep_ == "acl" and len(named.parties) < _PAIR):
        named = named + _by_preposition(clause, sentence, frozenset({"between", "among"}))
    if verb is not None and len(named.parties) < _PAIR:
        named = named + _by_preposition(verb, sentence, frozenset({"between", "among"}))
    if len(named.parties) >= _PAIR:
        return named
    if any(is_somebody_else(o.token, sentence) for o in obliques(noun) if o.prep in ("between", "among")):
        return named
    nominal = _nominal_above(noun)
    other = _by_preposition(noun, sentence, _WITH)
    if nominal is not None:
        other = other + _by_preposition(nominal, sentence, frozenset({"with", "between"}))
    other = other or _with_in_clause(noun, sentence)
    if verb is not None and not other:
        other = _by_preposition(verb, sentence, frozenset({"with"}))
    own = _modifiers(noun, sentence)
    if nominal is not None:
        own = own + _modifiers(nominal, sentence) + _by_preposition(nominal, sentence, frozenset({"by"}))
    own = own + _by_preposition(noun, sentence, frozenset({"by"}))
    subject = _agents(noun, verb, sentence) if use_agents and verb is not None else NOBODY
    for first in (own, subject, own + subject):
        both = first + other
        if not first and set(subject.parties) - set(other.parties):
            continue  # `A left the pact with B and C`: A is of it too
        if len(both.parties) >= _PAIR and (other or len(first.parties) >= _PAIR):
            return both
    return _filled(named + own + other + subject, sentence)


def each_with(noun: Token, found: Who, sentence: Sentence) -> tuple[Who, ...]:
    """The parties that a relational noun joins, as pairs: `severed relations with B and C` is told of each."""
    if len(found.parties) <= _PAIR:
        return (found,) if len(found.parties) == _PAIR else ()
    verb = predicate_of(noun)
    others = Who()
    for each in (noun, *((verb,) if verb is not None else ())):
        others = others + _by_preposition(each, sentence, _WITH)
    ours = tuple(p for p in found.parties if p not in others.parties)
    theirs = tuple(p for p in found.parties if p in others.parties)
    return tuple(Who((*ours, other), found.persons) for other in theirs) if len(ours) == 1 else ()


def _nominal_above(noun: Token) -> Token | None:
    """The event noun that a relational noun depends on: `establishment` in `establishment of relations`."""
    if noun.dep_ == "pobj" and noun.head.lower_ in ("of", "in") and noun.head.head.pos_ in ("NOUN", "PROPN"):
        return noun.head.head
    return None


def _filled(found: Who, sentence: Sentence) -> Who:
    """One or no party of the title's pair is filled up to the pair, a forerunner of one of them by the other."""
    if set(found.parties) <= set(sentence.pair) and len(sentence.pair) == _PAIR:
        return Who(sentence.pair, found.persons)
    if len(found.parties) == 1 and len(sentence.pair) == _PAIR:
        is_one = sentence.scope.registry.is_one_state
        others = tuple(p for p in sentence.pair if not is_one(p, found.parties[0]))
        return Who((*others, *found.parties), found.persons) if len(others) == 1 else found
    return found


def _by_preposition(token: Token, sentence: Sentence, preps: frozenset[str]) -> Who:
    found = NOBODY
    for oblique in obliques(token):
        is_side = oblique.prep in preps and not (oblique.prep == "with" and oblique.token.stem in _BACKING)
        named = one_side(oblique.token, sentence) if is_side else NOBODY
        if not (oblique.prep == "of" and named.is_metonym):  # `the Treaty of Paris` names no party
            found = found + named
    return found


def _modifiers(noun: Token, sentence: Sentence) -> Who:
    found = NOBODY
    for child in noun.children:
        if child.dep_ in ("amod", "compound", "nmod", "poss", "nsubj"):
            mention = sentence.parties.get(child.i)
            if mention and mention.form not in ("city", "capital"):
                found = found + Who((mention.party,))
                for other in child.children:
                    inner = sentence.parties.get(other.i)
                    if inner and other.dep_ in ("amod", "compound", "nmod", "conj", "npadvmod", "punct"):
                        found = found + Who((inner.party,))
            elif child.dep_ == "poss":
                found = found + who_is(child, sentence)
    return found


def _agents(noun: Token, verb: Token, sentence: Sentence) -> Who:
    """Who acts in the clause; of a clause on a thing (`a treaty that established …`), who acts in the one above."""
    found = NOBODY
    for agent in agents(verb):
        if agent.i != noun.i and noun not in list(agent.subtree):
            found = found + who_is(agent, sentence)
    above = predicate_of(verb.head) if verb.dep_ == "relcl" and not found else None
    return _agents(verb.head, above, sentence) if above is not None else found


def _with_in_clause(noun: Token, sentence: Sentence) -> Who:
    """`a communiqué that established relations with B`: with whom a document's own clause says."""
    objects = (t for c in noun.children if c.dep_ == "relcl" for t in c.children if t.dep_ == "dobj")
    return next((found for t in objects if (found := _by_preposition(t, sentence, frozenset({"with"})))), NOBODY)
