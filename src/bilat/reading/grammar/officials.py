"""An official of whom the text does not say for whom he acts in, the other of the pair out, by the side opposite.

`King N visited Madrid`, `the foreign minister travelled to Muscat`, `N was received in Lima by the Peruvian president`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import predicate_of
from bilat.reading.grammar.organisations import is_body

if TYPE_CHECKING:
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_PAIR = 2
_OFFICES = frozenset("minister premier president chancellor delegation parliamentarian".split())
ENVOYS = frozenset("ambassador consul envoy commissioner emissary d'affaire affaire attaché embassy legation".split())
# What one does to or in one's own country.
_AT_HOME = frozenset(
    """
    return govern rule lead head represent be become win lose run overthrow reign succeed unite reunite found serve
    attend participate bear live die rise resign elect appoint inaugurate declare proclaim leave join enter side ally
    """.split()
)
_HOSTING = frozenset({"receive", "host", "welcome", "greet"})
# Who is met, or with whom one talks.
_MEET = frozenset({"meet", "confer", "consult", "negotiate", "speak", "talk"})
_TALKS = frozenset("meeting talk discussion negotiation consultation audience conversation".split())
_STATE = frozenset({"state", "government"})
_PARTIES_SENT = frozenset({"delegation", "mission", "team"})
_APART = frozenset({"ccomp", "advcl", "relcl", "conj", "acl", "parataxis"})


def opposite(token: Token, sentence: Sentence) -> tuple[str, ...]:
    """The other of the pair than the one party that the official's clause names behind its verb; a host's own place."""
    host = _hosting(token, sentence) or _met(token, sentence)
    if host:
        return host
    if token.stem in ENVOYS and _speaks_of_others(sentence):
        return ()
    top = token.head if token.dep_ in ("compound", "flat", "nmod") else token
    verb = predicate_of(top.head) if top.dep_ in ("nsubj", "nsubjpass") else None
    if verb is None or len(sentence.pair) != _PAIR or (verb.stem in _AT_HOME and not _leads_abroad(verb)):
        return ()
    named = {sentence.parties[t.i].party for t in _own(verb) if t.i > verb.i and t.i in sentence.parties}
    named |= {p.party for i, p in sentence.persons.items() if i > verb.i and p.party and p.party in sentence.pair}
    named = {p for p in named if p in sentence.pair or not is_body(p, sentence)}
    before = {m.party for i, m in sentence.parties.items() if verb.sent.start <= i < verb.i}
    if len(named) != 1 or not named <= set(sentence.pair) or before - named:
        return ()
    return tuple(p for p in sentence.pair if p not in named)


def _speaks_of_others(sentence: Sentence) -> bool:
    """Whether this sentence or the one before names somebody outside the pair, whose envoy it may be."""
    near = (sentence, sentence.previous)
    named = {m.party for at in near if at is not None for m in at.parties.values() if m.form != "city"}
    return not named <= set(sentence.pair)


def _hosting(token: Token, sentence: Sentence) -> tuple[str, ...]:
    """`was received by N in Lima`: whose the place is."""
    if token.dep_ != "pobj" or token.head.dep_ != "agent" or token.head.head.stem not in _HOSTING:
        return ()
    named = {sentence.parties[t.i].party for t in token.head.head.subtree if t.i > token.i and t.i in sentence.parties}
    return tuple(named) if len(named) == 1 and named <= set(sentence.pair) else ()


def _met(token: Token, sentence: Sentence) -> tuple[str, ...]:
    """`the Thai prime minister met the president`, `held talks with the king`: the other of the pair."""
    at = token.head if token.dep_ == "pobj" and token.head.lower_ == "with" else token
    is_talk = at is not token and (at.head.stem in _TALKS or at.head.stem in _MEET)
    verb = predicate_of(at.head)
    if verb is None or not (is_talk or (token.dep_ == "dobj" and verb.stem in _MEET)):
        return ()
    named = {sentence.parties[t.i].party for t in _own(verb) if t.i in sentence.parties and t.i < token.i}
    named |= {p.party for i, p in sentence.persons.items() if verb.sent.start <= i < token.i and p.party}
    rest = tuple(p for p in sentence.pair if p not in named)
    return rest if len(named) == len(rest) == 1 and len(sentence.pair) == _PAIR else ()


def _leads_abroad(verb: Token) -> bool:
    """`led a delegation to Lima`."""
    return verb.stem in ("lead", "head") and any(c.dep_ == "dobj" and c.stem in _PARTIES_SENT for c in verb.children)


def is_office(token: Token) -> bool:
    """Whether a noun with nothing but `the` is somebody who acts for a country: `the foreign minister`."""
    is_envoy = token.stem in ENVOYS
    is_head = token.word == "head" and any(g.word in _STATE for c in token.children for g in c.children)
    if (
        not (is_envoy or is_head or token.word in _OFFICES)
        or token.tag_ in ("NNS", "NNPS")
        or any(c.dep_ in ("poss", "relcl") or (c.dep_ == "prep" and not (is_envoy or is_head)) for c in token.children)
    ):
        return False
    return any(c.dep_ == "det" and c.lower_ == "the" for c in token.children)


def _own(verb: Token) -> list[Token]:
    """The words of a clause, those of other clauses in it left out."""
    out = [verb]
    for child in verb.children:
        if not (child.dep_ in _APART and child.is_predicate):
            out.extend(_below(child))
    return out


def _below(token: Token) -> list[Token]:
    out = [token]
    for child in token.children:
        if not (child.dep_ in _APART and child.is_predicate):
            out.extend(_below(child))
    return out
