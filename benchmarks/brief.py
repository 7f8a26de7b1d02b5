"""How long it takes to make the brief of a pair, in ms: the 95th percentile, in a store of a million statements.

Method: what `bilat brief` does between opening the store and printing (all that the pair's documents say, verdicts,
dates, documents, the page), on an open SQLite store of invented documents (benchmarks/generated.py), 400 pairs and a
day of 1900 to 2025 for each, 40 others before them. Pairs are drawn uniformly from those with statements, and again
by the number of their statements. Floor: the bodies of the same pairs' statements by a bare query. The last line is
in processor time (all work is in this process, and other work on the machine does not count). ARGS may give another
number of statements. Target: 50 ms for pairs drawn uniformly.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import stores
from asking import SIZE, bare, counted, day_for, drawn, warm
from timing import p95, size_asked, taken

from bilat.recording import open_store
from bilat.telling.brief import brief
from bilat.telling.matters import matter_of_pair

if TYPE_CHECKING:
    from asking import Pair

    from bilat.recording import Store


def main() -> None:
    """Print the figures; the last line is the 95th percentile, in milliseconds."""
    print(__doc__)
    figures = {}
    with open_store(stores.kept(size_asked(1, SIZE)), writable=False) as store:
        counts = counted(store)
        floor = bare(store)
        for pair in warm(counts):
            ask(store, pair)
        for how, pairs in drawn(counts).items():
            print(f"floor, {how}: {taken(floor, pairs)}")
            figures[how] = taken(lambda pair: ask(store, pair), pairs)
            print(f"bilat, {how}: {figures[how]}")
    print(f"brief {p95(figures['uniformly'].processor):.2f}")


def ask(store: Store, pair: Pair) -> object:
    """The brief of a pair as of its day."""
    return brief(matter_of_pair(store, pair), day_for(pair))


if __name__ == "__main__":
    main()
