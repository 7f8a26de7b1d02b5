"""The tables of a store, with their indexes and the triggers that refuse any change of what was written.

`statements` holds each statement as the contract's JSON once a version (`version` hashes all of it, `id` what it
says); `findings` says which reading found which, and where in the order. What stands is what the last reading of
each title found. Instants are UTC texts of one width, so that they sort as they follow.
"""

from __future__ import annotations

from sqlalchemy import DDL, Column, ForeignKey, Index, Integer, MetaData, String, Table, Text, event

SCHEMA_VERSION = 1

metadata = MetaData()

schema_versions = Table(
    "bilat_schema",
    metadata,
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("made_on", String(32), nullable=False),
)

documents = Table(
    "documents",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("title", Text, nullable=False, index=True),
    Column("revision", Text),
    Column("source", Text, nullable=False),
    Column("form", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("blocks", Text, nullable=False),
)

readings = Table(
    "readings",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("document", ForeignKey("documents.id"), nullable=False),
    Column("title", Text, nullable=False),
    Column("dated", Text),
    Column("recorded_on", String(32), nullable=False, index=True),
    Column("digest", String(64), nullable=False),
    Index("readings_of_a_title", "title", "id"),
    sqlite_autoincrement=True,
)

statements = Table(
    "statements",
    metadata,
    Column("version", String(32), primary_key=True),
    Column("id", String(16), nullable=False, index=True),
    Column("kind", Text, nullable=False, index=True),
    Column("document", ForeignKey("documents.id"), nullable=False, index=True),
    Column("body", Text, nullable=False),
)

statement_parties = Table(
    "statement_parties",
    metadata,
    Column("version", ForeignKey("statements.version"), primary_key=True),
    Column("folded", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Index("statements_of_a_party", "folded", "version"),
)

findings = Table(
    "findings",
    metadata,
    Column("reading", ForeignKey("readings.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("version", ForeignKey("statements.version"), nullable=False),
    Index("findings_of_a_statement", "version", "reading"),
)

problems = Table(
    "problems",
    metadata,
    Column("reading", ForeignKey("readings.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("code", Text, nullable=False, index=True),
    Column("message", Text, nullable=False),
    Column("document", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("severity", Text, nullable=False),
)

_REFUSAL = """
CREATE TRIGGER IF NOT EXISTS {table}_refuse_{verb} BEFORE {verb} ON {table}
BEGIN SELECT RAISE(ABORT, 'a store is append-only: nothing is changed or deleted'); END
"""

for _table in metadata.sorted_tables:
    for _verb in ("UPDATE", "DELETE"):
        _refusal = DDL(_REFUSAL.format(table=_table.name, verb=_verb))  # type: ignore[no-untyped-call]
        event.listen(_table, "after_create", _refusal.execute_if(dialect="sqlite"))
