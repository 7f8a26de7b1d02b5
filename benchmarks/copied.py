"""The address of a PostgreSQL server and a number of statements in, a store of invented documents there out.

A million statements (or all, if they are fewer) are made as for SQLite and sent by COPY. The server then makes of
them as many copies as it takes, the parties of each renamed ("Syria North"), so that there are more pairs and none
has more statements. Indexes, keys and references are made after. The words and filters of search, which standing does
not ask, are left out, and the ids within the bodies of renamed statements are those from before: such a store is for
questions on standing alone.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from itertools import islice
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from generated import documents
from sqlalchemy import create_engine, make_url, text
from stores import SEED, Filing, digest_of_code

from bilat.recording import open_store

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import URL, Connection

_MILLION = 1_000_000
_MARK = "¤"
_TOGETHER = 500
_RENAMED = ("", " North", " South", " East", " West", " Upper", " Lower", " Inner", " Outer", " Old")
_TABLES = (
    "documents",
    "readings",
    "statements",
    "findings",
    "statement_parties",
    "statement_pairs",
    "party_names",
    "heads",
)
_HASH = "left(encode(sha256(convert_to({}, 'UTF8')), 'hex'), {})"


def kept(server: str, size: int) -> str:
    """The address of the store of that many statements, made where there is none made by the same code."""
    address = make_url(server).set(drivername="postgresql+pg8000")
    name = f"bilat_generated_{size}_{digest_of_code()}"
    with _administered(address) as connection:
        there = (
            connection.execute(text("SELECT datname FROM pg_database WHERE datname LIKE 'bilat_generated_%'"))
            .scalars()
            .all()
        )
        if name in there:
            return _address(address, name)
        for old in (old for old in (*there, f"{name}_part") if old.startswith(f"bilat_generated_{size}_")):
            connection.execute(text(f"DROP DATABASE IF EXISTS {old}"))
        connection.execute(text(f"CREATE DATABASE {name}_part"))
    make(_address(address, f"{name}_part"), size)
    with _administered(address) as connection:
        connection.execute(text(f"ALTER DATABASE {name}_part RENAME TO {name}"))
    return _address(address, name)


def _address(server: URL, database: str) -> str:
    return server.set(drivername="postgresql", database=database).render_as_string(hide_password=False)


@contextmanager
def _administered(address: URL) -> Iterator[Connection]:
    engine = create_engine(address, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        yield connection
    engine.dispose()


@contextmanager
def new_database(server: str) -> Iterator[str]:
    """The address of a new database on a server, which is dropped after use."""
    address = make_url(server).set(drivername="postgresql+pg8000")
    name = f"bilat_{uuid4().hex[:12]}"
    with _administered(address) as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
        try:
            yield _address(address, name)
        finally:
            connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))


def make(address: str, size: int) -> None:
    """Make a store in an empty database."""
    open_store(address).close()
    copies = max(1, size // _MILLION)
    with _administered(make_url(address).set(drivername="postgresql+pg8000")) as connection:
        later = _bare(connection)
        _send(connection, size // copies, _MARK if copies > 1 else "")
        for number in range(copies):
            for table in _TABLES:
                connection.execute(text(_copy(table, number, _RENAMED[number])))
        connection.execute(text("DROP SCHEMA part CASCADE"))
        connection.execute(text("SET maintenance_work_mem = '1GB'"))
        for statement in later:
            connection.execute(text(statement))
        connection.execute(text("VACUUM ANALYZE"))


def _bare(connection: Connection) -> list[str]:
    """Take indexes, keys and references from the tables; gives the statements that make them again, in order."""
    keys = connection.execute(
        text(
            "SELECT conrelid::regclass::text AS tab, conname, contype, pg_get_constraintdef(oid) AS made"
            " FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype IN ('f', 'p')"
            " ORDER BY contype = 'p'"
        )
    ).all()
    for key in keys:
        connection.execute(text(f'ALTER TABLE {key.tab} DROP CONSTRAINT "{key.conname}"'))
    indexes = connection.execute(text("SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'")).all()
    indexes = [index for index in indexes if not index.indexdef.startswith("CREATE UNIQUE")]
    for index in indexes:
        connection.execute(text(f'DROP INDEX "{index.indexname}"'))
    connection.execute(text("CREATE SCHEMA part"))
    for table in _TABLES:
        connection.execute(text(f"ALTER TABLE {table} SET UNLOGGED"))
        connection.execute(text(f"CREATE UNLOGGED TABLE part.{table} (LIKE {table})"))
    again = [f'ALTER TABLE {k.tab} ADD CONSTRAINT "{k.conname}" {k.made}' for k in keys if k.contype == "p"]
    return [*again, *(index.indexdef for index in indexes)]


def _send(connection: Connection, size: int, mark: str) -> None:
    """The rows of a number of statements, by COPY, every party's name followed by a mark."""
    filing, filed = Filing(), documents(size, SEED, mark)
    while some := list(islice(filed, _TOGETHER)):
        made = [filing.rows(each) for each in some]
        for table in _TABLES:
            _copy_in(connection, table, [row for each in made for row in each[table]])


