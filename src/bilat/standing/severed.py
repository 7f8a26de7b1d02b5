"""Severed relations: the ends of diplomatic relations in, those out that also end a diplomatic mission.

Where relations are broken off missions are withdrawn (Vienna Convention on Diplomatic Relations, 1961, article 45, and
custom before it): an embassy or a legation does not outlast them, and where they are suspended it rests. So with the
accreditation of an envoy who lives elsewhere. Consulates outlast them (Vienna Convention on Consular Relations, 1963,
article 2), unless war ends them, and so do interests sections, liaison and other offices. An end implied so says
nothing of the time before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.standing.ranks import is_diplomatic, rank_of_tie

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bilat.standing.acts import Act
    from bilat.standing.ties import Tie

# The label that the reader gives an end of relations by a declaration of war.
_BY_WAR = "by war"


def ended_by_severance(mission: Tie, held_from: int | None, relations: Sequence[Act]) -> Iterator[Act]:
    """The acts of a pair's diplomatic relations that end or suspend a mission, first known to be held on a day."""
    if held_from is None:
        return
    ends = [a for a in relations if a.result != "holds" and not a.is_undated and held_from < a.days.hi]
    if mission.kind == "accreditation" or is_diplomatic(mission):
        yield from ends
    elif (rank := rank_of_tie(mission)) is not None and rank.is_consular:
        yield from (a for a in ends if any(s.claim.detail == _BY_WAR for s in a.sources))
