"""A path in, a store in a SQLite file out.

The file has a write-ahead log, so that who reads never waits for who writes; writers wait up to half a minute for one
another. When the last program lets go of a store the log is folded into it: it is one file again, which can be copied,
mailed, and read from a folder that nobody may write to. A store of an earlier version is copied beside itself, then
migrated.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING
from urllib.parse import quote

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.pool import QueuePool, StaticPool

from bilat.errors import Place, StoreError
from bilat.recording.database import DatabaseStore
from bilat.recording.migrate import migrate, version_of
from bilat.recording.migrate import needs as needs_migration
from bilat.recording.tables import SCHEMA_VERSION, schema_versions

if TYPE_CHECKING:
    from sqlalchemy import Connection

MEMORY = ":memory:"
_WAIT_SECONDS = 30.0
_RETRY_SECONDS = 0.02
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
    # An engine with options of its own takes a while to make.
    writer = engine.execution_options(bilat_write=True)
    store = DatabaseStore(engine, writer, lambda error: _explained(error, where))
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
        engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
    else:
        # Left to itself SQLAlchemy takes this for a store in memory, whose pool closes connections of threads that use
        # them. As many as ask at once may have one; nobody waits, since who asks may hold one already.
        engine = create_engine(
            "sqlite://", creator=lambda: _connection(where, writable=writable), poolclass=QueuePool, max_overflow=-1
        )
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)
    return engine


def _connection(where: str, *, writable: bool) -> sqlite3.Connection:
    path = Path(where).absolute()
    mode = "mode=rwc" if writable else "mode=ro"
    if not writable and not os.access(path.parent, os.W_OK) and not Path(f"{path}-wal").exists():
        # A log cannot be made beside the file, and there is none to heed.
        mode = "immutable=1"
    address = f"file:{quote(str(path))}?{mode}"
    connection = sqlite3.connect(address, timeout=_WAIT_SECONDS, uri=True, check_same_thread=False)
    if writable:
        _give_log(connection)
    return connection


def _give_log(connection: sqlite3.Connection) -> None:
    """Write-ahead logging for a file that has none yet.

    SQLite does not wait for its lock when the journal mode changes, as it does elsewhere (the busy handler is not asked
    where waiting might block two for ever): two that make one new store at once would else trip over one another.
    """
    until = monotonic() + _WAIT_SECONDS
    while True:
        try:
            if _is_empty_or_ours(connection):
                connection.execute("PRAGMA journal_mode = WAL").fetchone()
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or monotonic() > until:
                connection.close()
                raise
            sleep(_RETRY_SECONDS)
        else:
            return


def _is_empty_or_ours(connection: sqlite3.Connection) -> bool:
    """Whether the file may be given a log: another program's database is left as it is."""
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    return not tables or schema_versions.name in tables


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
    """Make the tables of a new store, bring those of an old one to this version, refuse what is neither."""
    with engine.begin() as connection:
        version = version_of(connection, where)
    if not needs_migration(version):
        return
    if not writable:
        raise _not_ready(version, where)
    if version:
        _back_up(where, version)
    with engine.execution_options(bilat_write=True).begin() as connection:
        # Another program may have done it meanwhile.
        now = version_of(connection, where)
        if needs_migration(now):
            migrate(connection, now)


def _not_ready(version: int, where: str) -> StoreError:
    if not version:
        return StoreError("a database, but no store of bilat", "give another path with --db", Place(where))
    what = f"the store has version {version}, and this bilat reads version {SCHEMA_VERSION}"
    return StoreError(what, "`bilat doctor --migrate` brings it up to date, and keeps a copy", Place(where))


def _back_up(where: str, version: int) -> Path:
    """A copy of the store beside it, named for its version and the moment; whole even while others read and write."""
    target = Path(f"{where}.v{version}-{datetime.now(UTC):%Y%m%dT%H%M%S%f}.bak")
    with closing(sqlite3.connect(where, timeout=_WAIT_SECONDS)) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(copy)
    return target


def _explained(error: SQLAlchemyError, where: str) -> StoreError:
    """The driver's error with what to do about it."""
    reason = str(getattr(error, "orig", error))
    advice = next((advice for word, advice in _ADVICE if word in reason), "see that the file is a whole store of bilat")
    return StoreError(f"the store cannot be used: {reason}", advice, Place(where))
