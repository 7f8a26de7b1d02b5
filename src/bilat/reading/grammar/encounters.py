"""Tokens of a sentence about a visit or a meeting in, who took part for which party, when and how sure out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import coordinates, is_negated, is_predicate, lemma, obliques, predicate_of
from bilat.reading.grammar.modality import Stance, stance_of
from bilat.reading.grammar.people import person_name
from bilat.reading.grammar.when import When, carried, when
from bilat.reading.grammar.who import Who, who_is

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

    from bilat.reading.grammar.sentence import Sentence, Timed

OFFICIALS = frozenset(
    "president vice-president minister premier chancellor king queen monarch emperor empress sultan emir amir prince princess shah pope "
    "pontiff leader official delegation envoy emissary parliamentarian mp lawmaker legislator deputy senator congressman secretary "
    "head chief commander general admiral governor mayor speaker diplomat negotiator representative chairman chairwoman chair "
    "counterpart authority ambassador ruler dignitary politician statesman director undersecretary commissioner chargé adviser advisor "
    "officer patriarch lady duke khan crown mission team member group expert mediator spokesman taoiseach caliph couple "
    "archbishop president-elect premier-designate dictator".split()
)
BODIES = frozenset(
    "side party country nation state government ministry parliament committee commission council chamber board cabinet body company "
    "businessman businesspeople entrepreneur navy".split()
)
_CROWDS = frozenset(
    "tourist visitor citizen national people student pilgrim fan migrant immigrant worker refugee traveller traveler team player "
    "artist patient child family resident woman man person million thousand settler merchant trader club band".split()
)
_COUNTERPARTS = frozenset({"counterpart", "counterparts", "homologue", "colleague", "colleagues"})
_CALLED_OFF = frozenset("cancel postpone abort scrap scuttle shelve abandon call".split())
_AHEAD = frozenset("plan schedule upcome propose forthcome intend upcoming forthcoming planned scheduled proposed intended possible next".split())
_DUE = frozenset({"due", "likely", "set", "ready", "willing", "able", "slated", "unlikely"})
_SPEECH = frozenset("invite urge ask call request encourage recommend suggest press advise demand allow enable permit forbid bar ban".split())
_PAIR = 2
_SPREAD = 4

def part_of(token: Token, sentence: Sentence) -> Who:
    """The parties and persons that a noun phrase names as travellers or partners; a person without a known party included."""
    if lemma(token) in _COUNTERPARTS and token.i not in sentence.persons:
        return _counterpart(token, sentence)
    found = who_is(token, sentence)
    person = person_name(token, sentence)
    persons = (*((person,) if person else found.persons), *_named_with(token, sentence))
    return Who(found.parties, tuple(dict.fromkeys(persons)), found.is_metonym)

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

def is_official(token: Token, sentence: Sentence) -> bool:
    """Whether a noun phrase names somebody who travels or meets for a party: an office holder, a delegation, a named person."""
    if token.i in sentence.persons or token.lower_ in ("he", "she", "who", "him", "her"):
        return True
    if token.i in sentence.parties:
        return False
    if lemma(token) in OFFICIALS:
        return True
    return lemma(token) not in _CROWDS and person_name(token, sentence) is not None

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
    loose = [side for side in sides if not side.parties]
    pair = sentence.pair
    if len(pair) == _PAIR and loose:
        if not known and len(loose) >= _PAIR and len(persons) >= _PAIR:
            known = pair
        elif len(known) == 1 and known[0] in pair:
            known = (known[0], *(p for p in pair if p != known[0]))
    return Who(known, persons)

def pairs_of(who: Who, sentence: Sentence) -> Iterator[tuple[str, str]]:
    """The pairs of parties that a meeting joins: each of up to three, of more only the title's pair."""
    parties = who.parties
    if len(parties) < _SPREAD:
        for n, first in enumerate(parties):
            yield from ((first, other) for other in parties[n + 1 :])
    elif len(sentence.pair) == _PAIR and set(sentence.pair) <= set(parties):
        yield sentence.pair[0], sentence.pair[1]

