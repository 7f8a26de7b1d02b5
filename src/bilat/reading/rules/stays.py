"""A token of a sentence in, the trip that it tells without `visited X` or `a visit to X` out.

`N was in X for two days`, `Queen N came in August`, `N made a state visit`, `during a visit in March N …`,
`N attended the inauguration of M`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import agents, is_passive, is_predicate, lemma, obliques, patients, predicate_of
from bilat.reading.grammar.destinations import Goal, goals
from bilat.reading.grammar.encounters import actors_of, governing, is_official, part_of
from bilat.reading.grammar.found import Who
from bilat.reading.grammar.thrones import bearer_of
from bilat.reading.grammar.who import who_is
from bilat.reading.mentions.names import surname
from bilat.reading.rules.trips import Trip, is_aside, is_light, label_of, takes_up_post, visit_owners

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

STAY_VERBS = frozenset({"be", "come", "attend", "arrive", "expect", "await"})
_CEREMONIES = frozenset(
    """
    inauguration funeral coronation wedding enthronement swearing-in investiture jubilee burial inthronisation
    """.split()
)
_TIMELY = frozenset({"in", "on", "during", "after", "before", "at", "for", "with", "until", "following", "by", "since"})
_PURPOSES = frozenset("inaugurate open attend meet sign discuss unveil dedicate celebrate negotiate launch".split())
_ABOUT = frozenset({"in", "at", "to", "into", "through", "of", "from"})
_ERRANDS = frozenset(
    "visit talk meeting negotiation summit consultation discussion day week hour night stay funeral wedding".split()
)


def by_stay(verb: Token, sentence: Sentence) -> Trip | None:
    """`N was in X in 1999`, `N came in August`, `N attended the funeral of X's president`."""
    word = lemma(verb)
    if word in ("expect", "await"):
        return _awaited(verb, sentence) if is_passive(verb) else None
    if word not in STAY_VERBS or is_passive(verb):
        return None
    found = tuple(_present_in(verb, sentence)) if word == "be" else ()
    if (word == "be" and not found) or takes_up_post(verb, sentence):
        return None
    movers = actors_of(verb)
    who = tuple(_at_home(t, sentence) for t in movers if _has_title(t, sentence))
    if word == "be":
        who = who or tuple(w for t in movers if is_official(t, sentence) for w in (part_of(t, sentence),) if w.parties)
        return _trip(verb, who, found)
    if not who:
        return None
    if word == "attend":
        return _trip(verb, who, tuple(_ceremonies(verb, sentence)))
    return _trip(verb, who, _elsewhere(who, sentence)) if _only_dated(verb, sentence) else None


def _awaited(verb: Token, sentence: Sentence) -> Trip | None:
    """`N was expected in X in June`."""
    if any(c.dep_ in ("xcomp", "ccomp", "oprd", "acomp") for c in verb.children):
        return None
    steps = (o.token for o in obliques(verb) if o.prep in ("in", "at"))
    found = tuple(g for t in steps for g in goals(t, sentence) if g.party)
    who = tuple(part_of(t, sentence) for t in patients(verb) if is_official(t, sentence))
    return _trip(verb, who, found)


def by_bare_noun(noun: Token, sentence: Sentence) -> Trip | None:
    """`N made a state visit`, `N's visit was called off`, `during a visit in March 2020 N …`: the goal is not told."""
    if any(
        o.prep in _ABOUT and not _is_time(o.token, sentence) and not _is_owner(o.token, sentence)
        for o in obliques(noun)
    ):
        return None
    governor = governing(noun)
    light = governor if governor is not None and is_light(governor) else None
    tokens: tuple[Token, ...] = ()
    if light is not None and not visit_owners(noun, sentence):
        tokens = actors_of(light)
    elif light is None and is_aside(noun) and _is_indefinite(noun):
        verb = predicate_of(noun)
        tokens = agents(verb) if verb is not None else ()
    who = tuple(_at_home(t, sentence) for t in tokens if t.i != noun.i and _has_title(t, sentence))
    who = who or (tuple(_owners_at_home(noun, sentence)) if light is not None else ())
    who = who or (tuple(w for w in visit_owners(noun, sentence) if w.parties) if light is not None else ())
    if not who or _goes_elsewhere(noun, sentence):
        return None
    return _trip(noun, who, _elsewhere(who, sentence), label_of(noun, sentence))


def _trip(act: Token, who: tuple[Who, ...], found: tuple[Goal, ...], label: str | None = None) -> Trip | None:
    return Trip(act, who, found, label) if who and found else None


def _is_indefinite(noun: Token) -> bool:
    return any(c.lower_ in ("a", "an", "his", "her") for c in noun.children)


def _is_owner(token: Token, sentence: Sentence) -> bool:
    return token.head.lower_ in ("of", "from") and is_official(token, sentence)


def _owners_at_home(noun: Token, sentence: Sentence) -> Iterator[Who]:
    for token in noun.subtree:
        if token.i in sentence.persons and (token.dep_ == "poss" or token.head.lower_ in ("by", "of")):
            yield _at_home(token, sentence)


def _has_title(token: Token, sentence: Sentence) -> bool:
    """Whether a token names a person of office or one whose party the text tells."""
    return token.i in sentence.persons and any(
        p.office or p.party for p in sentence.scope.persons.get(surname(sentence.persons[token.i].name), ())
    )


def _at_home(token: Token, sentence: Sentence) -> Who:
    """A person with the party that the text gives, else the one of the pair that alone has such a title."""
    found = part_of(token, sentence)
    if found.parties or not found.persons:
        return found
    rows = sentence.scope.persons.get(surname(sentence.persons[token.i].name), ())
    years = [(t.mention.calendar or "")[:4] for t in sentence.times]
    year = next((int(y) for y in years if y.isdigit()), None)
    office = next((p.office for p in rows if p.office), None)
    party = bearer_of(office, sentence.pair, year)
    return Who((party,) if party else (), found.persons)


def _elsewhere(who: tuple[Who, ...], sentence: Sentence) -> tuple[Goal, ...]:
    """The other country of the pair, where all travellers are of the one."""
    parties = {p for w in who for p in w.parties}
    if len(parties) != 1 or not all(w.parties for w in who) or not parties <= set(sentence.pair):
        return ()
    if any(m.party not in sentence.pair for m in sentence.parties.values()):
        return ()
    return tuple(Goal(None, p) for p in sentence.pair if p not in parties)


def _present_in(verb: Token, sentence: Sentence) -> Iterator[Goal]:
    """`was in X`, at a time or for some days; nothing where it says what somebody was or did."""
    busy = {"attr", "acomp", "oprd", "ccomp", "xcomp", "advcl", "expl"}
    due = [c for c in verb.children if c.dep_ == "acomp" and c.lower_ == "due"]
    if due:
        yield from (g for o in obliques(due[0]) if o.prep in ("in", "at") for g in goals(o.token, sentence) if g.party)
    if verb.tag_ == "VBN" or not sentence.times or any(c.dep_ in busy for c in verb.children):
        return
    for oblique in obliques(verb):
        if oblique.prep in ("in", "at") and oblique.at.head.i == verb.i:
            yield from (g for g in goals(oblique.token, sentence) if g.party)


def _ceremonies(verb: Token, sentence: Sentence) -> Iterator[Goal]:
    """The country of the person who is honoured, with the city where it was."""
    for noun in patients(verb):
        if lemma(noun) not in _CEREMONIES:
            continue
        city = next(
            (
                g
                for top in (noun, verb)
                for o in obliques(top)
                if o.prep in ("in", "at")
                for g in goals(o.token, sentence)
            ),
            None,
        )
        if city is not None:
            yield city
            continue
        for party in who_is(noun, sentence).parties[:1]:
            yield Goal(None, party)


def _only_dated(verb: Token, sentence: Sentence) -> bool:
    """Whether a verb of coming has no complement but times, errands and a purpose: not `came to power`."""
    for child in verb.children:
        if child.dep_ in ("prt", "acomp", "attr", "dobj", "ccomp", "oprd", "neg"):
            return False
        if child.dep_ in ("xcomp", "advcl") and lemma(child) not in _PURPOSES:
            return False
    steps = obliques(verb)
    if any(o.prep not in _TIMELY or not (_is_time(o.token, sentence) or lemma(o.token) in _ERRANDS) for o in steps):
        return False
    return any(t.mention.calendar for t in sentence.times)


def _is_time(token: Token, sentence: Sentence) -> bool:
    return any(token.i in t.tokens for t in sentence.times) or lemma(token) in (
        "minute",
        "time",
        "moment",
        "anniversary",
    )


def _goes_elsewhere(noun: Token, sentence: Sentence) -> bool:
    """Whether the clause around names a place that is not of the pair, or one that it goes to."""
    verb = predicate_of(noun)
    around = [t for t in (verb, noun) if t is not None]
    return any(
        o.prep.split()[-1] in ("to", "in", "at", "into") and o.token.pos_ == "PROPN" and not _is_time(o.token, sentence)
        for t in around
        for o in obliques(t)
        if is_predicate(t) or t.i == noun.i
    )
