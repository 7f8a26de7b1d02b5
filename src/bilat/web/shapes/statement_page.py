"""A desk and a statement's id in, all that is known of it out: paragraph, rule, fact, answers, verdicts, history."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from operator import attrgetter
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from pydantic import BaseModel, ConfigDict, Field

from bilat.model.edtf import parse
from bilat.reading.confidence import load_confidence
from bilat.reading.described import described
from bilat.standing import answers, document_of
from bilat.standing.judged import in_force
from bilat.telling.claims import in_words, time_of
from bilat.telling.facts import facts
from bilat.telling.ground import Ground, each_once, ground_of_pair, source_of, statement_named
from bilat.telling.passages import passage
from bilat.telling.times import told, within
from bilat.web.paths import asking, pair_path
from bilat.web.shapes.days import day_shown
from bilat.web.shapes.statements import (
    StatementShown,
    VerdictShown,
    document_path,
    statement_shown,
    statements_shown,
    verdict_shown,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bilat.model.document import Document
    from bilat.model.statement import Claim, Statement
    from bilat.model.verdict import Verdict
    from bilat.recording import Stood
    from bilat.standing import Answer
    from bilat.web.desk import Desk
    from bilat.web.moments import Moment

Clock = Literal["recorded", "read again", "withdrawn", "judged"]


class PassageShown(BaseModel):
    """The paragraph before, in and after the evidence; `is_there` where the document has the quote at its offsets."""

    before: str
    quote: str
    after: str
    is_there: bool


class StatementSource(BaseModel):
    """The document that a statement stands in."""

    id: str
    title: str
    path: str
    source: str
    form: str
    revision: str | None
    dated: str | None
    dated_told: str | None


class RuleShown(BaseModel):
    """The rule that read it: `about` is what its file says of itself, `share` how often it was right on blind texts."""

    name: str
    version: str | None
    about: str | None
    share: float | None


class MemberShown(BaseModel):
    """A statement that tells of the same fact; `why` says why it was taken for one with the others."""

    why: str
    statement: StatementShown


class FactShown(BaseModel):
    """The tie or event that a statement tells of, with all that tell of it."""

    label: str
    kind: str
    members: list[MemberShown]


class AnswerShown(BaseModel):
    """How a tie stands on the day asked about; `reason` says why the statement counts for that, or does not."""

    kind: str
    actors: list[str]
    targets: list[str]
    key: str | None
    answer: str
    certainty: str
    since: str | None
    since_told: str | None
    until: str | None
    until_told: str | None
    last_confirmed: str | None
    carries: bool
    reason: str


class JudgementShown(BaseModel):
    """A verdict that speaks of the statement, and whether it still holds; `instead` is what a correction says."""

    verdict: VerdictShown
    is_in_force: bool
    withdraws: str | None
    instead: str | None


class ValidShown(BaseModel):
    """When it was so: the first and last day that its time leaves room for (ISO 8601), None where an end is open."""

    time: str | None
    told: str
    first: str | None
    last: str | None


class RecordShown(BaseModel):
    """Something that was recorded of a statement, and when (UTC): transaction time."""

    on: datetime
    what: Clock
    text: str
    path: str | None


class StatementPage(BaseModel):
    """All that is known of one statement; `stands` where it is in the last reading of its document, or judged so."""

    model_config = ConfigDict(json_schema_extra={"examples": [{
        "statement": StatementShown.model_json_schema()["examples"][0], "stands": True,
        "passage": {"before": "", "quote": "Kenya opened an embassy in Lima on 25 July 1966.", "after": "",
            "is_there": True},
        "source": {"id": "8f0c2a9be1d34c55", "title": "Kenya–Peru relations", "path": "/documents/8f0c2a9be1d34c55",
            "source": "articles/kenya-peru.txt", "form": "seed", "revision": None, "dated": "2024-05-01",
            "dated_told": "1 May 2024"},
        "pair_path": "/pairs/kenya/peru",
        "rule": {"name": "missions", "version": "3", "about": "Sentences about embassies in, drafts out.",
            "share": 0.93},
        "beside": [],
        "fact": {"label": "mission: Kenya → Peru: embassy", "kind": "mission", "members": []},
        "on": "2025-10-01",
        "answers": [{"kind": "mission", "actors": ["Kenya"], "targets": ["Peru"], "key": "embassy",
            "answer": "holds", "certainty": "certain", "since": "1966-07-25", "since_told": "25 July 1966",
            "until": None, "until_told": None, "last_confirmed": "1966-07-25", "carries": True,
            "reason": "it began in 1966-07-25, and stays so until something changes it"}],
        "verdicts": [],
        "valid": {"time": "1966-07-25", "told": "25 July 1966", "first": "1966-07-25", "last": "1966-07-25"},
        "records": [{"on": "2025-10-01T12:00:00Z", "what": "recorded", "text": "read by missions/3, confidence 0.94",
            "path": "/documents/8f0c2a9be1d34c55?reading=1"}],
    }]})  # fmt: skip

    statement: StatementShown
    stands: bool
    passage: PassageShown
    source: StatementSource
    pair_path: str | None
    rule: RuleShown | None = Field(description="None where a person gave it")
    beside: list[StatementShown] = Field(description="What else the same sentence says")
    fact: FactShown | None = Field(description="None where it does not stand")
    on: date
    answers: list[AnswerShown] = Field(description="The ties for which it is weighed, on the day asked about")
    verdicts: list[JudgementShown]
    valid: ValidShown
    records: list[RecordShown] = Field(description="What was recorded of it, the first thing first")


@dataclass(frozen=True, slots=True)
class _Known:
    """A statement with its document, the ground that it stands on, and what people said of its document.

    `beside` is what else its sentence says.
    """

    statement: Statement
    id: str
    document: Document
    ground: Ground
    verdicts: tuple[Verdict, ...]
    stood: tuple[Stood, ...]
    beside: tuple[Statement, ...]


def statement_page(desk: Desk, id_or_prefix: str, moment: Moment) -> StatementPage:
    """All that is known of a statement, by id or a prefix that no other has.

    Raises NotRecordedError where there is none, or several begin so.
    """
    known = _known(desk, id_or_prefix, moment)
    statement, ground = known.statement, known.ground
    mine = next((s for s in ground.statements if s.id == known.id), None)
    shown = mine or statement
    pair = _pair(statement.claim)
    return StatementPage(
        statement=statement_shown(shown, ground.by.get(known.id)),
        stands=mine is not None,
        passage=_passage(shown, known.document),
        source=_source(known.document),
        pair_path=pair_path(*pair) if pair and pair[0] != pair[1] else None,
        rule=rule_shown(statement.rule),
        beside=statements_shown(known.beside, ground.by),
        fact=_fact(known),
        on=moment.on,
        answers=list(_answers(known, moment.day)),
        verdicts=_judgements(known),
        valid=_valid(statement.claim),
        records=sorted(_records(known), key=attrgetter("on")),
    )


def _known(desk: Desk, id_or_prefix: str, moment: Moment) -> _Known:
    with desk.store.at_once() as store:
        statement = statement_named(store, id_or_prefix)
        identity = statement.id
        verdicts = store.verdicts(known_on=moment.known_on, titles=(statement.evidence.doc,))
        document = source_of(store, document_of(statement), verdicts)
        dates = store.dates(moment.known_on, titles=(document.title,))
        stood = store.history(identity)
        pair = _pair(statement.claim)
        ground = ground_of_pair(store, pair, moment.known_on) if pair else None
        of_document = each_once(store.statements(document=document.title, known_on=moment.known_on))
    beside = tuple(s for s in of_document if _is_of_sentence(s, statement) and s.id != identity)
    document = replace(document, dated=dates.get(document.title, document.dated))
    return _Known(statement, identity, document, ground or Ground((), MappingProxyType({})), verdicts, stood, beside)


def _pair(claim: Claim) -> tuple[str, str] | None:
    """The two parties by which its fact is found; of one that is about a single party that one twice."""
    first, *rest = dict.fromkeys(claim.parties) or (None,)
    return (first, rest[0] if rest else first) if first is not None else None


def _is_of_sentence(one: Statement, other: Statement) -> bool:
    return (one.evidence.doc, one.evidence.quote) == (other.evidence.doc, other.evidence.quote)


def _passage(statement: Statement, document: Document) -> PassageShown:
    found = passage(statement.evidence, document)
    return PassageShown(before=found.before, quote=found.quote, after=found.after, is_there=found.is_there)


def _source(document: Document) -> StatementSource:
    return StatementSource(
        id=document.id,
        title=document.title,
        path=document_path(document.id if document.form != "verdict" else document.title),
        source=document.source,
        form=document.form,
        revision=document.revision,
        dated=document.dated,
        dated_told=told(document.dated) if document.dated else None,
    )


def rule_shown(rule: str) -> RuleShown | None:
    """What is known of a rule by its name and version (`missions/3`); None where there is none."""
    name, slash, version = rule.partition("/")
    if not slash:
        return None
    share = load_confidence().rules.get(name)
    return RuleShown(name=name, version=version, about=described(name), share=share)


def _fact(known: _Known) -> FactShown | None:
    """The fact with the statement among its members, the statement itself first."""
    for fact in facts(known.ground):
        if fact.kind == known.statement.claim.kind and any(m.statement.id == known.id for m in fact.members):
            members = sorted(fact.members, key=lambda m: m.statement.id != known.id)
            shown = [
                MemberShown(why=m.why, statement=statement_shown(m.statement, known.ground.by.get(m.statement.id)))
                for m in members
            ]
            return FactShown(label=fact.label, kind=fact.kind, members=shown)
    return None


def _answers(known: _Known, day: int) -> Iterator[AnswerShown]:
    ground = known.ground
    for answer in answers(ground.statements, ground.dates, day, links=ground.links):
        for reason in answer.reasons:
            if _is_of_sentence(reason.statement, known.statement) and reason.statement.id == known.id:
                yield _answer(answer, reason.text, carries=reason.carries)
                break


def _answer(answer: Answer, reason: str, *, carries: bool) -> AnswerShown:
    return AnswerShown(
        kind=answer.kind,
        actors=list(answer.actors),
        targets=list(answer.targets),
        key=answer.key,
        answer=answer.answer,
        certainty=answer.certainty,
        since=answer.since,
        since_told=within(answer.since) if answer.since else None,
        until=answer.until,
        until_told=within(answer.until) if answer.until else None,
        last_confirmed=answer.last_confirmed,
        carries=carries,
        reason=reason,
    )


def _judgements(known: _Known) -> list[JudgementShown]:
    """The verdicts that speak of it, and what took them back, in the order in which they were recorded."""
    held = {verdict.id for verdict in in_force(known.verdicts)} | _withdrawals_in_force(known.verdicts)
    behind = known.ground.by.get(known.id)
    about = {v.id for v in known.verdicts if known.id in {s.id for s in (v.of, v.other) if s is not None}}
    about |= {behind.id} if behind else set()
    for verdict in known.verdicts:
        about |= {verdict.id} if verdict.withdraws in about else set()
    return [_judgement(v, is_in_force=v.id in held) for v in known.verdicts if v.id in about]


def _withdrawals_in_force(verdicts: Sequence[Verdict]) -> set[str]:
    gone: set[str | None] = set()
    for verdict in reversed(verdicts):
        if verdict.act == "withdraw" and verdict.id not in gone:
            gone.add(verdict.withdraws)
    return {verdict.id for verdict in verdicts if verdict.act == "withdraw" and verdict.id not in gone}


def _judgement(verdict: Verdict, *, is_in_force: bool) -> JudgementShown:
    instead = in_words(verdict.other.claim) if verdict.act == "correct" and verdict.other else None
    shown = verdict_shown(verdict)
    return JudgementShown(verdict=shown, is_in_force=is_in_force, withdraws=verdict.withdraws, instead=instead)


def _valid(claim: Claim) -> ValidShown:
    value = parse(claim.time) if claim.time else None
    first, last = (value.earliest, value.latest) if value else (None, None)
    return ValidShown(
        time=claim.time,
        told=time_of(claim),
        first=day_shown(first),
        last=day_shown(last),
    )


def _records(known: _Known) -> Iterator[RecordShown]:
    before: Stood | None = None
    for each in known.stood:
        path = asking(document_path(each.document), ("reading", each.reading))
        follows = before is not None and before.reading == each.reading - 1
        text = f"{each.rule or 'no rule told'}, confidence {each.confidence:.2f}"
        yield RecordShown(on=each.recorded_on, what="read again" if follows else "recorded", text=text, path=path)
        if each.withdrawn_on is not None:
            text = "the next reading of the document no longer says it"
            path = asking(document_path(each.document), ("reading", each.reading + 1))
            yield RecordShown(on=each.withdrawn_on, what="withdrawn", text=text, path=path)
        before = each
    for judgement in _judgements(known):
        verdict = judgement.verdict
        yield RecordShown(on=verdict.made_on, what="judged", text=f"{verdict.done} by {verdict.by}", path=None)
