"""Version 2: pairs and spellings of parties, times and modality to filter by, words of search, verdicts, heads."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bilat.recording import rows, search
from bilat.recording.guards import guards

revision = "2"
down_revision = "1"
branch_labels = None
depends_on = None

_BATCH = 1000
_GUARDED = ("statement_pairs", "party_names", "statement_facets", "verdicts", "verdict_parties")
_FILL = (
    "INSERT INTO heads (title, reading) SELECT title, max(id) FROM readings GROUP BY title",
    "INSERT INTO party_names (name, folded) SELECT DISTINCT name, folded FROM statement_parties",
    """INSERT INTO statement_pairs ("left", "right", version) SELECT a.folded, b.folded, a.version
    FROM statement_parties a JOIN statement_parties b ON a.version = b.version AND a.folded < b.folded""",
    """INSERT INTO statement_pairs ("left", "right", version) SELECT min(folded), '', version
    FROM statement_parties GROUP BY version HAVING count(*) = 1""",
)


def upgrade() -> None:
    """The tables of version 1 in, those of version 2 out, with what follows from the statements that are there."""
    op.add_column("readings", sa.Column("reaches", sa.Integer))
    op.create_index("ix_readings_document", "readings", ["document"])
    _parties()
    _verdicts()
    op.create_table(
        "heads",
        sa.Column("title", sa.Text, primary_key=True),
        sa.Column("reading", sa.Integer, sa.ForeignKey("readings.id"), nullable=False),
    )
    op.create_index("ix_heads_reading", "heads", ["reading"])
    connection = op.get_bind()
    search.create(connection)
    for statement in _FILL:
        op.execute(statement)
    _fill_words(connection)
    _fill_days(connection)
    for statement in guards(connection.dialect.name, _GUARDED):
        op.execute(statement)


def _fill_days(connection: sa.Connection) -> None:
    """The last past day that each reading tells of; the guard of the table is lifted for it."""
    on = " ON readings" if connection.dialect.name == "postgresql" else ""
    op.execute(f"DROP TRIGGER readings_refuse_UPDATE{on}")
    for (reading,) in connection.execute(sa.text("SELECT id FROM readings ORDER BY id")).all():
        query = sa.text("SELECT body FROM statements JOIN findings USING (version) WHERE reading = :reading")
        found = (rows.statement_of(row.body) for row in connection.execute(query, {"reading": reading}))
        day = max((d for s in found if (d := s.claim.last_past_day) is not None), default=None)
        connection.execute(sa.text("UPDATE readings SET reaches = :day WHERE id = :id"), {"day": day, "id": reading})
    for statement in guards(connection.dialect.name, ("readings",)):
        op.execute(statement)


def _parties() -> None:
    op.create_table(
        "statement_pairs",
        sa.Column("left", sa.Text, primary_key=True),
        sa.Column("right", sa.Text, primary_key=True),
        sa.Column("version", sa.String(32), sa.ForeignKey("statements.version"), primary_key=True),
    )
    op.create_index("pairs_of_a_statement", "statement_pairs", ["version"])
    op.create_table(
        "party_names",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("folded", sa.Text, nullable=False),
    )
    op.create_index("ix_party_names_folded", "party_names", ["folded"])
    op.create_table(
        "statement_facets",
        sa.Column("version", sa.String(32), sa.ForeignKey("statements.version"), primary_key=True),
        sa.Column("earliest", sa.Integer),
        sa.Column("latest", sa.Integer),
        sa.Column("modality", sa.Text, nullable=False),
    )


def _verdicts() -> None:
    op.create_table(
        "verdicts",
        sa.Column("id", sa.String(16), primary_key=True),
        sa.Column("position", sa.Integer, nullable=False, unique=True),
        sa.Column("act", sa.Text, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("recorded_on", sa.String(32), nullable=False),
        sa.Column("body", sa.Text, nullable=False),
    )
    for column in ("title", "recorded_on"):
        op.create_index(f"ix_verdicts_{column}", "verdicts", [column])
    op.create_table(
        "verdict_parties",
        sa.Column("verdict", sa.String(16), sa.ForeignKey("verdicts.id"), primary_key=True),
        sa.Column("folded", sa.Text, primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
    )
    op.create_index("verdicts_of_a_party", "verdict_parties", ["folded", "verdict"])


def _fill_words(connection: sa.Connection) -> None:
    """Words and facets of every statement that is there, some at a time."""
    columns = ("version", "earliest", "latest", "modality")
    facets = sa.table("statement_facets", *map(sa.column, columns))
    last = ""
    while True:
        query = sa.text("SELECT version, body FROM statements WHERE version > :last ORDER BY version LIMIT :most")
        found = connection.execute(query, {"last": last, "most": _BATCH}).all()
        if not found:
            return
        last = found[-1].version
        told = [(row.version, rows.statement_of(row.body)) for row in found]
        search.add(connection, [{"version": v, "words": search.words_of(s)} for v, s in told])
        # What later versions have in a row besides is added by them.
        found_by = ({name: rows.facet_row(v, s)[name] for name in columns} for v, s in told)
        connection.execute(sa.insert(facets), list(found_by))
