"""The registry's leaders file in, the party that a head of state or government by name acted for out."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_INITIAL = re.compile(r"\b[A-Z]\.\s*")


@cache
def load_leaders() -> Mapping[str, str]:
    """The party of each leader's name, folded, without initials; read once."""
    path = resources.files("bilat.model.parties") / "data" / "leaders.toml"
    rows = tomllib.loads(path.read_text("utf-8"))["leader"]
    return MappingProxyType({plain_name(name): row["party"] for row in rows for name in row["names"]})


def plain_name(name: str) -> str:
    """A person's name folded, without initials: `Gerald R. Ford` and `Gerald Ford` are one."""
    return " ".join(_INITIAL.sub("", name.replace("’", "'")).casefold().split())
