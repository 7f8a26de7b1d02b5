"""A desk and kinds of ties in, the network of a store out: parties in their places, ties with their states in time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from time import monotonic
from typing import TYPE_CHECKING, Annotated

from fastapi import Depends, Query
from pydantic import BaseModel, ConfigDict, Field

from bilat.model.kinds import KINDS, SECTIONS, kind_named
from bilat.model.parties.positions import load_positions
from bilat.telling.network import HOSTILE, Edge, Network, Tone, around, joined, network_at
from bilat.telling.official import official_names
from bilat.telling.times import within
from bilat.telling.wording import WORDINGS
from bilat.web.paths import pair_path, party_path
from bilat.web.shapes.days import day_shown

if TYPE_CHECKING:
    from bilat.model.party import Party
    from bilat.web.desk import Desk
    from bilat.web.workshop import Work

USUAL = tuple(kind.name for kind in KINDS if kind.is_tie and kind.section == "diplomatic")
"""The kinds that are shown where none is asked for."""
MOST = 5_000
_USUAL_LIMIT = 2_000

Spell = tuple[str | None, str | None, str, str, str | None]
"""From (ISO day, None where no day bounds it), to (the first day without it), state, certainty, since in words."""


class KindDrawn(BaseModel):
    """A kind of tie: its name, what people call it, its section, whether it is against the other party."""

    name: str
    label: str
    section: str
    tone: Tone
    is_symmetric: bool


class PartyPlaced(BaseModel):
    """A party of the network: degrees where a map draws it, None where it has no place on one."""

    name: str
    path: str
    sort: str | None = Field(description="As the registry has it; null where only texts know the party")
    iso2: str | None
    longitude: float | None
    latitude: float | None
    statements: int
    official: list[tuple[str | None, str]] = Field(description="Names in full, each from its first day on")


class TieOverTime(BaseModel):
    """A pair's ties of one kind: `spells` are [from, to, state, certainty, since in words], half-open, in order.

    Days that no spell has are unknown. `source` has it toward `target`; of a symmetric kind both have it.
    """

    source: str
    target: str
    kind: str
    statements: int
    ties: int
    path: str
    spells: list[Spell]


class NetworkShown(BaseModel):
    """The network of some kinds: the ties of the pairs with the most statements first.

    Where it is being worked out, `is_ready` is false and `share` says how far that is; where the store has grown since,
    `is_current` is false. `first` and `last` are the days between which something changes.
    """

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "is_ready": True, "is_current": True, "share": 1.0, "known_on": None, "first": "1992-03-28",
                    "last": "2012-01-01", "total": 1, "offset": 0, "limit": 2000,
                    "kinds": [{"name": "diplomatic-relations", "label": "diplomatic relations", "section": "diplomatic",
                               "tone": "friendly", "is_symmetric": True}],
                    "parties": [{"name": "Syria", "path": "/parties/syria", "sort": "state", "iso2": "SY",
                                 "longitude": 36.3, "latitude": 33.5, "statements": 3,
                                 "official": [[None, "Syrian Arab Republic"]]}],
                    "ties": [{"source": "Azerbaijan", "target": "Syria", "kind": "diplomatic-relations",
                              "statements": 3, "ties": 1, "path": "/pairs/azerbaijan/syria",
                              "spells": [["1992-03-28", None, "holds", "certain", "28 March 1992"]]}],
                }
            ]
        }
    )  # fmt: skip

    is_ready: bool
    is_current: bool
    share: float = Field(ge=0, le=1)
    known_on: date | None
    kinds: list[KindDrawn]
    first: str | None
    last: str | None
    parties: list[PartyPlaced]
    ties: list[TieOverTime]
    total: int = Field(description="How many ties there are in all")
    offset: int
    limit: int


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of a network: kinds of ties, a party that each is of (None: any), and which part of it."""

    kinds: tuple[str, ...] = USUAL
    party: str | None = None
    offset: int = 0
    limit: int = _USUAL_LIMIT


_KINDS = Query(description="A kind of tie, as `bilat kinds` lists them; several times for several; else diplomatic.")
_PARTY = Query(description="Only ties of this party, by any of its names.", max_length=200)
_OFFSET = Query(ge=0, le=10**9, description="How many ties to leave out at the start.")
_LIMIT = Query(ge=1, le=MOST, description="How many ties to give at most.")


def asked(
    kind: Annotated[list[str] | None, _KINDS] = None,
    party: Annotated[str | None, _PARTY] = None,
    offset: Annotated[int, _OFFSET] = 0,
    limit: Annotated[int, _LIMIT] = _USUAL_LIMIT,
) -> Asked:
    """What an address asks of a network.

    Raises ContractError where the contract has no such kind.
    """
    wanted = dict.fromkeys(kind_named(name).name for name in kind or ())
    ties = tuple(name for name in wanted if kind_named(name).is_tie)
    return Asked(ties or USUAL, (party or "").strip() or None, offset, limit)


