"""A token of a sentence in, the trip that it tells out: who travels, and where to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import (
    agents,
    coordinates,
    is_passive,
    lemma,
    obliques,
    patients,
    predicate_of,
)
from bilat.reading.grammar.destinations import Goal, goals
from bilat.reading.grammar.encounters import actors_of, governing, is_crowd, is_official, part_of
from bilat.reading.grammar.found import Who

if TYPE_CHECKING:
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

VISIT_NOUNS = frozenset("arrival visit trip tour journey stopover stay pilgrimage voyage stop layover sojourn".split())

_ERRANDS = frozenset({"talk", "meeting", "summit", "negotiation", "consultation", "discussion", "visit"})
_DIRECT = frozenset({"visit", "tour", "revisit", "reach"})

_GO = frozenset(
    """
    travel fly go journey come arrive head sail proceed drive land stop jet voyage depart leave sneak detour touch
    return set cross repair hurry rush slip drop call venture steal hasten betake sweep
    """.split()
)

TRIP_VERBS = _DIRECT | _GO | {"be", "spend", "set"}

_GO_TO = frozenset({"to", "in", "into", "at", "through", "around", "across", "over to", "back to", "on"})

_LIGHT = frozenset(
    """
    pay make undertake conduct begin start complete conclude end finish embark go be have arrange take do set
    wrap launch cancel postpone plan schedule arrive come reciprocate travel fly cut announce return call
    perform carry confirm abandon delay interrupt realise realize effect cap extend shorten round combine
    """.split()
)

_HAPPEN = frozenset("take occur happen come begin start follow mark be see lead precede pave end fall coincide".split())

_SPEND_TIME = frozenset({"day", "week", "hour", "night", "month", "year"})

_INTO = frozenset({"to", "in", "into", "at", "of", "around", "across", "through", "throughout"})

_ENVOYS = frozenset(
    """
    ambassador envoy consul representative chargé legate nuncio plenipotentiary minister-resident consul-general
    """.split()
)

_POSTING = frozenset(
    """
    appoint accredit credential commission post consul consulate duty plenipotentiary legation
    """.split()
)

_SEND = frozenset("send dispatch despatch lead head organise organize accompany".split())

_SHIPS = frozenset(
    """
    warship ship frigate destroyer cruiser submarine squadron fleet vessel corvette flotilla carrier
    """.split()
)


@dataclass(frozen=True, slots=True)
class Trip:
    """A visit in a sentence: the word that says it, who travels, where to."""

    act: Token
    travellers: tuple[Who, ...]
    goals: tuple[Goal, ...]
    label: str | None


def by_verb(verb: Token, sentence: Sentence) -> Trip | None:
    """`N visited X`, `flew to X`, `has been to X`, `spent three days in X`; None where a verb tells no visit."""
    word = lemma(verb)
    found: tuple[Goal, ...] = ()
    if word in _DIRECT and _is_plain(verb):
        found = tuple(g for t in patients(verb) for g in goals(t, sentence))
    elif word in _GO and not is_passive(verb):
        found = _gone_to(verb, sentence) or (_stayed_in(verb, sentence) if word == "set" else ())
    elif word == "be" and _is_there_for(verb):
        found = tuple(g for o in obliques(verb) if o.prep == "in" for g in goals(o.token, sentence))
    elif word == "be" and verb.tag_ == "VBN":
        found = tuple(g for o in obliques(verb) if o.prep == "to" for g in goals(o.token, sentence))
    elif word == "spend" and not is_passive(verb):
        found = _stayed_in(verb, sentence)
    if not found:
        return None
    label = label_of(
        next((t for t in verb.subtree if lemma(t) in VISIT_NOUNS and t.head.dep_ == "prep"), None), sentence
    )
    if takes_up_post(verb, sentence):
        return None
    who = tuple(part_of(t, sentence) for t in actors_of(verb) if _may_travel(t, sentence, verb))
    who = who or _stranger(verb, found, sentence)
    who = who and (who if any(w.parties or w.persons for w in who) else _senders(verb, sentence))
    return Trip(verb, _named_by_subject(verb, who, sentence), found, label) if who else None


def _stranger(verb: Token, found: tuple[Goal, ...], sentence: Sentence) -> tuple[Who, ...]:
    """`He travelled to X`, of whom the text names no party: the title's other one."""
    he = any(t.lower_ in ("he", "she") for t in actors_of(verb))
    rest = tuple(p for p in sentence.pair if p != found[0].party)
    is_pairs = found[0].party in sentence.pair and len(rest) == 1
    return (Who(rest),) if he and is_pairs and sentence.previous is not None else ()


