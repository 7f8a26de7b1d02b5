"""Verdicts in, a few at a time in the order in which they were recorded; those in force out, without all over again.

A verdict changes only what is in force among those that may replace one another (`judged.about`), and a withdrawal
only among those of the verdict that it takes back: so one more costs what those cost, however many there are.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from bilat.standing.judged import ON_ONE, about, in_force

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping

    from bilat.model.verdict import Verdict


@dataclass(frozen=True, slots=True)
class InForce:
    """The verdicts in force once some were taken in, whatever is taken in later.

    `judged` has the ids of the statements of which a verdict that speaks of one is in force.
    """

    judged: frozenset[str] = frozenset()
    _groups: Mapping[Hashable, tuple[Verdict, ...]] = field(default_factory=lambda: MappingProxyType({}))
    _number: int = 0

    def __len__(self) -> int:
        """How many verdicts are in force."""
        return self._number

    def __iter__(self) -> Iterator[Verdict]:
        """Those in force: in their order where they may replace one another, else in none."""
        return (verdict for held in self._groups.values() for verdict in held)

    def __contains__(self, verdict: Verdict) -> bool:
        """Whether a verdict is in force."""
        return verdict in self._groups.get(about(verdict), ())


@dataclass(slots=True)
class Ledger:
    """The verdicts taken in so far: how many, and those in force."""

    taken: int = 0
    held: InForce = field(default_factory=InForce)
    _group_of: dict[str, Hashable] = field(default_factory=dict)
    _groups: dict[Hashable, list[Verdict]] = field(default_factory=dict)
    _held: dict[Hashable, tuple[Verdict, ...]] = field(default_factory=dict)
    _judged: Counter[str] = field(default_factory=Counter)
    _number: int = 0

    def take(self, verdicts: Iterable[Verdict]) -> None:
        """Take in those that were recorded next; a withdrawal comes after what it takes back."""
        touched: dict[Hashable, None] = {}
        for verdict in verdicts:
            group = about(verdict) if verdict.withdraws is None else self._group_of[verdict.withdraws]
            self._group_of[verdict.id] = group
            self._groups.setdefault(group, []).append(verdict)
            touched[group] = None
            self.taken += 1
        for group in touched:  # once each, however many came: a group is gone through as a whole
            self._hold(group, in_force(self._groups[group]))
        if touched:
            # Copies, so that who was given them before goes on with what was in force then.
            self.held = InForce(frozenset(self._judged), MappingProxyType(self._held.copy()), self._number)

    def _hold(self, group: Hashable, held: tuple[Verdict, ...]) -> None:
        before = self._held.get(group, ())
        self._held[group] = held
        self._number += len(held) - len(before)
        self._judged.update(_spoken_of(held))
        for identity in _spoken_of(before):
            self._judged[identity] -= 1
            if not self._judged[identity]:
                del self._judged[identity]


def _spoken_of(held: Iterable[Verdict]) -> Iterator[str]:
    return (verdict.of.id for verdict in held if verdict.of is not None and verdict.act in ON_ONE)
