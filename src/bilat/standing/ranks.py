"""Ranks: missions of one party in another's country in, the beginnings out that end the old rank in the same place.

Definition 3 of docs/standing.md: a new rank begun in a place ends the old rank there. Where a place is not
told, it is the same place if the pair has one mission of either rank, and the new rank is not a consular one beside an
embassy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.standing.keys import Rank, rank_of
from bilat.standing.words import content_words, within

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bilat.standing.acts import Act
    from bilat.standing.observations import Observation
    from bilat.standing.ties import Tie

_DIPLOMATIC = frozenset(("embassy", "legation", "high-commission", "nunciature"))


def ended_by_rank(
    old: Tie, held_from: int | None, new: tuple[Tie, Sequence[Act]], missions: Sequence[Tie]
) -> Iterator[Act]:
    """The acts that begin `new` and so end `old`, a mission of another rank, first known to be held on a day."""
    new_tie, new_acts = new
    if held_from is None or not _is_raised(old, new_tie, missions):
        return
    yield from begun_after(new_acts, held_from)


def begun_after(acts: Sequence[Act], held_from: int | None) -> Iterator[Act]:
    """The dated beginnings among acts that lie wholly after a day; none where there is no day."""
    yield from (
        a for a in acts if a.result == "holds" and not a.is_undated and held_from is not None and held_from < a.days.lo
    )


def first_held(acts: Sequence[Act], observations: Sequence[Observation]) -> int | None:
    """The first day on which a tie may be begun or seen to hold, None where nothing tells that it ever did."""
    begun = [a.days.lo for a in acts if a.result == "holds"]
    return min([*begun, *(o.start.lo for o in observations if o.state == "holds")], default=None)


def _is_raised(old: Tie, new: Tie, missions: Sequence[Tie]) -> bool:
    before, after = rank_of_tie(old), rank_of_tie(new)
    if before is None or after is None or before.words == after.words:
        return False
    if old.place and new.place:
        return within(content_words(old.place), content_words(new.place))
    ranks = [rank.words for rank in map(rank_of_tie, missions) if rank]
    is_only = ranks.count(before.words) == 1 and ranks.count(after.words) == 1
    return is_only and (before.is_consular or not after.is_consular)


def rank_of_tie(tie: Tie) -> Rank | None:
    """The rank of a mission, None where no statement tells one."""
    rank = rank_of(tie.detail)
    return rank if rank.words else None


def is_diplomatic(tie: Tie) -> bool:
    """Whether a mission is an embassy or its like, and no consulate or office."""
    rank = rank_of_tie(tie)
    return rank is not None and bool(rank.words & _DIPLOMATIC)
