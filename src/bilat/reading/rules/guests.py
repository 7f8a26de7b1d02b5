"""A verb of sending, leading or welcoming travellers in, the trip that it tells out.

`X sent a delegation to Y`, `N led a trade mission to Y`, `Y hosted President N`, `N was welcomed to Y`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import agents, is_passive, lemma, obliques, patients, stem
from bilat.reading.grammar.destinations import Goal, goals
from bilat.reading.grammar.encounters import actors_of, is_official, part_of
from bilat.reading.rules.sides import is_envoy
from bilat.reading.rules.trips import Trip, takes_up_post

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bilat.reading.grammar.found import Who
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

SEND = frozenset("send dispatch despatch".split())
LEAD = frozenset("lead head".split())
HOST = frozenset("host welcome fete receive greet".split())
_PARTIES = frozenset("delegation mission envoy emissary team party group representative deputation".split())
_SENT = _PARTIES | frozenset("minister official secretary adviser advisor parliamentarian expert deputy".split())
_OTHER_MISSIONS = frozenset(
    """
    peacekeeping military training rescue relief medical humanitarian diplomatic permanent observer consular resident
    space combat aid monitoring assistance un nato eu
    """.split()
)


def by_guest(verb: Token, sentence: Sentence) -> Trip | None:
    """The trip of whoever is sent, led or welcomed; None where a verb tells of none."""
    word = stem(verb)
    if word in SEND:
        return _sent(verb, sentence)
    if word in LEAD:
        return _led(verb, sentence)
    return _hosted(verb, sentence) if word in HOST else None


def _sent(verb: Token, sentence: Sentence) -> Trip | None:
    """`X sent a delegation to Y`, `envoys were sent to Y`; nobody who is sent as an envoy to stay."""
    sent = [t for t in patients(verb) if _is_sent(t, sentence)]
    if not sent or takes_up_post(verb, sentence) or any(o.prep == "as" for o in obliques(verb)):
        return None
    who = _some(part_of(t, sentence) for t in sent)
    if not any(w.parties for w in who):
        who = [*who, *_some(part_of(t, sentence) for t in actors_of(verb))]
    return _trip(verb, who, _goals((verb, *sent), ("to", "into"), sentence))


def _is_sent(token: Token, sentence: Sentence) -> bool:
    return token.i in sentence.persons or (lemma(token) in _SENT and not _is_lasting(token))


def _is_lasting(noun: Token) -> bool:
    """`a permanent mission`, `a training team`: no travellers who come back soon."""
    return any(c.lower_ in _OTHER_MISSIONS for c in noun.children)


def _led(verb: Token, sentence: Sentence) -> Trip | None:
    """`N led a delegation to Y`."""
    led = [t for t in patients(verb) if lemma(t) in _PARTIES and not _is_lasting(t)]
    if not led or is_passive(verb):
        return None
    who = _some(part_of(t, sentence) for t in actors_of(verb) if is_official(t, sentence))
    who += [] if any(w.parties for w in who) else _some(part_of(t, sentence) for t in led)
    return _trip(verb, who, _goals((verb, *led), ("to", "in", "into"), sentence))


def _hosted(verb: Token, sentence: Sentence) -> Trip | None:
    """`Y hosted President N`: a country or city that hosts; a person who receives another need not be at home."""
    guests = [t for t in patients(verb) if is_official(t, sentence)]
    if not guests or any(is_envoy(t, sentence) for t in guests) or any(c.lower_ == "as" for c in verb.children):
        return None
    found = tuple(g for t in agents(verb) if t.i not in sentence.persons for g in goals(t, sentence))
    if not found and is_passive(verb):
        found = _goals((verb,), ("to",) if agents(verb) else ("to", "in"), sentence) or _there(verb, sentence)
    return _trip(verb, _some(part_of(t, sentence) for t in guests), found)


def _there(verb: Token, sentence: Sentence) -> tuple[Goal, ...]:
    """`… to Rabat, where he was received`, `was received there`: the place named last before."""
    if not any(c.lower_ in ("there", "where") and c.dep_ == "advmod" for c in verb.children):
        return ()
    before = [t for t in sentence.span if t.i < verb.i and t.i in sentence.parties and t.i not in sentence.persons]
    return tuple(dict.fromkeys(g for t in before[-1:] for g in goals(t, sentence)))


def _goals(tops: Iterable[Token], preps: tuple[str, ...], sentence: Sentence) -> tuple[Goal, ...]:
    steps = [o.token for top in tops for o in obliques(top) if o.prep.split()[-1] in preps]
    return tuple(dict.fromkeys(g for t in steps for g in goals(t, sentence)))


def _some(who: Iterator[Who]) -> list[Who]:
    return [w for w in who if w.parties or w.persons]


def _trip(verb: Token, who: list[Who], found: tuple[Goal, ...]) -> Trip | None:
    return Trip(verb, tuple(who), found, None) if who and found else None
