"""A new, empty store of each sort: the same contract is tested over all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bilat.recording import open_store
from tests.recording.servers import new_database

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bilat.recording import Store

# A store of another database is one more name here and one more branch below.
STORES = ("SQLite file", "SQLite memory", "PostgreSQL")


@pytest.fixture(params=STORES)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """A new, empty store of each sort."""
    if request.param == "PostgreSQL":
        with new_database() as address, open_store(address) as opened:
            yield opened
        return
    path = tmp_path / "new.db" if request.param == "SQLite file" else ":memory:"
    with open_store(path) as opened:
        yield opened
