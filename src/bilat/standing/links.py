"""What people joined and parted, by statement ids: asked of two groups of statements, whether they are one fact."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from collections.abc import Set as AbstractSet

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Links:
    """Statement ids that people joined into one fact, and pairs of ids that they parted."""

    joined: tuple[frozenset[str], ...] = ()
    apart: frozenset[frozenset[str]] = frozenset()

    def join(self, one: AbstractSet[str], other: AbstractSet[str]) -> bool:
        """Whether a person said that a statement of the one tells of the same fact as a statement of the other."""
        return any(group & one and group & other for group in self.joined)

    def part(self, one: AbstractSet[str], other: AbstractSet[str]) -> bool:
        """Whether a person said that a statement of the one and one of the other tell of two facts."""
        return any(pair & one and pair & other and pair <= one | other for pair in self.apart)


NO_LINKS = Links()


def parted(told: Sequence[_T], id_of: Callable[[_T], str], links: Links) -> list[list[_T]]:
    """Statements of one fact as the groups that people parted them into; each joins the first that it may."""
    groups: list[list[_T]] = []
    for each in told:
        mine = {id_of(each)}
        for group in groups:
            if not links.part({id_of(other) for other in group}, mine):
                group.append(each)
                break
        else:
            groups.append([each])
    return groups


def linked(pairs: Iterable[tuple[str, str]]) -> tuple[frozenset[str], ...]:
    """Pairs of ids as the groups that they make together."""
    groups: list[frozenset[str]] = []
    for one, other in pairs:
        pair = frozenset((one, other))
        touching = [group for group in groups if group & pair]
        groups = [group for group in groups if not group & pair] + [pair.union(*touching)]
    return tuple(groups)
