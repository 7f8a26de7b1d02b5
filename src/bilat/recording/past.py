"""A connection and a title or a statement's id in, what was recorded of it in the course of time out."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from bilat.recording import queries, rows
from bilat.recording.protocol import Recorded, Stood
from bilat.recording.tables import findings, readings, statements

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection, Row, Select


def readings_of(connection: Connection, title: str) -> tuple[Recorded, ...]:
    """Every reading of a title, the first one first, without the texts."""
    return tuple(recorded(row) for row in connection.execute(queries.readings_of_title(title)))


def recorded(row: Row[Any]) -> Recorded:
    """A reading of a row of `queries.document_list` or `queries.readings_of_title`."""
    fields = row._asdict()
    return Recorded(**{**fields, "recorded_on": datetime.fromisoformat(fields["recorded_on"])})


def history(connection: Connection, statement_id: str) -> tuple[Stood, ...]:
    """The readings in which a statement stood, the first one first; none where it was never read."""
    found = connection.execute(_findings_of(statement_id)).all()
    if not found:
        return ()
    title = select(readings.c.id, readings.c.recorded_on).where(readings.c.title == found[0].title)
    every = connection.execute(title.order_by(readings.c.id)).all()
    mine = {row.id: row for row in found}
    return tuple(_stood(mine[row.id], number, every, mine) for number, row in enumerate(every) if row.id in mine)


def _findings_of(statement_id: str) -> Select[Any]:
    """Each reading that found a statement, with the statement as it found it; of doubles in one reading the last."""
    return (
        select(readings.c.id, readings.c.document, readings.c.title, readings.c.dated, statements.c.body)
        .join(findings, findings.c.reading == readings.c.id)
        .join(statements, statements.c.version == findings.c.version)
        .where(statements.c.id == statement_id)
        .order_by(readings.c.id, findings.c.position)
    )


def _stood(row: Row[Any], number: int, every: Sequence[Row[Any]], mine: dict[int, Row[Any]]) -> Stood:
    following = every[number + 1] if number + 1 < len(every) else None
    is_withdrawn = following is not None and following.id not in mine
    found = rows.statement_of(row.body)
    return Stood(
        document=row.document,
        dated=row.dated,
        reading=number + 1,
        recorded_on=datetime.fromisoformat(every[number].recorded_on),
        withdrawn_on=datetime.fromisoformat(following.recorded_on) if following is not None and is_withdrawn else None,
        rule=found.rule,
        confidence=found.confidence,
    )
