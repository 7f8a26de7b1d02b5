"""Answers in, lines out: how a tie stands, since when, last confirmed, how sure, and what it rests on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from bilat.model.edtf import iso_day, parse
from bilat.standing import document_of
from bilat.telling.amounts import amount
from bilat.telling.page import Line, Part
from bilat.telling.phrases import Facts, act_word, capital, facts_of, listed, noun, sentence
from bilat.telling.times import by, day_told, marked, same, since, told
from bilat.telling.wording import INFERRED, POSSIBLE, REPORTED, WORDINGS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bilat.model.statement import Statement
    from bilat.standing import Answer, DocumentDate
    from bilat.telling.matter import Matter

Case = Literal["holds", "suspended", "over", "absent", "not yet", "disputed", "unknown", "later", "beside"]
"""How an answer is told: "does not hold" is over, absent or not yet; "unknown" may be later, or only beside."""

_VOICES = (("begins", "begun"), ("holds", "so"), ("suspended", "suspended"), ("ends", "ended"), ("absent", "not so"))


def case_of(answer: Answer, dates: Mapping[str, DocumentDate]) -> Case:
    """How an answer is told."""
    if not answer.tie.statements and not answer.sources:
        return "beside"
    if answer.answer == "unknown":
        is_later = all(_is_after(s, answer.on, dates) for s in answer.tie.statements)
        return "later" if is_later and not doubted(answer) else "unknown"
    if answer.answer != "does not hold":
        return answer.answer
    if answer.until is not None:
        return "later" if _is_only_implied(answer) else "over"
    phases = {s.claim.phase for s in answer.sources}
    return "absent" if "absent" in phases else "over" if "ends" in phases else "not yet"


def is_outranked(answer: Answer) -> bool:
    """Whether a mission is over only because one of another rank is told of, which has a line of its own."""
    ended = any(s.claim.phase in ("ends", "absent") for s in answer.tie.statements)
    return answer.kind == "mission" and answer.answer == "does not hold" and answer.until is not None and not ended


def _is_only_implied(answer: Answer) -> bool:
    """Whether it is over only because its contrary is told, with nothing told of it by that day."""
    is_own = any(s.claim.kind == answer.kind for s in answer.sources)
    return not is_own and answer.since is None and answer.last_confirmed is None


def _is_after(statement: Statement, on: int, dates: Mapping[str, DocumentDate]) -> bool:
    """Whether a statement tells only of days after a day; an undated act may have been before."""
    claim = statement.claim
    if claim.time:
        day = parse(claim.time).earliest
    else:
        dated = dates.get(document_of(statement))
        day = dated.day if dated and claim.told == "present" else None
    return day is not None and day > on


def doubted(answer: Answer) -> tuple[Statement, ...]:
    """The doubtful statements on a tie that speak of the day or before."""
    doubts = (s for s in answer.tie.beside if s.claim.modality == "doubtful")
    return tuple(s for s in doubts if not starts_after(s, answer.on))


def starts_after(statement: Statement, on: int) -> bool:
    """Whether a statement's time is wholly after a day."""
    day = parse(statement.claim.time).earliest if statement.claim.time else None
    return day is not None and day > on


@dataclass(frozen=True, slots=True)
class Asked:
    """An answer with the facts to tell it by and the dates of the documents."""

    answer: Answer
    facts: Facts
    dates: Mapping[str, DocumentDate]


@dataclass(frozen=True, slots=True)
class Told:
    """What a line says: what it is, when it began or was signed, and what more is told."""

    head: str
    start: str = ""
    rest: tuple[str, ...] = ()

    @property
    def ending(self) -> str:
        """All but the head: `, signed 9 July 2009; not certain`."""
        return "; ".join((self.start, *(part for part in self.rest if part)))

    @property
    def text(self) -> str:
        """The whole."""
        return f"{self.head}{self.ending}"


