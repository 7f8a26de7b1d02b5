"""Sentences about the recognition of states and governments in, drafts of `recognition` out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bilat.model.statement import Other
from bilat.reading.grammar.clause import (
    agents,
    coordinates,
    is_passive,
    is_predicate,
    lemma,
    no_longer,
    obliques,
    patients,
    predicate_of,
    stem,
)
from bilat.reading.grammar.modality import Stance, stance_of
from bilat.reading.grammar.when import When, when
from bilat.reading.grammar.where import place_at
from bilat.reading.grammar.who import NOBODY, Who, who, who_is
from bilat.reading.rules.draft import Draft, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.statement import Phase
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_RECOGNISED = frozenset(
    """
    independence sovereignty statehood government state republic kingdom regime authority country nation leader
    president council administration representative dynasty emirate union federation monarchy existence rule
    annexation
    """.split()
)
_GIVE = frozenset("grant extend accord give offer award withhold announce confer bestow".split())
_GET = frozenset("receive gain obtain win secure achieve get seek".split())
_TAKE_BACK = frozenset("withdraw revoke rescind cancel annul retract renounce reverse end terminate".split())
_SWITCH = frozenset("switch shift transfer change move".split())
_OFFICES = frozenset({"leader", "president", "council", "administration", "representative", "authority", "regime"})


def read(sentence: Sentence) -> Iterator[Draft]:
    """Recognition given, kept, switched, withheld and withdrawn, told by the verb or by the noun."""
    for token in sentence.span:
        if stem(token) == "recognise" and is_predicate(token):
            yield from _recognises(token, sentence)
        elif lemma(token) == "recognition" and token.pos_ in ("NOUN", "PROPN"):
            yield from _recognition(token, sentence)


def _recognises(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    givers = who((*agents(verb), *_together(verb)), sentence)
    if _is_in_capacity(verb, sentence):
        return
    for patient in patients(verb):
        target = _recognised(patient, sentence) or _other_side(patient, givers, verb, sentence)
        if target:
            yield from _recognition_drafts(givers, target, verb, sentence, "begins")


def _together(verb: Token) -> tuple[Token, ...]:
    """`together with N and S`, `along with N`, wherever the parser hangs it: who did it too."""
    joined = [t for t in verb.subtree if t.lower_ == "with" and t.i and t.nbor(-1).lower_ in ("together", "along")]
    mine = [t for t in joined if predicate_of(t) == verb]
    return tuple(each for t in mine for c in t.children if c.dep_ == "pobj" for each in coordinates(c))


def _is_in_capacity(verb: Token, sentence: Sentence) -> bool:
    """`A is recognised as a leader in education`: praise of a country, told by nobody in particular."""
    named = [o.token for o in obliques(verb) if o.prep == "as"]
    if not named or not is_passive(verb) or agents(verb):
        return False
    is_praise = any(lemma(t) not in _RECOGNISED | {"successor", "member"} or lemma(t) == "leader" for t in named)
    return is_praise and any(p.i in sentence.parties for p in patients(verb))


def _recognised(token: Token, sentence: Sentence) -> Who:
    """Whose recognition is meant; nobody where something else (a need, a right, a passport) is recognised."""
    mention = sentence.parties.get(token.i)
    if mention and mention.form in ("name", "short", "government", "adjective", "capital"):
        return Who((mention.party,))
    if lemma(token) == "sovereignty" and any(o.prep == "over" for o in obliques(token)):
        return NOBODY
    if lemma(token) in _RECOGNISED or token.lower_ in ("it", "other", "each"):
        found = who_is(token, sentence)
        inside = [place_at(o.token, sentence) for o in obliques(token) if o.prep in ("in", "at")]
        return found or Who(tuple(w.party for w in inside if w and w.party)[:1])
    return NOBODY


def _other_side(token: Token, givers: Who, verb: Token, sentence: Sentence) -> Who:
    """The pair's other party: `recognised the new government`, `recognised N as interim president`."""
    pair = sentence.pair
    if len(givers.parties) != 1 or givers.parties[0] not in pair:
        return NOBODY
    is_definite = any(c.lower_ in ("the", "its", "his", "her", "this") for c in token.children)
    named_as = any(o.prep == "as" and lemma(o.token) in _RECOGNISED for o in obliques(verb))
    if (lemma(token) in _RECOGNISED and is_definite) or (token.pos_ == "PROPN" and named_as):
        return Who(tuple(p for p in pair if p not in givers.parties))
    return NOBODY


def _recognition_drafts(givers: Who, target: Who, act: Token, sentence: Sentence, phase: Phase) -> Iterator[Draft]:
    stance = stance_of(act, sentence)
    time = when(act, sentence)
    state = _recognition_phase(act, stance, phase)
    pairs = [(a, t) for a in givers.parties for t in target.parties if a != t]
    if not pairs and target.parties and not givers and len(sentence.pair) == 2 and target.parties[0] in sentence.pair:  # noqa: PLR2004
        pairs = [(p, target.parties[0]) for p in sentence.pair if p != target.parties[0] and is_passive(act)]
    for actor, other in pairs:
        yield Draft(
            "recognition",
            state,
            (actor,),
            (other,),
            tuple(Other("person", p) for p in givers.persons),
            _dated(time, state, act),
            modality=stance.modality,
            told=stance.told if state in ("holds", "absent") else None,
            attributed_to=stance.attributed_to,
            detail=_as_what(act, sentence),
        )


