"""A connection and a verdict in, its rows written, in the order of time; and verdicts found again."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy import func, insert, select

from bilat.errors import StoreError
from bilat.recording import queries, rows
from bilat.recording.protocol import NotRecordedError
from bilat.recording.tables import verdict_parties, verdicts

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from bilat.model.verdict import Verdict


def record_verdict(connection: Connection, verdict: Verdict, recorded_on: datetime | None) -> bool:
    """Write a verdict, but for one that is there already; whether it was new."""
    if connection.execute(select(verdicts.c.id).where(verdicts.c.id == verdict.id)).first():
        return False
    about = verdict
    while about.withdraws is not None:
        about = find_verdict(connection, about.withdraws)
    last, latest = connection.execute(select(func.max(verdicts.c.position), func.max(verdicts.c.recorded_on))).one()
    position = 0 if last is None else last + 1
    moment = _moment(latest, recorded_on)
    connection.execute(insert(verdicts).values(rows.verdict_row(verdict, position, moment, about.title)))
    parties = rows.verdict_party_rows(verdict, about)
    if parties:
        connection.execute(insert(verdict_parties), parties)
    return True


def _moment(latest: str | None, asked: datetime | None) -> datetime:
    """When a verdict is recorded: never before the last one, since answers for a past moment must not change."""
    moment = asked or datetime.now(UTC)
    if latest is None or rows.stamp(moment) >= latest:
        return moment
    if asked is not None:
        what = f"a verdict of {rows.stamp(asked)} cannot follow one of {latest}"
        raise StoreError(what, "record verdicts in the order of time")
    return datetime.fromisoformat(latest)


def find_verdict(connection: Connection, id_or_prefix: str) -> Verdict:
    """One verdict by id or unique prefix.

    Raises NotRecordedError where none or several begin so.
    """
    found = connection.execute(queries.verdicts_beginning(id_or_prefix, 3)).all() if id_or_prefix else []
    exact = [row for row in found if row.id == id_or_prefix] or found
    if len(exact) == 1:
        return rows.verdict_of(exact[0].body)
    if not exact:
        what = f"no verdict has the id {id_or_prefix!r}"
        raise NotRecordedError(what, "`bilat verdict list` shows verdicts with their ids")
    some = ", ".join(row.id for row in exact)
    what = f"several verdicts have ids that begin with {id_or_prefix!r}"
    raise NotRecordedError(what, f"give more of it: {some} …")
