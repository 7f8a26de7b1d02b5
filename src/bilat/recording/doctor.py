"""A store in, what is wrong with it out: damage, rows that belie their hashes, what is derived and does not follow.

What is derived (which reading stands, the parties, pairs, spellings, facets and words that statements are found by) can
be made anew; what people or the reader wrote cannot, and is told as lost.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import Table, delete, func, insert, select, text

from bilat.errors import BilatError
from bilat.recording import rows, search
from bilat.recording.search import statement_search
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
    verdict_parties,
    verdicts,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sqlalchemy import Column, Connection, Row, Select

    from bilat.model.document import Document
    from bilat.model.problem import Problem
    from bilat.model.statement import Statement
    from bilat.model.verdict import Verdict

_BATCH = 500


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: where, in words, and whether it can be made good from the rest of the store."""

    table: str
    text: str
    is_mendable: bool


def examine(connection: Connection) -> Iterator[Fault]:
    """All that is wrong with a store, gravest first: the file, what was written, what is derived."""
    yield from _of_file(connection)
    yield from _of_documents(connection)
    yield from _of_readings(connection)
    yield from _of_statements(connection)
    yield from _of_verdicts(connection)
    yield from _of_heads(connection)
    yield from _of_aids(connection)


def mend(connection: Connection) -> None:
    """Make anew what is derived; nothing that was written is touched."""
    connection.execute(delete(heads))
    last = select(readings.c.title, func.max(readings.c.id)).group_by(readings.c.title)
    connection.execute(insert(heads).from_select(["title", "reading"], last))
    for table, make in _AIDS:
        for batch in _without(connection, table):
            made = [made for row in batch for made in make(row.version, rows.statement_of(row.body))]
            connection.execute(insert(table), made)
    for batch in _without(connection, statement_search):
        told = ((row.version, rows.statement_of(row.body)) for row in batch)
        search.add(connection, [{"version": version, "words": search.words_of(s)} for version, s in told])
    _mend_names(connection)
    unfound = _unfound_verdicts(connection)
    if unfound:
        connection.execute(insert(verdict_parties), unfound)


def _facet(version: str, statement: Statement) -> list[dict[str, Any]]:
    return [rows.facet_row(version, statement)]


_AIDS: tuple[tuple[Table, Callable[[str, Statement], list[dict[str, Any]]]], ...] = (
    (statement_parties, rows.party_rows),
    (statement_pairs, rows.pair_rows),
    (statement_facets, _facet),
)


def _of_file(connection: Connection) -> Iterator[Fault]:
    if connection.dialect.name != "sqlite":
        return
    for (told,) in connection.execute(text("PRAGMA integrity_check(20)")):
        if told != "ok":
            yield Fault("file", f"the file is damaged: {told}", is_mendable=False)
    for table, row, parent, _ in connection.execute(text("PRAGMA foreign_key_check")):
        yield Fault(table, f"row {row} speaks of a row of {parent} that is not there", is_mendable=False)


def _of_documents(connection: Connection) -> Iterator[Fault]:
    for batch in _pages(connection, select(documents, text("NULL AS dated")), documents.c.id, ""):
        for row in batch:
            if _identity(rows.document_of, row) != row.id:
                what = f"{row.id} ({row.title!r}) is not the text that was recorded"
                yield Fault("documents", what, is_mendable=False)


def _identity(made: Callable[[Any], Document | Verdict], row: Any) -> str | None:  # noqa: ANN401 -- what `made` takes
    """The id that follows from what a row says; None where the row can no longer be read."""
    try:
        return made(row).id
    except (BilatError, ValueError, TypeError):
        return None


def _of_readings(connection: Connection) -> Iterator[Fault]:
    """Readings whose findings or problems are not all there any more."""
    for batch in _pages(connection, select(readings), readings.c.id, 0):
        first, last = batch[0].id, batch[-1].id
        told: dict[int, list[str]] = defaultdict(list)
        for row in connection.execute(_between(findings, first, last)):
            told[row.reading].append(row.version)
        doubts: dict[int, list[Problem]] = defaultdict(list)
        for row in connection.execute(_between(problems, first, last)):
            doubts[row.reading].append(rows.problem_of(row))
        for row in batch:
            if rows.digest(row.document, row.dated, told[row.id], doubts[row.id]) != row.digest:
                what = f"{row.id} (of {row.title!r}) is not what was recorded: read the document again"
                yield Fault("readings", what, is_mendable=False)


