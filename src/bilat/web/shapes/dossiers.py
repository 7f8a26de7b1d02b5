"""A desk and two parties in, the dossier of the pair out, kept for the next request until the store grows."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bilat.errors import ContractError
from bilat.telling.dossier import Dossier
from bilat.telling.matters import matter_of_pair
from bilat.web.slugs import slug

if TYPE_CHECKING:
    from datetime import date

    from bilat.web.desk import Desk

Key = tuple[str, str, "date | None"]
# Statements of all dossiers kept together: some 12 KB each, with all that is made of them.
_ROOM = 20_000


@dataclass(frozen=True, slots=True)
class Dossiers:
    """The dossiers asked for last, as many as there is room for."""

    held: OrderedDict[Key, Dossier] = field(default_factory=OrderedDict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def find(self, key: Key) -> Dossier | None:
        """The dossier of a key, which is then the one asked for last."""
        with self.lock:
            if key in self.held:
                self.held.move_to_end(key)
            return self.held.get(key)

    def keep(self, key: Key, dossier: Dossier) -> None:
        """Keep one more, and let go of those asked for longest ago where there is no room."""
        with self.lock:
            self.held[key] = dossier
            while len(self.held) > 1 and sum(len(each.matter.statements) for each in self.held.values()) > _ROOM:
                self.held.popitem(last=False)


def pair_named(desk: Desk, first: str, second: str) -> tuple[str, str]:
    """The names of two parties, in the order of their slugs, so that a pair is the same whichever comes first.

    Raises UnknownPartyError, with the nearest names, for a name that nobody has, and ContractError where both are one.
    """
    names = sorted((desk.slugs.name(each, desk.registry) for each in (first, second)), key=slug)
    if names[0] == names[1]:
        raise ContractError(f"a pair is two parties, and both names mean {names[0]}", "name another party as well")
    return names[0], names[1]


def dossier_of(desk: Desk, pair: tuple[str, str], known_on: date | None) -> Dossier:
    """What was read about a pair, as the store knew it on a day (now where none is given)."""
    kept = desk.kept("dossiers", Dossiers)
    key = (*pair, known_on)
    found = kept.find(key)
    if found is None:
        found = Dossier.of(matter_of_pair(desk.store, pair, known_on))
        kept.keep(key, found)
    return found
