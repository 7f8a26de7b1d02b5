"""A store of invented documents in, pairs to ask it about out, drawn in two ways, and a bare query to compare with."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Any

from timing import time_of

from bilat.model.edtf import ordinal
from bilat.model.parties import load_registry
from bilat.recording.database import DatabaseStore
from bilat.recording.rows import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlalchemy import Engine

    from bilat.recording import Store

Pair = tuple[str, str]

SIZE = 1_000_000
ASKED = 400
WARM = 40
_SEED = 5
_COUNTS = 'SELECT "left", "right", count(*) FROM statement_pairs WHERE "right" <> \'\' GROUP BY 1, 2 ORDER BY 1, 2'
_BODIES = 'SELECT body FROM statement_pairs JOIN statements USING (version) WHERE "left" = {} AND "right" = {}'
_PROCESSES = "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend'"


def counted(store: Store) -> list[tuple[Pair, int]]:
    """Every pair, each party by its common name, with the number of statements."""
    with engine_of(store).connect() as connection:
        found = connection.exec_driver_sql(_COUNTS).all()
    return [((left, right), count) for left, right, count in found if _is_common(left) and _is_common(right)]


def _is_common(name: str) -> bool:
    party = load_registry().find(name)
    return party is None or fold(party.name) == name


def drawn(counts: Sequence[tuple[Pair, int]]) -> dict[str, list[Pair]]:
    """Pairs to ask about: each with statements alike likely, and each the likelier the more it has."""
    random = Random(_SEED)
    pairs, weights = zip(*counts, strict=True)
    return {"uniformly": random.choices(pairs, k=ASKED), "by statements": random.choices(pairs, weights, k=ASKED)}


def warm(counts: Sequence[tuple[Pair, int]]) -> list[Pair]:
    """Other pairs, to be asked about before any clock runs."""
    return [pair for pair, _ in Random(_SEED + 1).choices(counts, k=WARM)]


def day_for(pair: Pair) -> int:
    """A day (day number) from 1900 to 2025, always the same for a pair."""
    return ordinal(Random("–".join(pair)).randint(1900, 2025), 6, 30)


def bare(store: Store) -> Callable[[Pair], Sequence[Any]]:
    """A floor: the bodies of a pair's statements by a bare query, on a connection that is open."""
    connection = engine_of(store).raw_connection()
    mark = "%s" if engine_of(store).dialect.name == "postgresql" else "?"

    def ask(pair: Pair) -> Sequence[Any]:
        cursor = connection.cursor()
        cursor.execute(_BODIES.format(mark, mark), pair)
        return cursor.fetchall()

    return ask


def working(store: Store) -> Callable[[], float]:
    """What tells the processor time so far, in seconds, of the server's processes that this store is connected to.

    It tells 0 where there is no server, or one on another machine.
    """
    if engine_of(store).dialect.name != "postgresql":
        return float
    with engine_of(store).connect() as connection:
        found = connection.exec_driver_sql(_PROCESSES).scalars().all()
    clocks = [clock for process in found if (clock := time_of(process, "postgres")) is not None]
    return lambda: sum(clock() for clock in clocks)


def engine_of(store: Store) -> Engine:
    """The engine that a store works with."""
    if not isinstance(store, DatabaseStore):
        raise TypeError(store)
    return store.engine