def _between(table: Table, first: int, last: int) -> Select[Any]:
    """The rows of a table that belong to readings of some ids, in their order."""
    query = select(table).where(table.c.reading.between(first, last))
    return query.order_by(table.c.reading, table.c.position)


def _of_statements(connection: Connection) -> Iterator[Fault]:
    for batch in _batches(connection):
        for row in batch:
            version = hashlib.sha256(row.body.encode()).hexdigest()[:32]
            if version != row.version or rows.statement_of(row.body).id != row.id:
                yield Fault("statements", f"{row.id} is not what was recorded", is_mendable=False)


def _of_verdicts(connection: Connection) -> Iterator[Fault]:
    last = -1
    for row in connection.execute(select(verdicts.c.id, verdicts.c.body, verdicts.c.position)):
        last = max(last, row.position)
        if _identity(rows.verdict_of, row.body) != row.id:
            yield Fault("verdicts", f"{row.id} is not what was recorded", is_mendable=False)
    lost = last + 1 - connection.execute(select(func.count()).select_from(verdicts)).scalar_one()
    if lost:
        yield Fault("verdicts", f"{lost:,} are lost", is_mendable=False)
    unnamed = len(_unfound_verdicts(connection))
    if unnamed:
        yield Fault("verdict_parties", f"{unnamed:,} verdicts cannot be found by it", is_mendable=True)


def _unfound_verdicts(connection: Connection) -> list[dict[str, Any]]:
    """The rows of `verdict_parties` that are missing."""
    there = {(row.verdict, row.folded) for row in connection.execute(select(verdict_parties))}
    read = [_readable(row.body) for row in connection.execute(select(verdicts.c.body).order_by(verdicts.c.position))]
    known = {verdict.id: verdict for verdict in read if verdict is not None}
    missing = []
    for verdict in known.values():
        about: Verdict | None = verdict
        while about is not None and about.withdraws is not None:
            about = known.get(about.withdraws)
        wanted = rows.verdict_party_rows(verdict, about) if about else []
        missing += [row for row in wanted if (row["verdict"], row["folded"]) not in there]
    return missing


def _readable(body: str) -> Verdict | None:
    try:
        return rows.verdict_of(body)
    except BilatError:
        return None


def _of_heads(connection: Connection) -> Iterator[Fault]:
    last = select(readings.c.title, func.max(readings.c.id).label("reading")).group_by(readings.c.title)
    right = {row.title: row.reading for row in connection.execute(last)}
    there = {row.title: row.reading for row in connection.execute(select(heads))}
    for title in sorted(right.keys() | there.keys()):
        if right.get(title) != there.get(title):
            yield Fault("heads", f"{title!r}: the reading that stands is not the last one", is_mendable=True)


def _of_aids(connection: Connection) -> Iterator[Fault]:
    for table in (*(table for table, _ in _AIDS), statement_search):
        missing = sum(len(batch) for batch in _without(connection, table))
        if missing:
            yield Fault(table.name, f"{missing:,} statements cannot be found by it", is_mendable=True)
    unknown = sum(1 for _ in connection.execute(_unnamed()))
    if unknown:
        yield Fault("party_names", f"{unknown:,} spellings are missing", is_mendable=True)


def _unnamed() -> Any:  # noqa: ANN401 -- a select of two columns
    known = select(party_names.c.name)
    return (
        select(statement_parties.c.name, statement_parties.c.folded)
        .where(statement_parties.c.name.not_in(known))
        .distinct()
    )


def _mend_names(connection: Connection) -> None:
    missing = [{"name": row.name, "folded": row.folded} for row in connection.execute(_unnamed())]
    if missing:
        connection.execute(insert(party_names), missing)


def _batches(connection: Connection) -> Iterator[list[Row[Any]]]:
    """All statements, some at a time."""
    query = select(statements.c.version, statements.c.id, statements.c.body)
    yield from _pages(connection, query, statements.c.version, "")


def _pages(connection: Connection, query: Select[Any], key: Column[Any], last: str | int) -> Iterator[list[Row[Any]]]:
    """All rows in the order of a key that follows `last`, some at a time."""
    while found := list(connection.execute(query.where(key > last).order_by(key).limit(_BATCH)).all()):
        yield found
        last = getattr(found[-1], key.name)


def _without(connection: Connection, table: Table) -> Iterator[list[Row[Any]]]:
    """The statements of which a table has no row, some at a time."""
    for batch in _batches(connection):
        wanted = [row.version for row in batch]
        there = set(connection.execute(select(table.c.version).where(table.c.version.in_(wanted))).scalars())
        missing = [row for row in batch if row.version not in there]
        if missing:
            yield missing
