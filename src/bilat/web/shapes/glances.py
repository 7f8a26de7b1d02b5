"""A desk, a party and a day in, how it stands with every other out: words, symbols and a scale for each kind."""

from __future__ import annotations

import math
from types import MappingProxyType
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, Field

from bilat.model.kinds import KINDS, SECTIONS, Section, kind_named
from bilat.model.parties.registry import fold
from bilat.telling.glances import Cell, Glance, Standing, glances
from bilat.telling.phrases import capital
from bilat.telling.times import by, told, within
from bilat.telling.wording import SECTION_TITLES, WORDINGS
from bilat.web.circles import circle_of
from bilat.web.paths import keeping, pair_path, party_path
from bilat.web.shapes.flags import FlagShown, flag_shown
from bilat.web.shapes.party import SORTS
from bilat.web.slugs import slug

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from bilat.telling.party import Contact
    from bilat.web.desk import Desk
    from bilat.web.moments import Moment
    from bilat.web.shapes.wishes import Whom, Wish

_STATES = frozenset(("state", "former-state", "de-facto"))
_ORGANISATIONS = frozenset(("organisation", "bloc", "body"))
_MOODS = ("alliance", "amity", "enmity", "conflict", "dispute")
_MISSIONS = ("mission", "accreditation")
_CERTAIN = MappingProxyType({"certain": "", "possible": "not certain", "reported": "only reported"})
SYMBOLS: Mapping[str, str] = MappingProxyType(
    {"holds": "●", "possible": "◐", "suspended": "‖", "disputed": "≠", "does not hold": "×", "not yet": "–",
     "unknown": "?"}
)  # fmt: skip
"""What stands for a state in a cell; `possible` for what holds, but not for certain."""
_STEP, _MOST = 2.5, 3


class StandingShown(BaseModel):
    """How the ties of one kind in one way stand: the strongest state, how many ties are so, and its words.

    `way` is `both` for ties in common, `ours` for those of the party toward the other, `theirs` for the other way.
    """

    way: str
    state: str
    certainty: str
    ties: int
    since: str | None
    until: str | None
    keys: list[str]
    words: str


class CellShown(BaseModel):
    """One kind between two parties: its standings, or its events by the day; a symbol, its words, and its heat.

    `heat` is the kind's weight on the cooperation scale in seven steps, -3 (conflict) to 3 (cooperation), where a tie
    holds or an event happened; else null.
    """

    kind: str
    label: str
    standings: list[StandingShown]
    events: int
    symbol: str
    words: str
    heat: int | None


class ContactShown(BaseModel):
    """An event: its kind, its time (EDTF, null where not told) and in words, what happened, and where that stands."""

    kind: str
    label: str
    time: str | None
    time_told: str
    text: str
    statement: str


class GlanceShown(BaseModel):
    """How a party stands with another on a day.

    `scale` is the mean weight (Goldstein 1992, -10 conflict to 10 cooperation) of the kinds of tie that hold.
    """

    model_config = ConfigDict(json_schema_extra={"examples": [{
        "other": "Peru", "path": "/pairs/kenya/peru", "party_path": "/parties/peru", "sort": "state",
        "sort_told": "state", "flag": None, "statements": 7, "scale": 5.4, "heat": 2, "relations": None,
        "missions_ours": None, "missions_theirs": None, "moods": [], "contact": None,
        "cells": [{"kind": "diplomatic-relations", "label": "diplomatic relations", "standings": [{"way": "both",
            "state": "holds", "certainty": "certain", "ties": 1, "since": "1966-07-25", "until": None, "keys": [],
            "words": "holds since 25 July 1966"}], "events": 0, "symbol": "●",
            "words": "diplomatic relations: holds since 25 July 1966", "heat": 2}],
    }]})  # fmt: skip

    other: str
    path: str = Field(description="The page of the pair")
    party_path: str
    sort: str
    sort_told: str
    flag: FlagShown | None
    statements: int
    scale: float | None
    heat: int | None
    relations: StandingShown | None
    missions_ours: StandingShown | None
    missions_theirs: StandingShown | None
    moods: list[CellShown]
    contact: ContactShown | None
    cells: list[CellShown]

    def cell(self, kind: str) -> CellShown | None:
        """The cell of a kind, None where nothing is told of it."""
        return next((cell for cell in self.cells if cell.kind == kind), None)


