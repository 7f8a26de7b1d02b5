"""What became of whose membership in what, in; drafts of `membership` with time, mood and phase out."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bilat.model.statement import Other
from bilat.reading.grammar.belonging import is_no_longer
from bilat.reading.grammar.clause import is_negated, is_passive, is_predicate, predicate_of, stem
from bilat.reading.grammar.clausetime import clause_time
from bilat.reading.grammar.found import NEVER, When
from bilat.reading.grammar.gapping import Gap, gaps
from bilat.reading.grammar.modality import Stance, stance_of
from bilat.reading.grammar.organisations import as_named, is_body, listed_with
from bilat.reading.rules.draft import Draft

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.statement import Modality, Phase
    from bilat.reading.grammar.found import Who
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

SEEK = frozenset(
    "apply seek aspire bid ask request pursue strive desire want wish hope aim push lobby negotiate petition".split()
)
# What is only wished for, opposed or spoken of has not happened.
OPEN = frozenset(
    "support back favour favor oppose block veto discuss advocate endorse urge encourage demand prevent delay "
    "hinder reject condition consider "
    "promote facilitate await question work campaign".split()
)
_GAP = re.compile(r"(?:\s*\([^()]*\))?,?\s+(?:(?:in|on|since)\s+)?")
_ASK = frozenset("urge ask call press demand request appeal encourage".split())
_FOUNDERS = ("founding", "founder", "charter", "original")


@dataclass(frozen=True, slots=True)
class Seat:
    """What became of whose membership in what; `is_planned` where it is only sought, `is_barred` where refused."""

    phase: Phase
    holders: Who
    bodies: tuple[str, ...]
    detail: str | None = None
    is_planned: bool = False
    is_barred: bool = False


def drafts_of(seat: Seat, act: Token, sentence: Sentence) -> Iterator[Draft]:
    """One draft a holder and organisation."""
    stance = stance_of(act, sentence)
    bodies = listed_with(seat.bodies, sentence)
    if set(seat.holders.parties) & set(bodies) or _is_asked(seat, act):
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
                (as_named(body, sentence),),
                tuple(Other("person", p) for p in seat.holders.persons),
                _moment(time, seat, lasts=lasts),
                modality=modality,
                told=stance.told if lasts else None,
                attributed_to=stance.attributed_to,
                detail=seat.detail,
            )


def _moment(time: When, seat: Seat, *, lasts: bool) -> str | None:
    """Of an act, `since 2012` is its date; a founding member is one since the date that is given."""
    if seat.phase == "holds" and (seat.detail or "").startswith(_FOUNDERS) and time.relation == "on":
        time = When(time.bare, "since", time.is_carried)
    return time.extent if lasts or time.relation != "since" else time.bare


def _is_asked(seat: Seat, act: Token) -> bool:
    """`A urged O to admit B`: a request, and no step of B's."""
    above = act.head
    return seat.phase == "begins" and act.dep_ in ("xcomp", "ccomp") and stem(above) in _ASK and (
        not is_passive(above)
    )  # fmt: skip


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
        and stem(act.head) in SEEK
    )


def _told_as(seat: Seat, stance: Stance, act: Token) -> tuple[Phase, Modality]:
    phase = seat.phase
    verb = predicate_of(act)
    if seat.phase == "begins" and seat.is_barred:
        return "begins", "denied"
    is_let = verb is not None and verb.i != act.i and stem(verb) in OPEN  # `had not blocked its entry`
    negated = stance.is_negated and not is_let and not (phase == "ends" and is_no_longer(act))
    if phase == "holds" and (negated or is_negated(act)):
        return "absent", stance.modality
    is_sought = seat.is_planned or (phase == "begins" and _is_wish(act))
    modality: Modality = "planned" if is_sought and stance.modality == "asserted" else stance.modality
    return phase, "denied" if negated and modality == "asserted" else modality


def with_gaps(drafts: list[Draft], sentence: Sentence) -> list[Draft]:
    """The drafts, with the times and parties of elliptic clauses: `both joined O, A in 1999 and B in 2004`."""
    out = _respectively(drafts, sentence) if drafts else []
    for gap in gaps(sentence) if drafts else ():
        if is_body(gap.party, sentence):
            continue
        time = When(gap.time.bare or gap.time.calendar, gap.time.relation)
        mine = [d for d in out if d.actors == (gap.party,)]
        if mine:
            out = [replace(d, time=_time_of(d, time)) if d in mine and _is_open_to(d, gap, out) else d for d in out]
        elif gap.follows_time and out:
            last = [d for d in out if d.actors == out[-1].actors]
            out += [replace(d, actors=(gap.party,), time=_time_of(d, time), others=()) for d in last if d.time]
    return out


def _is_open_to(draft: Draft, gap: Gap, drafts: list[Draft]) -> bool:
    """Whether an elliptic clause may date a draft: it told several parties of one body the same time, or none."""
    others = [d for d in drafts if d.targets == draft.targets and d.actors != draft.actors]
    return draft.time is None or any(d.time for d in others) or not gap.follows_time


def _time_of(draft: Draft, time: When) -> str | None:
    return time.extent if draft.phase in ("holds", "absent") or time.relation != "since" else time.bare


def _respectively(drafts: list[Draft], sentence: Sentence) -> list[Draft]:
    """`joined in 1993 and 1992 respectively`: each party has its own time, in order."""
    times = [t.mention for t in sentence.times if t.mention.calendar]
    parties = list(dict.fromkeys(p for d in drafts for p in d.actors))
    is_split = any(t.lower_ == "respectively" for t in sentence.span)
    if not is_split or len(times) != len(parties) or len(parties) < 2:  # noqa: PLR2004 - a pair
        return drafts
    by_party = {p: When(t.bare or t.calendar, t.relation) for p, t in zip(parties, times, strict=True)}
    return [replace(d, time=_time_of(d, by_party[d.actors[0]])) for d in drafts]
