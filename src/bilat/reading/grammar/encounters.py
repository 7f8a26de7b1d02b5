"""Tokens of a sentence about a visit or a meeting in, who took part for which party, when and how sure out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import agents, coordinates, is_predicate, lemma, obliques, predicate_of
from bilat.reading.grammar.found import Who
from bilat.reading.grammar.people import lone_name, person_name
from bilat.reading.grammar.rulers import ruled_by
from bilat.reading.grammar.who import who_is
from bilat.reading.mentions.names import surname

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

OFFICIALS = frozenset(
    """
    president vice-president minister premier chancellor king queen monarch emperor empress sultan emir amir
    prince princess shah pope pontiff leader official delegation envoy emissary parliamentarian mp lawmaker
    legislator deputy senator congressman secretary head chief commander general admiral governor mayor speaker
    diplomat negotiator representative chairman chairwoman chair counterpart authority ambassador ruler
    dignitary politician statesman director undersecretary commissioner chargé adviser advisor officer patriarch
    lady duke khan crown mission team member group expert mediator spokesman guest taoiseach caliph couple
    archbishop president-elect premier-designate dictator heir lawmaker emissary junta
    """.split()
)

BODIES = frozenset(
    """
    side party country nation state government ministry parliament committee commission council chamber board
    cabinet body company businessman businesspeople entrepreneur navy
    """.split()
)

_CROWDS = frozenset(
    """
    tourist visitor citizen national people student pilgrim fan migrant immigrant worker refugee traveller
    traveler team player artist patient child family resident woman man person million thousand settler merchant
    trader club band
    """.split()
)

_COUNTERPARTS = frozenset({"counterpart", "counterparts", "homologue", "colleague", "colleagues"})

_PROSPECTS = frozenset(
    """
    invitation plan intention decision desire offer wish proposal readiness willingness opportunity chance
    """.split()
)

_PAIR = 2

_SPREAD = 4


def part_of(token: Token, sentence: Sentence) -> Who:
    """The parties and persons that a noun phrase names as travellers or partners, persons of no known party too."""
    if _is_counterpart(token) and token.i not in sentence.persons:
        return _counterpart(token, sentence)
    found = who_is(token, sentence)
    person = person_name(token, sentence) or (None if found else lone_name(token, sentence))
    persons = (*((person,) if person else found.persons), *_named_with(token, sentence))
    parties = found.parties or next((p for name in persons for p in (ruled_by(name, sentence),) if p), ())
    return Who(parties, tuple(dict.fromkeys(persons)), found.is_metonym)


def _is_counterpart(token: Token) -> bool:
    """`counterpart`, `opposite number`."""
    is_number = token.lower_ == "number" and any(c.lower_ == "opposite" for c in token.children)
    return is_number or token.lower_ in _COUNTERPARTS


def _counterpart(token: Token, sentence: Sentence) -> Who:
    """`his Thai counterpart`: the party is the adjective's, or the title pair's other than the possessor's."""
    parties: list[str] = []
    for child in token.children:
        mention = sentence.parties.get(child.i)
        if mention and child.dep_ in ("amod", "compound", "nmod", "poss"):
            parties.append(mention.party)
    for oblique in obliques(token):
        if oblique.prep in ("from", "of", "in"):
            parties += who_is(oblique.token, sentence).parties
    return Who(tuple(parties[:1]), tuple(_named_with(token, sentence)))


def _named_with(token: Token, sentence: Sentence) -> Iterator[str]:
    """Persons in apposition, or at the head of a delegation (`led by N`)."""
    if token.i in sentence.persons:
        return
    for child in token.children:
        if child.dep_ == "appos":
            name = person_name(child, sentence)
            if name:
                yield name
        elif child.dep_ in ("acl", "relcl") and lemma(child) in ("lead", "head"):
            for oblique in obliques(child):
                name = person_name(oblique.token, sentence) if oblique.prep == "by" else None
                if name:
                    yield name


