"""A dialect in, the statements of SQL out that make a database refuse to change or delete what was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MESSAGE = "a store is append-only: nothing is changed or deleted"
_SQLITE = """
CREATE TRIGGER IF NOT EXISTS {table}_refuse_{verb} BEFORE {verb} ON {table}
BEGIN SELECT RAISE(ABORT, '{message}'); END
"""
_FUNCTION = """
CREATE OR REPLACE FUNCTION bilat_refuse() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '{message}' USING ERRCODE = 'integrity_constraint_violation'; END $$
"""
_POSTGRES = """
CREATE OR REPLACE TRIGGER {table}_refuse_{verb} BEFORE {verb} ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION bilat_refuse()
"""


def guards(dialect: str, tables: Iterable[str]) -> Iterator[str]:
    """The statements that guard tables, in the SQL of `sqlite` or `postgresql`."""
    if dialect == "postgresql":
        yield _FUNCTION.format(message=_MESSAGE)
    for table in tables:
        if dialect == "postgresql":
            for verb in ("UPDATE", "DELETE", "TRUNCATE"):
                yield _POSTGRES.format(table=table, verb=verb)
        else:
            for verb in ("UPDATE", "DELETE"):
                yield _SQLITE.format(table=table, verb=verb, message=_MESSAGE)