def _copy_in(connection: Connection, table: str, more: list[dict[str, Any]]) -> None:
    if more:
        columns = ", ".join(f'"{name}"' for name in more[0])
        lines = "".join("\t".join(map(_field, row.values())) + "\n" for row in more)
        cursor = connection.connection.cursor()
        cursor.execute(f"COPY part.{table} ({columns}) FROM STDIN", stream=BytesIO(lines.encode()))  # type: ignore[call-arg]


def _field(value: object) -> str:
    if value is None:
        return r"\N"
    return str(value).replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n")


@dataclass(frozen=True, slots=True)
class _Copy:
    """How columns of a table are written in one copy; all others are as they were."""

    number: int
    renamed: str

    def named(self, column: str) -> str:
        """A column in which the parties have their names of this copy."""
        return f"replace({column}, '{_MARK}', '{self.renamed}')"

    def version(self) -> str:
        """The version of a statement: by its body where that is there, else by the old one, alike in all tables."""
        return "version" if not self.number else _HASH.format(f"version || '{self.renamed}'", 32)

    def document(self, column: str) -> str:
        """The id of a document."""
        return column if not self.number else _HASH.format(f"{column} || '{self.renamed}'", 16)

    def reading(self, column: str) -> str:
        """The number of a reading, after those of the copies before."""
        return f"{column} + {self.number * 1_000_000}"


def _copy(table: str, number: int, renamed: str) -> str:
    """The INSERT that makes one copy of a table's rows."""
    copy, folded = _Copy(number, renamed), _Copy(number, renamed.lower())
    left, right = folded.named('"left"'), folded.named('"right"')
    both = f'({left} COLLATE "C", {right} COLLATE "C")'
    columns = {
        "documents": {
            "id": copy.document("id"), "title": copy.named("title"), "revision": "revision", "source": "source",
            "form": "form", "text": copy.named("text"), "blocks": "blocks",
        },
        "readings": {
            "id": copy.reading("id"), "document": copy.document("document"), "title": copy.named("title"),
            "dated": "dated", "recorded_on": "recorded_on", "digest": "digest", "reaches": "reaches",
        },
        "statements": {
            "version": copy.version(), "id": "id", "kind": "kind", "document": copy.document("document"),
            "body": copy.named("body"),
        },
        "findings": {"reading": copy.reading("reading"), "position": "position", "version": copy.version()},
        "statement_parties": {"version": copy.version(), "folded": folded.named("folded"), "name": copy.named("name")},
        "statement_pairs": {
            "left": f"CASE WHEN \"right\" = '' THEN {left} ELSE least{both} END",
            "right": f"CASE WHEN \"right\" = '' THEN '' ELSE greatest{both} END",
            "version": copy.version(),
        },
        "party_names": {"name": copy.named("name"), "folded": folded.named("folded")},
        "heads": {"title": copy.named("title"), "reading": copy.reading("reading")},
    }[table]  # fmt: skip
    named = ", ".join(f'"{name}"' for name in columns)
    return f"INSERT INTO {table} ({named}) SELECT {', '.join(columns.values())} FROM part.{table}"  # noqa: S608 -- our names
