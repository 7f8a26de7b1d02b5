"""Version 3: kind and confidence beside what statements are found by, so that the least certain come first."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bilat.recording.guards import guards

revision = "3"
down_revision = "2"
branch_labels = None
depends_on = None

_TABLE = "statement_facets"
_TOLD = "SELECT kind, {confidence} FROM statements WHERE statements.version = statement_facets.version"


def upgrade() -> None:
    """The tables of version 2 in, those of version 3 out; the guard of the table is lifted for it."""
    is_postgres = op.get_bind().dialect.name == "postgresql"
    op.add_column(_TABLE, sa.Column("kind", sa.Text))
    op.add_column(_TABLE, sa.Column("confidence", sa.Float))
    op.execute(f"DROP TRIGGER {_TABLE}_refuse_UPDATE{f' ON {_TABLE}' if is_postgres else ''}")
    confidence = (
        "CAST(CAST(body AS json) ->> 'confidence' AS float)" if is_postgres else "json_extract(body, '$.confidence')"
    )
    op.execute(f"UPDATE {_TABLE} SET (kind, confidence) = ({_TOLD.format(confidence=confidence)})")  # noqa: S608 -- our words
    op.create_index("facets_by_confidence", _TABLE, ["confidence", "version"])
    op.create_index("facets_of_a_kind_by_confidence", _TABLE, ["kind", "confidence", "version"])
    for statement in guards(op.get_bind().dialect.name, (_TABLE,)):
        op.execute(statement)