def tie_line(answers: Sequence[Answer], matter: Matter) -> Line:
    """The line of a tie, or of ties that say the same of several parties toward one other."""
    answer = answers[0]
    sources = tuple(s for one in answers for s in carriers(one))
    facts = joined([facts_of_answer(one, matter) for one in answers])
    case = case_of(answer, matter.dates)
    if case == "disputed":
        return _disputed(answer, facts, sources)
    told_so = _TELL[case](Asked(answer, facts, matter.dates))
    text, common = told_so.text, told_so.ending if case == "holds" and _is_signed(answer) else ""
    parts = (Part(text, sources), *(still_told(answer) if case in ("suspended", "over") else ()))
    return Line(parts, kind=answer.kind, state=answer.answer, common=common)


def still_told(answer: Answer) -> Iterable[Part]:
    """What tells without a date that it is so, where a dated act says that it is not any more."""
    told_so = [s for s in answer.tie.statements if s.claim.phase == "holds" and s.claim.told == "present"]
    undated = tuple(s for s in told_so if s.claim.time is None and s not in answer.sources)
    if undated:
        yield Part("told without a date as still so", undated)


def carriers(answer: Answer) -> tuple[Statement, ...]:
    """The statements that a line about an answer rests on."""
    if answer.answer != "unknown":
        return answer.sources or answer.tie.statements
    known = tuple(s for s in answer.tie.statements if not starts_after(s, answer.on))
    return (*doubted(answer), *(known or answer.tie.statements))


def _own(answer: Answer) -> Sequence[Statement]:
    """The statements of the tie itself that say what it is: those that carry the answer, else all."""
    own = {s.id for s in answer.tie.statements}
    return [s for s in carriers(answer) if s.id in own] or answer.tie.statements or answer.tie.beside


def facts_of_answer(answer: Answer, matter: Matter) -> Facts:
    """The facts of a tie, of its own statements; a place that these leave out is that of the tie."""
    tie = answer.tie
    if not _own(answer):
        return Facts(tie.kind, tie.actors, tie.targets, tie.place, tie.detail)
    facts = facts_of(_own(answer), matter.names)
    return facts if facts.place else replace(facts, place=answer.tie.place)


def joined(facts: Sequence[Facts]) -> Facts:
    """The facts of ties that say the same of several parties, as one."""
    first = facts[0]
    if len(facts) == 1:
        return first
    if not first.targets:
        shared = tuple(name for name in first.actors if all(name in one.actors for one in facts))
        single = dict.fromkeys(name for one in facts for name in one.actors if name not in shared)
        return replace(first, actors=tuple(single), each=shared)
    actors = dict.fromkeys(name for one in facts for name in one.actors)
    targets = dict.fromkeys(name for one in facts for name in one.targets)
    return replace(first, actors=tuple(actors), targets=tuple(targets))


def _holds(asked: Asked) -> Told:
    answer, facts = asked.answer, asked.facts
    head = sentence(facts.wording.holds, facts)
    if _is_signed(answer):
        return Told(head, f", {_signed(answer, facts)}", (*_ended(asked), *_tail(asked)))
    start = f", {since(marked_for(answer, answer.since))}" if answer.since else ""
    if answer.kind == "agreement" and quotes(answer, "begins"):
        start = f", {act_word('begins', facts, quotes(answer, 'begins'))}, told without a date"
    return Told(head, start, (*_ended(asked), *_tail(asked)))


def _ended(asked: Asked) -> Iterable[str]:
    if asked.answer.until:
        yield f"until {told(asked.answer.until)}"


def _is_signed(answer: Answer) -> bool:
    return answer.kind == "agreement" and answer.since is not None


def _signed(answer: Answer, facts: Facts) -> str:
    """What the text says of an agreement: signed, unless it says more."""
    begun = [s for s in answer.sources if s.claim.phase == "begins"]
    word = act_word("begins", facts, (s.evidence.quote for s in begun))
    value = marked_for(answer, answer.since or "")
    return f"in force {since(value)}" if word == "in force" else f"{word} {by(value)}"


def _suspended(asked: Asked) -> Told:
    answer, facts = asked.answer, asked.facts
    word = act_word("suspended", facts, quotes(answer, "suspended"))
    own = f" ({word})" if word != "suspended" else ""
    start = f" {since(marked_for(answer, answer.until))}" if answer.until else ""
    return Told(f"{capital(noun(facts))}: suspended{own}{start}", rest=_tail(asked))


