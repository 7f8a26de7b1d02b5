"""Stores of earlier versions become stores of this one, with all that they knew, and a copy is kept."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import Engine, create_engine, inspect, make_url

from bilat.errors import StoreError
from bilat.recording import Among, Wanted, open_store
from bilat.recording.migrate import alembic_config
from tests.contracts.test_store import DOUBT, MEETING, MISSION, document
from tests.recording.servers import new_database

VERSION_1 = Path(__file__).parents[1] / "data" / "stores" / "version-1.sql"


@pytest.fixture
def first(tmp_path: Path) -> Path:
    """A store as the first bilat made it: one document, read twice."""
    path = tmp_path / "old.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(VERSION_1.read_text("utf-8"))
    return path


def test_a_store_of_the_first_version_is_migrated_when_it_is_opened_to_write(first: Path) -> None:
    with open_store(first) as store:
        assert store.statements() == (MISSION,)
        assert set(store.statements(known_on=date(2020, 5, 31))) == {MISSION, MEETING}
        assert store.problems(known_on=date(2020, 5, 31)) == (DOUBT,)
        assert store.statements(pair=("Graustark", "ruritania")) == (MISSION,)
        assert store.names(["GRAUSTARK"]) == ("Graustark",)
        assert store.search(Wanted("legation")) == (MISSION,)
        assert store.least_certain(Among()) == (MISSION,)
        assert store.add_reading(document(dated="1900"), [MISSION]).is_new_reading is False


def test_a_copy_of_the_old_store_is_kept(first: Path) -> None:
    before = _dump(first)
    open_store(first).close()

    (copy,) = first.parent.glob("old.db.v1-*.bak")
    assert _dump(copy) == before


def test_a_store_of_the_first_version_is_not_changed_where_it_is_only_read(first: Path) -> None:
    before = first.read_bytes()

    with pytest.raises(StoreError, match=r"has version 1.*bilat doctor --migrate"):
        open_store(first, writable=False)
    assert first.read_bytes() == before
    assert list(first.parent.glob("*.bak")) == []


def test_a_migrated_store_is_made_as_a_new_one(first: Path, tmp_path: Path) -> None:
    open_store(first).close()
    open_store(tmp_path / "new.db").close()

    assert _shape(create_engine(f"sqlite:///{first}")) == _shape(create_engine(f"sqlite:///{tmp_path / 'new.db'}"))


def test_a_migrated_store_refuses_changes_as_a_new_one_does(first: Path, tmp_path: Path) -> None:
    open_store(first).close()
    open_store(tmp_path / "new.db").close()

    assert _triggers(first) == _triggers(tmp_path / "new.db")


def test_the_first_version_is_migrated_on_a_server_too() -> None:
    with new_database() as old, new_database() as new:
        engine = _engine(old)
        with engine.begin() as connection:
            command.upgrade(alembic_config(connection), "1")
            for line in _inserts_of_version_1():
                connection.exec_driver_sql(line)
        with open_store(old) as store:
            assert store.statements() == (MISSION,)
            assert store.search(Wanted("legation")) == (MISSION,)
            assert store.least_certain(Among()) == (MISSION,)
        open_store(new).close()

        assert _shape(engine) == _shape(_engine(new))
        assert any(name.startswith("bilat_v1_") for name in inspect(engine).get_schema_names())
        engine.dispose()


def _engine(address: str) -> Engine:
    return create_engine(make_url(address).set(drivername="postgresql+pg8000"))


def _inserts_of_version_1() -> list[str]:
    """The rows of the first store, in an order that its foreign keys allow."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(VERSION_1.read_text("utf-8"))
        lines = [line for line in connection.iterdump() if line.startswith("INSERT INTO")]
    order = ("bilat_schema", "documents", "readings", "statements", "statement_parties", "findings", "problems")
    rows = [line for table in order for line in lines if line.startswith(f'INSERT INTO "{table}"')]
    return [row.replace("%", "%%") for row in rows]


def _dump(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def _triggers(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as connection:
        return {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")}


def _shape(engine: Engine) -> dict[str, object]:
    """Tables with their columns, keys and indexes, as the database itself tells them."""
    seen = inspect(engine)
    shape: dict[str, object] = {}
    for table in seen.get_table_names():
        columns = [(c["name"], str(c["type"]), c["nullable"]) for c in seen.get_columns(table)]
        indexes = {(i["name"], tuple(i["column_names"]), i["unique"]) for i in seen.get_indexes(table)}
        keys = {(tuple(k["constrained_columns"]), k["referred_table"]) for k in seen.get_foreign_keys(table)}
        unique = {tuple(u["column_names"]) for u in seen.get_unique_constraints(table)}
        shape[table] = (columns, indexes, keys, seen.get_pk_constraint(table)["constrained_columns"], unique)
    engine.dispose()
    return shape
