"""A path beside the store in, connections to a SQLite file there out, which is made when first written.

Its owner alone may read it. What belongs to a server and not to a store is kept so: who may sign in, what was uploaded.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bilat.errors import Place, StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator

_WAIT_SECONDS = 10.0
# Of all such files: one with tables that a later bilat made is left alone.
_VERSION = 1


@dataclass(frozen=True, slots=True)
class Beside:
    """A file beside the store: what it has (for messages), and the statements that make its tables.

    `advice` says what to do where it is no such file.
    """

    path: str
    what: str
    tables: str
    advice: str

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection | None]:
        """A connection to read by; None where there is no file yet.

        Raises StoreError where the file cannot be read, or is another one.
        """
        if not Path(self.path).exists():
            yield None
            return
        with self._connected() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A connection in a write transaction that is kept where nothing raises; the file is made where there is none.

        Raises StoreError where the file cannot be written, or is another one.
        """
        try:
            os.close(os.open(self.path, os.O_CREAT | os.O_RDWR, 0o600))
        except OSError as error:
            what = f"the {self.what} cannot be kept: {error.strerror}"
            raise StoreError(what, "start it where you may write beside the store", Place(self.path)) from error
        with self._connected() as connection:
            connection.execute("BEGIN IMMEDIATE")
            yield connection
            connection.execute("COMMIT")

    @contextmanager
    def _connected(self) -> Iterator[sqlite3.Connection]:
        connection = None
        try:
            connection = sqlite3.connect(self.path, timeout=_WAIT_SECONDS, isolation_level=None)
            connection.row_factory = sqlite3.Row
            connection.execute("PRAGMA foreign_keys = ON")
            self._prepare(connection)
            yield connection
        except sqlite3.Error as error:
            what = f"the {self.what} cannot be used: {error}"
            raise StoreError(what, self.advice, Place(self.path)) from error
        finally:
            # What was not kept by then is rolled back.
            if connection is not None:
                connection.close()

    def _prepare(self, connection: sqlite3.Connection) -> None:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version > _VERSION:
            what = f"{self.what} of version {version}, and this bilat knows versions up to {_VERSION}"
            raise StoreError(what, "use the bilat that made them, or a newer one", Place(self.path))
        if version < _VERSION:
            connection.executescript(f"BEGIN IMMEDIATE; {self.tables} PRAGMA user_version = {_VERSION}; COMMIT;")
