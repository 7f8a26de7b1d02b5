"""A verb or noun of an upheaval in, the change of the country that the clause around it means out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import agents, is_passive, is_predicate, lemma, obliques, particle, patients, stem
from bilat.reading.grammar.found import NOBODY, Who
from bilat.reading.grammar.owntime import noun_time, own_time
from bilat.reading.grammar.regimes import dated_party, faction_of, inside, is_state, order_of, state_of
from bilat.reading.grammar.who import subject_of
from bilat.reading.rules.change_words import UPHEAVALS
from bilat.reading.rules.upheavals import Change, every, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_HARM = frozenset("kill murder assassinate execute shoot overthrow depose oust topple remove arrest exile".split())
CLAUSES = _HARM | {"close", "shut", "suspend", "take", "win", "follow"}
_POLLS = frozenset({"election", "referendum", "runoff", "presidency"})
_CHAMBERS = frozenset({"congress", "parliament", "legislature", "assembly"})
_SOLDIERS = frozenset("army military junta council soldier officer general force guard rebel".split())
_MISSIONS = frozenset("embassy legation consulate mission office recognise".split())
_FREEDOM = frozenset({"independent", "independence"})


def by_clause(verb: Token, sentence: Sentence) -> Iterator[Change]:
    """`N was murdered in a coup`, `N closed Congress`, `the army took over`, `N won the election`, `Y followed`."""
    word = stem(verb)
    if word in _HARM:
        yield from _harmed(verb, sentence)
    if word in ("close", "shut", "suspend") and any(_is_chamber(p) for p in patients(verb)):
        yield from told(every(_ruler, agents(verb), sentence), verb, sentence)
    if word == "take" and particle(verb) == "over" and not any(c.dep_ == "dobj" for c in verb.children):
        yield from told(_taken_over(verb, sentence), verb, sentence)
    if word == "win" and any(lemma(p) in _POLLS for p in patients(verb)):
        yield from _elected(verb, sentence)
    if word == "follow" and not is_passive(verb):
        yield from _followed(verb, sentence)


def _ruler(token: Token, sentence: Sentence) -> Who:
    """A ruler's country; no country acting by its own name."""
    return order_of(token, sentence) if token.i in sentence.persons or token.i not in sentence.parties else NOBODY


def _harmed(verb: Token, sentence: Sentence) -> Iterator[Change]:
    """`the president of X was shot dead during a coup`: the coup is of the victim's country."""
    coup = next((o.token for o in obliques(verb) if lemma(o.token) in UPHEAVALS), None)
    if coup is None:
        return
    victims = [p for p in patients(verb) if p.i in sentence.persons or lemma(p) not in _SOLDIERS]
    who = inside(coup, sentence) or every(_victim, victims, sentence)
    time = noun_time(coup, sentence) or own_time(verb, sentence)
    if len(who.parties) == 1:
        yield Change(who, verb, time, sentence.words(*sorted((verb, coup), key=lambda t: t.i)))


def _victim(token: Token, sentence: Sentence) -> Who:
    return order_of(token, sentence) or state_of(token, sentence)


def _is_chamber(token: Token) -> bool:
    return lemma(token) in _CHAMBERS


def _taken_over(verb: Token, sentence: Sentence) -> Who:
    doers = agents(verb)
    if not any(lemma(d) in _SOLDIERS or d.i in sentence.persons for d in doers):
        return NOBODY
    found = inside(verb, sentence) or every(faction_of, doers, sentence)
    return found if len(found.parties) == 1 else NOBODY


def _elected(verb: Token, sentence: Sentence) -> Iterator[Change]:
    """`N won the election in X`: where the text tells the country, and the poll is the country's own."""
    poll = next(p for p in patients(verb) if lemma(p) in _POLLS)
    words = {c.lower_ for c in poll.children}
    if words & {"local", "regional", "municipal", "provincial", "european", "primary", "by"}:
        return
    who = inside(verb, sentence) or inside(poll, sentence) or every(order_of, agents(verb), sentence)
    if len(who.parties) == 1 and not any(is_state(p, sentence) for p in _names(agents(verb), sentence)):
        time = own_time(verb, sentence) or noun_time(poll, sentence)
        yield Change(who, verb, time, sentence.words(verb, poll))


def _names(tokens: tuple[Token, ...], sentence: Sentence) -> tuple[str, ...]:
    return tuple(sentence.parties[t.i].party for t in tokens if t.i in sentence.parties and t.i not in sentence.persons)


def _followed(verb: Token, sentence: Sentence) -> Iterator[Change]:
    """`X became independent in 1957; Y followed in 1960`, also `… followed as the Republic of Y`."""
    if any(c.dep_ == "dobj" and c.lower_ != "suit" for c in verb.children) or not _after_freedom(verb, sentence):
        return
    if not sentence.stems.keys().isdisjoint(_MISSIONS):
        return  # `opened an embassy in 1962; Y followed in 1966`
    named = [o.token for o in obliques(verb) if o.prep == "as"] or list(agents(verb))
    who = every(state_of, named, sentence)
    if own_time(verb, sentence):
        yield from told(Who(who.parties), verb, sentence)


def _after_freedom(verb: Token, sentence: Sentence) -> bool:
    before = list(sentence.span.doc[sentence.span.start : verb.i])
    earlier = list(sentence.previous.span) if sentence.previous is not None else []
    if sentence.block.kind == "item":
        earlier = []
    return any(t.lower_ in _FREEDOM for t in (*before, *earlier) if not is_predicate(t))


def unnamed(verb: Token, status: Token, sentence: Sentence) -> Who:
    """`Independence was proclaimed on D`: of the party that changed in that year, else of whom was told before."""
    if not is_passive(verb) or lemma(status) != "independence" or list(status.children) or agents(verb):
        return NOBODY
    before = tuple(p for p in subject_of(sentence.previous).parties if p in sentence.pair and is_state(p, sentence))
    return dated_party(own_time(verb, sentence).act, sentence) or Who(before if len(before) == 1 else ())
