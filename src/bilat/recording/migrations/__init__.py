"""The versions of the tables, as Alembic migrates them from each to the next."""
