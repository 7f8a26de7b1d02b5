"""The address of a PostgreSQL database in, a store in it out.

Writers take turns by an advisory lock, as the writers of a SQLite file do: what one reads before it writes no other can
change meanwhile. A store of an earlier version is copied into a schema of its own, then migrated.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from sqlalchemy import Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, InterfaceError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as NoneFreeError

from bilat.errors import Place, StoreError
from bilat.recording.database import DatabaseStore
from bilat.recording.migrate import backup_schema, migrate, needs, version_of
from bilat.recording.tables import SCHEMA_VERSION

if TYPE_CHECKING:
    from sqlalchemy import URL, Connection
    from sqlalchemy.engine.interfaces import DBAPIConnection

# Any number that other programs are unlikely to lock by: the letters b, i, l, a, t.
_LOCK = 0x62696C6174
_WAIT_MILLISECONDS = 30_000
# A server takes 100 of all programs together unless it is told otherwise, and `bilat serve` has 40 threads; each waits
# so many seconds for one that is free.
_KEPT_CONNECTIONS, _MORE_CONNECTIONS = 10, 10
_FREE_SECONDS = 30.0
_ADVICE = (
    ("28P01", "the password is wrong: give it in the address, or by the service's own means"),
    ("28000", "the server lets nobody in by that name: see its pg_hba.conf"),
    ("3D000", "make the database first: createdb NAME"),
    ("42501", "the user may not do that: GRANT it, or give another user in the address"),
    ("25006", "the database is opened to read only: give one that you may write to"),
    ("55P03", "another program is writing to it: wait until it has finished, then try again"),
    ("57014", "another program is writing to it: wait until it has finished, then try again"),
    ("53300", "the server takes no more connections: end other programs, or raise its max_connections"),
    ("53100", "make room on the server's disk, then try again: nothing of this document was written"),
)


def open_postgres(address: str, *, writable: bool = True) -> DatabaseStore:
    """The store in a PostgreSQL database; its tables are made where the database is empty.

    Raises StoreError where the address is none, nobody answers there, or the database is no store of this version.
    """
    url = _url(address)
    where = url.render_as_string(hide_password=True)
    engine = _engine(url, writable=writable)
    try:
        _prepare(engine, where, writable=writable)
    except (DBAPIError, InterfaceError) as error:
        engine.dispose()
        raise _explained(error, where) from error
    except StoreError:
        engine.dispose()
        raise
    return DatabaseStore(engine, _writer(engine), lambda error: _explained(error, where), lent=threading.local())


def _url(address: str) -> URL:
    try:
        return make_url(address).set(drivername="postgresql+pg8000")
    except (ArgumentError, ValueError) as error:
        what = "no address of a database"
        raise StoreError(what, "write it as postgresql://user@host:5432/database", Place(address)) from error


def _engine(url: URL, *, writable: bool) -> Engine:
    """An engine that reads without transactions: each question sees what is there by then, in one with others too.

    To begin and to end one takes an exchange with the server each, and more with this driver.
    """
    engine = create_engine(
        url,
        pool_pre_ping=True,
        pool_size=_KEPT_CONNECTIONS,
        max_overflow=_MORE_CONNECTIONS,
        pool_timeout=_FREE_SECONDS,
        isolation_level="AUTOCOMMIT",
    )
    if not writable:
        event.listen(engine, "connect", _forbid_writing)
    event.listen(engine, "begin", _on_begin)
    return engine


def _writer(engine: Engine) -> Engine:
    return engine.execution_options(bilat_write=True, isolation_level="READ COMMITTED")


def _forbid_writing(connection: DBAPIConnection, _: object) -> None:
    connection.cursor().execute("SET default_transaction_read_only = on")


def _on_begin(connection: Connection) -> None:
    if connection.get_execution_options().get("bilat_write", False):
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = {_WAIT_MILLISECONDS}")
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")


def _prepare(engine: Engine, where: str, *, writable: bool) -> None:
    with engine.connect() as connection:
        version = version_of(connection, where)
    if not needs(version):
        return
    if not writable:
        raise _not_ready(version, where)
    with _writer(engine).begin() as connection:
        # Another program may have done it meanwhile.
        now = version_of(connection, where)
        if now and needs(now):
            backup_schema(connection, now)
        if needs(now):
            migrate(connection, now)


def _not_ready(version: int, where: str) -> StoreError:
    if not version:
        return StoreError(
            "an empty database, and no store of bilat", "`bilat read` or `bilat load` makes one", Place(where)
        )
    what = f"the store has version {version}, and this bilat reads version {SCHEMA_VERSION}"
    return StoreError(what, "`bilat doctor --migrate` brings it up to date, and keeps a copy", Place(where))


def _explained(error: SQLAlchemyError, where: str) -> StoreError:
    """The server's error, or that of the pool of connections, with what to do about it."""
    if isinstance(error, NoneFreeError):
        most = _KEPT_CONNECTIONS + _MORE_CONNECTIONS
        reason = f"the {most} connections that bilat opens to it were all in use for {_FREE_SECONDS:g} seconds"
        code, advice = "", "wait until it has less to do, then try again"
    else:
        code, reason = _told(error)
        advice = "see that the server runs, and that the address is right"
    advice = next((advice for known, advice in _ADVICE if known == code), advice)
    return StoreError(f"the store cannot be used: {reason}", advice, Place(where))


def _told(error: SQLAlchemyError) -> tuple[str, str]:
    """The server's code for an error, where it gave one, and its reason."""
    orig = getattr(error, "orig", None)
    told = orig.args[0] if orig is not None and orig.args else str(orig)
    return (told.get("C", ""), told.get("M", str(told))) if isinstance(told, dict) else ("", str(told))
