"""What an address says of the pairs of a party in, which of them are wanted, and in what order, out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal, TypeAlias

from fastapi import Depends, Query

from bilat.model.kinds import Section

SectionAsked: TypeAlias = Literal[
    "all", "diplomatic", "contacts", "agreements", "security", "economy and aid", "people", "positions", "events"
]
SortAsked: TypeAlias = Literal[
    "all", "state", "former-state", "de-facto", "region", "territory", "organisation", "bloc", "movement",
    "armed-group", "body", "unknown",
]  # fmt: skip
OrderAsked: TypeAlias = Literal["statements", "name"]
Whom: TypeAlias = Literal["all", "states", "organisations", "others"]
By: TypeAlias = Literal["statements", "name", "contact", "warmest", "coldest"]
Words: TypeAlias = Annotated[str, Query(max_length=200, description="Words that a name must have, in whatever case.")]
_OF = Query(description="Parties of one sort; `unknown` are those that only texts name.")
_BY = Query(description="In what order: most statements, or by name.")
_PARTY = Query(max_length=200, description="The party that all pairs have in common, by any name of it.")
_WITH = Query(alias="with", max_length=20, description="Another party, by any name; once for each, eight at most.")
_FROM = Query(alias="from", description="The first year of the axis; the first that is told of where not given.")
_TO = Query(alias="to", description="The last year of the axis; the last that is told of where not given.")
_WHOM = Query(description="With whom: states and authorities, organisations and their bodies, or the rest.")
_SECTION = Query(description="Only pairs of which anything is told in a section of the brief.")
_SORT = Query(description="In what order: most statements, by name, last contact, warmest or coldest on the scale.")


@dataclass(frozen=True, slots=True)
class Roster:
    """Which of the parties that statements name are wanted: by what words, of which sort, in what order."""

    words: str = ""
    of: SortAsked = "all"
    by: OrderAsked = "statements"


def roster(
    q: Words = "", of: Annotated[SortAsked, _OF] = "all", sort: Annotated[OrderAsked, _BY] = "statements"
) -> Roster:
    """Which parties an address wants."""
    return Roster(q, of, sort)


RosterOf = Annotated[Roster, Depends(roster)]
"""A parameter of a route: which of the parties are wanted, in what order."""


@dataclass(frozen=True, slots=True)
class Wish:
    """Which of a party's pairs are wanted: with whom, with anything told of a section, by what words, in what order."""

    whom: Whom = "all"
    section: Section | None = None
    words: str = ""
    by: By = "statements"


def wish(
    whom: Annotated[Whom, _WHOM] = "all",
    section: Annotated[SectionAsked, _SECTION] = "all",
    q: Words = "",
    sort: Annotated[By, _SORT] = "statements",
) -> Wish:
    """Which pairs an address wants."""
    return Wish(whom, None if section == "all" else section, q, sort)


WishOf = Annotated[Wish, Depends(wish)]
"""A parameter of a route: which pairs of a party are wanted, in what order."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Which pairs are to stand side by side: of which party, with whom, between which years; None where all."""

    party: str = ""
    others: tuple[str, ...] = ()
    years: tuple[int | None, int | None] = (None, None)


def comparison(
    party: Annotated[str, _PARTY] = "",
    others: Annotated[list[str] | None, _WITH] = None,
    since: Annotated[int | Literal[""] | None, _FROM] = None,
    until: Annotated[int | Literal[""] | None, _TO] = None,
) -> Comparison:
    """Which pairs an address wants; what a form left empty is not wanted."""
    wanted = tuple(other for other in others or () if other.strip())
    return Comparison(party.strip(), wanted, (None if since == "" else since, None if until == "" else until))


ComparisonOf = Annotated[Comparison, Depends(comparison)]
"""A parameter of a route: which pairs are to stand side by side."""
