"""What the acceptance tests ask: each folder of articles is read once a session, by the installed command."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.acceptance.asking import ROOT, SHARED, Told, read_into

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of texts to measure on; the test is skipped where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("../shared is not here")
    return SHARED


@pytest.fixture(scope="session")
def five_articles(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Told:
    return read_into(tmp_path_factory.mktemp("five"), shared / "articles")


@pytest.fixture(scope="session")
def example_articles(tmp_path_factory: pytest.TempPathFactory) -> Told:
    return read_into(tmp_path_factory.mktemp("examples"), ROOT / "examples" / "articles")


@pytest.fixture(params=[pytest.param("five_articles", marks=pytest.mark.shared), "example_articles"])
def told(request: pytest.FixtureRequest) -> Told:
    """The same facts, told by either five articles."""
    read = request.getfixturevalue(request.param)
    assert isinstance(read, Told)
    return read
