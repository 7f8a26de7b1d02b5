"""A number of statements in, a store of invented documents out, written in bulk and kept in build/ for the next.

Rows are made by what `add_reading` makes them by, and go to the tables by bare inserts (SQLite) or COPY (PostgreSQL);
indexes are built after. `examine()` finds nothing wrong with such a store (tests/benchmarks/test_stores.py).
"""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from common import ROOT
from generated import documents

from bilat.recording import open_store, rows, search, tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generated import Filed

SEED = 20
_BEGAN = datetime(2026, 1, 1, tzinfo=UTC)
_TOGETHER = 500

Rows = dict[str, list[dict[str, Any]]]


@dataclass(slots=True)
class Filing:
    """Makes the rows of documents in the order of their reading; it remembers which spellings have a row already."""

    number: int = 0
    spelled: set[str] = field(default_factory=set)

    def rows(self, filed: Filed) -> Rows:
        """All rows of one document by table, those of a parent before those that refer to them."""
        self.number += 1
        told = [(row["version"], row, s) for s in filed.statements for row in (rows.statement_row(s),)]
        names = {name: None for s in filed.statements for name in s.claim.parties if name not in self.spelled}
        self.spelled.update(names)
        return {
            "documents": [rows.document_row(filed.document)],
            "readings": [self._reading(filed, [version for version, _, _ in told])],
            "statements": [row for _, row, _ in told],
            "findings": [{"reading": self.number, "position": n, "version": v} for n, (v, _, _) in enumerate(told)],
            "statement_parties": [row for version, _, s in told for row in rows.party_rows(version, s)],
            "statement_pairs": [row for version, _, s in told for row in rows.pair_rows(version, s)],
            "statement_facets": [rows.facet_row(version, s) for version, _, s in told],
            "party_names": [{"name": name, "folded": rows.fold(name)} for name in names],
            "statement_search": [{"version": version, "words": search.words_of(s)} for version, _, s in told],
            "heads": [{"title": filed.document.title, "reading": self.number}],
        }

    def _reading(self, filed: Filed, versions: Sequence[str]) -> dict[str, Any]:
        days = [s.claim.last_past_day for s in filed.statements]
        return {
            "id": self.number,
            "document": filed.document.id,
            "title": filed.document.title,
            "dated": filed.document.dated,
            "recorded_on": rows.stamp(moment(self.number)),
            "digest": rows.digest(filed.document.id, filed.document.dated, versions, ()),
            "reaches": max((day for day in days if day is not None), default=None),
        }


def moment(number: int) -> datetime:
    """When the reading of that number was recorded."""
    return _BEGAN + timedelta(seconds=number)


def insertion(table: str, row: Mapping[str, Any], dialect: str = "sqlite") -> str:
    """The bare INSERT of the values of a row, in their order."""
    mark = "?" if dialect == "sqlite" else "%s"
    columns = ", ".join(f'"{name}"' for name in row)
    marks = [mark for _ in row]
    if table == "statement_search" and dialect != "sqlite":
        marks[-1] = f"to_tsvector('simple', {mark})"
    return f"INSERT INTO {table} ({columns}) VALUES ({', '.join(marks)})"  # noqa: S608 -- our names


def kept(size: int) -> Path:
    """The store of that many statements in build/, made where there is none made by the same code."""
    path = ROOT / "build" / f"generated-{size}-{digest_of_code()}.db"
    if path.is_file():
        return path
    path.parent.mkdir(exist_ok=True)
    for old in path.parent.glob(f"generated-{size}-*"):
        old.unlink()
    part = path.with_suffix(".part")
    make(part, size)
    part.rename(path)
    return path


def make(path: Path, size: int) -> None:
    """Make a store in a SQLite file."""
    open_store(path).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for setting in ("synchronous = OFF", "cache_size = -1500000", "journal_mode = OFF"):
            connection.execute(f"PRAGMA {setting}")
        connection.execute("BEGIN")
        indexes = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
        ).fetchall()
        for name, _ in indexes:
            connection.execute(f'DROP INDEX "{name}"')
        for batch in batches(size):
            for table, more in batch.items():
                if more:
                    connection.executemany(insertion(table, more[0]), [tuple(row.values()) for row in more])
        for _, sql in indexes:
            connection.execute(sql)
        connection.execute("COMMIT")
        connection.execute("PRAGMA journal_mode = WAL")


def batches(size: int) -> Iterator[Rows]:
    """The rows of many documents at a time."""
    filing, filed = Filing(), documents(size, SEED)
    while some := list(islice(filed, _TOGETHER)):
        yield _together(filing.rows(each) for each in some)


def _together(made: Iterable[Rows]) -> Rows:
    out: Rows = {}
    for each in made:
        for table, more in each.items():
            out.setdefault(table, []).extend(more)
    return out


def digest_of_code() -> str:
    """Which code a store is made by: one that was made by other code is made anew."""
    files = [
        Path(__file__),
        Path(__file__).with_name("generated.py"),
        *(Path(str(m.__file__)) for m in (tables, search, rows)),
    ]
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:8]
