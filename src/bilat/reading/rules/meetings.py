"""Sentences about meetings, talks, forums, sessions and exchanged visits in, drafts of `meeting` out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.model.statement import Other
from bilat.reading.grammar.both_sides import both_of_title, two_above
from bilat.reading.grammar.clause import agents, is_passive, is_predicate, lemma, obliques, patients, predicate_of
from bilat.reading.grammar.destinations import goals
from bilat.reading.grammar.encounters import governing, pairs_of, settle, together
from bilat.reading.grammar.found import NEVER, When, Who
from bilat.reading.grammar.happening import city_of, event_stance, linked_time, times_of
from bilat.reading.grammar.who import who, who_is
from bilat.reading.rules.draft import Draft, Rule
from bilat.reading.rules.sides import DISCUSS, MEETING_NOUNS, PAIR, sides_of, who_discussed, who_met, who_received
from bilat.reading.rules.trips import VISIT_NOUNS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bilat.reading.grammar.modality import Stance
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

MEET = frozenset(
    "meet confer consult reconvene convene dine din lunch parley talk sit come gather assemble see encounter".split()
)

_RECEIVE = frozenset({"receive", "host", "welcome", "greet", "fete", "entertain"})

_WEAK = frozenset(
    """
    forum conference session round dialogue gathering roundtable conversation interview negotiation summit
    """.split()
)

_LIGHT = frozenset(
    """
    hold have conduct attend co-chair cochair chair open begin start resume continue conclude lead host seek
    arrange organise organize convene initiate enter launch engage complete finish preside grant give get obtain
    request call join wrap reopen inaugurate co-organise co-organize have stage
    request call join participate co-host schedule plan cancel postpone agree propose skip boycott
    """.split()
)

_HAPPEN = frozenset("""
    take hold occur happen place convene open begin start conclude follow end host organise organize schedule
    plan cancel postpone bring attract gather draw focus centre center
    break stall collapse adjourn proceed run last go yield result lead ensue reopen close culminate touch
    produce call resume continue launch inaugurate stage fail
    """.split())  # fmt: skip

_MEDIATE = frozenset({"host", "arrange", "mediate", "broker", "facilitate", "convene", "moderate", "organise"})
_TALKS = frozenset({"talk", "negotiation", "dialogue", "consultation", "discussion", "conversation"})

_SPORT = frozenset(
    """
    cup match final tournament football soccer cricket rugby olympics championship qualifier league stadium goal
    semi-final quarter-final game hockey basketball
    """.split()
)

_UNMET = frozenset("need require remain seem appear depend await demand reject refuse avoid prevent".split())

_BY_WIRE = frozenset({"telephone", "phone", "videoconference", "video", "virtually", "letter", "zoom", "skype"})

_DURING = frozenset({"during", "at", "in", "after", "following", "for", "with", "before"})

_FIRM = frozenset({"bilateral", "joint", "mutual", "trilateral", "intergovernmental", "inter-governmental"})
WORDS = frozenset(
    word.replace("-", "") for word in (*MEET, *_RECEIVE, *DISCUSS, *MEETING_NOUNS, *VISIT_NOUNS, "delegation", "agree")
)


def read(sentence: Sentence) -> Iterator[Draft]:
    """Meetings told by verbs (`met`, `received`), by nouns (`talks between`), exchanges of visits."""
    if _SPORT & {t.lower_ for t in sentence.span}:
        return
    for token in sentence.span:
        if token.stem not in WORDS:
            continue
        if is_predicate(token):
            yield from _by_verb(token, sentence)
        elif lemma(token) in MEETING_NOUNS and token.pos_ in ("NOUN", "PROPN"):
            yield from _by_noun(token, sentence)
        elif lemma(token) in (*VISIT_NOUNS, "delegation") and token.pos_ == "NOUN":
            yield from _exchanged(token, sentence)


def _by_verb(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    word = lemma(verb)
    if _is_by_wire(verb):
        return
    if word in MEET:
        sides = who_met(verb, sentence)
    elif word in _RECEIVE:
        sides = who_received(verb, sentence)
    elif word in DISCUSS:
        sides = who_discussed(verb, sentence)
    elif word == "agree":
        sides = _who_agreed(verb, sentence)
    else:
        return
    who = settle(_with_above(verb, sides, sentence), sentence) if sides else Who()
    if word in MEET and not who.parties and not who.persons:
        who = both_of_title(verb, sentence)
    yield from _drafts(verb, who, sentence, None)


def _who_agreed(verb: Token, sentence: Sentence) -> list[Who]:
    """`N and M agreed in Lima that …`: two persons of two parties at one place, so they met."""
    if not (city_of(verb, sentence) or any(c.lower_ == "where" for c in verb.children)):
        return []
    persons = [who_is(t, sentence) for t in agents(verb) if t.i in sentence.persons or t.lower_ in ("he", "she")]
    return persons if len({p for each in persons for p in each.parties}) >= PAIR else []


def _with_above(verb: Token, sides: list[Who], sentence: Sentence) -> list[Who]:
    """Persons of no known party are those of the two parties that the clause above is about, where it has two."""
    if any(side.parties for side in sides):
        return sides
    return [*sides, two_above(verb, sentence)]


def _is_by_wire(token: Token) -> bool:
    return bool(_BY_WIRE & {t.lower_ for t in token.subtree})


def _by_noun(noun: Token, sentence: Sentence) -> Iterator[Draft]:
    """`talks between A and B`, `a joint forum was held`, `A held talks with B`, `during a meeting with A, B …`."""
    if _is_by_wire(noun) or noun.dep_ in ("compound", "amod"):
        return
    governor = governing(noun)
    if governor is not None and (not _holds(noun, governor) or _is_hosted(noun, governor, sentence)):
        return
    sides = sides_of(noun, governor, sentence)
    who = settle(sides, sentence)
    if len(who.parties) < PAIR and _is_joint(noun, sentence):
        who = Who(sentence.pair, who.persons)
    if not who.parties and not who.persons:
        who = both_of_title(noun, sentence)
    if _is_told(noun, governor):
        yield from _drafts(noun, who, sentence, _label(noun, sentence))


def _is_hosted(noun: Token, governor: Token, sentence: Sentence) -> bool:
    """`A hosted talks between B and C`: that is A's mediation."""
    if lemma(governor) not in _MEDIATE or lemma(noun) not in _TALKS:
        return False
    hosts = who(agents(governor), sentence).parties
    sides = who((o.token for o in obliques(noun) if o.prep in ("between", "among")), sentence).parties
    return bool(hosts) and bool(sides) and not set(hosts) & set(sides)


