"""A sentence or item about a contingent without a verb of sending or staying in, drafts of `deployment` out.

Labels and bare nouns (`Peacekeepers in UNIFIL: 330 (2023)`, `1978–2001: Irish battalion in UNIFIL`), losses (`X lost 48
soldiers there`), contributors, a deployment that lasted or was ended, a mission that closes.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bilat.model.parties.areas import areas_by_mission
from bilat.model.quantity import Quantity
from bilat.model.statement import Other
from bilat.reading.grammar.clause import agents, is_negated, is_passive, is_predicate, lemma, obliques, patients, stem
from bilat.reading.grammar.forces import WORDS as FORCES
from bilat.reading.grammar.forces import area_of, ground_of, is_force, mission_in, owners_of
from bilat.reading.grammar.howmany import quantity_of
from bilat.reading.grammar.modality import stance_of
from bilat.reading.grammar.regimes import state_of
from bilat.reading.grammar.stage import mission_around
from bilat.reading.grammar.when import when
from bilat.reading.rules import deployments
from bilat.reading.rules.draft import Draft, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.quantity import Bound
    from bilat.model.statement import Phase, Told
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_TITLES = frozenset("deployment contingent troop force soldier peacekeeper garrison".split())
_DEEDS = frozenset("deployment presence participation contribution involvement service peacekeeping".split())
_LOSE = frozenset({"lose", "die", "fall", "kill", "perish"})
_STOP = frozenset("end close terminate conclude finish wind withdraw cease leave complete".split())
_LEAVE = frozenset("leave withdraw return depart go".split())
_ALL = frozenset("last rest all remainder".split())
_NUMBER = re.compile(r"(?i)(about|some|around|up to)?\s*(?<![\d.–-])(\d{1,3}(?:,\d{3})+|\d+)(?![\d–-])\s*([a-z]+)?")
_LATEST = 1900, 2100
_CONFIDENCE = 0.7
WORDS = FORCES | _TITLES | _DEEDS | _LOSE | _STOP | {"represent", "contributor", "part", "return", "depart", "go"}


def read(sentence: Sentence) -> Iterator[Draft]:
    """What the verbs of sending and staying do not say; nothing where they speak."""
    yield from _closures(sentence)
    yield from _last_left(sentence)
    found = next(_found(sentence), None)
    if found is not None and next(deployments.read(sentence), None) is None:
        yield found


def _found(sentence: Sentence) -> Iterator[Draft]:
    if not any(is_predicate(t) for t in sentence.span):
        yield from _labelled(sentence)
        return
    for token in sentence.span:
        if token.stem in WORDS:
            yield from _by_token(token, sentence)


def _by_token(token: Token, sentence: Sentence) -> Iterator[Draft]:
    if is_predicate(token) and stem(token) in _LOSE | {"represent"}:
        yield from _lost(token, sentence)
    elif lemma(token) in ("contributor", "part") and token.pos_ == "NOUN":
        yield from _contributors(token, sentence)
    elif lemma(token) in _DEEDS and token.pos_ == "NOUN":
        yield from _named(token, sentence)


def _labelled(sentence: Sentence) -> Iterator[Draft]:
    """`Irish troops in Lebanon: 665 (1978)`, `Deployment: 2 companies, 1978–2001`, `1978–2001: battalion in UNIFIL`."""
    noun = next((t for t in sentence.span if is_force(t) or (t.i == sentence.span.start and _is_title(t))), None)
    if noun is None or (sentence.block.kind != "item" and ":" not in sentence.text):
        return
    mission = mission_in(sentence, noun) or mission_around(sentence)
    owners = owners_of(noun, sentence)
    ground = ground_of((noun,), sentence, owners[0] if owners else None)
    target = ground.party or areas_by_mission().get(mission or "") or _remaining(owners, sentence)
    actors = owners or _remaining((target,) if target else (), sentence, is_sure=mission is not None)
    for actor in (actors,) if isinstance(actors, str) else actors or ():
        if target is not None and actor != target:
            time = next((t.mention.calendar or t.mention.bare for t in sentence.times), None)
            told: Told = "present" if time is None or time.endswith("..") else "past"
            others = (Other("organisation", mission),) if mission and mission != target else ()
            count = quantity_of(noun, sentence) or _count(sentence)
            yield Draft(
                "deployment", "holds", (actor,), (target,), others, time, ground.place, count, "asserted", told,
                detail=noun.text, confidence=_CONFIDENCE,
            )  # fmt: skip


def _is_title(token: Token) -> bool:
    return lemma(token) in _TITLES


def _remaining(known: tuple[str, ...], sentence: Sentence, *, is_sure: bool = True) -> str | None:
    """The pair's other party, where one of them is known."""
    rest = [p for p in sentence.pair if p not in known]
    return rest[0] if is_sure and len(known) == 1 and len(rest) == 1 else None


