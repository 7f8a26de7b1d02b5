"""Uploads in, the same after a restart of the server out: in a SQLite file beside the store."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from bilat.web.beside import Beside
from bilat.web.uploads.job import File, Job, Sender

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection

_TABLES = """
CREATE TABLE IF NOT EXISTS uploads (
    id TEXT PRIMARY KEY, sender TEXT NOT NULL, name TEXT NOT NULL, made_on TEXT NOT NULL, dated TEXT,
    files TEXT NOT NULL
) STRICT;
"""


@dataclass(frozen=True, slots=True)
class Kept:
    """The uploads of a file, made where there is none; every method raises StoreError where it cannot be used."""

    path: str

    def all(self) -> tuple[Job, ...]:
        """The uploads, the first one first."""
        with self._file.reading() as connection:
            found = connection.execute("SELECT * FROM uploads ORDER BY made_on, id").fetchall() if connection else []
        return tuple(map(_job, found))

    def keep(self, job: Job, instead_of: Collection[str] = ()) -> None:
        """Keep an upload as it is, instead of as it was, and those of some ids no longer: both, or neither."""
        files = json.dumps([asdict(file) for file in job.files])
        row = (job.id, job.by.key, job.by.name, job.made_on.isoformat(timespec="microseconds"), job.dated, files)
        with self._file.writing() as connection:
            connection.execute("INSERT OR REPLACE INTO uploads VALUES (?, ?, ?, ?, ?, ?)", row)
            connection.executemany("DELETE FROM uploads WHERE id = ?", [(identity,) for identity in instead_of])

    @property
    def _file(self) -> Beside:
        return Beside(self.path, "uploads", _TABLES, "move the file away: it tells of past uploads alone")


def _job(row: sqlite3.Row) -> Job:
    files = tuple(File(**each) for each in json.loads(row["files"]))
    made_on = datetime.fromisoformat(row["made_on"])
    return Job(row["id"], Sender(row["sender"], row["name"]), made_on, row["dated"], files)
