"""A noun for a state, its government, ruler or upheaval in, the party that changed out.

Used where a text tells of a party's own change (`the monarchy fell`), without naming the party beside it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bilat.model.parties.changes import changes_by_name, parties_by_ruler, upheavals_by_party
from bilat.reading.grammar.clause import (
    coordinates,
    is_predicate,
    lemma,
    obliques,
    patients,
    predicate_of,
    subjects,
)
from bilat.reading.grammar.found import NOBODY, Who
from bilat.reading.grammar.where import place_at
from bilat.reading.grammar.who import person_party, who_is

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bilat.model.party import Party
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

STATE_NOUNS = frozenset(
    """
    republic state kingdom empire monarchy federation confederation emirate sultanate caliphate khanate principality
    dominion commonwealth democracy dictatorship union nation country protectorate condominium imamate
    """.split()
)
RULE_NOUNS = frozenset(
    """
    regime government monarchy dictatorship republic empire kingdom junta rule family dynasty state union federation
    confederation shah tsar czar king queen emperor sultan president dictator leader administration democracy
    parliament cabinet caliphate emirate khanate sultanate communism apartheid system authority house throne crown
    monarch premier minister imam ruler reign era socialism colonialism fascism nazism power coalition council
    """.split()
)
_STATE_SORTS = frozenset({"state", "former-state", "de-facto", "region", "territory", "bloc"})
_FACTION_SORTS = frozenset({"movement", "armed-group", "body"})
ORDERS = frozenset("regime government monarchy dictatorship junta dynasty king shah dictator".split())
LANDS = frozenset("country nation island colony territory archipelago protectorate dominion".split())
_INNER = ("det", "amod", "compound", "poss", "nummod", "relcl", "prep", "nmod")
_INSIDE = frozenset({"in", "over", "within", "across", "throughout"})
_YEAR = re.compile(r"\d{4}")
_PAIR = 2


def is_state(name: str, sentence: Sentence) -> bool:
    """Whether a party is a state, a region or another that has a government, and no organisation or group."""
    party = sentence.scope.registry.find(name)
    return party is not None and party.sort in _STATE_SORTS


def state_of(token: Token, sentence: Sentence) -> Who:
    """The states that a noun phrase and its coordinates name or stand for."""
    found = NOBODY
    for each in coordinates(token):
        found = found + _one_state(each, sentence)
    return found


def _one_state(token: Token, sentence: Sentence) -> Who:
    mention = sentence.parties.get(token.i)
    if mention and mention.form in ("city", "adjective"):
        return NOBODY
    if token.lower_ in ("it", "its") or lemma(token) in LANDS:
        found = _referred(token, sentence)
        if found:
            return found
    found = who_is(token, sentence)
    return Who(tuple(p for p in found.parties if is_state(p, sentence)), found.persons)


def _referred(token: Token, sentence: Sentence) -> Who:
    """`X recognised Y when it became independent`: the object above; `the country`: the state named last."""
    verb = predicate_of(token)
    above = _main_clause(verb) if token.lower_ == "it" and verb is not None else None
    if above is not None:
        named = [sentence.parties[p.i] for p in patients(above) if p.i in sentence.parties]
        states = [m.party for m in named if is_state(m.party, sentence)]
        return Who(tuple(states[:1]))
    if lemma(token) in LANDS and [c.lower_ for c in token.children if c.dep_ in _INNER] == ["the"]:
        named = [m for i, m in sorted(sentence.parties.items()) if i < token.i and m.form not in ("city", "capital")]
        states = [m.party for m in named if is_state(m.party, sentence)]
        return Who(tuple(states[-1:]))
    return NOBODY


def _main_clause(verb: Token) -> Token | None:
    """The clause that a clause of time is about: `X recognised Y when it …`, `… Y the day it …`."""
    if verb.dep_ == "advcl":
        return verb.head
    if verb.dep_ == "relcl" and lemma(verb.head) in ("day", "year", "date", "month", "moment"):
        above = predicate_of(verb.head)
        return above if above is not None and above.i != verb.i else None
    return None


def states_within(token: Token, sentence: Sentence) -> Who:
    """The states that a noun phrase names anywhere before its head or in its of-phrase: `a group of Greek officers`."""
    inner = [t for t in token.subtree if t.i in sentence.parties]
    return Who(
        tuple(dict.fromkeys(p for p in (sentence.parties[t.i].party for t in inner) if is_state(p, sentence)))[:1]
    )


def order_of(token: Token, sentence: Sentence) -> Who:
    """The party whose governing order a noun is: a state, its capital, regime or ruler; nobody for other nouns."""
    mention = sentence.parties.get(token.i)
    if mention and mention.form in ("name", "short", "government", "capital"):
        return Who((mention.party,)) if is_state(mention.party, sentence) else NOBODY
    if token.i in sentence.persons:
        found = person_party(sentence.persons[token.i], token, sentence)
        return found if found.parties else Who(_by_name(found.persons), found.persons)
    named = _ruled(token)
    if named:
        return Who(named, (_ruler_name(token, sentence),) if token.pos_ == "PROPN" else ())
    if lemma(token) not in RULE_NOUNS:
        return NOBODY
    found = _one_state(token, sentence) or inside(token, sentence)
    return Who(found.parties)


def order_before(token: Token, sentence: Sentence) -> Who:
    """`The regime fell`: of the pair's country whose ruler the sentence before names, or of its one state."""
    if lemma(token) not in ORDERS or [c.lower_ for c in token.children if c.dep_ in _INNER] != ["the"]:
        return NOBODY
    states = [p for p in sentence.pair if is_state(p, sentence)]
    before = sentence.previous
    tokens = [before.span.doc[i] for i in sorted(before.persons)] if before is not None else []
    ruled = {p for t in tokens if before is not None for p in order_of(t, before).parties if p in states}
    return Who(tuple(ruled if len(ruled) == 1 else states if len(states) == 1 else ()))