def _senders(verb: Token, sentence: Sentence) -> tuple[Who, ...]:
    """`N headed a delegation that visited X`, `Y sent envoys, who travelled to X`: whose travellers they are."""
    above = verb.head.head
    if verb.dep_ not in ("relcl", "acl") or lemma(above) not in _SEND or is_passive(above):
        return ()
    return tuple(part_of(t, sentence) for t in agents(above))


def _named_by_subject(verb: Token, who: tuple[Who, ...], sentence: Sentence) -> tuple[Who, ...]:
    """`N was the first Indian prime minister to visit X`: the traveller is N."""
    head = verb.head
    if verb.dep_ not in ("acl", "relcl") or head.dep_ not in ("attr", "oprd") or any(w.persons for w in who):
        return who
    persons = tuple(p for t in agents(head.head) for p in part_of(t, sentence).persons)
    return (Who(who[0].parties, persons), *who[1:])


def takes_up_post(verb: Token, sentence: Sentence) -> bool:
    """An envoy who arrives at his post is no visitor."""
    if lemma(verb) in _DIRECT:
        return False
    movers = agents(verb)
    offices = {
        w for t in movers for p in (sentence.persons.get(t.i),) if p and p.office for w in p.office.casefold().split()
    }
    envoys = offices & _ENVOYS or any(lemma(t) in _ENVOYS for t in movers)
    return bool(envoys) or any(lemma(t) in _POSTING and not _is_board(t) for t in sentence.span)


def _is_board(token: Token) -> bool:
    """Whether `commission` is a body, and no verb of posting."""
    return lemma(token) == "commission" and token.pos_ in ("NOUN", "PROPN")


def _is_plain(verb: Token) -> bool:
    """Whether a verb has no particle or reflexive that gives it another meaning (`visited upon`)."""
    return not any(c.dep_ == "prep" and c.lower_ in ("upon", "on") and not list(c.children) for c in verb.children)


def _is_there_for(verb: Token) -> bool:
    """`is in X for talks`: present to meet somebody."""
    return any(o.prep == "for" and lemma(o.token) in _ERRANDS for o in obliques(verb))


def _gone_to(verb: Token, sentence: Sentence) -> tuple[Goal, ...]:
    word = lemma(verb)
    steps = (
        frozenset({"for"})
        if word in ("leave", "depart")
        else _GO_TO | ({"for"} if word in ("head", "sail", "set") else set())
    )
    if word in ("arrive", "land", "stop", "call", "touch", "drop"):
        steps = frozenset({"in", "at", "to", "on"})
        if word == "call" and any(c.dep_ in ("prt", "dobj") for c in verb.children):
            return ()
    elif word not in ("tour",):
        steps = steps - {"in", "at", "on"}
    out = [g for o in obliques(verb) if o.prep.split()[-1] in steps for g in goals(o.token, sentence)]
    return tuple(dict.fromkeys(out))


def _stayed_in(verb: Token, sentence: Sentence) -> tuple[Goal, ...]:
    """`spent three days in Havana`, `set foot in X`."""
    objects = patients(verb)
    if not any(lemma(o) in _SPEND_TIME or o.lower_ == "foot" for o in objects):
        return ()
    steps = [o for each in (verb, *objects) for o in obliques(each) if o.prep in ("in", "on", "at")]
    return tuple(g for o in steps for g in goals(o.token, sentence))


