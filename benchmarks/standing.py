"""How long it takes to say how a pair stands on a day, in ms: the 95th percentile, a million statements.

Method: what `bilat standing` does between opening the store and printing (spellings, statements, verdicts, dates,
answers), on an open store of invented documents (benchmarks/generated.py), 400 pairs and a day of 1900 to 2025 for
each, 40 others before them. Pairs are drawn uniformly from those with statements, and again by the number of their
statements. For both the garbage collector passes over what was there before, as in `bilat serve`. Floor: the bodies of
the same pairs' statements by a bare query. On SQLite the last line is in processor time (all work is in this process,
and other work on the machine does not count). Where BILAT_TEST_POSTGRES names a server, ten million statements there
too: on the clock, and where the server runs on this machine in the processor time of this process and of the server's
that answers it, together. Last, how long one pair of some 300 statements takes: its answers for each year from 1900 to
2025, and its timeline. ARGS may give other numbers of statements: SQLite's, then PostgreSQL's. Targets: 5 ms on
SQLite, 10 ms on PostgreSQL, for pairs drawn uniformly.
"""

from __future__ import annotations

import gc
import os
from typing import TYPE_CHECKING

import copied
import stores
from asking import SIZE, bare, counted, day_for, drawn, warm, working
from timing import Taken, p95, size_asked, taken

from bilat.model.edtf import ordinal
from bilat.recording import open_store
from bilat.standing import answers, answers_on_days
from bilat.telling.ground import ground_of_pair
from bilat.telling.matters import matter_of_pair
from bilat.telling.timeline import timeline

if TYPE_CHECKING:
    from pathlib import Path

    from asking import Pair

    from bilat.recording import Store

MANY, AGAIN = 300, 15


def main() -> None:
    """Print the figures; the last line is the 95th percentile on SQLite, in milliseconds."""
    print(__doc__)
    found = measured("SQLite", stores.kept(size_asked(1, SIZE)))
    server = os.environ.get("BILAT_TEST_POSTGRES")
    if server:
        measured("PostgreSQL", copied.kept(server, size_asked(2, 10 * SIZE)))
    else:
        print("PostgreSQL: not measured, since BILAT_TEST_POSTGRES names no server")
    print(f"standing {p95(found.processor):.2f}")


def measured(name: str, where: str | Path) -> Taken:
    """Print floor and figures of one store; gives those of pairs drawn uniformly."""
    with open_store(where, writable=False) as store:
        counts = counted(store)
        print(f"{name}: {len(counts):,} pairs; statements of a pair: {spread(counts)}")
        floor = bare(store)
        for pair in warm(counts):
            floor(pair)
            ask(store, pair)
        gc.collect()
        gc.freeze()
        server = working(store)
        figures = {}
        for how, pairs in drawn(counts).items():
            print(f"  floor, {how}: {taken(floor, pairs, server)}")
            figures[how] = taken(lambda pair: ask(store, pair), pairs, server)
            print(f"  bilat, {how}: {figures[how]}")
        many(store, counts)
    return figures["uniformly"]


def many(store: Store, counts: list[tuple[Pair, int]]) -> None:
    """Print how long one pair with many statements takes, for many days at once: what a page of it shows."""
    pair, count = min(counts, key=lambda each: (abs(each[1] - MANY), each[0]))
    years = [ordinal(year, 6, 30) for year in range(1900, 2026)]
    ground, matter = ground_of_pair(store, pair), matter_of_pair(store, pair)
    work = {
        "its statements out of the store": lambda _: ground_of_pair(store, pair),
        "its answers on one day": lambda _: answers(ground.statements, ground.dates, years[-1], links=ground.links),
        f"its answers on {len(years)} days": lambda _: answers_on_days(
            ground.statements, ground.dates, years, links=ground.links
        ),
        "its timeline, of a matter that was read": lambda _: timeline(matter),
    }
    print(f"  a pair with {count} statements:")
    for name, ask_it in work.items():
        print(f"    {name}: {taken(ask_it, range(AGAIN))}")


def spread(counts: list[tuple[Pair, int]]) -> str:
    """Median, 95th percentile and most statements of a pair."""
    ordered = sorted(count for _, count in counts)
    return f"median {ordered[len(ordered) // 2]}, p95 {ordered[len(ordered) * 95 // 100]}, most {ordered[-1]:,}"


def ask(store: Store, pair: Pair) -> object:
    """How a pair stands on its day."""
    ground = ground_of_pair(store, pair)
    return answers(ground.statements, ground.dates, day_for(pair), links=ground.links)


if __name__ == "__main__":
    main()
