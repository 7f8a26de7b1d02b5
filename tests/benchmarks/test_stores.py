"""Generated stores are like those that bilat writes, whichever database they are in."""

from __future__ import annotations

import sqlite3
import sys
from collections import Counter
from contextlib import closing
from pathlib import Path

from bilat.recording import open_store
from tests.recording.servers import new_database

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))

from typing import TYPE_CHECKING

import copied
import stores
from generated import documents

if TYPE_CHECKING:
    import pytest

SIZE = 500


def rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables of documents and statements."""
    with closing(sqlite3.connect(path)) as connection:
        tables = sorted(next(stores.batches(SIZE)))
        return {table: sorted(connection.execute(f"SELECT * FROM {table}"), key=repr) for table in tables}  # noqa: S608


def test_a_store_written_in_bulk_is_the_one_that_recording_makes(tmp_path: Path) -> None:
    bulk, one_by_one = tmp_path / "bulk.db", tmp_path / "one.db"
    stores.make(bulk, SIZE)
    with open_store(one_by_one) as store:
        for number, filed in enumerate(documents(SIZE, stores.SEED), 1):
            store.add_reading(filed.document, filed.statements, (), stores.moment(number))

    assert rows(bulk) == rows(one_by_one)
    with open_store(bulk) as store:
        assert store.examine() == ()
        assert len(store.statements()) == SIZE


def test_the_same_documents_are_drawn_each_time_and_most_pairs_have_few_statements() -> None:
    drawn = list(documents(SIZE, 1))
    pairs = Counter(frozenset(s.claim.parties) for filed in drawn for s in filed.statements)

    assert drawn == list(documents(SIZE, 1))
    assert max(pairs.values()) > 10 * sorted(pairs.values())[len(pairs) // 2]


def test_in_postgres_only_the_aids_of_search_are_missing() -> None:
    with new_database() as address:
        copied.make(address, SIZE)
        with open_store(address) as store:
            assert {fault.table for fault in store.examine()} == {"statement_facets", "statement_search"}
            assert len(store.statements()) == SIZE


def test_copies_in_postgres_have_parties_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copied, "_MILLION", SIZE)
    with new_database() as address:
        copied.make(address, 2 * SIZE)
        with open_store(address) as store:
            named = Counter(store.parties())
            assert len(store.statements()) == 2 * SIZE

    assert named
    assert all(named[name] == named[f"{name} North"] for name in named if not name.endswith(" North"))
