"""Severed relations: the ends of diplomatic relations in, those out that also end a diplomatic mission.

Where relations are broken off missions are withdrawn (Vienna Convention on Diplomatic Relations, 1961, article 45, and
custom before it): an embassy or a legation does not outlast them, and where they are suspended it rests. So with the
accreditation of an envoy who lives elsewhere. Consulates outlast them (Vienna Convention on Consular Relations, 1963,
article 2), unless war ends them, and so do interests sections, liaison and other offices. An end implied so says
nothing of the time before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.standing.acts import Act
from bilat.standing.ranks import is_diplomatic, rank_of_tie

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.standing.history import History
    from bilat.standing.ties import Tie

# The label that the reader gives an end of relations by a declaration of war.
_BY_WAR = "by war"


def ended_by_severance(mission: Tie, held_from: int | None, relations: History) -> Iterator[Act]:
    """The acts of a pair's diplomatic relations that end or suspend a mission, first known to be held on a day."""
    if held_from is None:
        return
    ends = [a for a in broken(relations) if not a.is_undated and held_from < a.days.hi]
    if mission.kind == "accreditation" or is_diplomatic(mission):
        yield from ends
    elif (rank := rank_of_tie(mission)) is not None and rank.is_consular:
        yield from (a for a in ends if any(s.claim.detail == _BY_WAR for s in a.sources))


def broken(relations: History) -> Iterator[Act]:
    """What ends or suspends relations: the acts told, and after a beginning a day on which there are told to be none.

    Where there were some and then there are none, they were broken off.
    """
    yield from (a for a in relations.acts if a.result in ("does not hold", "suspended"))
    begun = min((a.days.hi for a in relations.acts if a.result == "holds" and not a.is_undated), default=None)
    for seen in relations.observations:
        is_told = seen.state == "does not hold" and not (seen.is_undated or seen.is_open)
        if is_told and begun is not None and begun < seen.start.lo:
            yield Act("does not hold", seen.start, seen.sources, "implied by an observation", is_soft=seen.is_soft)