def actors_of(verb: Token) -> tuple[Token, ...]:
    """Who does it; of `is due to visit` and `accepted an invitation to visit`, who is due or accepts."""
    head = verb.head
    by_adjective = verb.dep_ == "xcomp" and not is_predicate(head)
    if verb.dep_ == "advcl" and lemma(head) in ("be", "become") and not _has_subject(verb) and _is_infinitive(verb):
        return agents(head)  # `became the first minister to visit X`
    by_prospect = verb.dep_ in ("acl", "relcl") and lemma(head) in _PROSPECTS
    if by_adjective or by_prospect:
        above = predicate_of(head)
        return agents(above) if above is not None else ()
    return agents(verb)


def _has_subject(verb: Token) -> bool:
    return any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children)


def _is_infinitive(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)


def is_official(token: Token, sentence: Sentence) -> bool:
    """Whether a noun phrase names who travels or meets for a party: office holder, delegation, named person."""
    if token.i in sentence.persons or token.lower_ in ("he", "she", "who", "him", "her"):
        return True
    if token.i in sentence.parties:
        return False
    if lemma(token) in OFFICIALS or _is_counterpart(token):
        return True
    return lemma(token) not in _CROWDS and (person_name(token, sentence) or lone_name(token, sentence)) is not None


def is_crowd(token: Token) -> bool:
    """Whether a noun names people of no office: tourists, citizens, teams."""
    return lemma(token) in _CROWDS


def is_partner(token: Token, sentence: Sentence) -> bool:
    """Whether a noun phrase may name one side of a meeting: an official, a party, a body of one, or `they`."""
    mention = sentence.parties.get(token.i)
    if mention and token.i not in sentence.persons:
        return mention.form not in ("city", "people", "capital") and token.pos_ != "ADJ"
    low = token.lower_
    return is_official(token, sentence) or lemma(token) in BODIES or low in ("they", "both", "two", "them")


def settle(parts: Iterable[Who], sentence: Sentence) -> Who:
    """All sides of a meeting: a person without a party stands for what is missing of the title's pair."""
    sides = list(parts)
    known: tuple[str, ...] = tuple(dict.fromkeys(p for side in sides for p in side.parties))
    persons = tuple(dict.fromkeys(p for side in sides for p in side.persons))
    loose = [side for side in sides if not side.parties and side.persons]
    pair = sentence.pair
    if len(pair) == _PAIR and loose:
        if not known and len(persons) >= _PAIR:
            known = pair
        elif len(known) == 1 and known[0] in pair:
            known = (known[0], *(p for p in pair if p != known[0]))
    return Who(known, persons)


def has_office(persons: Iterable[str], sentence: Sentence) -> bool:
    """Whether the document names one of these persons by an office."""
    known = sentence.scope.persons
    return any(p.office for name in persons for p in known.get(surname(name), ()))


def pairs_of(who: Who, sentence: Sentence) -> Iterator[tuple[str, str]]:
    """The pairs of parties that a meeting joins: each of up to three, of more only the title's pair."""
    parties = who.parties
    if len(parties) < _SPREAD:
        for n, first in enumerate(parties):
            yield from ((first, other) for other in parties[n + 1 :])
    elif len(sentence.pair) == _PAIR and set(sentence.pair) <= set(parties):
        yield sentence.pair[0], sentence.pair[1]


def together(tokens: Iterable[Token], sentence: Sentence) -> list[Who]:
    """What several coordinated noun phrases name, one each."""
    seen: dict[int, Token] = {}
    for token in tokens:
        for each in coordinates(token):
            seen.setdefault(each.i, each)
    return [part_of(each, sentence) for each in seen.values()]


def governing(noun: Token) -> Token | None:
    """The predicate that a noun is subject or object of, directly or by `on` (`went on a visit`)."""
    top = noun
    while top.dep_ == "conj" and not is_predicate(top.head):
        top = top.head
    if is_predicate(top.head) and top.dep_ in ("dobj", "nsubj", "nsubjpass", "attr", "oprd"):
        return top.head
    if top.dep_ == "pobj" and top.head.lower_ == "on" and is_predicate(top.head.head):
        return top.head.head
    return None
