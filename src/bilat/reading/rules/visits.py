"""Sentences about visits, trips and tours in, drafts of `visit` out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bilat.model.statement import Other
from bilat.reading.grammar.clause import (
    agents,
    is_predicate,
    lemma,
    obliques,
    patients,
    predicate_of,
)
from bilat.reading.grammar.destinations import Goal
from bilat.reading.grammar.encounters import has_office, is_official, part_of
from bilat.reading.grammar.found import NEVER, When, Who
from bilat.reading.grammar.happening import event_stance, linked_time, times_of, without
from bilat.reading.grammar.sequels import sequel_time
from bilat.reading.rules.draft import Draft, Rule
from bilat.reading.rules.guests import HOST, LEAD, SEND, by_guest
from bilat.reading.rules.stays import STAY_VERBS, by_bare_noun, by_stay
from bilat.reading.rules.trips import TRIP_VERBS, VISIT_NOUNS, Trip, by_noun, by_role, by_verb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.reading.grammar.modality import Stance
    from bilat.reading.grammar.sentence import Sentence, Timed
    from bilat.reading.tree import Token


# From an office holder to his date in a clause without a verb: a comma and a preposition.
_NEAR = 3
_FEASTS = frozenset({"ceremony", "occasion", "celebration", "event", "signing"})
ROLE_NOUNS = frozenset({"visitor", "guest", "host"})
# The stems of the verbs and nouns that can tell of a visit at all.
WORDS = ROLE_NOUNS | VISIT_NOUNS | TRIP_VERBS | STAY_VERBS | SEND | LEAD | HOST | {"return", "reciprocate"}


def read(sentence: Sentence) -> Iterator[Draft]:
    """Visits that verbs tell (`visited`), that nouns tell (`X's trip to Y`), and earlier ones (`first since`)."""
    found: list[Draft] = []
    for token in sentence.span:
        trip = None
        if token.stem not in WORDS:
            continue
        if is_predicate(token):
            trip = by_verb(token, sentence) or by_stay(token, sentence) or by_guest(token, sentence)
            found.extend(_returned(token, found, sentence))
        elif lemma(token) in ROLE_NOUNS and token.dep_ == "attr":
            trip = by_role(token, sentence)
        elif lemma(token) in VISIT_NOUNS and token.pos_ in ("NOUN", "PROPN"):
            trip = by_noun(token, sentence) or by_bare_noun(token, sentence)
        if trip is not None:
            found.extend(_drafts(trip, sentence))
    for draft in found:
        if draft.place or not any(_is_told_better(draft, other) for other in found):
            yield draft


def _returned(verb: Token, found: list[Draft], sentence: Sentence) -> Iterator[Draft]:
    """`N visited X in 1970, and M returned it in 1971`: from X, to where the first one came from."""
    objects = [t for t in patients(verb) if t.lower_ == "it" or lemma(t) == "visit"]
    is_bare = lemma(verb) == "reciprocate" and not patients(verb)
    if lemma(verb) not in ("return", "reciprocate") or not (objects or is_bare):
        return
    before = found or (list(read(sentence.previous)) if sentence.previous is not None else [])
    stance = event_stance(verb, sentence)
    who = [part_of(t, sentence) for t in agents(verb) if is_official(t, sentence)]
    if not before or stance is None or any(w.parties and w.parties != before[-1].targets for w in who):
        return
    persons = tuple(p for w in who for p in w.persons)
    for time in times_of(verb, sentence) or (NEVER,) if persons else ():
        goal = Goal(None, before[-1].actors[0])
        yield _draft(before[-1].targets[0], persons, goal, time, stance, "return visit")


def _followed(act: Token, owner: str, goal: Goal, stance: Stance, sentence: Sentence) -> Iterator[Draft]:
    """`N visited X in 1980, followed by M in 1985`: M went there too."""
    for verb in (c for c in act.children if c.dep_ in ("advcl", "acl", "conj") and c.lower_ == "followed"):
        for token in (o.token for o in obliques(verb) if o.prep == "by" and is_official(o.token, sentence)):
            who, time = part_of(token, sentence), sequel_time(verb, sentence)
            party = who.parties[0] if who.parties else owner
            if party != goal.party and time:
                yield _draft(party, who.persons, goal, replace(time, relation="on"), stance, None)
    yield from _gapped(act, owner, goal, stance, sentence)


def _gapped(act: Token, owner: str, goal: Goal, stance: Stance, sentence: Sentence) -> Iterator[Draft]:
    """`N visited X in 1980, and the foreign minister, M, in 1985`: M went there too."""
    if not is_predicate(act):
        return
    joined = (c for t in (act, *(x for x in act.subtree if x.like_num)) for c in t.children if c.dep_ == "conj")
    for token in (c for c in joined if c.i > act.i and is_official(c, sentence)):
        who = part_of(token, sentence)
        behind = (t for t in sentence.times if t.mention.calendar and 0 < t.tokens[0] - token.i <= _NEAR)
        timed = next(behind, None)
        party = who.parties[0] if who.parties else owner
        if timed is not None and party != goal.party:
            yield _draft(party, who.persons, goal, When(timed.value), stance, None)


def _is_told_better(draft: Draft, other: Draft) -> bool:
    """Whether another draft of the sentence tells the same visit with its city."""
    same = (draft.actors, draft.targets, draft.time, draft.modality)
    return bool(other.place) and same == (other.actors, other.targets, other.time, other.modality)


def _drafts(trip: Trip, sentence: Sentence) -> Iterator[Draft]:
    stance = event_stance(trip.act, sentence)
    if stance is None:
        return
    earlier = _first_since(trip, sentence)
    told = without(sentence, earlier) if earlier else sentence
    times = times_of(trip.act, told) or (_carried(trip, sentence),)
    for owner, persons, goal in _legs(trip, sentence):
        for time in times:
            yield _draft(owner, persons, goal, time, stance, trip.label)
        yield from _followed(trip.act, owner, goal, stance, sentence)
        if earlier and stance.modality == "asserted":
            past = When(earlier.value)
            yield _draft(owner, persons if _same_person(trip) else (), goal, past, stance, "previous visit")


def _carried(trip: Trip, sentence: Sentence) -> When:
    """A visit told of `he` or `the visit` has the time of the sentence before."""
    words = {t.lower_ for t in sentence.span[:4]}
    is_for_it = any(o.prep == "for" and lemma(o.token) in _FEASTS for o in obliques(trip.act))
    if is_for_it and any(c.lower_ == "the" for o in obliques(trip.act) for c in o.token.children if o.prep == "for"):
        return linked_time(sentence)
    linked = bool(words & {"he", "she", "also", "it", "this", "they"}) and trip.act.i - sentence.span.start < 12  # noqa: PLR2004
    return linked_time(sentence) if linked and "first" not in {t.lower_ for t in sentence.span} else NEVER


def _legs(trip: Trip, sentence: Sentence) -> Iterator[tuple[str, tuple[str, ...], Goal]]:
    """Each party that travels with each goal abroad; a goal without a party is the other side's."""
    for goal in trip.goals:
        by_party: dict[str, list[str]] = {}
        for who in _whole(trip, goal, sentence):
            for party in who.parties:
                by_party.setdefault(party, []).extend(who.persons)
        for party, persons in by_party.items():
            target = goal.party or next((p for p in (*by_party, *sentence.pair) if p != party), None)
            if target and target != party:
                yield party, tuple(dict.fromkeys(persons)), Goal(goal.city, target)


