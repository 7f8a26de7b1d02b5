"""The statements of one document in, the names of states that it also calls by their forerunners' out.

Forerunner and successor are one state where they have one number in the Correlates of War's list of states (Prussia,
the German Empire, Germany; the Ottoman Empire, Turkey): its missions, envoys and relations go on. Legations were
accredited anew and not closed. A document that speaks of both speaks of one.
"""

from __future__ import annotations

from collections import defaultdict
from types import MappingProxyType
from typing import TYPE_CHECKING

from bilat.model.parties import load_registry

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bilat.model.party import Party
    from bilat.model.statement import Statement

GOES_ON = frozenset(("mission", "accreditation", "envoy", "diplomatic-relations"))
NOBODY: Mapping[str, str] = MappingProxyType({})


def forerunners(statements: Iterable[Statement]) -> Mapping[str, str]:
    """Each party that a document also names by a later name of the same state, with the latest of them."""
    registry = load_registry()
    named = dict.fromkeys(name for s in statements if s.claim.kind in GOES_ON for name in s.claim.parties)
    states: dict[int, list[Party]] = defaultdict(list)
    for party in filter(None, map(registry.find, named)):
        if party.codes.cow is not None:
            states[party.codes.cow].append(party)
    latest = {number: max(parties, key=_age) for number, parties in states.items()}
    return MappingProxyType(
        {p.name: latest[n].name for n, parties in states.items() for p in parties if p is not latest[n]}
    )


def _age(party: Party) -> tuple[bool, str, str]:
    return party.until is None, party.until or "", party.since or ""
