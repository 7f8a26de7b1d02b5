from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol, TypedDict, Unpack

import pytest

from bilat.model.document import Block, Document
from bilat.model.party import Government, Party
from bilat.model.statement import Claim, Evidence, Modality, Other, Phase, Role, Statement, Told
from bilat.standing import document_dates
from bilat.telling.brief import brief
from bilat.telling.matter import Matter, about

if TYPE_CHECKING:
    from bilat.model.quantity import Quantity
    from bilat.telling.page import Brief

DOC = "Ruritania–Syldavia relations"
PAIR = ("Ruritania", "Syldavia")
NAMES = (frozenset(("ruritania",)), frozenset(("syldavia",)))
KNOWN = (
    None,
    Party(
        "syldavia",
        "Syldavia",
        "state",
        governments=(
            Government("Kingdom of Syldavia", until="2010-05-01"),
            Government("Syldavian Republic", since="2010-05-01"),
        ),
    ),
)


class Said(TypedDict, total=False):
    """What a statement may say besides its kind, phase and time."""

    actors: tuple[str, ...]
    targets: tuple[str, ...]
    told: Told | None
    detail: str | None
    place: str | None
    modality: Modality
    by: str | None
    others: tuple[tuple[Role, str], ...]
    quantity: Quantity | None
    doc: str
    section: tuple[str, ...]


class Say(Protocol):
    """Makes a statement of Ruritania about Syldavia; sentences are told apart by their text."""

    def __call__(
        self, quote: str, kind: str, phase: Phase | None, time: str | None = None, **said: Unpack[Said]
    ) -> Statement:
        """The statement."""


class Know(Protocol):
    """Makes a matter of statements."""

    def __call__(self, *statements: Statement, dated: str | None = "2020-06-15") -> Matter:
        """What was read about Ruritania and Syldavia."""


class Tell(Protocol):
    """Makes a brief of statements."""

    def __call__(self, on: str, *statements: Statement, dated: str | None = "2020-06-15") -> Brief:
        """The brief on Ruritania and Syldavia."""


@pytest.fixture
def say() -> Say:
    starts: dict[str, int] = {}

    def made(quote: str, kind: str, phase: Phase | None, time: str | None = None, **said: Unpack[Said]) -> Statement:
        claim = Claim(kind, phase, PAIR[:1], PAIR[1:])
        if claim.of_kind.is_symmetric:
            claim = replace(claim, actors=PAIR, targets=())
        claim = replace(
            claim,
            actors=said.get("actors", claim.actors),
            targets=said.get("targets", () if "actors" in said else claim.targets),
            others=tuple(Other(role, name) for role, name in said.get("others", ())),
            time=time,
            place=said.get("place"),
            quantity=said.get("quantity"),
            modality=said.get("modality", "asserted"),
            told=said.get("told"),
            attributed_to=said.get("by"),
            detail=said.get("detail"),
        )
        start = starts.setdefault(quote, 100 * len(starts))
        where = Evidence(said.get("doc", DOC), start, start + len(quote), quote, section=said.get("section", ()))
        return Statement(claim, where)

    return made


@pytest.fixture
def know() -> Know:
    def made(*statements: Statement, dated: str | None = "2020-06-15") -> Matter:
        documents = {s.evidence.doc: document(s.evidence.doc, dated) for s in statements}
        kept = about(statements, NAMES)
        dates = document_dates(statements, dict.fromkeys(documents, dated))
        return Matter(PAIR, NAMES, kept, dates, MappingProxyType(documents), KNOWN)

    return made


@pytest.fixture
def tell(know: Know) -> Tell:
    def made(on: str, *statements: Statement, dated: str | None = "2020-06-15") -> Brief:
        return brief(know(*statements, dated=dated), date.fromisoformat(on).toordinal())

    return made


def document(title: str, dated: str | None) -> Document:
    """A document whose "See also" names another pair and a page on one party."""
    text = "Borduria–Ruritania relations\nForeign relations of Syldavia"
    cut = text.index("\n")
    related = (Block("related", 0, cut), Block("related", cut + 1, len(text)))
    return Document(title, text, related, source=f"{title}.txt", form="seed", dated=dated)
