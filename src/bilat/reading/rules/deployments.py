"""Sentences about troops, peacekeepers, military advisers and bases abroad in, drafts of `deployment` out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from bilat.model.statement import Other
from bilat.reading.grammar.clause import (
    agents,
    has_own_subject,
    is_negated,
    is_passive,
    is_predicate,
    lemma,
    obliques,
    patients,
    stem,
    subjects,
)
from bilat.reading.grammar.forces import (
    MADE_OF,
    Ground,
    area_of,
    fronted,
    governor,
    ground_of,
    is_force,
    is_headed,
    is_home_to,
    is_this_unit,
    mission_in,
    owner_verb,
    owners_of,
    posters_of,
)
from bilat.reading.grammar.forces import WORDS as FORCES
from bilat.reading.grammar.found import NEVER, When
from bilat.reading.grammar.howmany import quantity_of
from bilat.reading.grammar.modality import Stance, is_perfect, stance_of
from bilat.reading.grammar.moves import END_NOUNS, HIT, HOST, is_charged, phase_of, phase_of_subject, war_clauses
from bilat.reading.grammar.owntime import noun_time
from bilat.reading.grammar.regimes import state_of
from bilat.reading.grammar.stage import mission_around, stage_of
from bilat.reading.grammar.strangers import named_other
from bilat.reading.grammar.when import when
from bilat.reading.rules.contingent_words import count_of, label_of
from bilat.reading.rules.draft import Draft, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.statement import Modality, Phase
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_JOIN = frozenset("contribute participate join serve take".split())
_PEACE = frozenset({"peacekeeping", "peace-keeping", "observer", "stabilization", "stabilisation"})
_DEFINITE = frozenset({"all", "the", "its", "this", "these", "their", "those", "both"})
_FOLLOW = frozenset({"follow", "succeed"})
_AFTER = frozenset({"after", "following", "since", "until", "before", "upon", "with"})
_INTO_OR_OUT = frozenset("enter leave evacuate vacate depart patrol garrison invade quit".split())
_WISH = frozenset("demand call urge seek request insist oppose favour favor want".split())
_MEMORY = 3


@dataclass(frozen=True, slots=True)
class Found:
    """Forces in a sentence: the noun, the word that says what became of them, the phase."""

    noun: Token
    act: Token
    phase: Phase


def read(sentence: Sentence) -> Iterator[Draft]:
    """Forces sent, kept, withdrawn, refused; service in missions; what is further said of a contingent."""
    yield from _told(sentence)


@lru_cache(maxsize=16)  # later sentences ask what was told last
def _told(sentence: Sentence) -> tuple[Draft, ...]:
    out: list[Draft] = []
    for token in sentence.having(WORDS):
        if is_force(token) and not is_headed(token):
            out.extend(_forces(token, sentence))
        elif is_predicate(token) and stem(token) in _JOIN:
            out.extend(_joins(token, sentence))
        elif lemma(token) in END_NOUNS and token.pos_ == "NOUN":
            out.extend(_left_by_noun(token, sentence))
        elif is_predicate(token) and stem(token) in MADE_OF:
            out.extend(_made_of(token, sentence))
    return tuple(_once(out))


def _once(drafts: list[Draft]) -> Iterator[Draft]:
    """One draft a phase and pair: the one that says more."""
    best: dict[object, Draft] = {}
    refused = {(d.actors, d.targets) for d in drafts if d.phase == "absent"}
    for draft in drafts:
        if draft.modality == "planned" and (draft.actors, draft.targets) in refused:
            continue
        key = (draft.phase, draft.actors, draft.targets)
        if key not in best or (best[key].quantity is None and draft.quantity is not None):
            best[key] = draft
    yield from best.values()


def _forces(noun: Token, sentence: Sentence) -> Iterator[Draft]:
    act = governor(noun)
    phase = phase_of(noun, act, sentence) if not _is_wished(act) else None
    owners = owners_of(noun, sentence)
    if phase is not None:
        found = Found(noun, act, phase)
        actors = owners or _senders(noun, act, sentence)
        drafts = [d for actor in actors for d in drafts_of(actor, found, sentence)]
        drafts += [d for draft in drafts[:1] for d in _then_left(draft, found, sentence)]
        yield from drafts
        if drafts:
            return
    if _refers_back(noun, owners):
        yield from _further(noun, act, sentence)


def _is_wished(act: Token) -> bool:
    """`demanded the withdrawal of`, `called for the departure of`, `has yet to withdraw`: not done by that."""
    if is_predicate(act):
        return act.dep_ == "xcomp" and any(t.lower_ == "yet" for t in (*act.children, *act.head.children))
    above = act.head if act.dep_ == "dobj" else act.head.head if act.dep_ == "pobj" else act
    return is_predicate(above) and stem(above) in _WISH


def _then_left(draft: Draft, found: Found, sentence: Sentence) -> Iterator[Draft]:
    """`troops landed in X in 1998 and left in 1999`: the same forces, by a coordinate verb."""
    if found.noun.dep_ not in ("nsubj", "nsubjpass") or draft.phase == "ends":
        return
    for verb in (c for c in found.act.children if c.dep_ == "conj" and not has_own_subject(c)):
        if phase_of_subject(verb) == "ends" or (is_passive(verb) and stem(verb) == "withdraw"):
            time = when(verb, sentence)
            yield replace(draft, phase="ends", time=time.act if time.act != draft.time else None, told=None)


def _senders(noun: Token, act: Token, sentence: Sentence) -> tuple[str, ...]:
    if not is_predicate(act) or stem(act) in HOST | HIT:
        return ()
    act = owner_verb(act)
    doers = [a for a in agents(act) if a.i != noun.i]
    if noun in list(agents(act)):
        return ()
    return tuple(p for a in doers if not is_force(a) for p in posters_of(a, sentence))


def drafts_of(actor: str, found: Found, sentence: Sentence) -> Iterator[Draft]:
    """What is said of an actor's forces, where the text tells in what country they are."""
    mission = mission_in(sentence, found.noun)
    ground = ground_of((found.act, found.noun, *war_clauses(found.act)), sentence, actor)
    front = fronted(sentence)
    ground = replace(ground, party=front) if ground.party is None and front != actor else ground
    target = ground.party or _fallback(actor, found, mission, sentence)
    around = mission_around(sentence) if mission is None and not ground.party else None
    mission = around if around and area_of(around, sentence) == target else mission
    found = replace(found, phase="begins") if _goes_back(found, ground) else found
    stance = stance_of(found.act, sentence)
    if target is None or target == actor or _is_hosted_at_home(found, actor, sentence):
        return
    phase = _settled(found, stance)
    time = _time(found, sentence)
    yield _draft((actor, target), phase, time, stance, (found.noun, ground, mission), sentence)