def quotes(answer: Answer, phase: str) -> list[str]:
    """The sentences that tell an act of the tie itself, not of one that implies it."""
    own = {s.id for s in answer.tie.statements}
    return [s.evidence.quote for s in answer.sources if s.claim.phase == phase and s.id in own]


def _over(asked: Asked) -> Told:
    answer, facts = asked.answer, asked.facts
    word = act_word("ends", facts, quotes(answer, "ends"))
    end = f" {by(marked_for(answer, answer.until))}" if answer.until else ", told without a date"
    contrary = answer.tie.of_kind.contrary
    if contrary and {s.claim.kind for s in answer.sources} == {contrary}:
        end = f"{end}, as {WORDINGS[contrary].label} are told of from then on"
    begun = act_word("begins", facts, quotes(answer, "begins"))
    start = (f"{begun} {by(marked_for(answer, answer.since))}",) if answer.since else ()
    return Told(f"{capital(noun(facts))}: {word}{end}", rest=(*start, *sure(answer)))


def _absent(asked: Asked) -> Told:
    """`absent` without a rank says that there is no mission of any rank."""
    answer, facts = asked.answer, asked.facts
    absences = [s for s in answer.sources if s.claim.phase == "absent"]
    is_any = any(not s.claim.detail for s in absences)
    head = sentence(facts.wording.absent, replace(facts, detail=None) if is_any else facts)
    stamp = absence_told(asked, absences)
    return Told(head, rest=(*([f"told of {stamp}"] if stamp else []), *sure(answer)))


def absence_told(asked: Asked, absences: Sequence[Statement]) -> str:
    """The latest time of which an absence is told, else the document's date."""
    times = [s.claim.time for s in absences if s.claim.time]
    latest = max(times, key=lambda time: parse(time).latest or parse(time).earliest or 0, default=None)
    return told(latest) if latest else _document_day(asked, absences)


def _not_yet(asked: Asked) -> Told:
    answer, facts = asked.answer, asked.facts
    begun = [s for s in answer.sources if s.claim.time]
    word = act_word("begins", facts, quotes(answer, "begins"))
    when_begun = (f"{word} {by(begun[0].claim.time.removesuffix('/..'))}",) if begun and begun[0].claim.time else ()
    return Told(f"{capital(noun(facts))}: not yet", rest=(*when_begun, *sure(answer)))


def _unknown(asked: Asked) -> Told:
    answer = asked.answer
    head = capital(noun(asked.facts))
    last = (confirmed(asked, answer.last_confirmed),) if answer.last_confirmed else ()
    doubts = doubted(answer)
    if doubts:
        return Told(f"{head}: in doubt{_doubt(doubts, asked.facts)}", rest=last)
    hearsay = (REPORTED,) if all(s.claim.modality == "reported" for s in carriers(answer)) else ()
    if last:
        stamp = last[0].replace("last confirmed", "last told of")
        return Told(f"{head}: {stamp}", rest=(*counted(answer), *hearsay))
    claims = [s.claim for s in answer.tie.statements]
    if all(c.phase == "absent" for c in claims):
        return Told(_absent(asked).head, rest=(f"last told of {absence_told(asked, answer.tie.statements)}", *hearsay))
    phases = {c.phase for c in claims}
    how = "told as over" if "ends" in phases else "told as begun" if "begins" in phases else "told"
    of = " of the past" if all(c.told == "past" for c in claims) else ""
    times = [c.time for c in claims if c.time]
    return Told(f"{head}: {how}{f' {by(times[0])}' if times else f'{of}, without a date'}", rest=hearsay)


def _doubt(doubts: Sequence[Statement], facts: Facts) -> str:
    starts = [s.claim.time.removesuffix("/..") for s in doubts if s.claim.time]
    says = next((f" ({s.claim.detail})" for s in doubts if s.claim.detail not in (None, facts.detail)), "")
    return f"{f' {since(starts[0])}' if starts else ''}{says}"


