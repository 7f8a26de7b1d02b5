"""A desk and a name in, the circle of the party out, kept for the next request until the store grows.

The first question about a party that a million statements speak of much takes seconds; then any day is quick.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from bilat.telling.ground import ground_of_party, spellings
from bilat.telling.party import Circle, circle
from bilat.web.recent import Recent

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from bilat.web.desk import Desk

# Statements of all circles kept together, some 1.4 KB each.
_ROOM = 100_000
_DAYS = 4


def circle_of(desk: Desk, name: str, known_on: date | None) -> Circle:
    """The circle of a party (its common name), as the store knew it on a day, now where none is given.

    Raises UnknownPartyError where neither the registry nor the store has it.
    """
    kept: Recent[Circle] = desk.kept("circles", lambda: Recent(_ROOM, lambda found: found.statements))
    return kept.get((name, known_on), lambda: _made(desk, name, known_on))


def _made(desk: Desk, name: str, known_on: date | None) -> Circle:
    return circle(name, spellings(desk.store, name), ground_of_party(desk.store, name, known_on))


def parties_named(desk: Desk, known_on: date | None) -> Mapping[str, int]:
    """How many statements name each party of a store, by its common name, the most named first.

    All statements are counted, which takes a while in a store of a million: kept until the store grows.
    """
    kept: Recent[Mapping[str, int]] = desk.kept("parties", lambda: Recent(_DAYS, lambda _: 1))
    return kept.get(known_on, lambda: _counted(desk, known_on))


def _counted(desk: Desk, known_on: date | None) -> Mapping[str, int]:
    counts: dict[str, int] = {}
    for spelled, count in desk.store.parties(known_on).items():
        name = desk.registry.canonical(spelled)
        counts[name] = counts.get(name, 0) + count
    return MappingProxyType(dict(sorted(counts.items(), key=lambda each: (-each[1], each[0]))))


def names_known(desk: Desk) -> tuple[str, ...]:
    """The common names of all whom the statements of a store name, by name: quicker than with how many do."""
    canonical = desk.registry.canonical
    return desk.kept("names", lambda: tuple(sorted({canonical(name) for name in desk.store.spellings()})))
