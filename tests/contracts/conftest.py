from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bilat.recording import open_store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bilat.recording import Store

# A store of another database is one more name here and one more branch below.
STORES = ("SQLite file", "SQLite memory")


@pytest.fixture(params=STORES)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """A new, empty store of each sort."""
    path = tmp_path / "new.db" if request.param == "SQLite file" else ":memory:"
    with open_store(path) as opened:
        yield opened
