"""The path of the accounts' file in, connections to it out; it is made when first written, for its owner alone."""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from bilat.errors import Place, StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator

VERSION = 1
_WAIT_SECONDS = 10.0
_TABLES = """
CREATE TABLE IF NOT EXISTS accounts (
    folded TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, password TEXT NOT NULL, made_on REAL NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS sessions (
    digest TEXT PRIMARY KEY,
    account TEXT REFERENCES accounts (folded) ON DELETE CASCADE,
    local TEXT,
    opened_on REAL NOT NULL, seen_on REAL NOT NULL, address TEXT NOT NULL, agent TEXT NOT NULL,
    CHECK ((account IS NULL) <> (local IS NULL))
) STRICT;
CREATE INDEX IF NOT EXISTS sessions_of_an_account ON sessions (account);
"""


@contextmanager
def reading(path: str) -> Iterator[sqlite3.Connection | None]:
    """A connection to read by; None where there is no file yet, and so no account.

    Raises StoreError where the file cannot be read, or is no file of accounts.
    """
    if not Path(path).exists():
        yield None
        return
    with _connected(path) as connection:
        yield connection


@contextmanager
def writing(path: str) -> Iterator[sqlite3.Connection]:
    """A connection in a write transaction that is kept where nothing raises; the file is made where there is none.

    Raises StoreError where the file cannot be written, or is no file of accounts.
    """
    try:
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as error:
        what = f"the accounts cannot be kept: {error.strerror}"
        raise StoreError(what, "start it where you may write beside the store", Place(path)) from error
    with _connected(path) as connection:
        connection.execute("BEGIN IMMEDIATE")
        yield connection
        connection.execute("COMMIT")


@contextmanager
def _connected(path: str) -> Iterator[sqlite3.Connection]:
    connection = None
    try:
        connection = sqlite3.connect(path, timeout=_WAIT_SECONDS, isolation_level=None)
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA foreign_keys = ON")
        _prepare(connection, path)
        yield connection
    except sqlite3.Error as error:
        what = f"the accounts cannot be used: {error}"
        raise StoreError(what, "see that the file is one that `bilat user` made", Place(path)) from error
    finally:
        # What was not kept by then is rolled back.
        if connection is not None:
            connection.close()


def _prepare(connection: sqlite3.Connection, path: str) -> None:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > VERSION:
        what = f"accounts of version {version}, and this bilat knows versions up to {VERSION}"
        raise StoreError(what, "use the bilat that made them, or a newer one", Place(path))
    if version < VERSION:
        connection.executescript(f"BEGIN IMMEDIATE; {_TABLES} PRAGMA user_version = {VERSION}; COMMIT;")