def event_stance(token: Token, sentence: Sentence) -> Stance | None:
    """How sure the text is of an event; what is negated, refused or called off is denied. None for a bare invitation."""
    stance = stance_of(token, sentence)
    verb = predicate_of(token)
    if _is_asked(token, verb):
        return None
    if _is_called_off(token, verb) or stance.is_negated or _has_no_subject(verb):
        return replace(stance, modality="denied")
    if stance.modality == "asserted" and (_is_ahead(token) or (verb is not None and _is_due(verb))):
        return replace(stance, modality="planned")
    return stance

def _is_asked(token: Token, verb: Token | None) -> bool:
    """`invited N to visit`, `an invitation to visit`: a request, unless the invitation is accepted."""
    top = verb if verb is not None else token
    above = top.head
    if top.dep_ in ("xcomp", "ccomp", "advcl") and lemma(above) in _SPEECH and above.i != top.i:
        return True
    if above.pos_ == "NOUN" and lemma(above) in ("invitation", "request", "offer", "call") and top.dep_ in ("acl", "relcl"):
        governor = predicate_of(above)
        return governor is None or lemma(governor) != "accept"
    return token.dep_ == "pobj" and token.head.lower_ in ("for", "to") and lemma(token.head.head) in ("invite", "invitation")

def _is_called_off(token: Token, verb: Token | None) -> bool:
    if verb is None or verb.i == token.i or lemma(verb) not in _CALLED_OFF:
        return False
    return lemma(verb) != "call" or any(c.lower_ == "off" for c in verb.children)

def _has_no_subject(verb: Token | None) -> bool:
    """`No president has visited X`, `neither side met`."""
    if verb is None:
        return False
    subjects = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")]
    return any(is_negated(s) and any(c.lower_ in ("no", "neither") for c in s.children) for s in subjects)

def _is_ahead(token: Token) -> bool:
    return any(lemma(c) in _AHEAD or c.lower_ in _AHEAD for c in token.children if c.dep_ in ("amod", "compound", "acl"))

def _is_due(verb: Token) -> bool:
    """`are to meet`, `is due to visit`, `agreed to meet`, `accepted an invitation to visit`."""
    above = verb.head
    infinitive = any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)
    if not infinitive or above.i == verb.i:
        return False
    if lemma(above) == "be" and verb.dep_ == "xcomp":
        return not any(c.dep_ in ("attr", "acomp") for c in above.children)
    if above.pos_ == "ADJ" or above.lower_ in ("set", "due", "slated"):
        return above.lower_ in _DUE
    return lemma(above) == "invitation"

def times_of(token: Token, sentence: Sentence) -> tuple[When, ...]:
    """The times of an event, one a coordinate (`in 1985 and again in 1991`); empty where the sentence gives none."""
    best = when(token, sentence)
    if not best:
        return ()
    chosen = next((t for t in sentence.times if (t.mention.bare or t.mention.calendar) == best.bare), None)
    if chosen is None:
        return (best,)
    others = [t for t in sentence.times if t is not chosen and t.mention.calendar and _is_beside(chosen, t)]
    return (best, *(When(t.mention.bare or t.mention.calendar, best.relation) for t in others))

def _is_beside(first: Timed, other: Timed) -> bool:
    """Whether one time is coordinated with another, with only `and`, `again`, commas and prepositions between them."""
    if first.tokens[-1] >= other.tokens[0]:
        return False
    doc = first.head.doc
    between = doc[first.tokens[-1] + 1 : other.tokens[0]]
    words = {t.lower_ for t in between}
    return bool(words & {"and", ","}) and words <= {"and", "again", "in", "on", ",", "then", "also", "from"} | _times_between(between)

def _times_between(between: Iterable[Token]) -> set[str]:
    return {t.lower_ for t in between if t.like_num}

def linked_time(sentence: Sentence) -> When:
    """The time carried over from the sentence before where a sentence goes on telling the same event."""
    return carried(sentence.previous)

def without(sentence: Sentence, timed: Timed) -> Sentence:
    """The sentence as if one of its times were not there."""
    return replace(sentence, times=tuple(t for t in sentence.times if t is not timed))

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
