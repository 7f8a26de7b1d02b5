"""A PostgreSQL server that the environment names in, new databases on it out, each dropped after use.

`.ci/run` starts the server; by hand, `make postgres` does.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from sqlalchemy import create_engine, make_url, text

if TYPE_CHECKING:
    from collections.abc import Iterator

VARIABLE = "BILAT_TEST_POSTGRES"


@contextmanager
def new_database() -> Iterator[str]:
    """The address of a new, empty database; skips the test where no server is named, but never on a CI machine."""
    address = os.environ.get(VARIABLE)
    if not address:
        if os.environ.get("CI"):
            pytest.fail(f"{VARIABLE} is not set: the contract has to be tested on PostgreSQL")
        pytest.skip(f"{VARIABLE} names no PostgreSQL server (`make postgres` starts one)")
    server = make_url(address).set(drivername="postgresql+pg8000")
    name = f"bilat_{uuid4().hex[:12]}"
    engine = create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    try:
        yield server.set(drivername="postgresql", database=name).render_as_string(hide_password=False)
    finally:
        with engine.connect() as connection:
            connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
        engine.dispose()