def _later(asked: Asked) -> Told:
    statements = asked.answer.tie.statements
    times = [s.claim.time for s in statements if s.claim.time]
    first = min(times, key=lambda t: parse(t).earliest or 0, default=None)
    stamp = _document_day(asked, statements) if first is None else told(first)
    return Told(f"{capital(noun(asked.facts))}: not known for this day", rest=(f"told only of {stamp}",))


def _tail(asked: Asked) -> tuple[str, ...]:
    answer, last = asked.answer, asked.answer.last_confirmed
    is_once = bool(last and answer.since and same(last, answer.since))
    when_last = [confirmed(asked, last)] if last and not is_once else []
    if is_once and answer.kind != "agreement" and answer.answer == "holds":
        when_last = ["not confirmed later"]
    return (*when_last, *counted(answer), *sure(answer))


def confirmed(asked: Asked, last: str) -> str:
    """When a tie was last told of, in words, given as EDTF."""
    if last == iso_day(asked.answer.on):
        return "confirmed for this day" if asked.answer.certainty == "certain" else ""
    days = [asked.dates.get(document_of(s)) for s in asked.answer.tie.statements if _is_open(s)]
    inferred = {iso_day(d.day) for d in days if d and d.day is not None and d.is_inferred}
    return f"last confirmed {told(marked_for(asked.answer, last))}{' (inferred)' if last in inferred else ''}"


def _is_open(statement: Statement) -> bool:
    """Whether it reaches to the document's date."""
    return not statement.claim.time or statement.claim.time.endswith("/..")


def _document_day(asked: Asked, statements: Sequence[Statement]) -> str:
    """The latest date of the documents that statements stand in, in words; empty where none is known."""
    found = [dated for s in statements if (dated := asked.dates.get(document_of(s))) and dated.day is not None]
    latest = max(found, key=lambda d: d.day or 0, default=None)
    if latest is None or latest.day is None:
        return ""
    return f"{day_told(latest.day)}{' (inferred)' if latest.is_inferred else ''}"


def counted(answer: Answer) -> tuple[str, ...]:
    """How many or how much, and of when; nothing where none is told."""
    found = answer.quantity
    if found is None:
        return ()
    own = found.source.claim.time
    return (f"{amount(found.quantity)}, {told(own)}" if own and own != answer.since else amount(found.quantity),)


def sure(answer: Answer) -> tuple[str, ...]:
    """That an answer is not certain, or only reported; nothing where it is certain."""
    if answer.certainty == "certain":
        return ()
    if not answer.tie.statements and not answer.tie.beside:
        return (INFERRED, POSSIBLE)
    return (POSSIBLE if answer.certainty == "possible" else REPORTED,)


def marked_for(answer: Answer, value: str | None) -> str:
    """The value with the mark that all statements of just these days give it."""
    return marked(value or "", (s.claim.time for s in (*answer.tie.statements, *answer.sources)))


def _disputed(answer: Answer, facts: Facts, sources: Sequence[Statement]) -> Line:
    """Both sides: what the statements say, each with those that say it."""
    sides = sorted(sources, key=lambda s: (side_told(s), s.evidence.doc, s.evidence.start))
    parts = [Part(f"{capital(noun(facts))}: disputed")]
    for side, told_so in groupby(sides, key=side_told):
        statements = tuple(told_so)
        documents = listed(sorted({s.evidence.doc for s in statements}))
        parts.append(Part(f"{side} according to {documents}", statements))
    return Line(tuple(parts), kind=answer.kind, state=answer.answer)


def side_told(statement: Statement) -> str:
    """What one side of a dispute says: `ended 1992`."""
    claim = statement.claim
    word = dict(_VOICES)[claim.phase or "holds"]
    return f"{word} {told(claim.time)}" if claim.time else word


_TELL = MappingProxyType(
    {
        "holds": _holds,
        "suspended": _suspended,
        "over": _over,
        "absent": _absent,
        "not yet": _not_yet,
        "unknown": _unknown,
        "later": _later,
    }
)
