"""Statements: one thing that a text says about how parties relate, with its evidence; the contract's noun."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from bilat.model import edtf
from bilat.model.kinds import Kind, kind_named

if TYPE_CHECKING:
    from bilat.model.quantity import Quantity

Phase = Literal["begins", "holds", "suspended", "ends", "absent"]
Modality = Literal["asserted", "reported", "alleged", "planned", "denied", "doubtful"]
Told = Literal["present", "past"]
Role = Literal[
    "host", "mediator", "via", "against", "organisation", "body", "reporter", "person", "sponsor", "beneficiary",
]  # fmt: skip

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class Other:
    """A third party and its part in the statement."""

    role: Role
    name: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a statement stands: offsets in the document's text, and the text quote of the W3C Web Annotation model.

    `document` is the document's id, `cites` the reference that the source gives for the sentence.
    """

    doc: str
    start: int
    end: int
    quote: str
    prefix: str = ""
    suffix: str = ""
    section: tuple[str, ...] = ()
    document: str = ""
    cites: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """What a statement says, apart from where it stands and who read it. `time` is EDTF text or None."""

    kind: str
    phase: Phase | None
    actors: tuple[str, ...]
    targets: tuple[str, ...] = ()
    others: tuple[Other, ...] = ()
    time: str | None = None
    place: str | None = None
    quantity: Quantity | None = None
    modality: Modality = "asserted"
    told: Told | None = None
    attributed_to: str | None = None
    detail: str | None = None

    @property
    def of_kind(self) -> Kind:
        """Its kind's row."""
        return kind_named(self.kind)

    @property
    def parties(self) -> tuple[str, ...]:
        """Actors and targets."""
        return self.actors + self.targets

    @property
    def last_past_day(self) -> int | None:
        """The last day (day number) that it tells as past or present; None where it has no time, or is planned.

        What is planned may lie ahead of the document, so it tells nothing of its date.
        """
        if self.time is None or self.modality == "planned":
            return None
        value = edtf.parse(self.time)
        return value.latest if value.latest is not None else value.first[1]

    def others_as(self, role: Role) -> tuple[str, ...]:
        """The names of the third parties in a role."""
        return tuple(o.name for o in self.others if o.role == role)


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim with its evidence; `rule` is the rule's name and version, `confidence` lies between 0 and 1."""

    claim: Claim
    evidence: Evidence
    rule: str = ""
    confidence: float = 1.0

    @property
    def id(self) -> str:
        """A hash of what it says, the document's title and the quote: offsets and rule do not change it."""
        return statement_id(self.claim, self.evidence)


def statement_id(claim: Claim, evidence: Evidence) -> str:
    """16 hexadecimal digits of SHA-256 over the canonical form of a claim with document title and quote."""
    canonical = [
        evidence.doc,
        evidence.quote,
        claim.kind,
        claim.phase,
        sorted(claim.actors) if claim.of_kind.is_symmetric else list(claim.actors),
        list(claim.targets),
        sorted((o.role, o.name) for o in claim.others),
        claim.time,
        claim.place,
        _quantity(claim.quantity),
        claim.modality,
        claim.told,
        claim.attributed_to,
        claim.detail,
    ]
    packed = _ENCODER.encode(canonical)
    return hashlib.sha256(packed.encode()).hexdigest()[:16]


def _quantity(quantity: Quantity | None) -> list[object] | None:
    if quantity is None:
        return None
    top = None if quantity.maximum is None else float(quantity.maximum)
    return [float(quantity.value), top, quantity.unit, quantity.of, quantity.bound]
