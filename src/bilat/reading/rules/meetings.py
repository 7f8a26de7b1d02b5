"""Sentences about meetings, talks, forums, sessions and exchanged visits in, drafts of `meeting` out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.model.statement import Other
from bilat.reading.grammar.clause import agents, is_passive, is_predicate, lemma, obliques, patients, predicate_of
from bilat.reading.grammar.destinations import goals
from bilat.reading.grammar.encounters import (
    actors_of,
    city_of,
    event_stance,
    governing,
    is_official,
    is_partner,
    linked_time,
    pairs_of,
    part_of,
    settle,
    times_of,
    together,
)
from bilat.reading.grammar.when import NEVER, When
from bilat.reading.grammar.where import place_at
from bilat.reading.grammar.who import Who
from bilat.reading.rules.draft import Draft, Rule
from bilat.reading.rules.visits import VISIT_NOUNS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from bilat.reading.grammar.modality import Stance
    from bilat.reading.grammar.sentence import Sentence

_MEET = frozenset(
    {"meet", "confer", "consult", "reconvene", "convene", "dine", "lunch", "parley", "talk", "sit", "come"}
)
_TALK = frozenset({"confer", "consult", "talk", "dine", "lunch"})
_DISCUSS = frozenset("discuss review exchange debate explore address consider".split())
_RECEIVE = frozenset({"receive", "host", "welcome", "greet", "fete", "entertain"})
_NOUNS = frozenset(
    "meeting talk summit forum session consultation negotiation dialogue discussion round conversation audience encounter gathering "
    "roundtable conference tête-à-tête rendezvous get-together interview".split()
)
_BODIES = frozenset("commission committee council group forum assembly".split())
_WEAK = frozenset(
    "forum conference session round dialogue gathering roundtable conversation interview negotiation summit".split()
)
_LIGHT = frozenset(
    "hold have conduct attend co-chair cochair chair open begin start resume continue conclude lead host seek arrange organise organize "
    "convene initiate enter launch engage complete finish preside grant give get obtain request call join participate co-host "
    "schedule plan cancel postpone agree propose skip boycott".split()
)
_HAPPEN = frozenset("take hold occur happen place convene open begin start conclude follow end host organise organize schedule plan "
    "cancel postpone call resume continue launch inaugurate stage fail".split())  # fmt: skip
_BETWEEN = frozenset({"between", "of", "among", "amongst"})
_SPORT = frozenset(
    "cup match final tournament football soccer cricket rugby olympics championship qualifier league stadium goal semi-final quarter-final "
    "game hockey basketball".split()
)
_BY_WIRE = frozenset({"telephone", "phone", "videoconference", "video", "virtually", "letter", "zoom", "skype"})
_DURING = frozenset({"during", "at", "in", "after", "following", "for", "with", "before"})
_FIRM = frozenset({"bilateral", "joint", "mutual", "trilateral", "intergovernmental", "inter-governmental"})
_ENVOYS = frozenset("ambassador envoy consul representative chargé plenipotentiary nuncio commissioner agent".split())
_PAIR = 2


def read(sentence: Sentence) -> Iterator[Draft]:
    """Meetings told by verbs (`met`, `received`), by nouns (`talks between`, `a joint session`), exchanges of visits."""
    if _SPORT & {t.lower_ for t in sentence.span}:
        return
    for token in sentence.span:
        if is_predicate(token):
            yield from _by_verb(token, sentence)
        elif lemma(token) in _NOUNS and token.pos_ in ("NOUN", "PROPN"):
            yield from _by_noun(token, sentence)
        elif lemma(token) in (*VISIT_NOUNS, "delegation") and token.pos_ == "NOUN":
            yield from _exchanged(token, sentence)


def _by_verb(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    word = lemma(verb)
    if _is_by_wire(verb):
        return
    if word in _MEET:
        sides = _met(verb, sentence)
    elif word in _RECEIVE:
        sides = _received(verb, sentence)
    elif word in _DISCUSS:
        sides = _discussed(verb, sentence)
    else:
        return
    if sides:
        yield from _drafts(verb, settle(sides, sentence), sentence, word)


def _is_by_wire(token: Token) -> bool:
    return bool(_BY_WIRE & {t.lower_ for t in token.subtree})


def _met(verb: Token, sentence: Sentence) -> list[Who]:
    """`A met B`, `A met with B`, `A and B met`, `the joint committee met`."""
    word = lemma(verb)
    if word in ("sit", "come") and not {c.lower_ for c in verb.children} & {"down", "together"}:
        return []
    tokens = actors_of(verb) or ((verb.head,) if verb.dep_ == "acl" else ())
    subjects = [t for t in tokens if is_partner(t, sentence) or lemma(t) in _BODIES]
    if word in _TALK:
        subjects = [t for t in subjects if is_official(t, sentence)]
    objects = list(patients(verb)) if lemma(verb) == "meet" else []
    partners = [*objects, *(o.token for o in obliques(verb) if o.prep in ("with", "by"))]
    named = [t for t in partners if is_partner(t, sentence)]
    if (partners and not named) or not subjects or (word in _TALK and patients(verb) and not is_passive(verb)):
        return []
    return together([*subjects, *named], sentence)


def _received(verb: Token, sentence: Sentence) -> list[Who]:
    """`President A received B's delegation`, `B was hosted by A`; an envoy received as such is no meeting."""
    guests = [t for t in patients(verb) if is_official(t, sentence)]
    if not guests or any(c.lower_ == "as" for c in verb.subtree):
        return []
    if any(_is_envoy(t, sentence) for t in guests) and not any(t.i in sentence.persons for t in agents(verb)):
        return []
    hosts = [t for t in agents(verb) if is_partner(t, sentence) or t.i in sentence.parties]
    sides = together(hosts, sentence)
    if not hosts:
        sides = [w for w in _hosts_by_place(verb, sentence) if w.parties]
    return [*sides, *together(guests, sentence)]


def _is_envoy(token: Token, sentence: Sentence) -> bool:
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


def _discussed(verb: Token, sentence: Sentence) -> list[Who]:
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
    if not subjects or any(lemma(t) in _NOUNS for t in agents(verb)):
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
    return sides if len(sides) >= _PAIR else []


def _by_noun(noun: Token, sentence: Sentence) -> Iterator[Draft]:
    """`talks between A and B`, `a joint forum was held`, `A held talks with B`, `during a meeting with A, B …`."""
    if _is_by_wire(noun) or noun.dep_ in ("compound", "amod"):
        return
    governor = governing(noun)
    if governor is not None and lemma(governor) not in _LIGHT | _HAPPEN | {"be", "make", "discuss"}:
        return
    sides = _sides(noun, governor, sentence)
    who = settle(sides, sentence)
    if len(who.parties) < _PAIR and _is_joint(noun, sentence):
        who = Who(sentence.pair, who.persons)
    if _is_told(noun, governor):
        yield from _drafts(noun, who, sentence, _label(noun, sentence))


def _is_told(noun: Token, governor: Token | None) -> bool:
    """Whether the clause says that the meeting was: it is held, or named in an adverbial; a mere topic is not."""
    if governor is not None:
        return not (lemma(governor) == "be" and noun.dep_ == "attr")
    if noun.dep_ == "ROOT":
        return not any(o.prep in ("on", "of") for o in obliques(noun)) and bool(list(noun.children))
    return noun.dep_ == "pobj" and noun.head.lower_ in _DURING and is_predicate(noun.head.head)


def _sides(noun: Token, governor: Token | None, sentence: Sentence) -> list[Who]:
    named = [o.token for o in obliques(noun) if o.prep in _BETWEEN and _may_side(o.token, noun, sentence)]
    if governor is not None:
        named += [o.token for o in obliques(governor) if o.prep == "between"]
    named += [c for c in noun.children if c.dep_ == "conj" and c.i in sentence.persons]
    out = [w for w in together(named, sentence) if w.parties or w.persons]
    own = _modifying(noun, sentence)
    partners = [
        o.token for top in (noun, governor) if top is not None for o in obliques(top) if o.prep in ("with", "by")
    ]
    partners = [t for t in partners if is_partner(t, sentence)]
    if len(settle([*out, *own], sentence).parties) >= _PAIR and not partners:
        return [*out, *own]
    return [
        *out,
        *own,
        *_subjects(noun, governor, sentence, has_partners=bool(partners)),
        *together(partners, sentence),
    ]


def _may_side(token: Token, noun: Token, sentence: Sentence) -> bool:
    return (
        is_partner(token, sentence)
        or lemma(token) in _BODIES
        or (token.i in sentence.parties and lemma(noun) != "session")
    )


def _modifying(noun: Token, sentence: Sentence) -> list[Who]:
    """Parties before the noun: `Ghanaian–Turkish forum`, `Kenya–Uganda summit`, `N's meeting`, and of a body: `the X–Y committee`."""
    heads = [noun, *(c for c in noun.children if c.dep_ in ("compound", "nmod"))]
    heads += [o.token for o in obliques(noun) if o.prep == "of" and lemma(o.token) in _BODIES | _NOUNS]
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
    if verb is None or (
        governor is None and not has_partners and lemma(verb) not in _DISCUSS | {"agree", "sign", "decide"}
    ):
        return []
    if governor is not None and is_passive(governor) and noun.dep_ != "nsubjpass":
        return together([c for c in governor.children if c.dep_ == "nsubjpass"], sentence)
    tokens = [t for t in agents(verb) if t.i != noun.i and is_partner(t, sentence)]
    if governor is not None and lemma(governor) == "host" and noun.dep_ == "dobj" and not has_partners:
        return []
    return together(tokens, sentence)


def _is_joint(noun: Token, sentence: Sentence) -> bool:
    """`a joint business forum`, `bilateral talks`, of nobody else's: those of the title's pair."""
    words = {c.lower_ for c in noun.children if c.dep_ in ("amod", "compound")}
    others = [m for m in sentence.parties.values() if m.party not in sentence.pair]
    return bool(words & _FIRM) and len(sentence.pair) == _PAIR and not others


def _exchanged(noun: Token, sentence: Sentence) -> Iterator[Draft]:
    """`A and B exchanged visits`, `delegations were exchanged`, `an exchange of delegations`."""
    top = noun.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else None
    act = top.head if top is not None and lemma(top.head) == "exchange" else governing(noun)
    if act is None or lemma(act) != "exchange":
        return
    subjects = agents(act) if is_predicate(act) else ()
    tokens = [*subjects, *(o.token for t in (act, noun) for o in obliques(t) if o.prep in ("between", "with"))]
    who = settle(together(tokens, sentence), sentence)
    if not who.parties and is_predicate(act) and is_passive(act):
        who = Who(sentence.pair)
    yield from _drafts(act, who, sentence, f"exchange of {lemma(noun)}s")


def _label(noun: Token, sentence: Sentence) -> str:
    words = [
        c
        for c in noun.lefts
        if c.dep_ in ("amod", "compound", "nummod") and c.i not in sentence.parties and c.pos_ != "PROPN"
    ]
    return sentence.words(words[0], noun) if words else noun.text


def _drafts(act: Token, who: Who, sentence: Sentence, label: str) -> Iterator[Draft]:
    if len(who.parties) < _PAIR:
        return
    stance = event_stance(act, sentence)
    if stance is None:
        return
    times = times_of(act, sentence) or (_carried(act, sentence),)
    place = _place(act, sentence)
    for pair in pairs_of(who, sentence):
        for time in times:
            yield _draft(pair, who.persons, (time, place), stance, label)


def _carried(act: Token, sentence: Sentence) -> When:
    """A meeting that a sentence goes on about, or that was held during a visit told before, has the earlier time."""
    words = {t.lower_ for t in sentence.span[:4]}
    during = any(
        lemma(o.token) in VISIT_NOUNS and o.prep == "during"
        for t in (act, predicate_of(act))
        if t is not None
        for o in obliques(t)
    )
    definite = any(c.lower_ in ("the", "this", "their") for c in act.children if c.dep_ in ("det", "poss"))
    linked = during or definite or bool(words & {"he", "she", "they", "also", "both", "there", "this", "during"})
    return linked_time(sentence) if linked else NEVER


def _place(act: Token, sentence: Sentence) -> str | None:
    """The city or house of the meeting, else the city of the visit that it is told with."""
    verb = predicate_of(act)
    near = city_of(act, sentence)
    if near:
        return near
    for token in dict.fromkeys(t for t in (act, verb) if t is not None):
        house = next((o.token for o in obliques(token) if o.prep in ("at", "in") and _is_house(o.token)), None)
        if house is not None:
            return _house_name(house, sentence)
    return _visited(verb, sentence)


def _house_name(token: Token, sentence: Sentence) -> str:
    words = [c for c in token.lefts if c.dep_ in ("compound", "nmod", "amod")]
    return sentence.words(words[0] if words else token, token)


def _is_house(token: Token) -> bool:
    return token.pos_ == "PROPN" and token.lower_ in {
        "house",
        "palace",
        "castle",
        "kremlin",
        "david",
        "mansion",
        "élysée",
        "elysee",
        "airport",
    }


def _visited(verb: Token | None, sentence: Sentence) -> str | None:
    """The city of `travelled to Dhaka to meet`, `visited Zagreb and met`."""
    above = verb.head if verb is not None and verb.dep_ in ("advcl", "xcomp", "conj") else None
    if above is None or not is_predicate(above):
        return None
    nouns = [t for t in patients(above) if lemma(t) in VISIT_NOUNS]
    tokens: Sequence[Token] = [
        *patients(above),
        *(o.token for n in nouns for o in obliques(n)),
        *(o.token for o in obliques(above) if o.prep in ("to", "in")),
    ]
    return next((g.city for t in tokens for g in goals(t, sentence) if g.city), None)


def _draft(
    parties: tuple[str, str], persons: tuple[str, ...], at: tuple[When, str | None], stance: Stance, label: str
) -> Draft:
    time, place = at
    return Draft(
        "meeting",
        None,
        parties,
        (),
        tuple(Other("person", p) for p in persons),
        time.act,
        place,
        modality=stance.modality,
        attributed_to=stance.attributed_to,
        detail=label,
    )


RULE = Rule("meetings", 1, read)
