"""The registry's titles file in, offices with the mission rank that an envoy of that title leads out."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

from pydantic import BaseModel, ConfigDict


class Office(BaseModel):
    """An office: its usual title, other titles, what it heads, and for an envoy the rank of the mission it leads."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    name: str
    names: tuple[str, ...] = ()
    head_of: str = "other"
    rank: str | None = None


@cache
def load_offices() -> tuple[Office, ...]:
    """All offices of the data file, read once."""
    path = resources.files("bilat.model.parties") / "data" / "titles.toml"
    return tuple(Office.model_validate(row) for row in tomllib.loads(path.read_text("utf-8"))["office"])
