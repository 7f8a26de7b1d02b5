"""A connection and a filter in, the statements that stand and are least certain out, a few at a time."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, desc, or_, select, tuple_

from bilat.recording import rows
from bilat.recording.protocol import NotRecordedError
from bilat.recording.tables import (
    findings,
    heads,
    readings,
    statement_facets,
    statement_pairs,
    statement_parties,
    statements,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from sqlalchemy import ColumnElement, Connection, Select

    from bilat.model.statement import Statement
    from bilat.recording.protocol import Among

_BATCH = 500
# From how many on it is quicker to look for them in the order of the queue than to put them in order.
_MANY = 2000
_PLACE = tuple_(statement_facets.c.confidence, statement_facets.c.version)


def least_certain(
    connection: Connection, among: Among, at_most: int, without: Collection[str]
) -> tuple[Statement, ...]:
    """The first statements of a queue that are not among those left out, as `Store.least_certain` says."""
    found: list[str] = []
    for identity, version in _in_order(connection, among, at_most + min(len(without), _BATCH)):
        if len(found) == at_most:
            break
        if identity not in without:
            found.append(version)
    bodies = select(statements.c.version, statements.c.body).where(statements.c.version.in_(found))
    told = {row.version: rows.statement_of(row.body) for row in connection.execute(bodies)}
    return tuple(told[version] for version in found)


def _in_order(connection: Connection, among: Among, together: int) -> Iterator[tuple[str, str]]:
    """Id and version of each statement of a queue, asked for so many at a time."""
    query = _queue(connection, among)
    place = _place_of(connection, among.beyond) if among.beyond else None
    while True:
        rest = query if place is None else query.where(place > _PLACE if among.is_backward else place < _PLACE)
        found = connection.execute(rest.limit(together)).all()
        yield from ((row.id, row.version) for row in found)
        if len(found) < together:
            return
        place = tuple_(found[-1].confidence, found[-1].version)


def _queue(connection: Connection, among: Among) -> Select[Any]:
    order = (statement_facets.c.confidence, statement_facets.c.version)
    stands = select(findings.c.version).join(heads, heads.c.reading == findings.c.reading)
    query = (
        select(statements.c.id, statement_facets.c.version, statement_facets.c.confidence)
        .join(statements, statements.c.version == statement_facets.c.version)
        .where(stands.where(findings.c.version == statement_facets.c.version).exists())
        .order_by(*(map(desc, order) if among.is_backward else order))
    )
    for condition in _conditions(connection, among):
        query = query.where(condition)
    return query


def _conditions(connection: Connection, among: Among) -> Iterator[ColumnElement[bool]]:
    if among.kind is not None:
        yield statement_facets.c.kind == among.kind
    if among.parties:
        naming = _naming(among.parties)
        (version,) = naming.selected_columns
        is_rare = len(connection.execute(naming.limit(_MANY)).all()) < _MANY
        each = naming.where(version == statement_facets.c.version)
        yield statement_facets.c.version.in_(naming) if is_rare else each.exists()
    if among.document is not None:
        mine = select(findings.c.version).join(readings, readings.c.id == findings.c.reading)
        wanted = or_(readings.c.title == among.document, readings.c.document == among.document)
        yield statement_facets.c.version.in_(mine.where(wanted))


def _naming(parties: tuple[tuple[str, ...], ...]) -> Select[tuple[str]]:
    """The versions that name a party, or both of two, each by any of its names."""
    folded = [sorted({rows.fold(name) for name in names}) for names in parties]
    if len(folded) == 1:
        return select(statement_parties.c.version).where(statement_parties.c.folded.in_(folded[0]))
    table = statement_pairs.c
    both = ((min(pair), max(pair)) for pair in product(*folded[:2]))
    return select(table.version).where(or_(*(and_(table.left == left, table.right == right) for left, right in both)))


def _place_of(connection: Connection, identity: str) -> Any:  # noqa: ANN401 -- a row of two values
    """Where in the queue a statement has its place, whether it stands or not."""
    query = (
        select(statement_facets.c.confidence, statement_facets.c.version)
        .join(statements, statements.c.version == statement_facets.c.version)
        .join(findings, findings.c.version == statements.c.version)
        .where(statements.c.id == identity)
        .order_by(findings.c.reading.desc(), findings.c.position)
    )
    found = connection.execute(query.limit(1)).first()
    if found is None:
        raise NotRecordedError(f"no statement has the id {identity!r}", "begin again at the start of the queue")
    return tuple_(*found)
