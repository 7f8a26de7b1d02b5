"""The kinds of statement as data (`kinds.toml`): a name in, its sort, symmetry, persistence, key and codes out."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from importlib import resources
from types import MappingProxyType
from typing import Any, Literal

from bilat.errors import ContractError

Section = Literal[
    "diplomatic", "contacts", "agreements", "security", "economy and aid", "people", "positions", "events"
]
Persistence = Literal["lasting", "fading"]
KeyPart = Literal["detail", "place", "person", "organisation", "against", "quantity of"]

SECTIONS: tuple[Section, ...] = (
    "diplomatic", "contacts", "agreements", "security", "economy and aid", "people", "positions", "events",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Kind:
    """What is known of a kind: `persists` is None for an event; `key` names the parts that tell two ties apart."""

    name: str
    section: Section
    is_symmetric: bool
    persists: Persistence | None
    key: tuple[KeyPart, ...]
    meaning: str
    contrary: str | None = None
    plover: str | None = None
    cameo: str | None = None
    wikidata: str | None = None
    weight: float = 0.0

    @property
    def is_tie(self) -> bool:
        """Whether it holds over time; else it happened at a time."""
        return self.persists is not None


def _load() -> tuple[Kind, ...]:
    table = tomllib.loads((resources.files("bilat.model") / "kinds.toml").read_text("utf-8"))
    return tuple(_kind(row) for row in table["kind"])


def _kind(row: dict[str, Any]) -> Kind:
    key = tuple(row.pop("key", ()))
    return Kind(is_symmetric=row.pop("symmetric"), persists=row.pop("persists", None), key=key, **row)


KINDS: tuple[Kind, ...] = _load()

_BY_NAME = MappingProxyType({kind.name: kind for kind in KINDS})


def kind_named(name: str) -> Kind:
    """The kind of that name.

    Raises ContractError where the contract has no such kind.
    """
    if name not in _BY_NAME:
        what = f"no such kind: {name!r}"
        raise ContractError(what, f"use one of {', '.join(sorted(_BY_NAME))}")
    return _BY_NAME[name]


def is_kind(name: str) -> bool:
    """Whether the contract has a kind of that name."""
    return name in _BY_NAME
