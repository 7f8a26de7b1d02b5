"""How many times as long as bare inserts of the same rows it takes to record readings.

Method: `add_reading` of 250 invented documents (benchmarks/generated.py, 10,000 statements) into a new store; in turn
with it, document by document, the floor: the very same rows of all tables by bare `executemany` on a connection of
the same engine, one transaction a document, nothing looked up, hashed or made. Each in a store of its own, on disk.
The last line is the quotient on SQLite in processor time (all work is in this process, and other work on the machine
does not count); where BILAT_TEST_POSTGRES names a server, PostgreSQL too, on the clock. ARGS may give another number
of statements. Target: 3.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import TYPE_CHECKING

from asking import engine_of
from common import ROOT
from copied import new_database
from generated import documents
from stores import SEED, Filing, Rows, insertion
from timing import size_asked

from bilat.recording import open_store

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generated import Filed

    from bilat.recording import Store

SIZE = 10_000


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds, on the clock and of the processor."""

    clock: float
    processor: float

    def __add__(self, other: Spent) -> Spent:
        """Both together."""
        return Spent(self.clock + other.clock, self.processor + other.processor)


def main() -> None:
    """Print the figures; the last line is how many times the floor recording takes on SQLite."""
    print(__doc__)
    size = size_asked(1, SIZE)
    (ROOT / "build").mkdir(exist_ok=True)
    with TemporaryDirectory(dir=ROOT / "build") as folder:
        value = compared("SQLite", str(Path(folder) / "bare.db"), str(Path(folder) / "bilat.db"), size).processor
    server = os.environ.get("BILAT_TEST_POSTGRES")
    if server:
        with new_database(server) as bare, new_database(server) as full:
            compared("PostgreSQL", bare, full, size)
    else:
        print("PostgreSQL: not measured, since BILAT_TEST_POSTGRES names no server")
    print(f"record {value:.2f}")


def compared(name: str, bare: str, full: str, size: int) -> Spent:
    """Print how long both ways take; gives how many times the floor recording takes."""
    floor, taken, filing = Spent(0, 0), Spent(0, 0), Filing()
    with open_store(bare) as plain, open_store(full) as store:
        for filed in documents(size, SEED):
            made = filing.rows(filed)
            moment = datetime.fromisoformat(made["readings"][0]["recorded_on"])
            floor += insert(plain, made)
            taken += record(store, filed, moment)
    times = Spent(taken.clock / floor.clock, taken.processor / floor.processor)
    for what, spent in (("floor", floor), ("bilat", taken)):
        pace = f"{size / spent.clock:,.0f} on the clock, {size / spent.processor:,.0f} by processor time"
        print(f"{name}, {what}: statements a second {pace}")
    print(f"{name}: {times.clock:.2f} times the floor on the clock, {times.processor:.2f} by processor time")
    return times


@contextmanager
def spending() -> Iterator[list[Spent]]:
    """What is spent within, in the list when it is over."""
    out: list[Spent] = []
    clock, processor = perf_counter(), process_time()
    yield out
    out.append(Spent(perf_counter() - clock, process_time() - processor))


def insert(store: Store, made: Rows) -> Spent:
    """Write rows as they are."""
    engine = engine_of(store)
    written = [
        (insertion(table, more[0], engine.dialect.name), [tuple(row.values()) for row in more])
        for table, more in made.items()
        if more
    ]
    with spending() as spent, engine.execution_options(bilat_write=True).begin() as connection:
        cursor = connection.connection.cursor()
        for statement, more in written:
            cursor.executemany(statement, more)
    return spent[0]


def record(store: Store, filed: Filed, moment: datetime) -> Spent:
    """Write a reading as bilat does."""
    with spending() as spent:
        store.add_reading(filed.document, filed.statements, (), moment)
    return spent[0]


if __name__ == "__main__":
    main()