def _dated(time: When, phase: Phase, act: Token) -> str | None:
    """The time in a draft; `since 2017 no longer` ended in 2017."""
    if phase in ("holds", "absent"):
        return time.extent
    if is_predicate(act) and no_longer(act) and time.relation == "since" and time.bare:
        return time.bare.removesuffix("/..")
    return time.act


def _recognition_phase(act: Token, stance: Stance, phase: Phase) -> Phase:
    if is_predicate(act) and no_longer(act):
        return "ends"
    if stance.is_negated:
        return "absent"
    if is_predicate(act) and stem(act) == "recognise" and act.tag_ in ("VBZ", "VBP") and stance.modality == "asserted":
        return "holds"
    return phase


def _as_what(act: Token, sentence: Sentence) -> str | None:
    for oblique in obliques(act):
        if oblique.prep == "as":
            return sentence.phrase(oblique.token)
    return next(
        (
            lemma(p)
            for p in patients(act)
            if is_predicate(act) and lemma(p) in ("independence", "sovereignty", "statehood")
        ),
        None,
    )


def _recognition(noun: Token, sentence: Sentence) -> Iterator[Draft]:
    """Recognition as a noun: granted, withdrawn, or named as an event (`recognition of B by A in 1944`)."""
    verb = predicate_of(noun)
    of = _in_phrases(noun, sentence, ("of", "to", "for"))
    by = _in_phrases(noun, sentence, ("by", "from")) + _giver_before(noun, sentence)
    is_core = verb is not None and noun.dep_ in ("dobj", "nsubjpass") and noun.head.i == verb.i
    if verb is not None and is_core and stem(verb) in _SWITCH:
        yield from _switched(noun, verb, sentence)
    elif verb is not None and is_core and stem(verb) in _GET:
        got = by + _in_phrases(verb, sentence, ("from", "by"))
        yield from _recognition_drafts(got, who(agents(verb), sentence), verb, sentence, "begins")
    elif verb is not None and is_core and stem(verb) in _GIVE | _TAKE_BACK:
        ends = stem(verb) in _TAKE_BACK
        receiver = of + _in_phrases(verb, sentence, ("to", "from")) + _in_phrases(noun, sentence, ("from",))
        receiver = receiver + who([c for c in verb.children if c.dep_ == "dative" and c.pos_ != "ADP"], sentence)
        giver = _giver_before(noun, sentence) or who(agents(verb), sentence)
        giver = giver or _in_phrases(noun, sentence, ("by",))
        yield from _recognition_drafts(giver, receiver, verb, sentence, "ends" if ends else "begins")
    elif by and of:
        yield from _named_recognition(by, of, noun, sentence)


def _named_recognition(by: Who, of: Who, noun: Token, sentence: Sentence) -> Iterator[Draft]:
    """`A's recognition of B came on …`: its date is that of the clause only where the clause tells when it came."""
    verb = predicate_of(noun)
    if verb is not None and _comes(noun, verb):
        yield from _recognition_drafts(by, of, verb, sentence, "begins")
        return
    mine = tuple(t for t in sentence.times if noun.is_ancestor(t.head))
    is_of_clause = verb is None or noun.dep_ == "pobj" or noun.dep_ == "ROOT"
    yield from _recognition_drafts(by, of, noun, sentence if is_of_clause else replace(sentence, times=mine), "begins")


def _comes(noun: Token, verb: Token) -> bool:
    if noun.dep_ not in ("nsubj", "nsubjpass") or noun.head.i != verb.i:
        return False
    return stem(verb) in ("come", "follow", "occur", "happen", "announce", "grant", "take")


def _in_phrases(token: Token, sentence: Sentence, preps: tuple[str, ...]) -> Who:
    return who([each for o in obliques(token) if o.prep in preps for each in coordinates(o.token)], sentence)


def _giver_before(noun: Token, sentence: Sentence) -> Who:
    """`A's recognition`, `French recognition`."""
    found = NOBODY
    for child in noun.children:
        mention = sentence.parties.get(child.i)
        if child.dep_ == "poss":
            found = found + who_is(child, sentence)
        elif child.dep_ in ("amod", "compound", "nmod") and mention and mention.form in ("adjective", "name", "short"):
            found = found + Who((mention.party,))
    return found


def _switched(noun: Token, verb: Token, sentence: Sentence) -> Iterator[Draft]:
    """`A switched recognition from B to C`: the one ends, the other begins."""
    giver = _giver_before(noun, sentence) or who(agents(verb), sentence)
    giver = giver or NOBODY
    for prep, phase in (("from", "ends"), ("to", "begins")):
        target = _in_phrases(verb, sentence, (prep,)) or _in_phrases(noun, sentence, (prep,))
        state: Phase = "ends" if phase == "ends" else "begins"
        yield from _recognition_drafts(giver, target, verb, sentence, state)


RULE = Rule("recognitions", 1, read)
