"""Sentences about diplomatic relations and recognition in, drafts of `diplomatic-relations` and `recognition` out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.model.statement import Other
from bilat.reading.grammar.between import parties_between
from bilat.reading.grammar.clause import (
    agents,
    is_negated,
    is_passive,
    is_predicate,
    lemma,
    no_longer,
    obliques,
    particle,
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

    from spacy.tokens import Token

    from bilat.model.statement import Phase
    from bilat.reading.grammar.sentence import Sentence

_NOUNS = frozenset({"relation", "tie", "relationship", "link"})
_FORMAL = frozenset("diplomatic formal official full bilateral normal ambassadorial interstate state-to-state".split())
_NEUTRAL = frozenset(
    """
    new their its the these those such mutual direct political full-fledged two-way both between own with former
    first
    """.split()
)
_BEGIN = frozenset(
    """
    establish open start begin initiate inaugurate launch create form commence institute forge restore resume
    reestablish renew normalise reinstate revive reopen enter set take restart reactivate inherit reestablishe date
    """.split()
)
_BEGIN_BARE = frozenset("establish restore resume reestablish normalise reinstate renew".split())
_END = frozenset("sever break cut terminate end discontinue rupture dissolve cease abrogate sunder".split())
_SUSPEND = frozenset("suspend freeze interrupt".split())
_HOLD = frozenset("have maintain enjoy keep share hold conduct retain".split())
_BEGIN_NOUNS = frozenset(
    """
    establishment resumption restoration reestablishment normalisation opening start beginning initiation
    inauguration renewal normalization commencement reinstatement institution
    """.split()
)
_END_NOUNS = frozenset(
    """
    severance rupture break breaking severing termination cessation end breakdown discontinuation cutting
    """.split()
)
_SUSPEND_NOUNS = frozenset({"suspension", "freezing", "interruption"})
_UNSURE = frozenset({"doubt", "uncertain", "unclear", "unknown", "question", "limbo", "doubtful", "jeopardy"})
_RECOGNISED = frozenset(
    """
    independence sovereignty statehood government state republic kingdom regime authority country nation leader
    president council administration representative dynasty emirate union federation monarchy existence rule
    annexation
    """.split()
)
_GRANT = frozenset(
    """
    grant extend accord give offer award withhold withdraw receive gain obtain win secure announce confer
    """.split()
)


def read(sentence: Sentence) -> Iterator[Draft]:
    """Relations begun, kept, suspended, ended, denied; recognition given, kept, withdrawn."""
    for token in sentence.span:
        if lemma(token) in _NOUNS and token.pos_ in ("NOUN", "PROPN"):
            yield from _relations(token, sentence)
        elif stem(token) == "recognise" and is_predicate(token):
            yield from _recognises(token, sentence)
        elif lemma(token) == "recognition" and token.pos_ in ("NOUN", "PROPN"):
            yield from _recognition(token, sentence)


def _quality(noun: Token, sentence: Sentence) -> str:
    """`formal` for diplomatic relations by name, `bare` for relations without a field, `other` for those of a field."""
    top = noun.head if noun.dep_ == "compound" else noun
    words = [c for c in {*noun.children, *top.children} - {noun} if c.dep_ in ("amod", "compound", "nmod")]
    words += [c for w in words for c in w.children if c.dep_ in ("conj", "amod", "compound")]
    lows = {w.lower_ for w in words}
    if lows & _FORMAL:
        return "formal"
    plain = [w for w in words if w.lower_ not in _NEUTRAL and w.i not in sentence.parties and w.pos_ != "PROPN"]
    return "other" if plain else "bare"


def _relations(noun: Token, sentence: Sentence) -> Iterator[Draft]:
    quality = _quality(noun, sentence)
    act, phase = _act(noun, sentence)
    if act is None or phase is None:
        return
    if act.text[0].isupper() and act.i != sentence.span.start and is_predicate(act):
        return
    if quality == "other" or (quality == "bare" and not _may_be_bare(act, phase)):
        return
    stance = stance_of(act, sentence)
    found = parties_between(noun, sentence)
    if len(found.parties) != 2 or _is_about_other_noun(noun):  # noqa: PLR2004
        return
    time = when(act, sentence)
    if phase == "holds" and _is_unsure(act):
        window = f"{time.bare}/.." if time and "/" not in str(time.bare) else time.extent
        yield Draft("diplomatic-relations", "holds", found.parties, time=window, modality="doubtful", told="present")
        return
    yield _relations_draft(phase, found, time, stance, (noun, act))


def _relations_draft(phase: Phase, found: Who, time: When, stance: Stance, at: tuple[Token, Token]) -> Draft:
    noun, act = at
    people = tuple(Other("person", p) for p in found.persons)
    if phase == "holds":
        negative = stance.is_negated or is_negated(noun)
        state: Phase = "absent" if negative else "holds"
        if no_longer(act):
            return Draft("diplomatic-relations", "ends", found.parties, (), people, time.act, modality=stance.modality)
        return Draft(
            "diplomatic-relations",
            state,
            found.parties,
            (),
            people,
            time.extent,
            modality=stance.modality,
            told=stance.told,
            attributed_to=stance.attributed_to,
        )
    modality = "denied" if stance.is_negated and stance.modality == "asserted" else stance.modality
    return Draft(
        "diplomatic-relations",
        phase,
        found.parties,
        (),
        people,
        time.act,
        modality=modality,
        attributed_to=stance.attributed_to,
    )


def _may_be_bare(act: Token, phase: Phase) -> bool:
    if phase == "begins":
        return act.lower_ in ("date", "dates") or stem(act) in _BEGIN_BARE or stem(act) in _BEGIN_NOUNS
    return phase in ("ends", "suspended") or _is_unsure(act)


def _is_about_other_noun(noun: Token) -> bool:
    """`relations office`: the noun only names something else; in `relations date from` it does not."""
    return noun.dep_ == "compound" and noun.head.lower_ not in ("date", "dates")


def _act(noun: Token, sentence: Sentence) -> tuple[Token | None, Phase | None]:
    """The word that says what became of the relations, and the phase that it gives."""
    above = noun.head
    if noun.dep_ == "conj":
        above = next((a for a in noun.ancestors if a.dep_ != "conj"), above)
        above = above if is_predicate(above) or above.pos_ == "ADP" else above.head
    if above.pos_ == "ADP" and above.head.pos_ in ("NOUN", "PROPN"):
        nominal = above.head
        phase = _phase_of_noun(nominal)
        if phase:
            return nominal, phase
        doubted = _doubted_above(noun)
        if doubted is None and lemma(nominal) in ("future", "status", "state"):
            verb = predicate_of(nominal)
            doubted = verb if verb is not None and _is_unsure(verb) else None
        return (doubted, "holds") if doubted is not None else (None, None)
    if above.lower_ in ("date", "dates") and noun.dep_ in ("compound", "nsubj"):
        return (above, "begins") if _is_dated_to_a_year(above, sentence) else (None, None)
    above_all = _doubted_above(noun)
    if above_all is not None:
        return above_all, "holds"
    verb = predicate_of(noun)
    if verb is None or not (noun.head.i == verb.i or above.i == verb.i or _is_object_of_phrase(noun, verb)):
        return None, None
    return verb, _phase_of_verb(verb, noun, sentence)


def _is_dated_to_a_year(date: Token, sentence: Sentence) -> bool:
    """`relations date from 1974`; what goes back to a century is no act of establishing them."""
    value = when(date, sentence).bare
    return value is not None and "X" not in value


def _doubted_above(noun: Token) -> Token | None:
    """`What will become of the relations is uncertain`: the predicate whose subject clause the noun is in."""
    for step in noun.ancestors:
        if step.dep_ in ("csubj", "csubjpass") and _is_unsure(step.head):
            return step.head
    return None


def _is_object_of_phrase(noun: Token, verb: Token) -> bool:
    return (
        noun.dep_ == "pobj"
        and noun.head.head.i == verb.i
        and stem(verb) in ("enter", "begin", "start", "set", "engage", "break", "cut")
    )


def _phase_of_noun(noun: Token) -> Phase | None:
    word = stem(noun)
    if word in _BEGIN_NOUNS:
        return "begins"
    if word in _END_NOUNS:
        return "ends"
    return "suspended" if word in _SUSPEND_NOUNS else None


def _phase_of_verb(verb: Token, noun: Token, sentence: Sentence) -> Phase | None:
    word = stem(verb)
    if word in ("break", "cut") and noun.dep_ in ("nsubj",) and particle(verb) not in ("off", "down"):
        return None
    if word in _END:
        return "ends"
    if word in _SUSPEND:
        return "suspended"
    if word in ("set", "take") and particle(verb) != "up":
        return None
    if word == "come":
        return "begins" if any(o.token.lower_ in ("being", "existence", "effect") for o in obliques(verb)) else None
    if word in _BEGIN:
        return "begins"
    if word in _HOLD and noun.dep_ == "dobj" and _quality(noun, sentence) == "formal":
        return "holds"
    if _exists(verb) and noun.dep_ in ("attr", "nsubj", "dobj") and _quality(noun, sentence) == "formal":
        return "holds"
    return "holds" if _is_unsure(verb) and noun.dep_ == "nsubj" else None


def _exists(verb: Token) -> bool:
    return lemma(verb) in ("exist", "continue") or any(c.dep_ == "expl" for c in verb.children)


def _is_unsure(verb: Token) -> bool:
    return any(t.lower_ in _UNSURE for t in verb.subtree if t.dep_ in ("pobj", "acomp", "attr", "oprd", "conj"))


def _recognises(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    givers = who(agents(verb), sentence)
    for patient in patients(verb):
        target = _recognised(patient, sentence) or _other_side(patient, givers, verb, sentence)
        if target:
            yield from _recognition_drafts(givers, target, verb, sentence, "begins")


def _recognised(token: Token, sentence: Sentence) -> Who:
    """Whose recognition is meant; nobody where something else (a need, a right, a passport) is recognised."""
    mention = sentence.parties.get(token.i)
    if mention and mention.form in ("name", "short", "government", "adjective", "capital"):
        return Who((mention.party,))
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
            time.extent if state in ("holds", "absent") else time.act,
            modality=stance.modality,
            told=stance.told if state in ("holds", "absent") else None,
            attributed_to=stance.attributed_to,
            detail=_as_what(act, sentence),
        )


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
    of = who([o.token for o in obliques(noun) if o.prep in ("of", "to", "for")], sentence)
    by = who([o.token for o in obliques(noun) if o.prep in ("by", "from")], sentence)
    if verb is not None and stem(verb) in _GRANT and noun.dep_ in ("dobj", "nsubjpass"):
        receiver = of + who([o.token for o in obliques(verb) if o.prep in ("to", "from")], sentence)
        receiver = receiver + who([c for c in verb.children if c.dep_ == "dative"], sentence)
        giver = who(agents(verb), sentence) + by
        if stem(verb) in ("receive", "gain", "obtain", "win", "secure"):
            giver, receiver = receiver, giver
        phase: Phase = "ends" if stem(verb) == "withdraw" else "begins"
        yield from _recognition_drafts(giver, receiver, verb, sentence, phase)
    elif by and of:
        yield from _recognition_drafts(by, of, noun, sentence, "begins")


RULE = Rule("relations", 1, read)
