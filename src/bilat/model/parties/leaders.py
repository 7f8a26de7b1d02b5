"""The registry's file of well-known leaders in, the party that each acts for out, by full name."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def load_leaders() -> Mapping[str, tuple[str, ...]]:
    """Parties by a leader's full name, in the order of the file; most have one."""
    path = resources.files("bilat.model.parties") / "data" / "leaders.toml"
    out: dict[str, tuple[str, ...]] = {}
    for party, names in tomllib.loads(path.read_text("utf-8"))["leaders"].items():
        for name in names:
            out[name] = (*out.get(name, ()), party)
    return MappingProxyType(out)
