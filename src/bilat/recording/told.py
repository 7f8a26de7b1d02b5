"""A connection and two parties in, what the store has on them out, in few exchanges with the database."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from bilat.recording import asked, rows
from bilat.recording.protocol import Told
from bilat.recording.straight import rows_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from bilat.recording.protocol import Known, Party


def told_of(connection: Connection, pair: Sequence[Party], known_on: Known | None) -> Told:
    """What `Store.told` gives: first the names in use, then what is told of them."""
    wanted = [frozenset(map(rows.fold, (party,) if isinstance(party, str) else party)) for party in pair]
    spelled = [
        (rows.fold(name), name, is_judged)
        for name, is_judged in rows_of(connection, *asked.spellings_of(sorted(frozenset().union(*wanted))))
    ]
    names = tuple(tuple(sorted({name for folded, name, _ in spelled if folded in each})) for each in wanted)
    if not all(names):
        return Told(names, (), (), MappingProxyType({}), MappingProxyType({}))
    found = rows_of(connection, *asked.told_of_pair(names, known_on))
    judged = {folded for folded, _, is_judged in spelled if is_judged}
    # Mostly nobody has judged anything about one of them.
    bodies = (
        rows_of(connection, *asked.verdicts_of_pair(names, known_on)) if all(judged & each for each in wanted) else ()
    )
    return Told(
        names,
        tuple([rows.statement_of(body) for body, *_ in found]),
        tuple([rows.verdict_of(body) for (body,) in bodies]),
        MappingProxyType({title: dated for _, title, dated, _ in found}),
        MappingProxyType({title: reaches for _, title, _, reaches in found}),
    )
