"""A store that many threads ask at once, as a server does."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from bilat.recording import open_store
from tests.recording.servers import new_database

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MANY = 20


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "sqlite":
        yield str(tmp_path / "store.db")
        return
    with new_database() as made:
        yield made


def test_each_of_many_threads_keeps_its_own_connection_while_others_come(address: str) -> None:
    everybody_is_in = threading.Barrier(MANY, timeout=20)

    with open_store(address) as store:

        def ask(_: int) -> object:
            with store.at_once() as held:
                everybody_is_in.wait()
                return held.version()

        with ThreadPoolExecutor(MANY) as pool:
            assert set(pool.map(ask, range(MANY))) == {store.version()}


def test_who_holds_a_connection_may_ask_by_another_whoever_else_does(address: str) -> None:
    everybody_is_in = threading.Barrier(MANY, timeout=20)

    with open_store(address) as store:

        def ask(_: int) -> object:
            with store.at_once():
                everybody_is_in.wait()
                return store.version()

        with ThreadPoolExecutor(MANY) as pool:
            assert set(pool.map(ask, range(MANY))) == {store.version()}
