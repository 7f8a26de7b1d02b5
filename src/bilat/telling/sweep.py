"""A store in, what may be wrong in all of it out, bit by bit: looking at every pair may take longer than one waits."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bilat.telling.checks import check
from bilat.telling.checks.finding import Case
from bilat.telling.main_pairs import main_pair
from bilat.telling.matters import matter_of_pair

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.recording import Known, Store
    from bilat.telling.checks.finding import Finding


@dataclass(frozen=True, slots=True)
class PairFinding:
    """A finding on a pair."""

    pair: tuple[str, str]
    finding: Finding


@dataclass(frozen=True, slots=True)
class Swept:
    """What was found so far: of `total` documents `looked_at` have been looked at."""

    found: tuple[PairFinding, ...]
    looked_at: int
    total: int

    @property
    def is_done(self) -> bool:
        """Whether every document has been looked at."""
        return self.looked_at >= self.total


@dataclass(slots=True)
class Sweep:
    """A look at the main pair of every document, as of a day (day number), which can be gone on with.

    On another day it begins anew. One that asks while another looks waits for it.
    """

    titles: tuple[str, ...]
    on: int = 0
    looked_at: int = 0
    found: list[PairFinding] = field(default_factory=list)
    _pairs: set[tuple[str, str]] = field(default_factory=set)
    _seen: set[tuple[object, ...]] = field(default_factory=set)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def advance(self, store: Store, on: int, seconds: float) -> Swept:
        """Look at documents for about so many seconds, at one at least, and tell what was found so far."""
        with self._lock:
            if on != self.on:
                self._begin(on)
            until = time.monotonic() + seconds
            while self.looked_at < len(self.titles):
                self.found.extend(self._new(store, self.titles[self.looked_at]))
                self.looked_at += 1
                if time.monotonic() >= until:
                    break
            return Swept(tuple(self.found), self.looked_at, len(self.titles))

    def _begin(self, on: int) -> None:
        self.on, self.looked_at = on, 0
        for held in (self.found, self._pairs, self._seen):
            held.clear()

    def _new(self, store: Store, title: str) -> Iterator[PairFinding]:
        pair = main_pair(store.statements(document=title))
        if pair is None or pair in self._pairs:
            return
        self._pairs.add(pair)
        for each in findings_of(store, pair, self.on):
            identity = (each.finding.check, each.finding.text, *(s.id for s in each.finding.statements))
            if identity not in self._seen:
                self._seen.add(identity)
                yield each


def findings_of(store: Store, pair: tuple[str, str], on: int, known_on: Known | None = None) -> Iterator[PairFinding]:
    """What may be wrong about a pair, as of a day (day number), the gravest first.

    Raises UnknownPartyError where neither the registry nor the store has a name.
    """
    matter = matter_of_pair(store, pair, known_on)
    return (PairFinding(matter.pair, finding) for finding in check(Case(matter, on)))
