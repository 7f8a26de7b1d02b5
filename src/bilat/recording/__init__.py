"""Statements in, kept with their documents; what stands, or stood when it was known, out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.recording.protocol import Added, Known, NotRecordedError, Recorded, Store

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Added", "Known", "NotRecordedError", "Recorded", "Store", "open_store"]


def open_store(path: str | Path, *, writable: bool = True) -> Store:
    """The store at a path: a SQLite file, made where there is none, or `:memory:` for one that is gone when closed.

    With `writable=False` the file has to be there, is never changed, and may lie in a read-only folder.

    Raises StoreError where it cannot be opened, is no store, or is one of a later version of bilat.
    """
    from bilat.recording.sqlite import open_sqlite  # noqa: PLC0415 -- only who opens a store waits for SQLAlchemy

    return open_sqlite(path, writable=writable)
