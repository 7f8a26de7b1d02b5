"""A connection and a verdict in, its rows written, in the order of time; and verdicts found again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, insert, select

from bilat.recording import queries, rows
from bilat.recording.moments import next_moment
from bilat.recording.protocol import NotRecordedError
from bilat.recording.tables import verdict_parties, verdicts

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from bilat.model.verdict import Verdict


def record_verdict(connection: Connection, verdict: Verdict, recorded_on: datetime | None) -> bool:
    """Write a verdict, but for one that is there already; whether it was new."""
    if connection.execute(select(verdicts.c.id).where(verdicts.c.id == verdict.id)).first():
        return False
    about = _about(connection, verdict)
    last, latest = connection.execute(select(func.max(verdicts.c.position), func.max(verdicts.c.recorded_on))).one()
    position = 0 if last is None else last + 1
    moment = next_moment(latest, recorded_on, "verdict")
    connection.execute(insert(verdicts).values(rows.verdict_row(verdict, position, moment, about.title)))
    parties = rows.verdict_party_rows(verdict, about)
    if parties:
        connection.execute(insert(verdict_parties), parties)
    return True


def _about(connection: Connection, verdict: Verdict) -> Verdict:
    """The judgement that a verdict gives or takes back, if need be by way of other withdrawals."""
    while verdict.withdraws is not None:
        taken = find_verdict(connection, verdict.withdraws)
        if taken.id != verdict.withdraws:
            raise _no_such(verdict.withdraws)
        verdict = taken
    return verdict


def _no_such(identity: str) -> NotRecordedError:
    return NotRecordedError(f"no verdict has the id {identity!r}", "`bilat verdict list` shows verdicts with their ids")


def find_verdict(connection: Connection, id_or_prefix: str) -> Verdict:
    """One verdict by id or unique prefix.

    Raises NotRecordedError where none or several begin so.
    """
    found = connection.execute(queries.verdicts_beginning(id_or_prefix, 3)).all() if id_or_prefix else []
    exact = [row for row in found if row.id == id_or_prefix] or found
    if len(exact) == 1:
        return rows.verdict_of(exact[0].body)
    if not exact:
        raise _no_such(id_or_prefix)
    some = ", ".join(row.id for row in exact)
    what = f"several verdicts have ids that begin with {id_or_prefix!r}"
    raise NotRecordedError(what, f"give more of it: {some} …")