AskedOf = Annotated[Asked, Depends(asked)]
"""A parameter of a route: what is asked of a network."""


@dataclass(frozen=True, slots=True)
class Found:
    """A network as far as it was worked out: what was asked of it, None while nothing is there."""

    network: Network | None
    is_current: bool
    share: float


def found(desk: Desk, wanted: Asked, known_on: date | None, wait: float) -> Found:
    """The network that is asked for, worked out section by section; some seconds are waited for it.

    Raises UnknownPartyError where neither the registry nor the store knows the party.
    """
    party = desk.slugs.name(wanted.party, desk.registry) if wanted.party else None
    sections = dict.fromkeys(kind_named(name).section for name in wanted.kinds)
    until = monotonic() + wait
    works = [_work(desk, section, known_on, max(0.0, until - monotonic())) for section in sections]
    share = sum(work.share for work in works) / len(works)
    done = [work.result for work in works if work.result is not None]
    if len(done) < len(works):
        return Found(None, is_current=False, share=share)
    whole = joined(done, wanted.kinds)
    is_current = all(work.is_current for work in works)
    return Found(around(whole, party) if party else whole, is_current=is_current, share=share)


def _work(desk: Desk, section: str, known_on: date | None, wait: float) -> Work[Network]:
    """A section is worked out as a whole: the end of relations ends embassies."""
    kinds = tuple(kind.name for kind in KINDS if kind.is_tie and kind.section == section)
    return desk.worked_out(f"network of {section}, {known_on}", network_at, (kinds, known_on), wait)


def network(desk: Desk, wanted: Asked, known_on: date | None = None, wait: float = 0.0) -> NetworkShown:
    """The network that is asked for, or how far it is worked out."""
    have = found(desk, wanted, known_on, wait)
    edges = have.network.edges if have.network else ()
    part = edges[wanted.offset : wanted.offset + wanted.limit]
    days = [day for edge in part for s in edge.stretches for day in (s.first, s.until) if day is not None]
    return NetworkShown.model_construct(
        is_ready=have.network is not None,
        is_current=have.is_current,
        share=have.share,
        known_on=known_on,
        kinds=[kind_drawn(name) for name in wanted.kinds],
        first=day_shown(min(days, default=None)),
        last=day_shown(max(days, default=None)),
        parties=_placed(desk, part, have.network.parties if have.network else {}),
        ties=[_over_time(edge) for edge in part],
        total=len(edges),
        offset=wanted.offset,
        limit=wanted.limit,
    )


def kind_drawn(name: str) -> KindDrawn:
    """A kind as pages and the API show it."""
    kind = kind_named(name)
    tone: Tone = "hostile" if name in HOSTILE else "friendly"
    return KindDrawn.model_construct(
        name=name, label=WORDINGS[name].label, section=kind.section, tone=tone, is_symmetric=kind.is_symmetric
    )


def sections() -> Mapping[str, list[KindDrawn]]:
    """All kinds of ties by section, in the order of a brief."""
    ties = [kind_drawn(kind.name) for kind in KINDS if kind.is_tie]
    listed = {section: [kind for kind in ties if kind.section == section] for section in SECTIONS}
    return {section: kinds for section, kinds in listed.items() if kinds}


def _over_time(edge: Edge) -> TieOverTime:
    return TieOverTime.model_construct(
        source=edge.source,
        target=edge.target,
        kind=edge.kind,
        statements=edge.statements,
        ties=edge.ties,
        path=pair_path(*edge.pair),
        spells=list(_spells(edge)),
    )


def _spells(edge: Edge) -> Iterable[Spell]:
    for each in edge.stretches:
        begun = edge.since(each.first) if each.first is not None else None
        since = within(begun) if begun else None
        yield (day_shown(each.first), day_shown(each.until), each.state, each.certainty, since)


def _placed(desk: Desk, edges: Iterable[Edge], weights: Mapping[str, int]) -> list[PartyPlaced]:
    names = dict.fromkeys(name for edge in edges for name in (edge.source, edge.target))
    return [_party(name, desk.registry.find(name), weights.get(name, 0)) for name in names]


def _party(name: str, known: Party | None, statements: int) -> PartyPlaced:
    place = load_positions().get(name)
    official = official_names(known) if known else ((None, name),)
    return PartyPlaced.model_construct(
        name=name,
        path=party_path(name),
        sort=known.sort if known else None,
        iso2=known.codes.iso2 if known else None,
        longitude=place.longitude if place else None,
        latitude=place.latitude if place else None,
        statements=statements,
        official=[(day_shown(day), each) for day, each in official],
    )
