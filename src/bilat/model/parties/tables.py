"""The registry's TOML files in, parties out, one `Party` a `[[party]]` table.

Raises ContractError, with the file named, where a table does not fit the format (docs/parties.md).
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from importlib import resources
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ConfigDict, ValidationError

from bilat.errors import ContractError, Place
from bilat.model.party import Codes, Government, NamePeriod, Party, Sort

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_GOVERNMENTS = "governments"
_DECOYS = "decoys"


class _Period(BaseModel):
    model_config = ConfigDict(extra="forbid")
    name: str
    names: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None


class _Government(_Period):
    party: str


class _Party(BaseModel):
    model_config = ConfigDict(extra="forbid")
    id: str
    name: str
    sort: Sort
    names: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    former_names: tuple[_Period, ...] = ()
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capitals: tuple[_Period, ...] = ()
    cities: tuple[str, ...] = ()
    iso2: str | None = None
    iso3: str | None = None
    cow: int | None = None
    cow_abb: str | None = None
    gw: int | None = None
    wikidata: str | None = None
    since: str | None = None
    until: str | None = None
    within: tuple[str, ...] = ()
    successors: tuple[str, ...] = ()


def read_tables() -> tuple[Party, ...]:
    """All parties of all data files, in order of file names, with their governments."""
    governments = _governments()
    return tuple(_party(row, governments) for file in _files() for row in _rows(file))


def read_decoys() -> tuple[str, ...]:
    """Phrases that hold a party's name but name no party: `Latin America`, `New Mexico`."""
    return tuple(phrase for phrases in _load(_DECOYS).values() for phrase in phrases)


def _files() -> Iterator[str]:
    folder = resources.files("bilat.model.parties") / "data"
    return iter(sorted(path.name.removesuffix(".toml") for path in folder.iterdir() if path.name.endswith(".toml")))


def _rows(file: str) -> Iterator[_Party]:
    for table in _load(file).get("party", ()):
        try:
            yield _Party.model_validate(table)
        except ValidationError as error:
            raise _misfit(file, table.get("id"), error) from error


def _load(file: str) -> dict[str, Any]:
    path = resources.files("bilat.model.parties") / "data" / f"{file}.toml"
    return tomllib.loads(path.read_text("utf-8"))


def _misfit(file: str, row: object, error: ValidationError) -> ContractError:
    what = f"the party table {row!r} does not fit: {error.errors()[0]['msg']} at {error.errors()[0]['loc']}"
    return ContractError(what, "mend the data file", Place(f"{file}.toml"))


def _governments() -> Mapping[str, tuple[Government, ...]]:
    by_party: defaultdict[str, list[Government]] = defaultdict(list)
    for table in _load(_GOVERNMENTS).get("government", ()):
        try:
            row = _Government.model_validate(table)
        except ValidationError as error:
            raise _misfit(_GOVERNMENTS, table.get("name"), error) from error
        by_party[row.party].append(Government(row.name, row.names, row.since, row.until))
    return {party: tuple(rows) for party, rows in by_party.items()}


def _party(row: _Party, governments: Mapping[str, tuple[Government, ...]]) -> Party:
    return Party(
        id=row.id,
        name=row.name,
        sort=row.sort,
        names=row.names,
        short=row.short,
        former_names=tuple(_period(p) for p in row.former_names),
        adjectives=row.adjectives,
        people=row.people,
        capitals=tuple((_period(c), c.names) for c in row.capitals),
        cities=row.cities,
        codes=Codes(row.iso2, row.iso3, row.cow, row.cow_abb, row.gw, row.wikidata),
        since=row.since,
        until=row.until,
        within=row.within,
        successors=row.successors,
        governments=governments.get(row.id, ()),
    )


def _period(row: _Period) -> NamePeriod:
    return NamePeriod(row.name, row.since, row.until)
