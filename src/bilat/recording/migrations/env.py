"""Alembic's entry: the connection that `migrate.py` hands over in, the wanted migrations run on it."""

from __future__ import annotations

from alembic import context

from bilat.recording.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
context.run_migrations()
