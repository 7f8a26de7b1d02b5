"""Sentences that count people by another way than a verb of living in, drafts of `population` out.

`N of them were still in B`, `N residents of B have A ancestry`, `the largest group of foreigners in B are As`,
`among them N As`, `B took in N refugees from A`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bilat.reading.grammar.abroad import Land, host_lands, is_people, lands_at, lands_of, nations_of
from bilat.reading.grammar.clause import (
    agents,
    is_negated,
    is_passive,
    is_predicate,
    lemma,
    obliques,
    particle,
    patients,
    predicate_of,
    stem,
    subjects,
)
from bilat.reading.grammar.clausetime import clause_time
from bilat.reading.grammar.howmany import quantity_mentions, quantity_of
from bilat.reading.grammar.modality import stance_of
from bilat.reading.rules.draft import Draft, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.quantity import Quantity
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_ANCESTRY = frozenset("ancestry descent roots root ancestor origin heritage background forebear".split())
_CLAIM = frozenset("have claim trace report declare share".split())
_THERE = frozenset("be live remain stay reside work study".split())
_LARGEST = frozenset({"largest", "biggest", "second-largest", "third-largest", "sizeable", "main", "greatest"})
_GROUPS = frozenset("group contingent nationality number share".split())
_FOREIGN = frozenset(
    "foreigner immigrant migrant refugee resident student national foreign non-citizen expatriate".split()
)
_LINKS = frozenset({"them", "these", "whom", "among", "including", "amongst"})
_WORDS = _ANCESTRY | _GROUPS | {"take"}
_SURVEYS = ("census", "estimates", "statistics", "figures")


@dataclass(frozen=True, slots=True)
class _Found:
    """People of a nation in a land, by the word that tells it."""

    nation: str
    land: Land
    act: Token
    quantity: Quantity | None = None
    label: str | None = None


def read(sentence: Sentence) -> Iterator[Draft]:
    """One draft for each of the ways of telling that a sentence has."""
    for token in [t for t in sentence.span.tokens if t.lower_ in _LINKS or t.word in _WORDS]:
        for found in _ways(token, sentence):
            if found.nation != found.land.party:
                yield _draft(found, sentence)


def _ways(token: Token, sentence: Sentence) -> Iterator[_Found]:
    word = lemma(token)
    if token.lower_ in ("them", "these", "whom") and token.dep_ == "pobj" and token.head.lower_ == "of":
        yield from _of_them(token, sentence)
    elif word in _ANCESTRY and token.dep_ == "dobj":
        yield from _ancestry(token, sentence)
    elif word in _GROUPS and token.dep_ in ("nsubj", "attr", "dobj"):
        yield from _largest(token, sentence)
    elif token.lower_ in ("among", "including", "amongst") and _is_people_beside(token):
        yield from _among(token, sentence)
    elif is_predicate(token) and word == "take" and particle(token) == "in":
        yield from _taken_in(token, sentence)


def _of_them(token: Token, sentence: Sentence) -> Iterator[_Found]:
    """`N of them were still in B`: the people are those of the sentence before."""
    count, verb, before = token.head.head, predicate_of(token), sentence.previous
    if verb is None or before is None or stem(verb) not in _THERE or count not in subjects(verb):
        return
    nations = {n for t in before.span if is_people(t, before) for n in nations_of(t, before)}
    lands = lands_at([verb], sentence)
    if len(nations) != 1 or not lands or any(c.dep_ in ("attr", "acomp") for c in verb.children):
        return
    mention = next((m for m in quantity_mentions(sentence) if m.unit in (None, "people")), None)
    yield _Found(nations.pop(), lands[0], verb, mention.quantity if mention else None)


def _ancestry(noun: Token, sentence: Sentence) -> Iterator[_Found]:
    """`N residents of B have A ancestry`, `N Bs claim A descent`."""
    verb = noun.head
    named = [sentence.parties[c.i].party for c in noun.children if c.i in sentence.parties]
    if stem(verb) not in _CLAIM or len(set(named)) != 1:
        return
    for people in agents(verb):
        count = quantity_of(people, sentence)
        own = [sentence.parties[t.i].party for t in (people, *people.children) if t.i in sentence.parties]
        lands = lands_at([people], sentence) or [Land(party) for party in own[:1]]
        if count is not None and is_people(people, sentence) and lands:
            yield _Found(named[0], lands[0], verb, count, f"{named[0]} {noun.lower_}")


def _largest(noun: Token, sentence: Sentence) -> Iterator[_Found]:
    """`The largest group of foreigners in B are As`, `As are the second largest foreign group in B`."""
    verb = predicate_of(noun)
    inner = [o.token for o in obliques(noun) if o.prep == "of"]
    words = {c.lower_ for c in noun.children} | {lemma(t) for t in inner}
    is_of_foreigners = bool(words & _FOREIGN)
    if verb is None or stem(verb) not in ("be", "form", "constitute") or not words & _LARGEST or not is_of_foreigners:
        return
    owners = [c for c in noun.children if c.dep_ == "poss"]
    lands = lands_at([noun, *inner], sentence) or lands_of(owners, sentence) or lands_at([verb], sentence)
    others = [t for t in (*subjects(verb), *patients(verb)) if t.i != noun.i and is_people(t, sentence)]
    for people in others:
        for nation in nations_of(people, sentence)[:1] if lands else ():
            yield _Found(nation, lands[0], verb, quantity_of(people, sentence), sentence.phrase(noun)[:80])


def _is_people_beside(token: Token) -> bool:
    """Whether a clause about people stands before `among them`."""
    behind = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else token
    return token.lower_ == "including" or behind.lower_ in ("them", "these", "whom")


def _among(token: Token, sentence: Sentence) -> Iterator[_Found]:
    """`N foreigners live in B, among them 11,000 As`."""
    clause = next(
        (t for t in sentence.span if t.i < token.i and lemma(t) in _FOREIGN and quantity_of(t, sentence)), None
    )
    if clause is None:
        return
    verb = predicate_of(clause)
    lands = lands_at([clause, *([verb] if verb is not None else [])], sentence)
    if verb is not None and not lands and stem(verb) in ("have", "host", "count"):
        lands = host_lands(verb, sentence)
    for people in sentence.span:
        count = quantity_of(people, sentence) if people.i > token.i and is_people(people, sentence) else None
        nations = nations_of(people, sentence) if count else ()
        if lands and nations and verb is not None:
            yield _Found(nations[0], lands[0], verb, count)


def _taken_in(verb: Token, sentence: Sentence) -> Iterator[_Found]:
    """`B took in N refugees from A`."""
    lands = host_lands(verb, sentence)
    for people in patients(verb) if lands and not is_passive(verb) else ():
        if is_people(people, sentence) and not is_negated(people):
            for nation in nations_of(people, sentence):
                yield _Found(nation, lands[0], verb, quantity_of(people, sentence))


def _draft(found: _Found, sentence: Sentence) -> Draft:
    stance, time = stance_of(found.act, sentence), clause_time(found.act, sentence)
    is_survey = (stance.attributed_to or "").casefold().endswith(_SURVEYS)
    quantity = found.quantity
    return Draft(
        "population",
        "absent" if stance.is_negated else "holds",
        (found.nation,),
        (found.land.party,),
        time=time.bare if time.relation == "by" else time.extent,
        place=found.land.city,
        quantity=replace(quantity, unit=quantity.unit or "people") if quantity else None,
        modality="asserted" if is_survey and stance.modality == "reported" else stance.modality,
        told=stance.told,
        attributed_to=None if is_survey else stance.attributed_to,
        detail=found.label,
        confidence=0.7,
    )


RULE = Rule("peoples", 1, read)