def _goes_back(found: Found, ground: Ground) -> bool:
    """`returned to X`, `returned for a year`: out again, where `returned home` or `returned from X` is the end."""
    if not is_predicate(found.act) or stem(found.act) != "return" or found.phase != "ends":
        return False
    steps = obliques(found.act)
    goes = ground.party is not None and any(o.prep in ("to", "into") for o in steps)
    return goes or any(o.prep == "for" and lemma(o.token) in ("year", "month", "week") for o in steps)


def _is_hosted_at_home(found: Found, actor: str, sentence: Sentence) -> bool:
    """`X hosts its own troops` says nothing."""
    return (
        is_predicate(found.act)
        and stem(found.act) in HOST
        and actor in [p for a in agents(found.act) for p in state_of(a, sentence).parties]
    )


def _fallback(actor: str, found: Found, mission: str | None, sentence: Sentence) -> str | None:
    """The mission's country; the host of `X hosts Y's troops`; the title's other party where it is in the sentence."""
    if is_predicate(found.act) and (stem(found.act) in HOST or is_home_to(found.noun, found.act)):
        hosts = [p for a in agents(found.act) for p in state_of(a, sentence).parties if p != actor]
        return hosts[0] if len(hosts) == 1 else None
    if is_predicate(found.act) and stem(found.act) in _INTO_OR_OUT and not is_passive(found.act):
        left = [p for t in patients(found.act) for p in state_of(t, sentence).parties if p != actor]
        if len(left) == 1:
            return left[0]
    inferred = area_of(mission, sentence)
    other = named_other(actor, sentence)
    if inferred is not None and not (other and mission and inferred == mission):
        return inferred
    if is_negated(found.act) and other is None and found.phase in ("begins", "holds"):
        other = next((p for p in sentence.pair if p != actor), None) if actor in sentence.pair else None
    near = is_negated(found.act) or stem(found.act) == "fight" or mission is not None or is_charged(found.act)
    if other and near:
        return other
    return stage_of(actor, found.noun, found.act, sentence, is_abroad=mission is not None)