class MembershipShown(BaseModel):
    """What a party belongs to, belonged to or has suspended its part in, and how that stands on the day."""

    name: str
    path: str
    standing: StandingShown


class AloneShown(BaseModel):
    """What is told of a party without another party's part: memberships, and events by the day, the latest first."""

    statements: int
    events: list[ContactShown]
    memberships: list[MembershipShown]


def glances_shown(desk: Desk, name: str, moment: Moment, wish: Wish) -> list[Glance]:
    """The pairs of a party (its common name) on a day that are wanted, in the order wanted; not yet as models."""
    found = [each for each in glances(circle_of(desk, name, moment.known_on), moment.day) if _is_wanted(each, wish)]
    return sorted(found, key=_ORDERS[wish.by]) if wish.by in _ORDERS else found


def _is_wanted(each: Glance, wish: Wish) -> bool:
    is_told = wish.section is None or any(kind_named(cell.kind).section == wish.section for cell in each.cells)
    return is_told and _is_of(each.sort, wish.whom) and fold(wish.words) in fold(each.other)


def _is_of(sort: str | None, whom: Whom) -> bool:
    if whom == "states":
        return sort in _STATES
    if whom == "organisations":
        return sort in _ORGANISATIONS
    return whom == "all" or sort not in _STATES | _ORGANISATIONS


_ORDERS: Mapping[str, Callable[[Glance], tuple[float, str]]] = MappingProxyType(
    {
        "name": lambda g: (0, fold(g.other)),
        "contact": lambda g: (-_contact_day(g.contact), fold(g.other)),
        "warmest": lambda g: (math.inf if g.scale is None else -g.scale, fold(g.other)),
        "coldest": lambda g: (math.inf if g.scale is None else g.scale, fold(g.other)),
    }
)


def _contact_day(contact: Contact | None) -> int:
    return -(10**10) if contact is None or contact.time is None else contact.days.hi


def glance_shown(desk: Desk, name: str, each: Glance, moment: Moment) -> GlanceShown:
    """One pair of a party as a page and the API show it; its addresses keep the moment."""
    cells = [_cell(cell, (name, each.other)) for cell in each.cells]
    return GlanceShown(
        other=each.other,
        path=keeping(pair_path(*sorted((name, each.other), key=slug)), moment.query),
        party_path=keeping(party_path(each.other), moment.query),
        sort=each.sort or "unknown",
        sort_told=SORTS[each.sort or "unknown"],
        flag=flag_shown(desk.registry.find(each.other), moment.day),
        statements=each.statements,
        scale=each.scale,
        heat=None if each.scale is None else heat_of(each.scale),
        relations=next((_standing(s) for s in _standings(each, ("diplomatic-relations",), "both")), None),
        missions_ours=next((_standing(s) for s in _standings(each, _MISSIONS, "ours")), None),
        missions_theirs=next((_standing(s) for s in _standings(each, _MISSIONS, "theirs")), None),
        moods=[cell for cell in cells if cell.kind in _MOODS and _is_mood(cell)],
        contact=contact_shown(each.contact) if each.contact else None,
        cells=cells,
    )


def alone_shown(desk: Desk, name: str, moment: Moment) -> AloneShown:
    """What is told of a party (its common name) without another, by a day."""
    found = circle_of(desk, name, moment.known_on)
    events = [contact_shown(event) for event in reversed(found.alone.contacts) if event.has_begun(moment.day)]
    memberships = [
        MembershipShown(
            name=each.other, path=keeping(party_path(each.other), moment.query), standing=_standing(standing)
        )
        for each in glances(found, moment.day)
        for standing in _standings(each, ("membership",), "ours")
    ]
    return AloneShown(statements=found.alone.statements, events=events, memberships=memberships)


