"""Sentences about belonging to organisations, blocs and treaty bodies in, drafts of `membership` out."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bilat.model.statement import Other
from bilat.reading.grammar.belonging import MEMBERS, TAKE_IN, holding, is_no_longer, rank
from bilat.reading.grammar.clause import (
    agents,
    has_own_subject,
    is_negated,
    is_passive,
    is_predicate,
    lemma,
    obliques,
    particle,
    patients,
    predicate_of,
    stem,
)
from bilat.reading.grammar.clausetime import clause_time
from bilat.reading.grammar.modality import Stance, stance_of
from bilat.reading.grammar.organisations import listed_with, organisations, organisations_at
from bilat.reading.grammar.when import NEVER, When
from bilat.reading.grammar.who import NOBODY, Who, who, who_is
from bilat.reading.rules.draft import Draft, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from bilat.model.statement import Modality, Phase
    from bilat.reading.grammar.sentence import Sentence

_IN = frozenset({"of", "in", "to", "into", "within", "at", "with"})
_FROM = frozenset({"from", "of", "out of"})
_STATES = frozenset("state country nation status economy party government seat".split())
_JOIN = frozenset("join enter accede rejoin reenter integrate".split())
_LEAVE = frozenset("leave quit exit withdraw secede pull resign".split())
_PUT_OUT = frozenset("expel oust exclude eject".split())
_GAIN = frozenset(
    "gain obtain secure attain achieve acquire win receive get resume regain restore reinstate complete earn".split()
)
_HAVE = frozenset("have hold enjoy share retain maintain keep".split())
_END = frozenset("end terminate renounce relinquish cease revoke lose withdraw cancel give".split())
_SUSPEND = frozenset({"suspend", "freeze"})
_SEEK = frozenset(
    "apply seek aspire bid ask request pursue strive desire want wish hope aim push lobby negotiate petition".split()
)
_BEGIN_NOUNS = frozenset(
    "accession entry entrance admission admittance readmission reintegration return reentry reinstatement "
    "rejoining joining".split()
)
_END_NOUNS = frozenset("withdrawal exit departure expulsion exclusion secession".split())
# Verbs that may speak of a membership just named.
_ANAPHORIC = frozenset({"suspend", "readmit", "readmitte", "expel", "withdraw"})
# What is only wished for, opposed or spoken of has not happened.
_OPEN = frozenset(
    "support back favour favor oppose block veto discuss advocate endorse urge encourage demand prevent delay "
    "hinder reject condition consider "
    "promote facilitate await question".split()
)
_PASSING = frozenset(
    "bid application talk negotiation process candidate prospect aspiration plan criterion request".split()
)

_GAP = re.compile(r"(?:\s*\([^()]*\))?,?\s+(?:(?:in|on|since)\s+)?")


@dataclass(frozen=True, slots=True)
class _Seat:
    """What became of whose membership in what; `is_planned` where it is only sought."""

    phase: Phase
    holders: Who
    bodies: tuple[str, ...]
    detail: str | None = None
    is_planned: bool = False


def read(sentence: Sentence) -> Iterator[Draft]:
    """Members and observers, joining, leaving, suspension, applications."""
    drafts = list(_found(sentence))
    rests = {(d.actors, d.targets): d.time for d in drafts if d.phase == "suspended" and d.time and "/" not in d.time}
    for draft in drafts:
        since = rests.get((draft.actors, draft.targets))
        if draft.phase == "holds" and since and draft.time is None:
            yield replace(draft, time=f"../{since}", told="past")
        else:
            yield draft


def _found(sentence: Sentence) -> Iterator[Draft]:
    for token in sentence.span:
        word = stem(token)
        if is_predicate(token):
            yield from _by_verb(token, word, sentence)
        elif (word in MEMBERS or (word == "part" and token.dep_ == "attr")) and token.pos_ in ("NOUN", "PROPN", "ADJ"):
            yield from _member(token, sentence)
        elif word == "membership":
            yield from _membership(token, sentence)
        elif word in _BEGIN_NOUNS | _END_NOUNS or word == "suspension":
            yield from _nominal(token, word, sentence)


def _by_verb(verb: Token, word: str, sentence: Sentence) -> Iterator[Draft]:
    phase, holders, bodies = _act(verb, word, sentence)
    if phase is not None and not bodies and verb.dep_ == "conj" and is_predicate(verb.head):
        _, shared, bodies = _act(verb.head, stem(verb.head), sentence)
        holders = holders if has_own_subject(verb) else shared
    if phase is not None and not bodies and holders and word in _ANAPHORIC:
        bodies = _body_before(verb, sentence)
    if phase is not None:
        ranks = [rank(o.token, o.token) for o in obliques(verb) if o.prep == "as" and stem(o.token) in MEMBERS]
        yield from _drafts(_Seat(phase, holders, bodies, ranks[0] if ranks else None), verb, sentence)


def _body_before(verb: Token, sentence: Sentence) -> tuple[str, ...]:
    """The one organisation whose members the clauses before, or the sentence before, spoke of."""
    for at in (sentence, sentence.previous):
        if at is None:
            return ()
        nouns = [t for t in at.span if stem(t) in ("member", "membership") and (at is not sentence or t.i < verb.i)]
        named = tuple(dict.fromkeys(b for n in nouns for b in organisations_at(n, at, _IN)))
        if named:
            return named if len(named) == 1 else ()
    return ()


def _act(verb: Token, word: str, sentence: Sentence) -> tuple[Phase | None, Who, tuple[str, ...]]:
    """What a verb does to a membership: the phase, whose, and in what."""
    if word in _JOIN and not _is_in_doing(verb):
        goal = _objects(verb, sentence) if word in ("join", "rejoin", "enter", "reenter") else ()
        return "begins", who(agents(verb), sentence), goal or _at(verb, sentence, _IN - {"of", "with", "in", "at"})
    if word == "apply":
        return "begins", who(agents(verb), sentence), _at(verb, sentence, frozenset({"to"}))
    if word == "return" and not any(c.dep_ in ("advcl", "xcomp") for c in verb.children):
        return "begins", who(agents(verb), sentence), _at(verb, sentence, frozenset({"to", "into"}))
    if word in _LEAVE:
        goal = _objects(verb, sentence) if word in ("leave", "quit", "exit") else _at(verb, sentence, _FROM)
        return "ends", who(agents(verb), sentence), goal
    if word in TAKE_IN:
        return "begins", *_moved(verb, sentence, frozenset({"to", "into", "as", "in"}))
    if word in _PUT_OUT:
        return "ends", *_moved(verb, sentence, _FROM)
    if word in _SUSPEND:
        return "suspended", *_moved(verb, sentence, _FROM)
    if word == "belong":
        return "holds", who(agents(verb), sentence), _at(verb, sentence, frozenset({"to"}))
    return None, NOBODY, ()


def _is_in_doing(verb: Token) -> bool:
    """`joined the Union in condemning …`: it did the same, it did not become a member."""
    return any(o.prep == "in" and o.token.tag_ == "VBG" for o in obliques(verb))


def _objects(verb: Token, sentence: Sentence) -> tuple[str, ...]:
    return organisations(patients(verb), sentence) if not is_passive(verb) else ()


def _at(verb: Token, sentence: Sentence, preps: frozenset[str]) -> tuple[str, ...]:
    return organisations([o.token for o in obliques(verb) if o.prep.split()[-1] in preps], sentence)


def _moved(verb: Token, sentence: Sentence, preps: frozenset[str]) -> tuple[Who, tuple[str, ...]]:
    """Whom an organisation took in or put out: `A was expelled from O`, `O suspended A`."""
    moved = NOBODY
    for patient in patients(verb):
        if patient.pos_ in ("PROPN", "PRON") or patient.i in sentence.parties or lemma(patient) in _STATES:
            moved = moved + who_is(patient, sentence)
    bodies = _at(verb, sentence, preps)
    if not bodies:
        bodies = organisations(agents(verb), sentence) or _at(verb, sentence, frozenset({"of", "in"}))
    as_member = [o.token for o in obliques(verb) if o.prep == "as" and stem(o.token) in MEMBERS]
    bodies = bodies or tuple(b for m in as_member for b in organisations_at(m, sentence, _IN))
    has_goal = (
        bool(_at(verb, sentence, preps))
        or bool(as_member)
        or stem(verb) in ("suspend", "readmit", "readmitte", "expel", "admit")
    )
    return moved, bodies if has_goal else ()


def _member(noun: Token, sentence: Sentence) -> Iterator[Draft]:
    """Members and observers by name: `A is a member of O`, `as members of O`, `A, an observer in O`."""
    head = noun.head if noun.dep_ in ("compound", "amod", "nmod") and stem(noun.head) in _STATES else noun
    bodies = organisations_at(head, sentence, _IN) or organisations_at(noun, sentence, _IN)
    if not bodies:
        return
    detail = rank(noun, head)
    if stem(head) == "status" and head.dep_ == "dobj":
        yield from _status(head, bodies, detail, sentence)
        return
    phase, holders, act = holding(head, sentence)
    if phase is not None and act is not None:
        yield from _drafts(_Seat(phase, holders, bodies, detail), act, sentence)


def _status(head: Token, bodies: tuple[str, ...], detail: str | None, sentence: Sentence) -> Iterator[Draft]:
    verb = predicate_of(head)
    if verb is None:
        return
    word = stem(verb)
    if word in _HAVE:
        yield from _drafts(_Seat("holds", who(agents(verb), sentence), bodies, detail), verb, sentence)
    elif word in _GAIN | {"grant", "give", "award"}:
        holders = who(agents(verb), sentence) if word in _GAIN else _granted(verb, sentence)
        yield from _drafts(_Seat("begins", holders, bodies, detail), verb, sentence)


def _granted(verb: Token, sentence: Sentence) -> Who:
    """To whom something was granted."""
    to = [o.token for o in obliques(verb) if o.prep == "to"]
    datives = [c for c in verb.children if c.dep_ == "dative" and c.pos_ != "ADP"]
    subject = [p for p in patients(verb) if p.i < verb.i] if is_passive(verb) else []
    return who([*to, *datives], sentence) or who(subject, sentence)


def _membership(noun: Token, sentence: Sentence) -> Iterator[Draft]:
    """Membership as a noun: had, gained, applied for, suspended, given up."""
    if noun.dep_ == "compound" and stem(noun.head) not in ("status", "seat"):
        return
    verb = predicate_of(noun)
    if verb is None:
        return
    bodies = organisations_at(noun, sentence, _IN)
    if not bodies and stem(verb) in _SUSPEND | _END | {"grant", "give", "offer", "restore"} and not is_passive(verb):
        bodies = organisations(agents(verb), sentence)
    owner = _owner(noun, sentence, bodies)
    word = stem(verb)
    detail = rank(noun, noun)
    is_object = noun in patients(verb) or noun.dep_ in ("dobj", "nsubjpass")
    if _is_sought(noun, verb):
        seekers = owner or _seekers(noun, verb, sentence, bodies)
        yield from _drafts(_Seat("begins", seekers, bodies, detail, is_planned=True), noun, sentence)
    elif is_object and word in _SUSPEND | _END | _GAIN | _HAVE | {"grant", "give", "offer"}:
        holders = _membership_holders(owner, word, verb, sentence)
        yield from _drafts(_Seat(_phase_of(word, verb), holders, bodies, detail), verb, sentence)
    elif owner and not _is_open(noun, verb):
        yield from _drafts(_Seat("holds", owner, bodies, detail), noun, sentence)


def _phase_of(word: str, verb: Token) -> Phase:
    if word in _SUSPEND:
        return "suspended"
    if word in _HAVE:
        return "holds"
    return "ends" if word in _END and (word != "give" or particle(verb) == "up") else "begins"


def _membership_holders(owner: Who, word: str, verb: Token, sentence: Sentence) -> Who:
    if owner:
        return owner
    if word in ("grant", "give", "offer"):
        return _granted(verb, sentence)
    return who(agents(verb), sentence) if not is_passive(verb) else NOBODY


def _owner(noun: Token, sentence: Sentence, bodies: tuple[str, ...]) -> Who:
    """Whose membership, accession or suspension it is; the organisation itself is none."""
    found = NOBODY
    for child in noun.children:
        if child.dep_ in ("poss", "nmod", "compound", "amod"):
            found = found + (who_is(child, sentence) if child.dep_ == "poss" or child.i in sentence.parties else NOBODY)
    for oblique in obliques(noun):
        if oblique.prep in ("of", "for", "by") and not organisations([oblique.token], sentence):
            found = found + who_is(oblique.token, sentence)
    return Who(tuple(p for p in found.parties if p not in bodies))


def _is_sought(noun: Token, verb: Token) -> bool:
    above = noun.head.head if noun.dep_ == "pobj" else noun.head
    return stem(verb) in _SEEK or stem(above) in _PASSING or stem(above) in _SEEK


def _seekers(noun: Token, verb: Token, sentence: Sentence, bodies: tuple[str, ...]) -> Who:
    """Whose bid it is: its own possessor's, else the subject's of the verb of seeking."""
    above = noun.head.head if noun.dep_ == "pobj" else noun.head
    if stem(above) in _PASSING:
        owner = _owner(above, sentence, bodies)
        if owner or stem(verb) in _OPEN:
            return owner
    return who(agents(verb), sentence)


def _is_open(noun: Token, verb: Token) -> bool:
    above = [a for a in noun.ancestors if (a.i == verb.i or verb.is_ancestor(a)) and not is_negated(a)]
    return any(stem(a) in _OPEN | _PASSING | {"support", "opposition", "objection", "call"} for a in above)


def _nominal(noun: Token, word: str, sentence: Sentence) -> Iterator[Draft]:
    """`A's accession to O`, `the suspension of A from O`."""
    preps = frozenset({"to", "into", "in"}) if word in _BEGIN_NOUNS else frozenset({"from", "of"})
    ties = [*obliques(noun), *(i for o in obliques(noun) for i in obliques(o.token))]
    ties += obliques(noun.head) if noun.dep_ in ("dobj", "nsubjpass") else []
    bodies = organisations([o.token for o in ties if o.prep in preps], sentence)
    verb = predicate_of(noun)
    if not bodies or (verb is not None and _is_open(noun, verb)):
        return
    phase: Phase = "begins" if word in _BEGIN_NOUNS else "suspended" if word == "suspension" else "ends"
    holders = _owner(noun, sentence, bodies)
    sought = verb is not None and _is_sought(noun, verb)
    if not holders and sought and verb is not None:
        holders = _seekers(noun, verb, sentence, bodies)
    elif not holders and verb is not None and any(c.lower_ == "its" for c in noun.children):
        holders = Who(who([a for a in agents(verb) if a.i > noun.i], sentence).parties)  # `after its entry …, A …`
    yield from _drafts(_Seat(phase, holders, bodies, is_planned=sought), noun, sentence)


def _drafts(seat: _Seat, act: Token, sentence: Sentence) -> Iterator[Draft]:
    """One draft a holder and organisation."""
    stance = stance_of(act, sentence)
    bodies = listed_with(seat.bodies, sentence)
    if set(seat.holders.parties) & set(bodies):
        return
    phase, modality = _told_as(seat, stance, act)
    lasts = phase in ("holds", "absent")
    for body in bodies:
        time = _date_of(body, act, sentence) or clause_time(act, sentence)
        for holder in seat.holders.parties:
            yield Draft(
                "membership",
                phase,
                (holder,),
                (body,),
                tuple(Other("person", p) for p in seat.holders.persons),
                _moment(time, lasts=lasts),
                modality=modality,
                told=stance.told if lasts else None,
                attributed_to=stance.attributed_to,
                detail=seat.detail,
            )


def _moment(time: When, *, lasts: bool) -> str | None:
    """Of an act, `since 2012` is its date."""
    return time.extent if lasts or time.relation != "since" else time.bare


def _date_of(body: str, act: Token, sentence: Sentence) -> When:
    """The date that stands right behind an organisation, where the sentence has several: `O in 1961, P in 1974`."""
    text = sentence.scope.document.text
    verb = predicate_of(act)
    times = [t.mention for t in sentence.times if t.mention.calendar and predicate_of(t.head) in (verb, None)]
    ends = [m.end for m in sentence.parties.values() if m.party == body]
    for time in times if len(times) > 1 else []:
        if any(end <= time.start and _GAP.fullmatch(text[end : time.start]) for end in ends):
            return When(time.bare or time.calendar, time.relation)
    return NEVER


def _is_wish(act: Token) -> bool:
    """`applied to join`, `seeks to accede`."""
    if is_predicate(act) and stem(act) == "apply":
        return True
    return (
        is_predicate(act)
        and act.dep_ in ("xcomp", "advcl", "pcomp")
        and predicate_of(act.head) is not None
        and stem(act.head) in _SEEK
    )


def _told_as(seat: _Seat, stance: Stance, act: Token) -> tuple[Phase, Modality]:
    phase = seat.phase
    verb = predicate_of(act)
    is_let = verb is not None and verb.i != act.i and stem(verb) in _OPEN  # `had not blocked its entry`
    negated = stance.is_negated and not is_let and not (phase == "ends" and is_no_longer(act))
    if phase == "holds" and (negated or is_negated(act)):
        return "absent", stance.modality
    is_sought = seat.is_planned or (phase == "begins" and _is_wish(act))
    modality: Modality = "planned" if is_sought and stance.modality == "asserted" else stance.modality
    return phase, "denied" if negated and modality == "asserted" else modality


RULE = Rule("memberships", 1, read)
