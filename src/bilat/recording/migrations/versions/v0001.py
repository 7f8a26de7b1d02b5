"""Version 1: documents, readings, statements, their parties, findings, problems."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bilat.recording.guards import guards

revision = "1"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """An empty database in, the tables of version 1 out."""
    op.create_table(
        "bilat_schema",
        sa.Column("version", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("made_on", sa.String(32), nullable=False),
    )
    _documents()
    _statements()
    _found()
    tables = ("bilat_schema", "documents", "readings", "statements", "statement_parties", "findings", "problems")
    for statement in guards(op.get_bind().dialect.name, tables):
        op.execute(statement)


def _documents() -> None:
    op.create_table(
        "documents",
        sa.Column("id", sa.String(16), primary_key=True),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("revision", sa.Text),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("form", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("blocks", sa.Text, nullable=False),
    )
    op.create_index("ix_documents_title", "documents", ["title"])
    op.create_table(
        "readings",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("document", sa.String(16), sa.ForeignKey("documents.id"), nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("dated", sa.Text),
        sa.Column("recorded_on", sa.String(32), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_readings_recorded_on", "readings", ["recorded_on"])
    op.create_index("readings_of_a_title", "readings", ["title", "id"])


def _statements() -> None:
    op.create_table(
        "statements",
        sa.Column("version", sa.String(32), primary_key=True),
        sa.Column("id", sa.String(16), nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("document", sa.String(16), sa.ForeignKey("documents.id"), nullable=False),
        sa.Column("body", sa.Text, nullable=False),
    )
    for column in ("id", "kind", "document"):
        op.create_index(f"ix_statements_{column}", "statements", [column])
    op.create_table(
        "statement_parties",
        sa.Column("version", sa.String(32), sa.ForeignKey("statements.version"), primary_key=True),
        sa.Column("folded", sa.Text, primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
    )
    op.create_index("statements_of_a_party", "statement_parties", ["folded", "version"])


def _found() -> None:
    op.create_table(
        "findings",
        sa.Column("reading", sa.Integer, sa.ForeignKey("readings.id"), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("version", sa.String(32), sa.ForeignKey("statements.version"), nullable=False),
    )
    op.create_index("findings_of_a_statement", "findings", ["version", "reading"])
    op.create_table(
        "problems",
        sa.Column("reading", sa.Integer, sa.ForeignKey("readings.id"), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("code", sa.Text, nullable=False),
        sa.Column("message", sa.Text, nullable=False),
        sa.Column("document", sa.Text, nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("severity", sa.Text, nullable=False),
    )
    op.create_index("ix_problems_code", "problems", ["code"])
