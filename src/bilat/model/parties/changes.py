"""The registry's data on changes of government in, the party that a revolution's or a ruler's name stands for out."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict

if TYPE_CHECKING:
    from collections.abc import Mapping


class _Named(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    party: str
    names: tuple[str, ...]


class _Dated(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    party: str
    years: tuple[int, ...]


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    change: tuple[_Named, ...]
    rule: tuple[_Named, ...]
    upheaval: tuple[_Dated, ...]


@cache
def changes_by_name() -> Mapping[str, str]:
    """Short common names of parties by the case-folded names of their revolutions and coups."""
    return _by_name(_read().change)


@cache
def parties_by_ruler() -> Mapping[str, str]:
    """Short common names of parties by the case-folded names of rulers and ruling families."""
    return _by_name(_read().rule)


@cache
def upheavals_by_party() -> Mapping[str, frozenset[str]]:
    """The years of upheavals (`1966`) by the short common name of the party that changed."""
    return MappingProxyType({row.party: frozenset(map(str, row.years)) for row in _read().upheaval})


@cache
def _read() -> _Table:
    path = resources.files("bilat.model.parties") / "data" / "changes.toml"
    return _Table.model_validate(tomllib.loads(path.read_text("utf-8")))


def _by_name(rows: tuple[_Named, ...]) -> Mapping[str, str]:
    return MappingProxyType({name.casefold(): row.party for row in rows for name in row.names})
