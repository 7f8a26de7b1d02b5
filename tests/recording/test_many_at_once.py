"""A store that many threads ask at once, as a server does."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from sqlalchemy.pool import QueuePool

from bilat.errors import StoreError
from bilat.recording import open_store, postgres
from bilat.recording.database import DatabaseStore
from tests.recording.servers import new_database

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bilat.recording import Store

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


@contextmanager
def holding(store: Store, many: int) -> Iterator[None]:
    """So many other threads hold a connection each."""
    may_go, everybody_is_in = threading.Event(), threading.Barrier(many + 1, timeout=20)

    def hold(_: int) -> None:
        with store.at_once():
            everybody_is_in.wait()
            assert may_go.wait(20)

    with ThreadPoolExecutor(many) as pool:
        found = pool.map(hold, range(many))
        everybody_is_in.wait()
        try:
            yield
        finally:
            may_go.set()
        assert list(found) == [None] * many


def lent_by(store: Store) -> int:
    """How many connections are in use."""
    assert isinstance(store, DatabaseStore)
    assert isinstance(store.engine.pool, QueuePool)
    return store.engine.pool.checkedout()


def test_a_server_is_asked_for_no_more_than_twenty_connections_and_who_comes_then_waits() -> None:
    with new_database() as address, open_store(address) as store, ThreadPoolExecutor(1) as pool:
        with holding(store, MANY):
            waiting = pool.submit(store.version)
            assert not wait([waiting], 0.2).done
            assert lent_by(store) == MANY
        assert waiting.result(20) == store.version()


def test_who_waits_too_long_for_a_connection_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgres, "_KEPT_CONNECTIONS", 1)
    monkeypatch.setattr(postgres, "_MORE_CONNECTIONS", 1)
    monkeypatch.setattr(postgres, "_FREE_SECONDS", 0.1)
    with new_database() as address, open_store(address) as store:
        with holding(store, 2), pytest.raises(StoreError, match=r"2 connections .* all in use .*; wait until"):
            store.version()
        assert store.version()


def test_what_a_thread_asks_beside_what_it_asks_at_once_goes_by_the_same_connection() -> None:
    with new_database() as address, open_store(address) as store:
        with store.at_once() as held:
            with store.at_once() as again:
                assert held.version() == store.version() == again.version()
            assert store.version() == held.version()
            assert lent_by(store) == 1
        assert lent_by(store) == 0
