"""People of one party who come to another in, drafts of `displacement` out.

`Some 4,000 As arrived in B in 1946`, `Twelve families from A landed at City`, `another 6,000 followed after the war`.
Where the text does not say where to, it is the other of the title's pair.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.reading.grammar.abroad import is_people, lands_at, lands_of, nations_of, sources_of
from bilat.reading.grammar.clause import agents, is_passive, obliques, patients
from bilat.reading.grammar.clausetime import clause_time
from bilat.reading.grammar.howmany import number_of
from bilat.reading.grammar.modality import stance_of
from bilat.reading.grammar.when import when
from bilat.reading.grammar.where import place_at
from bilat.reading.rules.draft import Draft, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.quantity import Quantity
    from bilat.reading.grammar.found import When
    from bilat.reading.grammar.sentence import Sentence, Timed
    from bilat.reading.tree import Token

_COME = frozenset("arrive come land disembark follow settle immigrate".split())
_REACH = frozenset({"reach", "enter"})
_CARRY = frozenset("carry bring transport bear".split())
_SHIPS = frozenset("boat ship vessel steamer dinghy raft trawler ferry plane aircraft train convoy liner".split())
_CROWDS = frozenset("wave group number hundred thousand dozen ten score stream contingent party".split())
_HOME = frozenset({"home", "back", "together"})
_SETTLERS = frozenset("family settler refugee migrant immigrant emigrant exile colonist peasant fugitive".split())
_TO = frozenset({"in", "at", "to", "on", "into", "near", "through", "off"})
# Who comes to see, to play, to learn or to fight has not moved.
_GUESTS = frozenset(
    """
    tourist visitor student delegate delegation pilgrim athlete player team soldier troop fan supporter holiday tourism
    visit study festival championship game match tournament conference summit scholarship university training train
    force army minister official diplomat observer volunteer fighter passenger flight cruise power agreement vacation
    course degree protest demonstration march trial
    """.split()
)
_MANY = 10
_PAIR = 2


def read(sentence: Sentence) -> Iterator[Draft]:
    """Each clause in which people of a party come, and whoever is counted on to it."""
    for verb in sentence.having(_COME | _REACH):
        if verb.is_predicate and not is_passive(verb) and not any(t.stem in _GUESTS for t in verb.subtree):
            yield from _came(verb, sentence)


def _came(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    stance = stance_of(verb, sentence)
    if stance.is_negated or stance.modality == "planned":
        return
    for people in _comers(verb, sentence):
        number, nations = number_of(people, sentence), _nations(people, verb, sentence)
        goal = _goal(verb, nations[0], sentence) if len(nations) == 1 and _is_many(people, number) else None
        if goal is not None:
            yield Draft(
                "displacement",
                None,
                nations,
                (goal,),
                time=_time(people, verb, sentence).act,
                quantity=number,
                modality=stance.modality,
                attributed_to=stance.attributed_to,
                detail=people.text,
                confidence=0.7,
            )  # fmt: skip


def _comers(verb: Token, sentence: Sentence) -> Iterator[Token]:
    """Who comes: people, a number of them, who is aboard a ship; and a number counted on to the clause."""
    for agent in agents(verb):
        if is_people(agent, sentence) or agent.like_num:
            yield agent
        elif agent.stem in _CROWDS:
            yield from (o.token for o in obliques(agent) if o.prep == "of" and is_people(o.token, sentence))
        elif agent.stem in _SHIPS:
            aboard = (*(p for c in agent.children if c.dep_ == "acl" and c.stem in _CARRY for p in patients(c)),)
            aboard += tuple(o.token for o in obliques(agent) if o.prep == "with")
            yield from (t for t in aboard if is_people(t, sentence))
    yield from (c for c in verb.children if c.dep_ == "conj" and c.like_num)


def _is_many(people: Token, number: Quantity | None) -> bool:
    """Whether they are more than a troupe: by their number, or because families and settlers come to stay."""
    if number is None or not isinstance(number.value, int | float):
        return people.stem in _SETTLERS
    return number.value >= _MANY or people.stem in _SETTLERS


def _is_region(name: str, sentence: Sentence) -> bool:
    """Whether a name is that of a region, of which there may be two: the title's country may have had one."""
    party = sentence.scope.registry.find(name)
    return party is not None and party.sort == "region" and name not in sentence.pair


def _nations(people: Token, verb: Token, sentence: Sentence) -> tuple[str, ...]:
    """Whose people they are: by their name, by where they come from, or as those counted before."""
    if people.like_num:
        before = (t for t in sentence.span.tokens if t.i < people.i and is_people(t, sentence))
        told = tuple(n for t in before for n in nations_of(t, sentence))
        if not told and sentence.previous is not None:
            earlier = sentence.previous
            told = tuple(n for t in earlier.span.tokens if is_people(t, earlier) for n in nations_of(t, earlier))
        return tuple(dict.fromkeys(told))
    named = nations_of(people, sentence) or sources_of(verb, sentence)
    is_told = bool(named) and not any(_is_region(name, sentence) for name in named)
    return named if is_told else _from_town(people, verb, sentence)


def _from_town(people: Token, verb: Token, sentence: Sentence) -> tuple[str, ...]:
    """`families from Galicia landed in B`: of the town's country; of an unknown one the pair's other."""
    towns = [o.token for o in obliques(people) if o.prep == "from" and o.token.pos_ == "PROPN"]
    if len(towns) != 1:
        return ()
    place = place_at(towns[0], sentence)
    if place is not None and place.party and not _is_region(place.party, sentence):
        return (place.party,)
    lands = [land.party for land in lands_at((verb,), sentence, _TO) if land.party in sentence.pair]
    rest = tuple(p for p in sentence.pair if p not in lands)
    return rest if len(lands) == 1 == len(rest) else ()


def _goal(verb: Token, nation: str, sentence: Sentence) -> str | None:
    """The country that they come to: where the clause says so, else the other of the title's pair."""
    if verb.stem in _REACH:
        lands = lands_of(patients(verb), sentence)
        return next((land.party for land in lands if land.party != nation), None)
    timed = {i for t in sentence.times for i in t.tokens}
    if any((c.dep_ in ("dobj", "prt") and c.i not in timed) or c.lower_ in _HOME for c in verb.children):
        return None  # `followed the trial`, `came about`, `came home`
    lands = lands_at((verb,), sentence, _TO)
    if lands:
        return next((land.party for land in lands if land.party != nation), None)
    steps = (o for o in obliques(verb) if o.prep in ("to", "into", "under", "for") and o.token.i not in timed)
    rest = tuple(p for p in sentence.pair if p != nation)
    is_pairs = nation in sentence.pair and len(sentence.pair) == _PAIR and len(rest) == 1
    return rest[0] if is_pairs and not any(True for _ in steps) else None


def _time(people: Token, verb: Token, sentence: Sentence) -> When:
    """The time that stands with a number counted on, else that of the clause without it."""
    counted = [c for c in verb.children if c.dep_ == "conj" and c.like_num]
    own = _below(people, sentence) if people in counted else ()
    if own:
        return when(people, sentence.with_times(own))
    beside = {id(t) for c in counted for t in _below(c, sentence)}
    return clause_time(verb, sentence.with_times(tuple(t for t in sentence.times if id(t) not in beside)))


def _below(token: Token, sentence: Sentence) -> tuple[Timed, ...]:
    return tuple(t for t in sentence.times if t.head is token or token.is_ancestor(t.head))


RULE = Rule("arrivals", 1, read, _COME | _REACH)
