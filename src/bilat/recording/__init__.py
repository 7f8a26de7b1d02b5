"""Statements in, kept with their documents; what stands, or stood when it was known, out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.recording.protocol import (
    MOST_RANKED,
    NOTHING_TOLD,
    Added,
    Among,
    Known,
    NotRecordedError,
    Recorded,
    Stood,
    Store,
    Told,
    Wanted,
)

if TYPE_CHECKING:
    from pathlib import Path

__all__ = [
    "MOST_RANKED",
    "NOTHING_TOLD",
    "Added",
    "Among",
    "Known",
    "NotRecordedError",
    "Recorded",
    "Stood",
    "Store",
    "Told",
    "Wanted",
    "is_address",
    "open_store",
]


def open_store(path: str | Path, *, writable: bool = True) -> Store:
    """The store in a SQLite file, made where there is none, in `:memory:`, gone when closed, or in PostgreSQL.

    That one is given as `postgresql://user@host/database`, and the database has to be there.
    With `writable=False` the file has to be there, is never changed, and may lie in a read-only folder.

    Raises StoreError where it cannot be opened, is no store, or is one of a later version of bilat.
    """
    # Only who opens a store waits for SQLAlchemy.
    if is_address(path):
        from bilat.recording.postgres import open_postgres  # noqa: PLC0415 -- see above

        return open_postgres(str(path), writable=writable)
    from bilat.recording.sqlite import open_sqlite  # noqa: PLC0415 -- see above

    return open_sqlite(path, writable=writable)


def is_address(path: str | Path) -> bool:
    """Whether it is the address of a database server rather than the path of a file."""
    return str(path).startswith(("postgresql://", "postgres://", "postgresql+pg8000://"))
