"""A verb or noun of meeting in, its sides out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import agents, is_passive, lemma, obliques, patients, predicate_of
from bilat.reading.grammar.encounters import actors_of, is_official, is_partner, part_of, settle, together
from bilat.reading.grammar.found import Who
from bilat.reading.grammar.where import place_at

if TYPE_CHECKING:
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_TALK = frozenset({"confer", "consult", "talk", "dine", "din", "lunch"})

_RESULTS = frozenset("agree sign decide pledge resolve initial conclude issue announce".split())

DISCUSS = frozenset("discuss review exchange debate explore address consider".split())

_ROUNDS = frozenset({"round", "session", "series", "meeting", "cycle", "day"})

MEETING_NOUNS = frozenset(
    """
    meeting talk summit forum session consultation negotiation dialogue discussion round conversation audience
    encounter gathering roundtable conference tête-à-tête rendezvous get-together interview
    """.split()
)

MEETING_BODIES = frozenset("commission committee council group forum assembly".split())

_BETWEEN = frozenset({"between", "of", "among", "amongst"})

_ENVOYS = frozenset("ambassador envoy consul representative chargé plenipotentiary nuncio commissioner agent".split())

PAIR = 2


def who_met(verb: Token, sentence: Sentence) -> list[Who]:
    """`A met B`, `A met with B`, `A and B met`, `the joint committee met`."""
    word = lemma(verb)
    if word in ("sit", "come") and not {c.lower_ for c in verb.children} & {"down", "together"}:
        return []
    tokens = actors_of(verb) or ((verb.head,) if verb.dep_ == "acl" else ())
    subjects = [t for t in tokens if is_partner(t, sentence) or lemma(t) in MEETING_BODIES]
    if word in _TALK:
        subjects = [t for t in subjects if is_official(t, sentence)]
    if word == "see" and not any(t.lower_ in ("other", "another") for t in patients(verb)):
        return []
    objects = list(patients(verb)) if lemma(verb) in ("meet", "see", "encounter") else []
    partners = [*objects, *(o.token for o in obliques(verb) if o.prep in ("with", "by"))]
    named = [t for t in partners if is_partner(t, sentence)]
    if (partners and not named) or not subjects or (word in _TALK and patients(verb) and not is_passive(verb)):
        return []
    return together([*subjects, *named], sentence)


def who_received(verb: Token, sentence: Sentence) -> list[Who]:
    """`President A received B's delegation`, `B was hosted by A`; an envoy received as such is no meeting."""
    guests = [t for t in patients(verb) if is_official(t, sentence)]
    if not guests or any(c.lower_ == "as" for c in verb.subtree):
        return []
    if any(is_envoy(t, sentence) for t in guests) and not any(t.i in sentence.persons for t in agents(verb)):
        return []
    hosts = [t for t in agents(verb) if is_partner(t, sentence) or t.i in sentence.parties]
    sides = together(hosts, sentence)
    if not hosts:
        sides = [w for w in _hosts_by_place(verb, sentence) if w.parties]
    return [*sides, *together(guests, sentence)]


def is_envoy(token: Token, sentence: Sentence) -> bool:
    """Whether a guest is an envoy: to be received by a country is to be accredited there, no meeting."""
    person = sentence.persons.get(token.i)
    words = set((person.office or "").casefold().split()) if person else {lemma(token)}
    return bool(words & _ENVOYS)


def _hosts_by_place(verb: Token, sentence: Sentence) -> list[Who]:
    """`was received at the White House`, `was received in Rome`: the party of the place, else the pair's other one."""
    out = []
    for oblique in obliques(verb):
        if oblique.prep in ("at", "in"):
            place = place_at(oblique.token, sentence)
            found = Who((place.party,)) if place and place.party else part_of(oblique.token, sentence)
            out.append(found or _missing(verb, sentence))
    return out


def _missing(verb: Token, sentence: Sentence) -> Who:
    known = {p for t in patients(verb) for p in part_of(t, sentence).parties}
    return Who(tuple(p for p in sentence.pair if p not in known)) if known & set(sentence.pair) else Who()


def who_discussed(verb: Token, sentence: Sentence) -> list[Who]:
    """`A discussed trade with B`, `the two ministers discussed`; countries that discuss something need not meet."""
    if lemma(verb) == "exchange" and not any(lemma(t) in ("view", "opinion") for t in patients(verb)):
        return []
    partners = [o.token for o in obliques(verb) if o.prep == "with" and is_partner(o.token, sentence)]
    partners += [
        o.token for t in patients(verb) for o in obliques(t) if o.prep == "with" and is_official(o.token, sentence)
    ]
    subjects = [t for t in agents(verb) if is_official(t, sentence)]
    if any(t.lower_ in ("they", "both", "two") for t in agents(verb)):
        return _those_before(sentence)
    if not subjects or any(lemma(t) in MEETING_NOUNS for t in agents(verb)):
        return []
    return together([*subjects, *partners], sentence)


