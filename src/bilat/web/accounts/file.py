"""The path of the accounts' file in, connections to it out; it is made when first written, for its owner alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.web.beside import Beside

if TYPE_CHECKING:
    import sqlite3
    from contextlib import AbstractContextManager

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


def reading(path: str) -> AbstractContextManager[sqlite3.Connection | None]:
    """A connection to read by, as `Beside.reading` has it; None where there is no file yet, and so no account."""
    return _file(path).reading()


def writing(path: str) -> AbstractContextManager[sqlite3.Connection]:
    """A connection in a write transaction, as `Beside.writing` has it."""
    return _file(path).writing()


def _file(path: str) -> Beside:
    return Beside(path, "accounts", _TABLES, "see that the file is one that `bilat user` made")
