"""A store with the example articles as they were read, and the application over a copy of it."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from starlette.testclient import TestClient

from bilat.model.document import Document
from bilat.model.parties import load_registry
from bilat.reading.latest_day import latest_day
from bilat.reading.reader import Reader
from bilat.reading.sources.files import read_paths
from bilat.recording import open_store
from bilat.web import Config, create_app
from tests.web.places import EXAMPLES, HERE, TODAY

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="session")
def read_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store in which the example articles were read; tests take a copy of it."""
    path = tmp_path_factory.mktemp("web") / "read.db"
    documents = (each for each in read_paths([EXAMPLES]) if isinstance(each, Document))
    with open_store(path) as store:
        for reading in Reader(load_registry()).read(documents):
            store.add_reading(
                reading.document, reading.statements, reading.problems, told_to=latest_day(reading.times, TODAY)
            )
    return path


@pytest.fixture
def config(read_store: Path, tmp_path: Path) -> Config:
    """The configuration of an application of the test's own, over a copy of the store."""
    db = tmp_path / "own.db"
    shutil.copy(read_store, db)
    return Config(db=str(db), accounts=str(tmp_path / "own.accounts"))


@pytest.fixture
def client(config: Config) -> Iterator[TestClient]:
    """A client of the application; what goes wrong in the application raises here too."""
    with TestClient(create_app(config), HERE, follow_redirects=False) as client:
        yield client
