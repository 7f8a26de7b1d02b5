"""A verb by which states unite, part or vote on their independence in, the change out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import is_passive, lemma, obliques, patients, stem, subjects
from bilat.reading.grammar.found import NOBODY, Who
from bilat.reading.grammar.regimes import faction_of, inside, own_of, state_of
from bilat.reading.rules.change_words import POLLS, STATUS
from bilat.reading.rules.upheavals import Change, every, told, was_state

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

UNITE = frozenset("unite unify merge federate reunify reunite confederate amalgamate".split())
PART = frozenset("secede separate".split())
_AIMS = STATUS | {"separation", "secession", "union", "unification", "republic", "partition"}
FORM = frozenset({"form", "create", "establish", "found", "become"})


def joins_or_parts(verb: Token, sentence: Sentence) -> Iterator[Change]:
    """`united to form`, `joined X to form`, `seceded from`, `voted for independence`, `held a referendum`."""
    word = stem(verb)
    if (word == "break" and not _goes_off(verb)) or (word == "hold" and not _polls(verb)):
        return
    own = every(state_of, patients(verb) if is_passive(verb) else subjects(verb), sentence)
    own = Who(own.parties)
    forms = any(c.dep_ in ("xcomp", "advcl") and lemma(c) in FORM for c in verb.children)
    with_ = every(state_of, (o.token for o in obliques(verb) if o.prep in ("with", "into")), sentence)
    if word in UNITE and not is_passive(verb) and any(c.dep_ == "dobj" for c in verb.children):
        own = every(state_of, (p for p in patients(verb) if p.i in sentence.parties), sentence)
        forms = False
    if word in UNITE and verb.dep_ == "xcomp" and lemma(verb.head) == "vote":
        return
    if word in UNITE and (len(own.parties) > 1 or forms or is_passive(verb) or not obliques(verb) or with_):
        yield from told(own + Who(with_.parties), verb, sentence)
    elif word == "join" and (forms or _is_absorbed(verb, sentence)):
        yield from told(own, verb, sentence)
    elif word in PART or (word == "break" and _goes_off(verb)) or word in ("split", "withdraw"):
        yield from told(own if _leaves(verb, sentence) else NOBODY, verb, sentence)
    elif word in ("vote", "hold"):
        yield from _votes(verb, own, sentence)
    elif word == "leave" and _leaves_union(verb, sentence):
        yield from told(own, verb, sentence)
    elif word == "abdicate":
        yield from told(every(faction_of, subjects(verb), sentence), verb, sentence)


def _goes_off(verb: Token) -> bool:
    """`broke away`, `broke off`, `broke free`."""
    return any(c.lower_ in ("away", "off", "free") for c in verb.children)


def _is_absorbed(verb: Token, sentence: Sentence) -> bool:
    """`the Republic of Texas joined the United States`: a state that is no more joins another."""
    joined = every(state_of, patients(verb), sentence).parties
    doers = [sentence.parties[s.i].party for s in subjects(verb) if s.i in sentence.parties]
    return bool(joined) and bool(doers) and all(was_state(p, sentence) for p in doers) and not set(joined) & set(doers)


def _leaves_union(verb: Token, sentence: Sentence) -> bool:
    """`X left the union`: a state by its own name, a union that is no more; no person who travels."""
    left = every(state_of, patients(verb), sentence).parties
    doers = [sentence.parties.get(s.i) for s in subjects(verb)]
    is_named = all(m and m.form in ("name", "short") and m.party not in left for m in doers)
    return is_named and any(was_state(p, sentence) for p in left)


def _leaves(verb: Token, sentence: Sentence) -> bool:
    """Whether it is a state that is left: any for `seceded`, one that is no more for `withdrew`."""
    tops = (verb, *(c for c in verb.children if c.lower_ in ("away", "off", "free")))
    steps = [o for t in tops for o in obliques(t)]
    left = every(state_of, (o.token for o in steps if o.prep.split()[-1] == "from"), sentence).parties
    if stem(verb) == "split" and any(o.prep in ("into", "in") for o in obliques(verb)):
        return True
    if stem(verb) in ("withdraw",):
        return any(was_state(p, sentence) for p in left)
    return stem(verb) == "secede" or bool(left)


def _votes(verb: Token, own: Who, sentence: Sentence) -> Iterator[Change]:
    if stem(verb) == "vote":
        aims = [o.token for o in obliques(verb) if o.prep in ("for", "in favor of", "in favour of", "of", "in")]
        steps = [
            c
            for c in verb.children
            if c.dep_ in ("xcomp", "advcl", "ccomp") and stem(c) in {"secede", "become", "leave", "join"} | UNITE
        ]
        if any(lemma(a) in _AIMS or any(lemma(o.token) in STATUS for o in obliques(a)) for a in aims) or steps:
            yield from told(own, verb, sentence)
        return
    for poll in _polls(verb)[:1]:
        who = own_of(poll, sentence) or inside(poll, sentence) or inside(verb, sentence)
        yield from told(Who(who.parties) or own, verb, sentence, poll)


def _polls(verb: Token) -> list[Token]:
    return [p for p in patients(verb) if lemma(p) in POLLS]
