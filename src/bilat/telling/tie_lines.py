"""Answers in, lines out: how a tie stands, since when, last confirmed, how sure, and what it rests on."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from bilat.model.edtf import iso_day, parse
from bilat.standing import document_of
from bilat.telling.amounts import amount
from bilat.telling.page import Line, Part
from bilat.telling.phrases import Facts, act_word, capital, facts_of, listed, noun, sentence
from bilat.telling.times import by, marked, same, since, told
from bilat.telling.wording import POSSIBLE, REPORTED

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bilat.model.statement import Statement
    from bilat.standing import Answer, DocumentDate

Case = Literal["holds", "suspended", "over", "absent", "not yet", "disputed", "unknown", "later", "beside"]
"""How an answer is told: "does not hold" is over, absent or not yet; "unknown" may be of a later day, or only beside."""

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
        return "over"
    phases = {s.claim.phase for s in answer.sources}
    return "absent" if "absent" in phases else "over" if "ends" in phases else "not yet"


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
    return tuple(s for s in doubts if not _starts_after(s, answer.on))


def _starts_after(statement: Statement, on: int) -> bool:
    day = parse(statement.claim.time).earliest if statement.claim.time else None
    return day is not None and day > on


def tie_line(answers: Sequence[Answer], dates: Mapping[str, DocumentDate]) -> Line:
    """The line of a tie, or of ties that say the same of several parties toward one other."""
    answer = answers[0]
    sources = tuple(s for one in answers for s in carriers(one))
    facts = joined([facts_of(_own(one)) for one in answers])
    case = case_of(answer, dates)
    if case == "disputed":
        return _disputed(answer, facts, sources)
    head, *rest = _TELL[case](answer, facts)
    common = "; ".join(rest) if case == "holds" and _is_signed(answer) else ""
    text = f"{head}, {common}" if common else "; ".join((head, *rest))
    return Line((Part(text, sources),), kind=answer.kind, state=answer.answer, common=common)


def carriers(answer: Answer) -> tuple[Statement, ...]:
    """The statements that a line about an answer rests on."""
    if answer.answer != "unknown":
        return answer.sources or answer.tie.statements
    known = tuple(s for s in answer.tie.statements if not _starts_after(s, answer.on))
    return (*doubted(answer), *(known or answer.tie.statements))


def _own(answer: Answer) -> Sequence[Statement]:
    """The statements of the tie itself that say what it is: those that carry the answer, else all."""
    own = {s.id for s in answer.tie.statements}
    return [s for s in carriers(answer) if s.id in own] or answer.tie.statements or answer.tie.beside


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


def _holds(answer: Answer, facts: Facts) -> Iterable[str]:
    yield sentence(facts.wording.holds, facts)
    if _is_signed(answer):
        yield _signed(answer, facts)
    elif answer.since:
        yield since(_marked(answer, answer.since))
    if answer.until:
        yield f"until {told(answer.until)}"
    yield from _tail(answer)


def _is_signed(answer: Answer) -> bool:
    return answer.kind == "agreement" and answer.since is not None


def _signed(answer: Answer, facts: Facts) -> str:
    """What the text says of an agreement: signed, unless it says more."""
    begun = [s for s in answer.sources if s.claim.phase == "begins"]
    word = act_word("begins", facts, (s.evidence.quote for s in begun))
    value = _marked(answer, answer.since or "")
    return f"in force {since(value)}" if word == "in force" else f"{word} {by(value)}"


def _suspended(answer: Answer, facts: Facts) -> Iterable[str]:
    acts = [s.evidence.quote for s in answer.sources if s.claim.phase == "suspended"]
    word = act_word("suspended", facts, acts)
    own = f" ({word})" if word != "suspended" else ""
    start = f" {since(_marked(answer, answer.until))}" if answer.until else ""
    yield f"{capital(noun(facts))}: suspended{own}{start}"
    yield from _tail(answer)


def _over(answer: Answer, facts: Facts) -> Iterable[str]:
    acts = [s.evidence.quote for s in answer.sources if s.claim.phase == "ends" and s.claim.kind == answer.kind]
    word = act_word("ends", facts, acts)
    end = f" {by(_marked(answer, answer.until))}" if answer.until else ", told without a date"
    yield f"{capital(noun(facts))}: {word}{end}"
    if answer.since:
        yield f"it was so {since(answer.since)}"
    yield from _sure(answer)


def _absent(answer: Answer, facts: Facts) -> Iterable[str]:
    plain = any(s.claim.phase == "absent" and not s.claim.detail for s in answer.sources)
    yield sentence(facts.wording.absent, replace(facts, detail=None) if plain else facts)
    times = [s.claim.time for s in answer.sources if s.claim.phase == "absent" and s.claim.time]
    if times:
        yield f"told of {told(times[-1])}"
    yield from _sure(answer)


def _not_yet(answer: Answer, facts: Facts) -> Iterable[str]:
    begun = [s for s in answer.sources if s.claim.time]
    yield f"{capital(noun(facts))}: not yet"
    if begun:
        word = act_word("begins", facts, (s.evidence.quote for s in begun if s.claim.phase == "begins"))
        yield f"{word} {by(begun[0].claim.time or '')}"
    yield from _sure(answer)


def _unknown(answer: Answer, facts: Facts) -> Iterable[str]:
    doubts = doubted(answer)
    if doubts:
        starts = [s.claim.time.removesuffix("/..") for s in doubts if s.claim.time]
        says = listed([s.claim.detail for s in doubts if s.claim.detail][:1])
        start = f" {since(starts[0])}" if starts else ""
        yield f"{capital(noun(facts))}: in doubt{start}{f' ({says})' if says else ''}"
        if answer.last_confirmed:
            yield _confirmed(answer, answer.last_confirmed)
        return
    if answer.last_confirmed:
        yield f"{capital(noun(facts))}: last told of {told(answer.last_confirmed)}"
        yield "whether still so is not known"
    else:
        yield f"{capital(noun(facts))}: told without a date"
        yield "whether so on this day is not known"
    yield from _counted(answer)


def _later(answer: Answer, facts: Facts) -> Iterable[str]:
    times = [s.claim.time for s in answer.tie.statements if s.claim.time]
    first = min(times, key=lambda t: parse(t).earliest or 0, default=None)
    yield f"{capital(noun(facts))}: not known on this day, told only of {'later' if first is None else told(first)}"


def _tail(answer: Answer) -> Iterable[str]:
    last = answer.last_confirmed
    if last and not (answer.since and same(last, answer.since)):
        yield _confirmed(answer, last)
    elif last and answer.kind != "agreement":
        yield "not confirmed later"
    yield from _counted(answer)
    yield from _sure(answer)


def _confirmed(answer: Answer, last: str) -> str:
    if last == iso_day(answer.on):
        return "confirmed for this day"
    return f"last confirmed {told(_marked(answer, last))}"


def _counted(answer: Answer) -> Iterable[str]:
    counted = answer.quantity
    if counted is not None:
        yield f"{amount(counted.quantity)}, {told(counted.time)}" if counted.time else amount(counted.quantity)


def _sure(answer: Answer) -> Iterable[str]:
    if answer.certainty != "certain":
        yield POSSIBLE if answer.certainty == "possible" else REPORTED


def _marked(answer: Answer, value: str) -> str:
    """The value with the mark that all statements of just these days give it."""
    return marked(value, (s.claim.time for s in answer.tie.statements))


def _disputed(answer: Answer, facts: Facts, sources: Sequence[Statement]) -> Line:
    """Both sides: what the statements say, each with those that say it."""
    sides = sorted(sources, key=lambda s: (_side(s), s.evidence.doc, s.evidence.start))
    parts = [Part(f"{capital(noun(facts))}: disputed")]
    for side, told_so in groupby(sides, key=_side):
        statements = tuple(told_so)
        documents = listed(sorted({s.evidence.doc for s in statements}))
        parts.append(Part(f"{side} according to {documents}", statements))
    return Line(tuple(parts), kind=answer.kind, state=answer.answer)


def _side(statement: Statement) -> str:
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
