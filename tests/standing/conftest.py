from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Protocol, TypedDict, Unpack

import pytest

from bilat.model.statement import Claim, Evidence, Modality, Other, Phase, Role, Statement, Told
from bilat.standing import Answer, Spell, answers, document_dates, spells

if TYPE_CHECKING:
    from bilat.model.quantity import Quantity

DOC = "Ruritania–Syldavia relations"


class Said(TypedDict, total=False):
    """What a statement may say besides its kind, phase and time."""

    actors: tuple[str, ...]
    targets: tuple[str, ...]
    told: Told | None
    detail: str | None
    place: str | None
    modality: Modality
    others: tuple[tuple[Role, str], ...]
    quantity: Quantity | None
    doc: str
    start: int


class Say(Protocol):
    """Makes a statement of Ruritania about Syldavia."""

    def __call__(self, kind: str, phase: Phase | None, time: str | None = None, **said: Unpack[Said]) -> Statement:
        """The statement."""


class Stand(Protocol):
    """Answers one tie on a day, where all documents are dated."""

    def __call__(self, on: str, *statements: Statement, dated: str | None = "2020-06-15") -> Answer:
        """The answer of the first tie, by kind and parties, that the first statement's kind has."""


class Spelt(Protocol):
    """Gives the spells of statements."""

    def __call__(self, *statements: Statement, dated: str | None = "2020-06-15") -> tuple[Spell, ...]:
        """The spells of all ties, in order."""


@pytest.fixture
def say() -> Say:
    def made(kind: str, phase: Phase | None, time: str | None = None, **said: Unpack[Said]) -> Statement:
        doc, start = said.get("doc", DOC), said.get("start", 0)
        claim = Claim(
            kind,
            phase,
            said.get("actors", ("Ruritania",)),
            said.get("targets", ("Syldavia",)),
            tuple(Other(role, name) for role, name in said.get("others", ())),
            time,
            said.get("place"),
            said.get("quantity"),
            said.get("modality", "asserted"),
            said.get("told"),
            None,
            said.get("detail"),
        )
        return Statement(claim, Evidence(doc, start, start + 1, f"{doc} {start}"))

    return made


@pytest.fixture
def stand() -> Stand:
    def asked(on: str, *statements: Statement, dated: str | None = "2020-06-15") -> Answer:
        dates = document_dates(statements, {s.evidence.doc: dated for s in statements})
        found = answers(statements, dates, date.fromisoformat(on).toordinal())
        return next(answer for answer in found if answer.kind == statements[0].claim.kind)

    return asked


@pytest.fixture
def spelt() -> Spelt:
    def found(*statements: Statement, dated: str | None = "2020-06-15") -> tuple[Spell, ...]:
        return spells(statements, document_dates(statements, {s.evidence.doc: dated for s in statements}))

    return found
