"""Parties: states, states that were, regions, authorities, organisations, movements, armed groups, with their names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Sort = Literal[
    "state",
    "former-state",
    "de-facto",
    "region",
    "territory",
    "organisation",
    "bloc",
    "movement",
    "armed-group",
    "body",
]


@dataclass(frozen=True, slots=True)
class NamePeriod:
    """A name and the time it was in use, EDTF, None where open; `until` is the first day without it."""

    name: str
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Codes:
    """A party's codes: ISO 3166, Correlates of War, Gleditsch–Ward, Wikidata; None where it has none."""

    iso2: str | None = None
    iso3: str | None = None
    cow: int | None = None
    cow_abb: str | None = None
    gw: int | None = None
    wikidata: str | None = None


@dataclass(frozen=True, slots=True)
class Government:
    """A governing order of a party and its period, EDTF; `until` is the first day without it."""

    name: str
    names: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """One party: `name` is the short common name that statements use, `names` all others, `short` the abbreviations.

    `within` and `successors` are ids of other parties. `governments` is empty where they are unknown.
    """

    id: str
    name: str
    sort: Sort
    names: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    former_names: tuple[NamePeriod, ...] = ()
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capitals: tuple[tuple[NamePeriod, tuple[str, ...]], ...] = ()
    cities: tuple[str, ...] = ()
    codes: Codes = Codes()
    since: str | None = None
    until: str | None = None
    within: tuple[str, ...] = ()
    successors: tuple[str, ...] = ()
    governments: tuple[Government, ...] = ()

    @property
    def all_names(self) -> tuple[str, ...]:
        """Every name and abbreviation that it goes by or went by."""
        former = (period.name for period in self.former_names)
        return tuple(dict.fromkeys((self.name, *self.names, *self.short, *former)))
