"""The registry's data on places in, where a map draws a party out: its capital or its seat."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import TYPE_CHECKING

from pydantic import TypeAdapter

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Position:
    """A place on the globe in degrees, east and north positive, to a tenth."""

    longitude: float
    latitude: float


@cache
def load_positions() -> Mapping[str, Position]:
    """Positions by the short common name of a party; those without a place on a map are left out."""
    path = resources.files("bilat.model.parties") / "data" / "positions.toml"
    tables = TypeAdapter(dict[str, dict[str, tuple[float, float]]]).validate_python(
        tomllib.loads(path.read_text("utf-8"))
    )
    return MappingProxyType({name: Position(*place) for table in tables.values() for name, place in table.items()})