def _may_travel(token: Token, sentence: Sentence, verb: Token) -> bool:
    """Named persons, officials, delegations and ships; of other people only those whom a sure verb of visiting has."""
    if is_official(token, sentence) or lemma(token) in _SHIPS:
        return True
    return (
        lemma(verb) in ("visit",) and token.i not in sentence.parties and not is_crowd(token) and token.pos_ == "NOUN"
    )


def by_noun(noun: Token, sentence: Sentence) -> Trip | None:
    """`the visit of N to X`, `X's trip to Y`, `paid a visit to Y`, `during a visit to Y`, `a visit to Y by N`."""
    verb = predicate_of(noun)
    governor = governing(noun)
    light = governor if governor is not None and lemma(governor) in _LIGHT else None
    found = _goals_of(noun, light, sentence) or _to_the_other(noun, sentence)
    if not found:
        return None
    if lemma(noun) == "arrival" and (takes_up_post(noun, sentence) or not is_of_traveller(noun, sentence)):
        return None
    who = visit_owners(noun, sentence)
    if not who and light is not None:
        who = [part_of(t, sentence) for t in actors_of(light) if t.i != noun.i and _may_go(t, sentence)]
    if not who and light is None and verb is not None and is_aside(noun):
        who = [part_of(t, sentence) for t in agents(verb) if is_official(t, sentence)]
    who = [w for w in who if w.parties or w.persons] or _of_the_other(noun, light, found, sentence)
    return Trip(noun, tuple(who), found, label_of(noun, sentence)) if who else None


def _to_the_other(noun: Token, sentence: Sentence) -> tuple[Goal, ...]:
    """`a visit by A's foreign minister`: in a text on A and B, to B."""
    steps = obliques(noun) if lemma(noun) == "visit" else ()
    timed = {i for t in sentence.times for i in t.tokens}
    if any(o.prep.split()[-1] in ("to", "in", "at") and o.token.i not in timed for o in steps):
        return ()
    guests = [part_of(o.token, sentence) for o in steps if o.prep == "by" and is_official(o.token, sentence)]
    parties = dict.fromkeys(p for guest in guests for p in guest.parties)
    rest = tuple(p for p in sentence.pair if p not in parties)
    return (Goal(None, rest[0]),) if len(parties) == 1 == len(rest) else ()


def _of_the_other(noun: Token, light: Token | None, found: tuple[Goal, ...], sentence: Sentence) -> list[Who]:
    """`A visit to A was announced for 1998`: in a text on A and B, of B."""
    rest = tuple(p for p in sentence.pair if p != found[0].party)
    is_only_told = (
        light is not None and lemma(light) in ("announce", "plan", "schedule", "cancel") and is_passive(light)
    )
    is_of_pair = found[0].party in sentence.pair and len(rest) == 1
    return [Who(rest)] if is_only_told and is_of_pair and noun.dep_ == "nsubjpass" else []


def is_of_traveller(noun: Token, sentence: Sentence) -> bool:
    """`the president's arrival in X`, `the arrival of N`: of somebody with a name or an office, no troops or goods."""
    tops = [c for c in noun.children if c.dep_ == "poss"] + [o.token for o in obliques(noun) if o.prep == "of"]
    return any(is_official(t, sentence) and lemma(t) not in _ENVOYS for t in tops)


def by_role(noun: Token, sentence: Sentence) -> Trip | None:
    """`officials were frequent visitors to X`, `X was host to N`."""
    subjects = [t for t in agents(noun.head) if t.i != noun.i]
    steps = [o.token for top in (noun, noun.head) for o in obliques(top) if o.prep in ("to", "of", "in")]
    movers, places = (steps, subjects) if lemma(noun) == "host" else (subjects, steps)
    who = tuple(part_of(t, sentence) for t in movers if is_official(t, sentence))
    found = tuple(g for t in places for g in goals(t, sentence))
    return Trip(noun, who, found, None) if who and found else None