def _settled(found: Found, stance: Stance) -> Phase:
    if (stance.is_negated or is_negated(found.noun)) and found.phase in ("begins", "holds"):
        return "absent"
    return found.phase


def _time(found: Found, sentence: Sentence) -> When:
    if not is_predicate(found.act):
        own = noun_time(found.act, sentence)
        return own or _before_this(found.act, sentence)
    return when(found.act, sentence)


def _before_this(noun: Token, sentence: Sentence) -> When:
    """`This deployment followed the return of …`: before what the sentence before tells."""
    if stem(noun.head) not in _FOLLOW or not any(lemma(a) in ("deployment", "this", "move") for a in agents(noun.head)):
        return NEVER
    earlier = last_told(sentence)
    value = earlier.time.split("/")[0] if earlier and earlier.time else None
    return When(value, "before", is_carried=True) if value else NEVER


def _draft(
    between: tuple[str, str],
    phase: Phase,
    time: When,
    stance: Stance,
    at: tuple[Token, Ground, str | None],
    sentence: Sentence,
) -> Draft:
    noun, ground, mission = at
    held = phase in ("holds", "absent")
    place = ground.place or (_last_place(sentence) if time.is_carried else None)
    return Draft(
        "deployment",
        phase,
        between[:1],
        between[1:],
        (Other("organisation", mission),) if mission and mission != between[1] else (),
        time.extent if held else time.act,
        place,
        count_of(noun, sentence) if phase != "absent" else None,
        modality=_modality(phase, stance, noun),
        told=stance.told if held else None,
        attributed_to=stance.attributed_to,
        detail=label_of(noun, sentence),
    )


def _modality(phase: Phase, stance: Stance, noun: Token) -> Modality:
    """What was refused is asserted; an infinitive under a noun (`a proposal to send`) is planned."""
    if phase == "absent" and stance.modality == "planned":
        return "asserted"
    act = governor(noun)
    if act.dep_ == "pobj" and act.head.lower_ in _AFTER:
        return "asserted"
    is_infinitive = is_predicate(act) and any(c.lower_ == "to" and c.dep_ == "aux" for c in act.children)
    if is_predicate(act) and is_passive(act) and stem(act) == "expect" and stance.modality == "asserted":
        return "planned"
    is_proposal = is_infinitive and (act.dep_ in ("acl", "relcl") or has_own_subject(act))
    return "planned" if is_proposal and stance.modality == "asserted" else stance.modality


def _refers_back(noun: Token, owners: tuple[str, ...]) -> bool:
    """`the contingent`, `its peacekeepers`, `the troops`: forces that the sentences before speak of."""
    words = {c.lower_ for c in noun.children}
    return bool(words & _DEFINITE) and len(owners) <= 1 and noun.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj")


def _further(noun: Token, act: Token, sentence: Sentence) -> Iterator[Draft]:
    """What is further said of forces that were told of before: they are still there, or came home."""
    earlier = last_told(sentence)
    if earlier is None or (owners_of(noun, sentence) or earlier.actors) != earlier.actors:
        return
    if noun.dep_ not in ("nsubj", "nsubjpass"):
        return
    verb = act if is_predicate(act) else None
    ends = verb is not None and (phase_of_subject(verb) == "ends" or phase_of(noun, verb, sentence) == "ends")
    time = when(verb, sentence) if verb is not None else NEVER
    stance = stance_of(act, sentence)
    begun = earlier.time.split("/")[0].rstrip("~") if earlier.time and earlier.time[0] != "." else None
    value = time.act if ends or time else (f"{begun}~/.." if begun else None)
    yield replace(
        earlier,
        phase="ends" if ends else "holds",
        time=value,
        quantity=count_of(noun, sentence),
        modality=stance.modality,
        told=None if ends else "present",
        attributed_to=stance.attributed_to,
        detail=_same_label(noun, earlier, sentence),
        confidence=0.6,
    )