def kinds_of(shown: Iterable[GlanceShown], section: Section | None = None) -> list[tuple[str, list[str]]]:
    """The kinds of which some pairs tell anything, section by section with the section's title, in order."""
    told_of = {cell.kind for each in shown for cell in each.cells}
    rows = ((s, [k.name for k in KINDS if k.section == s and k.name in told_of]) for s in SECTIONS)
    return [(SECTION_TITLES[s], kinds) for s, kinds in rows if kinds and section in (None, s)]


def contact_shown(contact: Contact) -> ContactShown:
    """An event as pages and the API show it."""
    return ContactShown(
        kind=contact.kind,
        label=WORDINGS[contact.kind].label,
        time=contact.time,
        time_told=capital(told(contact.time)) if contact.time else "Undated",
        text=contact.text,
        statement=contact.statement,
    )


def heat_of(weight: float) -> int:
    """A weight on the cooperation scale (-10 to 10) in seven steps, -3 to 3."""
    return max(-_MOST, min(_MOST, round(weight / _STEP)))


def _standings(each: Glance, kinds: Iterable[str], way: str) -> Iterator[Standing]:
    """The standings of some kinds in one way, those that hold first; of those that stand alike the first kind's."""
    cells = (cell for kind in kinds if (cell := each.cell(kind)) is not None)
    found = [s for cell in cells for s in cell.standings if s.way == way]
    yield from sorted(found, key=lambda s: s.word != "holds")


def _is_mood(cell: CellShown) -> bool:
    return any(standing.state in ("holds", "disputed") for standing in cell.standings)


def _cell(cell: Cell, names: tuple[str, str]) -> CellShown:
    label = WORDINGS[cell.kind].label
    shown = [_standing(s) for s in cell.standings]
    parts = [f"{_of(s.way, names)}{s.words}" for s in shown] + ([f"{cell.events} by this day"] if cell.events else [])
    return CellShown(
        kind=cell.kind,
        label=label,
        standings=shown,
        events=cell.events,
        symbol=_symbol(cell),
        words=f"{label}: {'; '.join(parts)}",
        heat=heat_of(cell.weight) if cell.is_so else None,
    )


def _of(way: str, names: tuple[str, str]) -> str:
    return {"ours": f"{names[0]}: ", "theirs": f"{names[1]}: "}.get(way, "")


def _symbol(cell: Cell) -> str:
    best = cell.best
    if best is None:
        return str(cell.events)
    return SYMBOLS["possible" if best.word == "holds" and best.certainty != "certain" else best.word]


def _standing(standing: Standing) -> StandingShown:
    return StandingShown(
        way=standing.way,
        state=standing.word,
        certainty=standing.certainty,
        ties=standing.ties,
        since=standing.since,
        until=standing.until,
        keys=list(standing.keys),
        words=_words(standing),
    )


def _words(standing: Standing) -> str:
    many = f"{standing.ties} ties " if standing.ties > 1 else ""
    doubt = _CERTAIN[standing.certainty] if standing.word in ("holds", "suspended") else ""
    return f"{many}{_state_told(standing)}{f' ({doubt})' if doubt else ''}"


def _state_told(standing: Standing) -> str:
    since, until = standing.since, standing.until
    match standing.word:
        case "holds":
            return f"hold{'' if standing.ties > 1 else 's'}{f' since {within(since)}' if since else ''}"
        case "suspended":
            return f"suspended{f' since {within(until)}' if until else ''}"
        case "does not hold":
            return f"over, {by(until)}" if until else "told not to be"
        case "disputed":
            return "disputed: sources disagree"
        case "not yet":
            return "not yet"
        case _:
            return "told of, but not known for this day"
