"""A select that is kept, with its values, in; rows out, by way of the driver itself.

For small questions SQLAlchemy takes longer than the database. And its driver for PostgreSQL has the server parse and
plan each question anew, in three exchanges: one that is prepared, once for each connection, takes one exchange.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from sqlalchemy.dialects.postgresql.base import PGDialect
from sqlalchemy.dialects.sqlite.base import SQLiteDialect
from sqlalchemy.exc import DBAPIError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import CompoundSelect, Connection, Dialect, Select

_PREPARED = "bilat_prepared"


def rows_of(
    connection: Connection, query: Select[Any] | CompoundSelect[Any], values: Mapping[str, str]
) -> Sequence[Sequence[Any]]:
    """The rows of a select whose parameters are all texts; columns are texts and whole numbers.

    The select has to be one that is kept, since its text is, too. Raises DBAPIError as SQLAlchemy does.
    """
    name = connection.dialect.name
    text, names = _compiled(query, name)
    told = [values[name] for name in names]
    try:
        return _of_server(connection, text, told) if name == "postgresql" else _of_file(connection, text, told)
    except connection.dialect.loaded_dbapi.Error as error:
        raise _as_sqlalchemy_has_it(connection, text, told, error) from error


@lru_cache(maxsize=256)
def _compiled(query: Select[Any] | CompoundSelect[Any], database: str) -> tuple[str, tuple[str, ...]]:
    """The text of a select with the names of its parameters in their order."""
    compiled = query.compile(dialect=_dialect(database))
    return str(compiled), tuple(compiled.positiontup or ())


def _dialect(database: str) -> Dialect:
    if database != "postgresql":
        return SQLiteDialect()
    made: Dialect = PGDialect(paramstyle="numeric_dollar")  # type: ignore[no-untyped-call]
    return made


def _of_file(connection: Connection, text: str, values: list[str]) -> Sequence[Sequence[Any]]:
    driver: Any = connection.connection.driver_connection
    rows: Sequence[Sequence[Any]] = driver.execute(text, values).fetchall()
    return rows


def _of_server(connection: Connection, text: str, values: list[str]) -> Sequence[Sequence[Any]]:
    driver: Any = connection.connection.driver_connection
    known = connection.info.setdefault(_PREPARED, {})
    if text not in known:
        known[text] = driver.prepare_statement(text, ())
    statement, columns, decoders = known[text]
    rows: Sequence[Sequence[Any]] = driver.execute_named(statement, values, columns, decoders, text).rows
    return rows


def _as_sqlalchemy_has_it(connection: Connection, text: str, values: list[str], error: Exception) -> Exception:
    """The driver's error as those of other questions; a connection that is lost is let go of."""
    dialect = connection.dialect
    is_lost = dialect.is_disconnect(error, connection.connection.dbapi_connection, None)  # type: ignore[arg-type]
    if is_lost:
        connection.invalidate(error)
    return DBAPIError.instance(
        text, values, error, dialect.loaded_dbapi.Error, connection_invalidated=is_lost, dialect=dialect
    )
