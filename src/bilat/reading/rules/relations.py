"""Sentences about diplomatic relations in, drafts of `diplomatic-relations` out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bilat.model.statement import Other
from bilat.reading.grammar.anniversaries import anniversary_above, remembered
from bilat.reading.grammar.aspect import REST, REST_NOUNS, idiom_of
from bilat.reading.grammar.between import each_with, parties_between
from bilat.reading.grammar.carrying import carried
from bilat.reading.grammar.clause import (
    agents,
    is_negated,
    is_predicate,
    lemma,
    lowered,
    no_longer,
    obliques,
    particle,
    predicate_of,
    stem,
)
from bilat.reading.grammar.endings import by_war, time_of_this
from bilat.reading.grammar.found import When
from bilat.reading.grammar.modality import Stance, stance_of
from bilat.reading.grammar.sequels import acts_on_pronoun, sequel_time, sequels, taken_up
from bilat.reading.grammar.series import dated_series
from bilat.reading.grammar.when import when
from bilat.reading.grammar.who import who
from bilat.reading.rules.draft import Draft, Rule
from bilat.reading.rules.relation_headings import labelled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.statement import Phase
    from bilat.reading.grammar.found import Who
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_NOUNS = frozenset({"relation", "tie", "relationship", "link"})
_FORMAL_NOUNS = frozenset({"contact", "intercourse", "representation"})  # ties between states only where called so
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
    formalise regularise rekindle reinitiate relaunch reconstitute reforge unfreeze found introduce proclaim announce
    declare activate finalise conclude build arrange contract
    """.split()
)
_BEGIN_BARE = frozenset(
    """
    establish restore resume reestablish normalise reinstate renew formalise regularise rekindle reinitiate reforge
    reestablishe
    """.split()
)
_END = frozenset(
    """
    sever break cut terminate end discontinue rupture dissolve cease abrogate sunder snap severe abolish revoke quit
    abandon withdraw
    """.split()
)
_HOLD = frozenset("have maintain enjoy keep share hold conduct retain possess preserve sustain".split())
_LACK = frozenset({"lack"})
_BEGIN_NOUNS = frozenset(
    """
    establishment resumption restoration reestablishment normalisation opening start beginning initiation
    inauguration renewal normalization commencement reinstatement institution reopening revival formation creation
    launch launching inception onset formalisation start restart reconstitution regularisation restoring resuming
    establishing
    """.split()
)
_END_NOUNS = frozenset(
    """
    severance rupture break breaking severing termination cessation end breakdown discontinuation cutting dissolution
    breach collapse rupturing ending
    """.split()
)
_LACK_NOUNS = frozenset({"absence", "lack", "nonexistence"})
_OF_PRONOUN = _BEGIN_BARE | REST | _END | {"resume", "reopen"}
_PAIR = 2
_UNSURE = frozenset({"doubt", "uncertain", "unclear", "unknown", "question", "limbo", "doubtful", "jeopardy"})


def read(sentence: Sentence) -> Iterator[Draft]:
    """Relations begun, kept, suspended, ended, denied, each by the words that say what became of them."""
    for token in sentence.having(_NOUNS | _FORMAL_NOUNS):
        word = lemma(token)
        if token.pos_ in ("NOUN", "PROPN") and (
            word in _NOUNS or (word in _FORMAL_NOUNS and _quality(token, sentence) == "formal")
        ):
            yield from _relations(token, sentence)
    yield from _of_those_before(sentence)


def _of_those_before(sentence: Sentence) -> Iterator[Draft]:
    """`They were established in 1960, severed in 1972 and restored in 2019`: the relations of the sentence before."""
    noun = taken_up(sentence, _NOUNS)
    if noun is None or sentence.previous is None or _quality(noun, sentence.previous) == "other":
        return
    found = parties_between(noun, sentence.previous)
    for verb in acts_on_pronoun(sentence):
        phase: Phase = "suspended" if stem(verb) in REST else "ends" if stem(verb) in _END else "begins"
        if len(found.parties) == _PAIR and stem(verb) in _OF_PRONOUN:
            yield _relations_draft(phase, found, when(verb, sentence), stance_of(verb, sentence), (verb, verb))


def _quality(noun: Token, sentence: Sentence) -> str:
    """`formal` for diplomatic relations by name, `bare` for relations without a field, `other` for those of a field."""
    top = noun.head if noun.dep_ == "compound" else noun
    words = [c for c in {*noun.children, *top.children} - {noun} if c.dep_ in ("amod", "compound", "nmod")]
    words += [c for w in words for c in w.children if c.dep_ in ("conj", "amod", "compound")]
    lows = {w.lower_ for w in words}
    if lows & _FORMAL:
        return "formal"
    first = sentence.span.start  # whose capital says nothing
    plain = [w for w in words if w.lower_ not in _NEUTRAL and w.i not in sentence.parties]
    plain = [w for w in plain if w.pos_ != "PROPN" or w.i == first]
    return "other" if plain else "bare"