def _count(sentence: Sentence) -> Quantity | None:
    """The number in a label: `665`, `about 400`, `2 companies`; no year."""
    for match in _NUMBER.finditer(sentence.text):
        value = int(match[2].replace(",", ""))
        if _LATEST[0] < value < _LATEST[1] and "," not in match[2]:
            continue
        bound: Bound | None = "at most" if match[1] == "up to" else "about" if match[1] else None
        return Quantity(value, None, match[3] or "people", None, bound)
    return None


def _lost(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    """`X lost 48 soldiers there`, `48 X soldiers died in Y`, `X is represented in UNIFIL`: they were in the country."""
    if stem(verb) == "represent":
        yield from _served(verb, patients(verb), sentence)
        return
    lost = [p for p in patients(verb) if is_force(p) or lemma(p) in ("life", "man", "killed")]
    dead = [a for a in (patients(verb) if is_passive(verb) else agents(verb)) if is_force(a)]
    if stem(verb) == "lose" and lost:
        yield from _served(verb, (*dead, *agents(verb)), sentence)
    elif dead and stem(verb) != "lose":
        yield from _served(verb, tuple(dead), sentence)


def _served(act: Token, owners: tuple[Token, ...], sentence: Sentence) -> Iterator[Draft]:
    """A state's service in a mission or with peacekeepers, told in passing; soldiers of a war are no deployment."""
    mission = mission_in(sentence, act)
    actors = [p for t in owners for p in (owners_of(t, sentence) or state_of(t, sentence).parties)]
    is_there = any(t.lower_ == "there" for t in act.subtree)
    for actor in actors[:1]:
        ground = ground_of((act, *patients(act)), sentence, actor)
        around = mission or (mission_around(sentence) if is_there or ground.party else None)
        keeps_peace = around in areas_by_mission() or any("peace" in t.lower_ for t in sentence.span)
        target = ground.party or areas_by_mission().get(around or "")
        if target is not None and target != actor and keeps_peace:
            stance = stance_of(act, sentence)
            held: Phase = "absent" if is_negated(act) else "holds"
            mission = around if around and area_of(around, sentence) == target else mission
            others = (Other("organisation", mission),) if mission else ()
            yield Draft(
                "deployment", held, (actor,), (target,), others, when(act, sentence).extent, ground.place, None,
                stance.modality, stance.told, stance.attributed_to, act.text, _CONFIDENCE,
            )  # fmt: skip


def _contributors(noun: Token, sentence: Sentence) -> Iterator[Draft]:
    """`X is one of the largest contributors to UNIFIL`, `X troops form part of UNIFIL`."""
    verb = noun
    while not is_predicate(verb) and verb.head.i != verb.i:
        verb = verb.head
    goals = [o.token for o in obliques(noun) if o.prep in ("to", "of")]
    named = [sentence.parties[g.i].party for g in goals if g.i in sentence.parties]
    is_missions = any(name in areas_by_mission() for name in named)
    if is_missions and is_predicate(verb) and lemma(verb) in ("be", "form", "become", "remain"):
        yield from _served(verb, agents(verb), sentence)


def _named(noun: Token, sentence: Sentence) -> Iterator[Draft]:
    """`X's deployment in Y lasted from 1978 to 2001`, `X ended its deployment in Y`."""
    verb = noun.head
    if not is_predicate(verb):
        return
    owners = owners_of(noun, sentence)
    if not owners or any(is_force(o.token) for o in obliques(noun)):
        return
    ground = ground_of((noun,), sentence, owners[0])
    mission = mission_in(sentence, noun)
    target = ground.party or areas_by_mission().get(mission or "")
    is_over = noun.dep_ in ("dobj", "nsubjpass") and stem(verb) in _STOP
    if lemma(noun) not in ("deployment", "presence") and mission is None:
        return
    if target is None or target == owners[0] or not (is_over or stem(verb) in ("last", "run", "end", "begin", "start")):
        return
    phase: Phase = "ends" if is_over or stem(verb) == "end" else "holds" if stem(verb) in ("last", "run") else "begins"
    stance, time = stance_of(verb, sentence), when(verb, sentence)
    yield Draft(
        "deployment", phase, owners[:1], (target,), (Other("organisation", mission),) if mission else (),
        time.extent if phase == "holds" else time.act, ground.place, None, stance.modality,
        stance.told if phase == "holds" else None, stance.attributed_to, noun.text, _CONFIDENCE,
    )  # fmt: skip


def _closures(sentence: Sentence) -> Iterator[Draft]:
    """`UNIFIL is to end its operations in 2026`, `the mission was wound up`: the forces of its organisation leave."""
    for token in sentence.span:
        if not is_predicate(token) or stem(token) not in _STOP:
            continue
        doers = patients(token) if is_passive(token) else agents(token)
        if not is_passive(token) and not all(_is_work(p) for p in patients(token)):
            continue
        doers = doers or _just_before(token)
        for name in (sentence.parties[d.i].party for d in doers if d.i in sentence.parties):
            owner = _owner(name, sentence)
            if owner is not None:
                stance = stance_of(token, sentence)
                planned = token.dep_ == "xcomp" and lemma(token.head) == "be"
                yield Draft(
                    "deployment", "ends", (owner,), (areas_by_mission()[name],), (Other("organisation", name),),
                    when(token, sentence).act, modality="planned" if planned else stance.modality,
                    attributed_to=stance.attributed_to, detail=token.text, confidence=_CONFIDENCE,
                )  # fmt: skip
                return


def _last_left(sentence: Sentence) -> Iterator[Draft]:
    """`It is unknown whether any of them stayed`, `all of them left in 2009`: of whom was told before."""
    for them in (t for t in sentence.stems.get("they", ()) if t.dep_ == "pobj" and t.head.lower_ == "of"):
        rest = them.head.head
        verb = next((t for t in (rest.head, *rest.children) if is_predicate(t) and stem(t) in _LEAVE), None)
        earlier = deployments.last_told(sentence) if verb is not None and rest.lower_ in _ALL else None
        if verb is not None and earlier is not None:
            stance = stance_of(verb, sentence)
            is_open = any(is_predicate(a) and a.stem in ("know", "establish") and is_negated(a) for a in verb.ancestors)
            modality = "doubtful" if is_open else stance.modality
            yield replace(
                earlier, phase="ends", time=None if is_open else when(verb, sentence).act, quantity=None,
                modality=modality, told=None, attributed_to=stance.attributed_to, confidence=_CONFIDENCE,
            )  # fmt: skip


def _just_before(verb: Token) -> tuple[Token, ...]:
    """The noun before a verb whose subject the parse has lost."""
    top = verb.head if verb.dep_ == "xcomp" else verb
    return (top.nbor(-1),) if top.i > top.sent.start else ()


def _is_work(token: Token) -> bool:
    return lemma(token) in ("operation", "mandate", "mission", "work", "activity", "deployment", "task", "withdrawal")


def _owner(mission: str, sentence: Sentence) -> str | None:
    """The organisation that a mission of the table belongs to."""
    if mission not in areas_by_mission():
        return None
    party = sentence.scope.registry.find(mission)
    rows = [sentence.scope.registry.by_id(each) for each in party.within] if party is not None else []
    return next((o.name for o in rows if o is not None and o.sort in ("organisation", "bloc")), None)


RULE = Rule("contingents", 2, read, WORDS)