def _whole(trip: Trip, goal: Goal, sentence: Sentence) -> Iterator[Who]:
    """Travellers with their party: where the text does not say it, a fellow's, or the one that is left."""
    known = next((w.parties for w in trip.travellers if w.parties), ())
    for who in trip.travellers:
        if who.parties or not who.persons:
            yield who
        else:
            party = known[:1] or _left_over(trip.act, who, goal, sentence)
            yield Who(party, who.persons)


def _left_over(act: Token, who: Who, goal: Goal, sentence: Sentence) -> tuple[str, ...]:
    """The one party besides the goal that the clause names, else for an office holder the pair's other one."""
    verb = predicate_of(act) or act
    clause = verb.head if verb.dep_ == "advcl" else verb
    aside = {
        t.i for c in clause.children if c.dep_ == "advcl" and c.i != verb.i and lemma(c) != "become" for t in c.subtree
    }
    named = [
        m
        for t in clause.subtree
        if t.i not in aside
        and (m := sentence.parties.get(t.i))
        and m.form in ("name", "short", "government", "adjective")
        and not _is_whence(t)
        and not _is_organisation(m.party, sentence)
    ]
    others = {m.party for m in named if m.party != goal.party}
    if len(others) == 1:
        return tuple(others)
    is_person = any(" " in name for name in who.persons) or lemma(act) in VISIT_NOUNS
    if goal.party in sentence.pair and (is_person or has_office(who.persons, sentence)):
        return tuple(p for p in sentence.pair if p != goal.party)[:1]
    return ()


def _is_whence(token: Token) -> bool:
    """`on the way home from X`: where the traveller was before."""
    return token.dep_ == "pobj" and token.head.lower_ in ("from", "via", "through")


def _is_organisation(party: str, sentence: Sentence) -> bool:
    """Whether a party is a body of several states, whose name beside a person does not say whose the person is."""
    known = sentence.scope.registry.find(party)
    return known is not None and known.sort == "organisation"


def _first_since(trip: Trip, sentence: Sentence) -> Timed | None:
    """The time of the visit before: `his first visit since 2007`, `for the first time since 1990`."""
    for timed in sentence.times:
        if timed.mention.relation == "since" and timed.mention.calendar:
            before = [t for t in sentence.span if t.i < timed.tokens[0] and t.lower_ == "first"]
            if before and _is_of_visit(before[-1], trip.act):
                return timed
    return None


def _is_of_visit(first: Token, act: Token) -> bool:
    head = first.head
    if lemma(head) in VISIT_NOUNS or lemma(head) == "time" or first.dep_ in ("appos", "attr", "conj", "advmod", "dep"):
        return True
    return head.is_ancestor(act) or act.is_ancestor(first)


def _same_person(trip: Trip) -> bool:
    """Whether the earlier visit was by the same person: `his first visit since`; not `the first visit by`."""
    doc = trip.act.doc
    return any(
        lemma(t.head) in (*VISIT_NOUNS, "time")
        and t.lower_ == "first"
        and not any(o.prep in ("by", "of") for o in obliques(t.head))
        for t in doc
    )


def _draft(owner: str, persons: tuple[str, ...], goal: Goal, time: When, stance: Stance, label: str | None) -> Draft:
    return Draft(
        "visit",
        None,
        (owner,),
        (goal.party or "",),
        tuple(Other("person", p) for p in persons),
        time.act,
        goal.city,
        modality=stance.modality,
        attributed_to=stance.attributed_to,
        detail=label,
    )


RULE = Rule("visits", 2, read, WORDS)