def _relations(noun: Token, sentence: Sentence) -> Iterator[Draft]:
    quality = _quality(noun, sentence)
    feast = anniversary_above(noun)
    if feast is not None:
        yield from _remembered(noun, feast, sentence)
        return
    if quality == "formal":
        yield from labelled(noun, sentence)
    act, phase = _act(noun, sentence)
    if phase is None:
        act, phase = _behind(noun, sentence)
    if act is None or phase is None:
        return
    if act.text[0].isupper() and act.i != sentence.span.start and is_predicate(act):
        return
    if quality == "other" or (quality == "bare" and not _may_be_bare(act, phase)):
        return
    found = parties_between(noun, sentence)
    series = dated_series(noun, sentence) if phase not in ("holds", "absent") else ()
    if series:
        yield from _in_series(phase, series, (noun, act), sentence)
    elif not _is_about_other_noun(noun):
        for both in each_with(noun, found, sentence):
            if not _is_of_others(noun, both, sentence):
                yield from _told(phase, both, (noun, act), sentence)
                yield from _gone_on(both, (noun, act), sentence)


def _behind(noun: Token, sentence: Sentence) -> tuple[Token | None, Phase | None]:
    """`Relations, established in 2006, are cordial`: what a participle behind the noun says."""
    told = ((c, _phase_of_verb(c, noun, sentence)) for c in noun.children if c.dep_ == "acl" and c.tag_ == "VBN")
    return next(((verb, phase) for verb, phase in told if phase not in (None, "holds")), (None, None))


def _told(phase: Phase, found: Who, at: tuple[Token, Token], sentence: Sentence) -> Iterator[Draft]:
    noun, act = at
    time = when(act, sentence) or time_of_this(act, sentence)
    if phase == "holds" and _is_unsure(act):
        time = time or carried(sentence.previous, depth=1)
        window = replace(time, relation="since").extent if time and "/" not in str(time.bare) else time.extent
        yield Draft("diplomatic-relations", "holds", found.parties, time=window, modality="doubtful", told="present")
        return
    yield from _for_a_while(phase, found, time, (noun, act), sentence)


def _for_a_while(phase: Phase, found: Who, time: When, at: tuple[Token, Token], sentence: Sentence) -> Iterator[Draft]:
    """A change; `were suspended from 1987 to 1990` tells that they were taken up again too."""
    stance, span = stance_of(at[1], sentence), time.ends
    if phase not in ("suspended", "ends") or span is None or "from" not in sentence.stems:
        yield _relations_draft(phase, found, time, stance, at)
        return
    yield _relations_draft(phase, found, When(span[0]), stance, at)
    yield _relations_draft("begins", found, When(span[1]), stance, at)


def _gone_on(found: Who, at: tuple[Token, Token], sentence: Sentence) -> Iterator[Draft]:
    """`… and resumed in 1981`, `…, which were broken off in 1967`."""
    noun, act = at
    for verb in sequels(act, noun):
        phase = _phase_of_verb(verb, noun, sentence)
        if phase not in (None, "holds"):
            yield from _for_a_while(phase, found, sequel_time(verb, sentence), (noun, verb), sentence)


def _is_of_others(noun: Token, found: Who, sentence: Sentence) -> bool:
    """`links between the two universities`: between whom is told, and it is no party."""
    between = [o.token for o in obliques(noun) if o.prep == "between"]
    return bool(between) and not who(between, sentence) and set(found.parties) <= set(sentence.pair)


def _in_series(
    phase: Phase, series: tuple[tuple[Who, When], ...], at: tuple[Token, Token], sentence: Sentence
) -> Iterator[Draft]:
    """`established relations with A in 1973, B in 1983 and C in 1984`."""
    noun, act = at
    first = who(agents(act), sentence)
    for other, time in series:
        both = first + other
        if len(first.parties) == 1 and len(both.parties) == _PAIR:
            yield _relations_draft(phase, both, time, stance_of(act, sentence), (noun, act))


def _remembered(noun: Token, feast: Token, sentence: Sentence) -> Iterator[Draft]:
    """`In 2019 they marked the 60th anniversary of relations`: begun in 1959; nothing where no year follows."""
    nominal = noun.head.head if noun.dep_ == "pobj" else noun
    phase = _phase_of_noun(nominal) if nominal.i != feast.i else "begins"
    quality = _quality(noun, sentence)
    found, time = parties_between(noun, sentence), remembered(feast, sentence)
    if (
        time
        and phase
        and quality != "other"
        and len(found.parties) == _PAIR
        and (quality == "formal" or nominal != feast)
    ):
        yield Draft("diplomatic-relations", phase, found.parties, time=time.bare, confidence=0.7)


