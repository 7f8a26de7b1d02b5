"""Names of parties in, the words that stand for them in addresses out, and back."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bilat.model.parties.registry import Registry


@lru_cache(maxsize=16_384)
def slug(name: str) -> str:
    """A name as a part of an address: `São Tomé and Príncipe` is `sao-tome-and-principe`; other writings stay."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    words = re.sub(r"[^\w]+", "-", unicodedata.normalize("NFC", plain).casefold()).strip("-_")
    return words or "-"


@dataclass(frozen=True, slots=True)
class Slugs:
    """Who goes by which part of an address; a name that the registry has goes before one that only a text has."""

    names: Mapping[str, str]

    @classmethod
    def of(cls, registry: Registry, spelled: Iterable[str]) -> Self:
        """Those of the registry's parties, by every name, and of the names that a store spells."""
        names: dict[str, str] = {}
        for party in registry.parties:
            names.setdefault(slug(party.name), party.name)
        for party in registry.parties:
            for name in party.all_names:
                names.setdefault(slug(name), party.name)
        for name in spelled:
            names.setdefault(slug(name), name)
        return cls(MappingProxyType(names))

    def name(self, text: str, registry: Registry) -> str:
        """The name of a party that a part of an address, or a name as people type it, stands for.

        Raises UnknownPartyError where it stands for none.
        """
        found = self.names.get(slug(text))
        return found if found is not None else registry.get(text).name
