"""Severed relations: the ends of diplomatic relations in, those out that also end a diplomatic mission.

Where relations are broken off missions are withdrawn (Vienna Convention on Diplomatic Relations, 1961, article 45, and
custom before it): an embassy or a legation does not outlast them. Consulates do (Vienna Convention on Consular
Relations, 1963, article 2), and so do interests sections, liaison and other offices. An end implied so says nothing of
the time before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.standing.ranks import rank_of_tie

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bilat.standing.acts import Act
    from bilat.standing.ties import Tie

_DIPLOMATIC = frozenset(("embassy", "legation", "high-commission", "nunciature"))


def ended_by_severance(mission: Tie, held_from: int | None, relations: Sequence[Act]) -> Iterator[Act]:
    """The acts of a pair's diplomatic relations that end a mission, which is first known to be held on a day."""
    rank = rank_of_tie(mission)
    if rank is None or not rank.words & _DIPLOMATIC or held_from is None:
        return
    yield from (a for a in relations if a.result == "does not hold" and not a.is_undated and held_from < a.days.hi)