def _relations_draft(phase: Phase, found: Who, time: When, stance: Stance, at: tuple[Token, Token]) -> Draft:
    noun, act = at
    people = tuple(Other("person", p) for p in found.persons)
    if phase in ("ends", "suspended") and any(c.lower_ == "never" for c in act.children) and stance.is_negated:
        phase, stance = "holds", replace(stance, is_negated=False)  # `were never broken off`
    is_never = phase == "begins" and stance.is_negated and stance.modality == "asserted"
    if phase in ("holds", "absent") or is_never:
        negative = stance.is_negated or is_negated(noun)
        state: Phase = "absent" if negative or phase == "absent" else "holds"
        if no_longer(act):
            ended = (time.bare or "").removesuffix("/..") if time.relation == "since" else time.act
            return Draft(
                "diplomatic-relations", "ends", found.parties, (), people, ended or None, modality=stance.modality
            )
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
    modality = (
        "denied" if stance.is_negated and phase != "begins" and stance.modality == "asserted" else stance.modality
    )
    return Draft(
        "diplomatic-relations",
        phase,
        found.parties,
        (),
        people,
        time.act,
        modality=modality,
        attributed_to=stance.attributed_to,
        detail=by_war(act) if phase == "ends" else None,
    )


def _may_be_bare(act: Token, phase: Phase) -> bool:
    if phase == "begins":
        return act.lower_ in ("date", "dates") or stem(act) in _BEGIN_BARE or stem(act) in _BEGIN_NOUNS
    is_formal = any(c.dep_ == "acomp" and c.lower_ in ("formal", "official") for c in act.children)
    return (
        phase in ("ends", "suspended")
        or is_formal
        or _is_unsure(act)
        or (is_predicate(act) and idiom_of(act) is not None)
    )


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
        phase = _phase_of_noun(nominal) if not _is_of_a_time(nominal, sentence) else None
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
    if verb is not None and lowered(verb) is not verb and noun.head.i == verb.i:
        inner = lowered(verb)
        return (inner, _phase_of_verb(inner, noun, sentence)) if inner is not None else (None, None)
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


def _is_of_a_time(nominal: Token, sentence: Sentence) -> bool:
    """`until the end of 1980 relations were tense`: the end is a year's."""
    return any(nominal.i in timed.tokens for timed in sentence.times)


def _phase_of_noun(noun: Token) -> Phase | None:
    word = stem(noun)
    if word in _BEGIN_NOUNS:
        return "begins"
    if word in _END_NOUNS:
        return "ends"
    if word in _LACK_NOUNS:
        return "absent"
    return "suspended" if word in REST_NOUNS else None


def _phase_of_verb(verb: Token, noun: Token, sentence: Sentence) -> Phase | None:
    word = stem(verb)
    if word in ("break", "cut") and noun.dep_ in ("nsubj",) and particle(verb) not in ("off", "down"):
        return None
    if word in _END:
        return "ends"
    if word in REST:
        return "suspended"
    idiom = idiom_of(verb)
    if idiom is not None:
        return idiom
    if word in _LACK and noun.dep_ == "dobj" and _quality(noun, sentence) == "formal":
        return "absent"
    if word == "make" and lemma(noun) == "contact":
        return "begins"
    if word in ("set", "take") and particle(verb) != "up":
        return None
    if word in _BEGIN:
        return "begins"
    if word in _HOLD and noun.dep_ == "dobj" and _quality(noun, sentence) == "formal":
        return "holds" if word != "conduct" or any(o.prep == "with" for o in obliques(noun)) else None
    if _exists(verb) and noun.dep_ in ("attr", "nsubj", "dobj") and _quality(noun, sentence) == "formal":
        return "holds"
    said = {c.lower_ for c in verb.children if c.dep_ == "acomp" and word in ("be", "remain")}
    if said & {"formal", "official", "frozen"}:
        return "suspended" if "frozen" in said else "holds"
    return "holds" if _is_unsure(verb) and noun.dep_ == "nsubj" else None


def _exists(verb: Token) -> bool:
    return lemma(verb) in ("exist", "continue", "persist", "endure", "remain", "subsist") or any(
        c.dep_ == "expl" for c in verb.children
    )


def _is_unsure(verb: Token) -> bool:
    below = {t.lower_ for t in verb.subtree if t.i > verb.i}
    if "clear" in below and below & {"far", "not", "n't"}:
        return True
    return any(t.lower_ in _UNSURE for t in verb.subtree if t.dep_ in ("pobj", "acomp", "attr", "oprd", "conj"))


RULE = Rule("relations", 2, read, _NOUNS | _FORMAL_NOUNS | _OF_PRONOUN)