def _by_name(persons: tuple[str, ...]) -> tuple[str, ...]:
    """The party of a ruler known by the last words of a name."""
    rulers = parties_by_ruler()
    words = [name.casefold().split() for name in persons]
    tails = [" ".join(each[-n:]) for each in words for n in (3, 2, 1) if len(each) >= n]
    return next(((rulers[tail],) for tail in tails if tail in rulers), ())


def _ruler_name(token: Token, sentence: Sentence) -> str:
    parts = [c for c in token.children if c.dep_ == "compound" and c.pos_ == "PROPN" and c.i < token.i]
    return sentence.words(parts[0] if parts else token, token)


def _ruled(token: Token) -> tuple[str, ...]:
    """The party of a ruler's or ruling family's name in a noun phrase: `the Pahlavi dynasty`, `Mobutu Sese Seko`."""
    rulers = parties_by_ruler()
    inner = [c for c in token.subtree if c.i <= token.i or c.head.lower_ in ("of", "’s", "'s")]
    words = [t.text.casefold() for t in inner if t.pos_ in ("PROPN", "ADJ", "NOUN")]
    if token.pos_ != "PROPN" and lemma(token) not in RULE_NOUNS:
        return ()
    for name, party in rulers.items():
        parts = name.split()
        if parts[0] in words and any(words[i : i + len(parts)] == parts for i in range(len(words))):
            return (party,)
    return ()


def faction_of(token: Token, sentence: Sentence) -> Who:
    """The country of a group that takes power: `the Taliban`, `the Nepalese communists`, a person."""
    mention = sentence.parties.get(token.i)
    party = sentence.scope.registry.find(mention.party) if mention else None
    if party is not None and party.sort in _FACTION_SORTS:
        return Who(tuple(owner.name for owner in _owners(party, sentence)))
    found = order_of(token, sentence)
    if found:
        return found
    if mention and mention.form not in ("people", "government"):
        return NOBODY
    return Who(_one_state(token, sentence).parties) or states_within(token, sentence)


def _owners(party: Party, sentence: Sentence) -> Iterator[Party]:
    for row in party.within:
        owner = sentence.scope.registry.by_id(row)
        if owner is not None and owner.sort in _STATE_SORTS:
            yield owner


def inside(token: Token, sentence: Sentence) -> Who:
    """The state that a noun or verb is placed in: `the coup in Chile`."""
    for oblique in obliques(token):
        if oblique.prep in _INSIDE:
            where = place_at(oblique.token, sentence)
            if where and where.party and is_state(where.party, sentence):
                return Who((where.party,))
            if oblique.token.tag_ == "NN" and lemma(oblique.token) in ("country", "nation", "state"):
                found = state_of(oblique.token, sentence)
                if len(found.parties) == 1:
                    return found
    return NOBODY


def own_of(noun: Token, sentence: Sentence) -> Who:
    """The state whose independence it is: possessor, modifier, of-phrase; never the one that it is from."""
    own = [c for c in noun.children if c.dep_ in ("poss", "amod", "compound", "nmod") and c.i in sentence.parties]
    parties = [sentence.parties[c.i].party for c in own]
    found = Who(tuple(dict.fromkeys(p for p in parties if is_state(p, sentence))))
    found = found or _states((c for c in noun.children if c.dep_ == "poss"), sentence)
    return found or _states((o.token for o in obliques(noun) if o.prep in ("of", "for")), sentence)


def _states(tokens: Iterable[Token], sentence: Sentence) -> Who:
    found = NOBODY
    for token in tokens:
        found = found + state_of(token, sentence)
    return found


def upheaval_of(noun: Token, sentence: Sentence) -> Who:
    """The party that a revolution, coup or independence is of, by its own phrase: name, modifier, possessor, place."""
    found = Who(own_of(noun, sentence).parties) if noun.i not in sentence.parties else NOBODY
    if len(found.parties) == 1:
        return found
    words = sentence.phrase(noun).casefold()
    for name, party in sorted(changes_by_name().items(), key=lambda row: -len(row[0])):
        if name in words and re.search(rf"\b{re.escape(name)}\b", words):
            return Who((party,))
    return inside(noun, sentence)


def dated_party(time: str | None, sentence: Sentence) -> Who:
    """The one party of the title whose being or government began or ended in the year of a time."""
    match = _YEAR.match(time or "")
    if match is None or len(sentence.pair) != _PAIR:
        return NOBODY
    found = [p for p in sentence.pair if match[0] in _years(sentence.scope.registry.find(p))]
    return Who((found[0],)) if len(found) == 1 else NOBODY


def _years(party: Party | None) -> set[str]:
    if party is None:
        return set()
    ends = [party.since, party.until]
    ends += [day for former in party.former_names for day in (former.since, former.until)]
    ends += [day for government in party.governments for day in (government.since, government.until)]
    return {day[:4] for day in ends if day} | upheavals_by_party().get(party.name, frozenset())


def subject_beside(noun: Token, sentence: Sentence) -> Who:
    """The state that is the one subject of the clause around a noun: `After independence, X joined …`."""
    verb = predicate_of(noun)
    if verb is None or not is_predicate(verb):
        return NOBODY
    found = NOBODY
    for each in subjects(verb):
        if noun not in list(each.subtree):
            found = found + state_of(each, sentence)
    return Who(found.parties) if len(found.parties) == 1 else NOBODY