def _made_of(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    """`This unit is made up of 139 soldiers`: how many they are of whom the sentence before tells."""
    subject = next((s for s in subjects(verb) if s.lower_ == "it" or is_this_unit(s)), None)
    earlier = last_told(sentence) if subject is not None else None
    if earlier is None or earlier.phase == "ends":
        return
    for token in verb.subtree:
        count = count_of(token, sentence) if is_force(token) else None
        if count is not None:
            begun = earlier.time.split("/")[0].rstrip("~") if earlier.time and earlier.time[0] != "." else None
            span = f"{begun}~/.." if begun else None
            yield replace(earlier, phase="holds", time=span, quantity=count, told="present", confidence=0.6)
            return


def _same_label(noun: Token, earlier: Draft, sentence: Sentence) -> str | None:
    """`The contingent` is the `second contingent` of the sentence before; `the first contingent` is not."""
    label = label_of(noun, sentence)
    return label if " " in label or not earlier.detail else earlier.detail


def last_told(sentence: Sentence) -> Draft | None:
    """The deployment that the sentences before told of last."""
    at = sentence.previous
    for _ in range(_MEMORY):
        if at is None:
            return None
        found = [d for d in _told(at) if d.modality in ("asserted", "reported")]
        told = [d for d in found if d.phase in ("begins", "holds")]
        if found:
            return told[0] if told else None
        at = at.previous
    return None


def _last_place(sentence: Sentence) -> str | None:
    earlier = last_told(sentence)
    return earlier.place if earlier else None


def _joins(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    """`contributes to peacekeeping in X`, `took part in UNIFIL`: a state's service in a mission."""
    goals = [o.token for o in obliques(verb) if o.prep in ("to", "in", "with")]
    goals += patients(verb) if stem(verb) == "join" else ()
    if stem(verb) == "take" and not any(p.lower_ == "part" for p in patients(verb)):
        return
    if stem(verb) == "contribute" and any(is_force(p) for p in patients(verb)):
        return
    mission = mission_in(sentence, verb)
    for goal in goals:
        if not _is_service(goal, mission, sentence):
            continue
        for actor in [p for a in agents(verb) for p in state_of(a, sentence).parties]:
            ground = ground_of((goal, verb), sentence, actor)
            target = ground.party or area_of(mission, sentence)
            if target and target != actor:
                stance = stance_of(verb, sentence)
                begun = stem(verb) == "join" and not is_perfect(verb)
                phase: Phase = "absent" if stance.is_negated else "begins" if begun else "holds"
                draft = _draft((actor, target), phase, when(verb, sentence), stance, (goal, ground, mission), sentence)
                beside = (o.token for o in obliques(verb) if o.prep == "with" and is_force(o.token))
                counted = next((q for q in (quantity_of(t, sentence) for t in beside) if q), None)
                yield replace(draft, quantity=draft.quantity or counted)
        return


def _is_service(token: Token, mission: str | None, sentence: Sentence) -> bool:
    words = {t.lower_ for t in token.subtree if t.i <= token.i}
    named = sentence.parties.get(token.i) or next(
        (sentence.parties[c.i] for c in token.children if c.i in sentence.parties), None
    )
    return bool(words & _PEACE) or (
        mission is not None and named is not None and named.party == mission and named.party in _missions(mission)
    )


def _missions(mission: str) -> tuple[str, ...]:
    return (mission,) if {w.casefold() for w in mission.split()} & {"force", "mission", "operation", "forces"} else ()


def _left_by_noun(noun: Token, sentence: Sentence) -> Iterator[Draft]:
    """`the Soviet withdrawal from X`: forces are meant though not named."""
    if lemma(noun) not in ("withdrawal", "pullout", "pull-out") or any(o.prep == "of" for o in obliques(noun)):
        return
    ground = ground_of((noun,), sentence, None)
    party = sentence.scope.registry.find(ground.party) if ground.party else None
    for actor in owners_of(noun, sentence):
        if ground.party and ground.party != actor and party is not None and party.sort == "state":
            stance, time = stance_of(noun, sentence), noun_time(noun, sentence)
            if stance.modality == "asserted":
                yield _draft((actor, ground.party), "ends", time, stance, (noun, ground, None), sentence)


WORDS = FORCES | _JOIN | MADE_OF | frozenset(word.replace("-", "") for word in END_NOUNS)
RULE = Rule("deployments", 2, read, WORDS)