def is_light(verb: Token) -> bool:
    """Whether a verb only says that a visit was made, began, was put off and the like."""
    return lemma(verb) in _LIGHT


def _may_go(token: Token, sentence: Sentence) -> bool:
    return is_official(token, sentence) or lemma(token) in _SHIPS or token.i in sentence.parties


def _goals_of(noun: Token, light: Token | None, sentence: Sentence) -> tuple[Goal, ...]:
    steps = [o for o in obliques(noun) if o.prep.split()[-1] in _INTO - {"of"}]
    if lemma(noun) in ("tour", "stay") or _owned(noun):
        steps += [o for o in obliques(noun) if o.prep == "of"]
    found = [g for o in steps for g in goals(o.token, sentence)]
    if not found and light is not None:
        found = [
            g for o in obliques(light) if o.prep.split()[-1] in ("to", "in", "at") for g in goals(o.token, sentence)
        ]
    if not found:
        named = [c for c in noun.children if c.dep_ in ("compound", "nmod") and c.i in sentence.parties]
        found = [g for c in named if sentence.parties[c.i].form in ("capital", "city") for g in goals(c, sentence)]
    if not found and (verb := governing(noun)) is not None and lemma(verb) in _HAPPEN:
        found = [g for o in obliques(verb) if o.prep == "to" for g in goals(o.token, sentence)]
    if not found and (_is_return(noun) or (light is not None and lemma(light) in ("return", "reciprocate"))):
        found = [Goal(None, None)]
    return tuple(dict.fromkeys(found))


def _is_return(noun: Token) -> bool:
    return any(c.lower_ in ("return", "reciprocal") for c in noun.children if c.dep_ in ("amod", "compound"))


def _owned(noun: Token) -> bool:
    return any(c.dep_ == "poss" for c in noun.children)


def is_aside(noun: Token) -> bool:
    """Whether a noun stands in an adverbial of its clause: `during a visit to`, `after his visit to`."""
    return noun.dep_ == "pobj" and noun.head.lower_ in (
        "during",
        "on",
        "after",
        "following",
        "before",
        "in",
        "at",
        "from",
        "for",
        "with",
    )


def visit_owners(noun: Token, sentence: Sentence) -> list[Who]:
    """Whose visit it is: possessor, adjective, `of` or `by` phrase."""
    out: list[Who] = []
    for child in noun.children:
        mention = sentence.parties.get(child.i)
        if child.dep_ == "poss":
            out += [w for t in coordinates(child) for w in (part_of(t, sentence),) if w.parties or w.persons]
        elif child.dep_ in ("amod", "compound", "nmod") and mention and mention.form not in ("city", "capital"):
            out.append(Who((mention.party,)))
        elif child.i in sentence.persons and child.dep_ in ("compound", "nmod"):
            out.append(part_of(child, sentence))
    preps = ("by", "from") if _owned(noun) else ("of", "by", "from")
    for oblique in obliques(noun):
        if oblique.prep in preps and (oblique.prep != "from" or is_official(oblique.token, sentence)):
            found = part_of(oblique.token, sentence)
            out += [found] if found.parties or found.persons else []
    return out or _behind_goal(noun, sentence)


def _behind_goal(noun: Token, sentence: Sentence) -> list[Who]:
    """`the visit to Manila of King N`: what follows the goal, as the parser hangs it."""
    steps = [o.token for o in obliques(noun) if o.prep in ("to", "in")]
    return [
        part_of(o.token, sentence)
        for t in steps
        for o in obliques(t)
        if o.prep in ("of", "by") and is_official(o.token, sentence)
    ]


def label_of(noun: Token | None, sentence: Sentence) -> str | None:
    """A short label: `first official visit`, `state visit`."""
    if noun is None:
        return None
    words = [
        c
        for c in noun.lefts
        if c.dep_ in ("amod", "compound", "nummod") and c.i not in sentence.parties and c.pos_ != "PROPN"
    ]
    return sentence.words(words[0], noun) if words else noun.text
