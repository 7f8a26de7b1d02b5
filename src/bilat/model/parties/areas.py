"""The registry's data on missions in, the country that a peacekeeping or military mission is deployed in out."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict

if TYPE_CHECKING:
    from collections.abc import Mapping


class _Area(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    mission: str
    party: str


@cache
def areas_by_mission() -> Mapping[str, str]:
    """Short common names of countries by the names of the missions deployed in them."""
    path = resources.files("bilat.model.parties") / "data" / "missions-areas.toml"
    rows = [_Area.model_validate(row) for row in tomllib.loads(path.read_text("utf-8"))["area"]]
    return MappingProxyType({row.mission: row.party for row in rows})
