"""A connection, a document and what was found in it in, the reading recorded with all that belongs to it out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, insert, select, update

from bilat.recording import rows, search
from bilat.recording.moments import next_moment
from bilat.recording.protocol import Added
from bilat.recording.tables import (
    documents,
    findings,
    heads,
    party_names,
    problems,
    readings,
    statement_facets,
    statement_pairs,
    statement_parties,
    statements,
)

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection, Select, Table

    from bilat.model.document import Document
    from bilat.model.problem import Problem
    from bilat.model.statement import Statement

# Databases bound the number of parameters of a query.
_BATCH = 500


@dataclass(frozen=True, slots=True)
class Found:
    """What one reading found: statements with their rows in order, each version once, and problems."""

    statements: tuple[tuple[dict[str, Any], Statement], ...]
    problems: tuple[Problem, ...]
    told_to: int | None = None

    @property
    def reaches(self) -> int | None:
        """The last past day that the document tells of (day number), None where it tells of none."""
        days = (self.told_to, *(statement.claim.last_past_day for _, statement in self.statements))
        return max((day for day in days if day is not None), default=None)

    @property
    def versions(self) -> tuple[str, ...]:
        """The versions of the statements, in order."""
        return tuple(row["version"] for row, _ in self.statements)

    @property
    def ids(self) -> frozenset[str]:
        """The ids of the statements."""
        return frozenset(row["id"] for row, _ in self.statements)


def record(connection: Connection, document: Document, found: Found, recorded_on: datetime | None) -> Added:
    """Write a reading, but for what is there already, and count."""
    last = connection.execute(_last_reading(document.title)).first()
    latest = connection.execute(select(func.max(readings.c.recorded_on))).scalar()
    dated = document.dated or _date_given_before(connection, document.id)
    digest = rows.digest(document.id, dated, found.versions, found.problems)
    before = _ids_of(connection, last.id) if last else frozenset()
    if last and (last.digest, last.reaches) == (digest, found.reaches):
        return Added(is_new_document=False, is_new_reading=False, new=0, known=len(found.statements), withdrawn=0)
    new_document = _insert_missing(connection, documents, "id", [rows.document_row(document)])
    reading = {
        "document": document.id,
        "title": document.title,
        "dated": dated,
        "recorded_on": rows.stamp(next_moment(latest, recorded_on, "reading")),
        "digest": digest,
        "reaches": found.reaches,
    }
    _write(connection, reading, found)
    known = sum(row["id"] in before for row, _ in found.statements)
    return Added(
        is_new_document=bool(new_document),
        is_new_reading=True,
        new=len(found.statements) - known,
        known=known,
        withdrawn=len(before - found.ids),
    )


def _write(connection: Connection, reading: dict[str, Any], found: Found) -> None:
    reading_id = connection.execute(insert(readings).values(reading).returning(readings.c.id)).scalar_one()
    new = _insert_missing(connection, statements, "version", [row for row, _ in found.statements])
    new_found = ((row["version"], statement) for row, statement in found.statements if row["version"] in new)
    _write_aids(connection, [(version, statement) for version, statement in new_found])
    places = [{"reading": reading_id, "position": n, "version": v} for n, v in enumerate(found.versions)]
    doubts = [rows.problem_row(reading_id, n, problem) for n, problem in enumerate(found.problems)]
    for table, more in ((findings, places), (problems, doubts)):
        if more:
            connection.execute(insert(table), more)
    _set_head(connection, reading["title"], reading_id)


def _write_aids(connection: Connection, new: list[tuple[str, Statement]]) -> None:
    """What new statements are found by: parties, pairs, spellings, facets, words."""
    parties = [row for version, statement in new for row in rows.party_rows(version, statement)]
    pairs = [row for version, statement in new for row in rows.pair_rows(version, statement)]
    facets = [rows.facet_row(version, statement) for version, statement in new]
    for table, more in ((statement_parties, parties), (statement_pairs, pairs), (statement_facets, facets)):
        if more:
            connection.execute(insert(table), more)
    spellings = {name: {"name": name, "folded": rows.fold(name)} for _, s in new for name in s.claim.parties}
    _insert_missing(connection, party_names, "name", list(spellings.values()))
    search.add(connection, [{"version": version, "words": search.words_of(s)} for version, s in new])


def _set_head(connection: Connection, title: str, reading: int) -> None:
    """The reading that stands of a title: derived from the readings, so that it may change."""
    moved = connection.execute(update(heads).where(heads.c.title == title).values(reading=reading))
    if not moved.rowcount:
        connection.execute(insert(heads).values(title=title, reading=reading))


def _insert_missing(connection: Connection, table: Table, key: str, wanted: list[dict[str, Any]]) -> frozenset[str]:
    """Insert the rows whose key the table does not have yet; the keys inserted."""
    missing = {row[key]: row for row in wanted}
    for start in range(0, len(wanted), _BATCH):
        keys = [row[key] for row in wanted[start : start + _BATCH]]
        for there in connection.execute(select(table.c[key]).where(table.c[key].in_(keys))).scalars():
            missing.pop(there, None)
    if missing:
        connection.execute(insert(table), list(missing.values()))
    return frozenset(missing)


def _last_reading(title: str) -> Select[Any]:
    mine = select(readings.c.id, readings.c.digest, readings.c.reaches).where(readings.c.title == title)
    return mine.order_by(readings.c.id.desc()).limit(1)


def _date_given_before(connection: Connection, document: str) -> str | None:
    """The date given for this very text when it was read before: a date is not lost where a later run leaves it out."""
    given = select(readings.c.dated).where(readings.c.document == document, readings.c.dated.is_not(None))
    return connection.execute(given.order_by(readings.c.id.desc()).limit(1)).scalar()


def _ids_of(connection: Connection, reading: int) -> frozenset[str]:
    ids = select(statements.c.id).join(findings, findings.c.version == statements.c.version)
    return frozenset(connection.execute(ids.where(findings.c.reading == reading)).scalars())
