"""A connection to a database in, the version of its tables out, and the tables brought to the version of this bilat."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Column, MetaData, String, Table, func, insert, inspect, select, text

from bilat.errors import Place, StoreError
from bilat.recording import search
from bilat.recording.guards import guards
from bilat.recording.rows import stamp
from bilat.recording.tables import KEPT, SCHEMA_VERSION, metadata, schema_versions

if TYPE_CHECKING:
    from alembic.config import Config
    from sqlalchemy import Connection

_SCRIPTS = Path(__file__).with_name("migrations")
_LEDGER = "alembic_version"


def version_of(connection: Connection, where: str) -> int:
    """The version of a store's tables, 0 for an empty database.

    Raises StoreError for another program's database, and for a store of a later version of bilat.
    """
    tables = set(inspect(connection).get_table_names()) - {_LEDGER}
    if not tables:
        return 0
    if schema_versions.name not in tables:
        what = "a database, but no store of bilat"
        raise StoreError(what, "give another with --db", Place(where))
    version: int | None = connection.execute(select(func.max(schema_versions.c.version))).scalar()
    if version is None or version > SCHEMA_VERSION:
        what = f"the store has version {version}, and this bilat knows versions up to {SCHEMA_VERSION}"
        raise StoreError(what, "use the bilat that made it, or a newer one", Place(where))
    return version


def migrate(connection: Connection, version: int) -> None:
    """Bring tables of a version (0: none) to this bilat's, in the transaction of the connection.

    A new store is made at once, since that is quicker; a test sees to it that the migrations lead to the same tables.
    """
    if version:
        _upgrade(connection, version)
    else:
        _make(connection)
    made = [{"version": n, "made_on": stamp(datetime.now(UTC))} for n in range(version + 1, SCHEMA_VERSION + 1)]
    connection.execute(insert(schema_versions), made[-1:] if not version else made)


def _make(connection: Connection) -> None:
    metadata.create_all(connection)
    search.create(connection)
    for statement in guards(connection.dialect.name, [table.name for table in KEPT]):
        connection.execute(text(statement))
    ledger = Table(_LEDGER, MetaData(), Column("version_num", String(32), primary_key=True))
    ledger.create(connection)
    connection.execute(insert(ledger).values(version_num=str(SCHEMA_VERSION)))


def _upgrade(connection: Connection, version: int) -> None:
    from alembic import command  # noqa: PLC0415 -- only who has an old store waits for Alembic

    config = alembic_config(connection)
    if _LEDGER not in inspect(connection).get_table_names():
        # The first stores were made before Alembic kept their version.
        command.stamp(config, str(version))
    command.upgrade(config, "head")


def alembic_config(connection: Connection) -> Config:
    """What Alembic's commands need to work on a connection: revision N is version N of the tables."""
    from alembic.config import Config  # noqa: PLC0415 -- only who has an old store waits for Alembic

    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def needs(version: int) -> bool:
    """Whether a store of that version is older than this bilat."""
    return version < SCHEMA_VERSION


def backup_schema(connection: Connection, version: int) -> str:
    """Copy all tables of a PostgreSQL store into a schema of its own, in the connection's transaction; its name."""
    name = f"bilat_v{version}_{datetime.now(UTC):%Y%m%dt%H%M%S}"
    connection.execute(text(f'CREATE SCHEMA "{name}"'))
    for table in inspect(connection).get_table_names():
        connection.execute(text(f'CREATE TABLE "{name}"."{table}" AS TABLE "{table}"'))
    return name
