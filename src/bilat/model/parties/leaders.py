"""The registry's file of well-known leaders in, whom each acts for and whom texts call by the first name out."""

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
    out: dict[str, tuple[str, ...]] = {}
    for party, names in tomllib.loads(_text())["leaders"].items():
        for name in names:
            out[name] = (*out.get(name, ()), party)
    return MappingProxyType(out)


@cache
def load_first_names() -> Mapping[str, tuple[str, ...]]:
    """Full names by the first of their words, of those whom texts call so: `Indira`."""
    out: dict[str, tuple[str, ...]] = {}
    for name in tomllib.loads(_text())["first"]:
        first = name.split()[0]
        out[first] = (*out.get(first, ()), name)
    return MappingProxyType(out)


def _text() -> str:
    return (resources.files("bilat.model.parties") / "data" / "leaders.toml").read_text("utf-8")