def _those_before(sentence: Sentence) -> list[Who]:
    """The persons of the sentence before, where it told a meeting or a visit: `They discussed …`."""
    before = sentence.previous
    told = {"meet", "confer", "talk", "receive", "host", "visit", "travel", "meeting", "arrive", "welcome"}
    if before is None or not told & {lemma(t) for t in before.span}:
        return []
    heads = {p.start: i for i, p in sorted(before.persons.items(), reverse=True)}
    sides = [part_of(before.span.doc[i], before) for _, i in sorted(heads.items())]
    return sides if len(sides) >= PAIR else []


def sides_of(noun: Token, governor: Token | None, sentence: Sentence) -> list[Who]:
    """Who a meeting's noun is between: named with it, before it, as subjects of its clause, or after `with`."""
    heads = (noun, *_within(noun))
    named = [o.token for h in heads for o in obliques(h) if o.prep in _BETWEEN and _may_side(o.token, noun, sentence)]
    if governor is not None:
        named += [o.token for o in obliques(governor) if o.prep == "between"]
    named += [c for c in noun.children if c.dep_ == "conj" and c.i in sentence.persons]
    out = [w for w in together(named, sentence) if w.parties or w.persons]
    own = _modifying(noun, sentence)
    partners = [
        o.token for top in (*heads, governor) if top is not None for o in obliques(top) if o.prep in ("with", "by")
    ]
    partners = [t for t in partners if is_partner(t, sentence)]
    if len(settle([*out, *own], sentence).parties) >= PAIR and not partners:
        return [*out, *own]
    return [
        *out,
        *own,
        *_subjects(noun, governor, sentence, has_partners=bool(partners)),
        *together(partners, sentence),
    ]


def _within(noun: Token) -> tuple[Token, ...]:
    """The talks in `a round of talks`, the meetings in `a series of meetings`."""
    of = (o.token for o in obliques(noun) if o.prep == "of" and lemma(noun) in _ROUNDS)
    return tuple(t for t in of if lemma(t) in MEETING_NOUNS)


def _may_side(token: Token, noun: Token, sentence: Sentence) -> bool:
    return (
        is_partner(token, sentence)
        or lemma(token) in MEETING_BODIES
        or (token.i in sentence.parties and lemma(noun) != "session")
    )


def _modifying(noun: Token, sentence: Sentence) -> list[Who]:
    """Parties before the noun: `Kenya–Uganda summit`, `N's meeting`; of a body: `session of the X–Y committee`."""
    heads = [noun, *(c for c in noun.children if c.dep_ in ("compound", "nmod"))]
    heads += [o.token for o in obliques(noun) if o.prep == "of" and lemma(o.token) in MEETING_BODIES | MEETING_NOUNS]
    out: list[Who] = []
    for head in heads:
        for child in head.subtree if head is not noun else head.children:
            mention = sentence.parties.get(child.i)
            if child.dep_ == "poss" and head is noun:
                out += together([child], sentence)
            elif (
                mention
                and mention.form in ("adjective", "name", "short")
                and child.i < head.i
                and _is_left(child, head)
            ):
                out.append(Who((mention.party,)))
    return out + _hyphenated(noun, sentence)


def _is_left(child: Token, head: Token) -> bool:
    return (
        child.dep_ in ("amod", "compound", "nmod", "npadvmod", "conj", "punct", "det", "nsubj", "dep")
        and child.i != head.i
    )


def _hyphenated(noun: Token, sentence: Sentence) -> list[Who]:
    """Both sides of `Ghanaian-Turkish business forum`, however the parser hangs them."""
    out = []
    for child in noun.lefts:
        inner = [t for t in child.subtree if t.i in sentence.parties and t.dep_ not in ("pobj", "poss")]
        out += [
            Who((sentence.parties[t.i].party,))
            for t in inner
            if sentence.parties[t.i].form in ("adjective", "name", "short")
        ]
    return out


def _subjects(noun: Token, governor: Token | None, sentence: Sentence, *, has_partners: bool) -> list[Who]:
    """Who holds the meeting, or, where it is named in an adverbial, who acts in the clause."""
    verb = governor if governor is not None else predicate_of(noun)
    is_in_talks = verb is not None and noun.dep_ == "pobj" and noun.head.lower_ == "in" and lemma(verb) == "be"
    if verb is None or (
        governor is None and not has_partners and not is_in_talks and lemma(verb) not in DISCUSS | _RESULTS
    ):
        return []
    if governor is not None and is_passive(governor) and noun.dep_ != "nsubjpass":
        return together([c for c in governor.children if c.dep_ == "nsubjpass"], sentence)
    tokens = [t for t in agents(verb) if t.i != noun.i and is_partner(t, sentence)]
    if governor is not None and lemma(governor) == "host" and noun.dep_ == "dobj" and not has_partners:
        return []
    return together(tokens, sentence)
