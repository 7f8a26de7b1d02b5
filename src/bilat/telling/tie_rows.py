"""Answers in, rows of a table out: what a tie is, how it stands, since when, in the source's own word, how sure."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING

from bilat.model.edtf import iso_day
from bilat.telling.page import Part
from bilat.telling.phrases import act_word, capital, listed, noun, sentence
from bilat.telling.tie_lines import (
    Asked,
    Case,
    absence_told,
    carriers,
    case_of,
    confirmed,
    counted,
    doubted,
    facts_of_answer,
    marked_for,
    quotes,
    side_told,
    starts_after,
    still_told,
    sure,
)
from bilat.telling.times import by, told, within
from bilat.telling.wording import MODALITIES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.standing import Answer
    from bilat.telling.matter import Matter

_PHASES = MappingProxyType({"holds": "begins", "not yet": "begins", "suspended": "suspended", "over": "ends"})
_STATES = MappingProxyType(
    {
        "holds": "holds",
        "suspended": "suspended",
        "over": "over",
        "absent": "does not hold",
        "not yet": "not yet",
        "disputed": "disputed",
        "unknown": "not known",
        "later": "told only of later",
        "beside": "not asserted",
    }
)
_LAST = "last confirmed "
_PLAIN = frozenset(("begun", "ended", "suspended"))


@dataclass(frozen=True, slots=True)
class TieRow:
    """A tie on a day as a table has it; all but `answer`, `case`, `sources`, `more` are words, empty where not told.

    `what` is the tie, `state` how it stands, `word` the verb of the source itself (`evacuated`), `sure` why it is not
    certain. `sources` are the statements that it rests on; `more` has what is told besides, each with its own
    statements: the sides of a dispute, what is planned, alleged, denied or in doubt.
    """

    answer: Answer
    case: Case
    what: str
    state: str
    word: str
    since: str
    until: str
    confirmed: str
    counted: str
    sure: str
    sources: Part
    more: tuple[Part, ...]

    @property
    def is_current(self) -> bool:
        """Whether it is so, rests or is disputed on the day."""
        return self.case in ("holds", "suspended", "disputed")


def tie_row(answer: Answer, matter: Matter) -> TieRow:
    """The row of a tie."""
    asked = Asked(answer, facts_of_answer(answer, matter), matter.dates)
    case = case_of(answer, matter.dates)
    return TieRow(
        answer=answer,
        case=case,
        what=_what(asked, case),
        state=_STATES[case],
        word=_word(asked, case),
        since=within(marked_for(answer, answer.since)) if answer.since else "",
        until=by(marked_for(answer, answer.until)) if answer.until else "",
        confirmed=_confirmed(asked, case),
        counted="".join(counted(answer)),
        sure="; ".join(sure(answer)) if case not in ("unknown", "later", "beside") else "",
        sources=Part("", carriers(answer)),
        more=tuple(_more(asked, case)),
    )


def _what(asked: Asked, case: Case) -> str:
    """A sentence where it is so or is told not to be; else what it is that is not known, over or disputed."""
    facts = asked.facts
    if case == "holds":
        return sentence(facts.wording.holds, facts)
    if case == "absent":
        return sentence(facts.wording.absent, facts)
    return capital(noun(facts))


def _word(asked: Asked, case: Case) -> str:
    """The source's own verb for the act that made it so; empty where it only says what the state does."""
    phase = _PHASES.get(case)
    said = quotes(asked.answer, phase) if phase else []
    word = act_word(phase or "", asked.facts, said) if said else ""
    return "" if word in _PLAIN else word


def _confirmed(asked: Asked, case: Case) -> str:
    """When it was last told of, or told not to be; the day asked about is said so."""
    if case == "absent":
        return absence_told(asked, [s for s in asked.answer.sources if s.claim.phase == "absent"])
    last = asked.answer.last_confirmed
    if not last:
        return ""
    if last == iso_day(asked.answer.on):
        return "this day"
    return confirmed(asked, last).removeprefix(_LAST)


def _more(asked: Asked, case: Case) -> Iterator[Part]:
    answer = asked.answer
    if case == "disputed":
        ordered = sorted(answer.sources, key=lambda s: (side_told(s), s.evidence.doc, s.evidence.start))
        for side, alike in groupby(ordered, key=side_told):
            statements = tuple(alike)
            yield Part(
                f"{capital(side)} according to {listed(sorted({s.evidence.doc for s in statements}))}", statements
            )
    if case in ("suspended", "over"):
        yield from (Part(capital(part.text), part.statements) for part in still_told(answer))
    in_doubt = doubted(answer)
    if in_doubt:
        yield Part("In doubt", in_doubt)
    rest = [s for s in answer.tie.beside if s not in in_doubt and not starts_after(s, answer.on)]
    for modality in dict.fromkeys(s.claim.modality for s in rest):
        alike_said = tuple(s for s in rest if s.claim.modality == modality)
        times = [s.claim.time for s in alike_said if s.claim.time]
        yield Part(f"{MODALITIES[modality]}{f', {told(times[0])}' if times else ''}", alike_said)
