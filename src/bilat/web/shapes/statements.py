"""A statement in, everything that a page or the API shows of it out: words, links, evidence, and the verdict on it."""

from __future__ import annotations

from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING
from urllib.parse import quote as quoted

from pydantic import BaseModel, ConfigDict, Field

from bilat.standing import document_of
from bilat.telling.amounts import amount
from bilat.telling.claims import in_words, sentence_of, time_of
from bilat.web.paths import party_path
from bilat.web.slugs import slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bilat.model.quantity import Quantity
    from bilat.model.statement import Evidence, Statement
    from bilat.model.verdict import Verdict

_NOBODY: Mapping[str, Verdict] = MappingProxyType({})
_DONE = MappingProxyType(
    {
        "accept": "accepted", "reject": "rejected", "correct": "corrected", "add": "added", "join": "joined",
        "split": "split", "withdraw": "withdrawn",
    }
)  # fmt: skip


class PartyLink(BaseModel):
    """A party as a statement names it, and the address of its page."""

    name: str
    path: str


class OtherShown(BaseModel):
    """A third party and its part in the statement."""

    role: str
    name: str


class QuantityShown(BaseModel):
    """A number as the contract has it, and in words: `about 85,000 people (Palestinians)`."""

    value: float
    maximum: float | None
    unit: str | None
    of: str | None
    bound: str | None
    words: str


class EvidenceShown(BaseModel):
    """Where a statement stands: the quote with its surroundings (W3C Web Annotation), document, section, offsets.

    `path` is the address of the place in the document.
    """

    quote: str
    prefix: str
    suffix: str
    start: int
    end: int
    document: str = Field(description="The document's id; its title where a person named a source that was not read")
    title: str
    section: list[str]
    cites: str | None
    path: str


class VerdictShown(BaseModel):
    """A person's judgement: `act` as the contract has it, `done` in words for people."""

    id: str
    act: str
    done: str
    by: str
    made_on: datetime
    reason: str


class StatementShown(BaseModel):
    """One statement: `sentence` says it to people, `claim` on one line of fields, `time_told` its time in words."""

    model_config = ConfigDict(json_schema_extra={"examples": [{
        "id": "490b2b8ca17cb0a6", "path": "/statements/490b2b8ca17cb0a6", "kind": "mission", "label": "mission",
        "section": "diplomatic", "phase": "begins", "actors": [{"name": "Kenya", "path": "/parties/kenya"}],
        "targets": [{"name": "Peru", "path": "/parties/peru"}], "is_symmetric": False,
        "others": [{"role": "person", "name": "A. Reader"}], "time": "1966-07-25", "time_told": "25 July 1966",
        "place": "Lima", "quantity": None, "modality": "asserted", "told": None, "attributed_to": None,
        "detail": "embassy", "confidence": 0.94, "rule": "missions/3",
        "sentence": "Embassy of Kenya in Peru (Lima): opened",
        "claim": "mission begins: Kenya → Peru, 1966-07-25, Lima, person A. Reader (embassy)",
        "evidence": {"quote": "Kenya opened an embassy in Lima on 25 July 1966.", "prefix": "", "suffix": " It ",
            "start": 120, "end": 168, "document": "8f0c2a9be1d34c55", "title": "Kenya–Peru relations",
            "section": ["History"], "cites": None, "path": "/documents/8f0c2a9be1d34c55#s-490b2b8ca17cb0a6"},
        "verdict": None,
    }]})  # fmt: skip

    id: str
    path: str
    kind: str
    label: str = Field(description="The kind in words")
    section: str
    phase: str | None
    actors: list[PartyLink]
    targets: list[PartyLink]
    is_symmetric: bool
    others: list[OtherShown]
    time: str | None = Field(description="EDTF level 1")
    time_told: str
    place: str | None
    quantity: QuantityShown | None
    modality: str
    told: str | None
    attributed_to: str | None
    detail: str | None
    confidence: float
    rule: str = Field(description="The rule that read it, and its version; `by hand` where a person gave it")
    sentence: str
    claim: str
    evidence: EvidenceShown
    verdict: VerdictShown | None = Field(description="The verdict in force on it")


def statement_shown(statement: Statement, verdict: Verdict | None = None) -> StatementShown:
    """What is shown of a statement; `verdict` is the one in force on it."""
    claim, identity = statement.claim, statement.id
    return StatementShown(
        id=identity,
        path=f"/statements/{identity}",
        kind=claim.kind,
        label=claim.kind.replace("-", " "),
        section=claim.of_kind.section,
        phase=claim.phase,
        actors=party_links(claim.actors),
        targets=party_links(claim.targets),
        is_symmetric=claim.of_kind.is_symmetric,
        others=[OtherShown(role=other.role, name=other.name) for other in claim.others],
        time=claim.time,
        time_told=time_of(claim),
        place=claim.place,
        quantity=quantity_shown(claim.quantity) if claim.quantity else None,
        modality=claim.modality,
        told=claim.told,
        attributed_to=claim.attributed_to,
        detail=claim.detail,
        confidence=statement.confidence,
        rule=statement.rule,
        sentence=sentence_of(statement),
        claim=in_words(claim),
        evidence=_evidence(statement.evidence, statement_place(statement, identity)),
        verdict=verdict_shown(verdict) if verdict else None,
    )


def statements_shown(statements: Iterable[Statement], by: Mapping[str, Verdict] = _NOBODY) -> list[StatementShown]:
    """What is shown of several; `by` has the verdict in force by statement id, as a `Ground` or `Judged` has them."""
    if not by:
        return [statement_shown(each) for each in statements]
    return [statement_shown(each, by.get(each.id)) for each in statements]


def verdict_shown(verdict: Verdict) -> VerdictShown:
    """What is shown of a verdict."""
    return VerdictShown(
        id=verdict.id,
        act=verdict.act,
        done=_DONE[verdict.act],
        by=verdict.by,
        made_on=verdict.made_on,
        reason=verdict.reason,
    )


def quantity_shown(quantity: Quantity) -> QuantityShown:
    """A number with its words."""
    return QuantityShown(
        value=quantity.value,
        maximum=quantity.maximum,
        unit=quantity.unit,
        of=quantity.of,
        bound=quantity.bound,
        words=amount(quantity),
    )


def party_links(names: Iterable[str]) -> list[PartyLink]:
    """Parties with the addresses of their pages."""
    return [PartyLink(name=name, path=party_path(name)) for name in names]


def document_path(identity: str) -> str:
    """The address of a document by its id, or by the title of one that was never read."""
    return f"/documents/{quoted(slug(identity))}"


def statement_place(statement: Statement, identity: str) -> str:
    """The address of a statement's place in its document; `identity` is its id, which takes a while to make."""
    return f"{document_path(document_of(statement))}#s-{identity}"


def _evidence(evidence: Evidence, path: str) -> EvidenceShown:
    return EvidenceShown(
        quote=evidence.quote,
        prefix=evidence.prefix,
        suffix=evidence.suffix,
        start=evidence.start,
        end=evidence.end,
        document=evidence.document or evidence.doc,
        title=evidence.doc,
        section=list(evidence.section),
        cites=evidence.cites,
        path=path,
    )