def _holds(noun: Token, governor: Token) -> bool:
    """Whether a verb says that a meeting was; `talks between A and B` as a subject were, whatever came of them."""
    if lemma(governor) in _LIGHT | _HAPPEN | {"be", "make", "discuss"}:
        return True
    if noun.dep_ not in ("nsubj", "nsubjpass") or lemma(governor) in _UNMET:
        return False
    return any(o.prep in ("between", "among", "with") for o in obliques(noun))


def _is_told(noun: Token, governor: Token | None) -> bool:
    """Whether the clause says that the meeting was: it is held, or named in an adverbial; a mere topic is not."""
    if governor is not None:
        return not (lemma(governor) == "be" and noun.dep_ == "attr")
    if noun.dep_ == "pobj" and noun.head.lower_ == "in" and lemma(noun.head.head) == "be":
        return not any(o.prep == "of" for o in obliques(noun))
    if noun.dep_ == "ROOT":
        return not any(o.prep in ("on", "of") for o in obliques(noun)) and bool(list(noun.children))
    return noun.dep_ == "pobj" and noun.head.lower_ in _DURING and is_predicate(noun.head.head)


def _is_joint(noun: Token, sentence: Sentence) -> bool:
    """`a joint business forum`, `bilateral talks`, of nobody else's: those of the title's pair."""
    words = {c.lower_ for c in noun.children if c.dep_ in ("amod", "compound")}
    others = [m for m in sentence.parties.values() if m.party not in sentence.pair]
    return bool(words & _FIRM) and len(sentence.pair) == PAIR and not others


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


def _drafts(act: Token, who: Who, sentence: Sentence, label: str | None) -> Iterator[Draft]:
    if len(who.parties) < PAIR:
        return
    stance = event_stance(act, sentence)
    if stance is None:
        return
    times = times_of(act, sentence, is_by_place=True) or (_carried(act, sentence),)
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
    parties: tuple[str, str], persons: tuple[str, ...], at: tuple[When, str | None], stance: Stance, label: str | None
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


RULE = Rule("meetings", 2, read, WORDS)
