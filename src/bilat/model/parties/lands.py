"""The registry's data on kinds of countries in, whether a party is what a word calls it out: kingdom, African."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bilat.model.parties.registry import Registry


class _Land(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    words: tuple[str, ...]
    parties: tuple[str, ...]


# The form of a state, as full names have it, by the words that refer to it; heads of state count as their realms.
_FORMS = MappingProxyType(
    {
        "kingdom": "Kingdom", "monarchy": "Kingdom", "king": "Kingdom", "queen": "Kingdom", "monarch": "Kingdom",
        "emirate": "Emirate", "emir": "Emirate", "amir": "Emirate", "sultanate": "Sultanate", "sultan": "Sultanate",
        "principality": "Principality", "duchy": "Duchy", "empire": "Empire", "emperor": "Empire",
        "caliphate": "Caliphate", "imamate": "Imamate", "khanate": "Khanate",
    }
)  # fmt: skip


@cache
def _listed() -> Mapping[str, frozenset[str]]:
    path = resources.files("bilat.model.parties") / "data" / "lands.toml"
    rows = [_Land.model_validate(row) for row in tomllib.loads(path.read_text("utf-8"))["land"]]
    return MappingProxyType({word: frozenset(row.parties) for row in rows for word in row.words})


def is_kind(word: str) -> bool:
    """Whether a word tells a kind of country."""
    return word in _FORMS or word in _listed()


def is_of_kind(name: str, word: str, registry: Registry) -> bool:
    """Whether a party is, or was once by its full name, what a word calls it."""
    if name in _listed().get(word, ()):
        return True
    party = registry.find(name) if word in _FORMS else None
    if party is None:
        return False
    called = (party.name, *party.names, *(former.name for former in party.former_names))
    return any(_FORMS[word] in each.split() for each in called)


def parties_listed() -> frozenset[str]:
    """The parties that the data file gives a kind."""
    return frozenset().union(*_listed().values())
