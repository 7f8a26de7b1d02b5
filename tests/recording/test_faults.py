"""A full disk, a lock that another holds, a read-only database: a clear error or a wait, and the store stays whole."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from threading import Event
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import create_engine, make_url, text

from bilat.errors import StoreError
from bilat.recording import open_store, postgres, sqlite
from bilat.recording.database import DatabaseStore
from tests.contracts.test_store import MEETING, MISSION, document
from tests.recording.servers import new_database

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Engine

    from bilat.recording import Store

PAIR = (MISSION.claim.actors, MISSION.claim.targets)


def _engine(address: str) -> Engine:
    return create_engine(make_url(address).set(drivername="postgresql+pg8000"))


def test_a_full_disk_loses_the_document_at_hand_and_no_other(tmp_path: Path) -> None:
    large = document(text="Nothing of note happened. " * 40_000, title="Ruritania–Strelsau relations")
    with open_store(tmp_path / "small.db") as store:
        store.add_reading(document(), [MISSION, MEETING])
        assert isinstance(store, DatabaseStore)
        with store.engine.connect() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")

        with pytest.raises(StoreError, match=r"full.*make room on the disk"):
            store.add_reading(large, [])

        assert [d.title for d in store.documents()] == [document().title]
        assert store.examine() == ()


def test_a_lock_that_another_holds_is_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "busy.db"
    open_store(path).close()
    is_held, may_go = Event(), Event()

    def hold() -> None:
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            is_held.set()
            may_go.wait(0.5)
            other.execute("COMMIT")

    with ThreadPoolExecutor(1) as pool:
        pool.submit(hold)
        is_held.wait()
        with open_store(path) as store:
            assert store.add_reading(document(), [MISSION]).new == 1


def test_a_lock_that_is_never_let_go_is_told_after_a_while(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "busy.db"
    open_store(path).close()
    monkeypatch.setattr(sqlite, "_WAIT_SECONDS", 0.1)

    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with open_store(path) as store:
            with pytest.raises(StoreError, match=r"locked.*another program is writing to it"):
                store.add_reading(document(), [MISSION])
            assert store.documents() == ()
        other.execute("ROLLBACK")

    with open_store(path) as store:
        assert store.add_reading(document(), [MISSION]).new == 1


def test_who_reads_never_waits_for_who_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "busy.db"
    with open_store(path) as store:
        store.add_reading(document(), [MISSION])
    monkeypatch.setattr(sqlite, "_WAIT_SECONDS", 0.1)

    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("INSERT INTO party_names VALUES ('Zenda', 'zenda')")
        with open_store(path, writable=False) as store:
            assert store.statements() == (MISSION,)
        other.execute("ROLLBACK")


def test_on_a_server_too_a_lock_that_is_never_let_go_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgres, "_WAIT_MILLISECONDS", 200)
    with new_database() as address:
        open_store(address).close()
        engine = _engine(address)
        with engine.begin() as other:
            other.execute(text(f"SELECT pg_advisory_xact_lock({postgres._LOCK})"))
            with open_store(address) as store, pytest.raises(StoreError, match="another program is writing to it"):
                store.add_reading(document(), [MISSION])
        with open_store(address) as store:
            assert store.add_reading(document(), [MISSION]).new == 1
        engine.dispose()


def test_on_a_server_that_only_reads_writing_is_refused_and_nothing_is_lost() -> None:
    with new_database() as address:
        with open_store(address) as store:
            store.add_reading(document(), [MISSION])
        engine = _engine(address)
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            name = make_url(address).database
            connection.execute(text(f"ALTER DATABASE {name} SET default_transaction_read_only = on"))
        engine.dispose()

        with open_store(address) as store:
            with pytest.raises(StoreError, match="one that you may write to"):
                store.add_reading(document(), [MEETING])
            assert store.statements() == (MISSION,)


def test_a_store_on_a_server_that_is_opened_to_read_is_never_changed() -> None:
    with new_database() as address:
        with open_store(address) as store:
            store.add_reading(document(), [MISSION])

        with open_store(address, writable=False) as store:
            with pytest.raises(StoreError, match="one that you may write to"):
                store.add_reading(document(), [MEETING])
            assert store.statements() == (MISSION,)


def test_a_server_that_goes_away_between_two_questions_is_told_and_asked_anew() -> None:
    with new_database() as address, open_store(address) as store:
        store.add_reading(document(), [MISSION])
        with pytest.raises(StoreError, match="see that the server runs"):
            _ask_twice(store, address)

        assert store.told(PAIR).statements == (MISSION,)


def _ask_twice(store: Store, address: str) -> None:
    """Ask at once, and end the session between the two questions."""
    with store.at_once() as asked:
        assert asked.told(PAIR).statements == (MISSION,)
        _end_sessions(address)
        asked.told(PAIR)


def _end_sessions(address: str) -> None:
    """End all sessions of a database but the one that says so, and wait until they are gone (milliseconds)."""
    engine = _engine(address)
    with engine.begin() as connection:
        connection.execute(
            text(
                "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        )
    engine.dispose()


@pytest.mark.parametrize(
    ("address", "advice"),
    [
        ("postgresql://nobody@127.0.0.1:1/none", "see that the server runs"),
        ("postgresql://[::bad/none", "write it as postgresql://"),
    ],
)
def test_a_server_that_is_not_there_is_told(address: str, advice: str) -> None:
    with pytest.raises(StoreError, match=advice):
        open_store(address)


def test_a_password_is_never_told() -> None:
    with pytest.raises(StoreError) as caught:
        open_store("postgresql://nobody:secret@127.0.0.1:1/none")
    assert "secret" not in str(caught.value)
