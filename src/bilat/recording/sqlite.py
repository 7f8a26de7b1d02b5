"""A path in, a store in a SQLite file out.

The file keeps SQLite's rollback journal rather than a write-ahead log: a store then is one file that can be copied,
mailed and read from a folder that nobody may write to. Readers wait up to half a minute for a writer.
"""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from sqlalchemy import Engine, create_engine, event, func, insert, inspect, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from bilat.errors import Place, StoreError
from bilat.recording.database import DatabaseStore
from bilat.recording.rows import stamp
from bilat.recording.tables import SCHEMA_VERSION, metadata, schema_versions

if TYPE_CHECKING:
    from sqlalchemy import Connection

MEMORY = ":memory:"
_WAIT_SECONDS = 30.0
_ADVICE = (
    ("readonly", "give a store that you may write to with --db, or change who may write to the file and its folder"),
    ("unable to open", "see that you may read the file, and write to its folder, or give another with --db"),
    ("not a database", "give the path of a store that bilat made, or of a new file, with --db"),
    ("malformed", "the file is damaged: take a copy from your backup, or read the documents into a new store"),
    ("locked", "another program is writing to it: wait until it has finished, then try again"),
    ("full", "make room on the disk, then try again: nothing of this document was written"),
)


def open_sqlite(path: str | Path, *, writable: bool = True) -> DatabaseStore:
    """The store in a SQLite file, made where there is none; `:memory:` is a new one that is gone when closed.

    With `writable=False` the file has to be there, is never changed, and may lie in a read-only folder.

    Raises StoreError where the file cannot be opened, is no store, or is one of a later version of bilat.
    """
    where = str(path)
    _check_path(where, writable=writable)
    engine = _engine(where, writable=writable)
    store = DatabaseStore(engine, lambda error: _explained(error, where))
    try:
        _prepare(engine, where, writable=writable)
    except DBAPIError as error:
        engine.dispose()
        raise _explained(error, where) from error
    except StoreError:
        engine.dispose()
        raise
    return store


def _check_path(where: str, *, writable: bool) -> None:
    """The faults that SQLite itself tells badly."""
    if where == MEMORY:
        return
    path = Path(where)
    if path.is_dir():
        what = "a folder, not a file"
        raise StoreError(what, "give the path of a file, for instance bilat.db, with --db", Place(where))
    if not writable and not path.exists():
        what = "no such store"
        raise StoreError(what, "`bilat read` or `bilat load` makes one; --db says which to use", Place(where))
    if not path.parent.is_dir():
        what = f"no such folder: {path.parent}"
        raise StoreError(what, "make the folder first, or give another path with --db", Place(where))


def _engine(where: str, *, writable: bool) -> Engine:
    if where == MEMORY:
        url = "sqlite://"
        engine = create_engine(url, poolclass=StaticPool, connect_args={"check_same_thread": False})
    else:
        mode = "rwc" if writable else "ro"
        address = f"file:{quote(str(Path(where).absolute()))}?mode={mode}"
        engine = create_engine(
            "sqlite://",
            creator=lambda: sqlite3.connect(address, timeout=_WAIT_SECONDS, uri=True, check_same_thread=False),
        )
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)
    return engine


def _on_connect(connection: sqlite3.Connection, _: object) -> None:
    # The driver then leaves it to us where a transaction begins.
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")
    # An INSERT OR REPLACE then fires the triggers that refuse to delete.
    connection.execute("PRAGMA recursive_triggers = ON")


def _on_begin(connection: Connection) -> None:
    # A writer takes its turn at once, so that two that read before they write cannot block one another.
    is_write = connection.get_execution_options().get("bilat_write", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if is_write else "BEGIN")


def _prepare(engine: Engine, where: str, *, writable: bool) -> None:
    """Make the tables of a new store; see that those of an old one are ours and not of a later version."""
    with engine.begin() as connection:
        tables = set(inspect(connection).get_table_names())
        if schema_versions.name in tables:
            _check_version(connection.execute(select(func.max(schema_versions.c.version))).scalar(), where)
            return
    if tables or not writable:
        what = "a database, but no store of bilat"
        raise StoreError(what, "give another path with --db", Place(where))
    with engine.execution_options(bilat_write=True).begin() as connection:
        metadata.create_all(connection)
        made = {"version": SCHEMA_VERSION, "made_on": stamp(datetime.now(UTC))}
        if connection.execute(select(func.count()).select_from(schema_versions)).scalar() == 0:
            connection.execute(insert(schema_versions).values(made))


def _check_version(version: int | None, where: str) -> None:
    if version is None or version > SCHEMA_VERSION:
        what = f"the store has version {version}, and this bilat knows versions up to {SCHEMA_VERSION}"
        raise StoreError(what, "use the bilat that made it, or a newer one", Place(where))


def _explained(error: DBAPIError, where: str) -> StoreError:
    """The driver's error with what to do about it."""
    reason = str(error.orig)
    advice = next((advice for word, advice in _ADVICE if word in reason), "see that the file is a whole store of bilat")
    return StoreError(f"the store cannot be used: {reason}", advice, Place(where))
