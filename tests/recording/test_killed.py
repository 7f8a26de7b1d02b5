"""Whatever kills the reading process, and whenever, nothing is lost, doubled or half written."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Protocol

import pytest

from bilat.recording import open_store
from tests.recording.servers import new_database

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).parents[2]
KILLS = 200
MEMORY = "/dev/shm"  # noqa: S108 -- a folder of its own is made in it
SORTS = ("SQLite", "PostgreSQL")

ARTICLES = {
    "Kenya–Peru": "Kenya recognised Peru in 1964. In 1971 Kenya opened an embassy in Lima. It was closed in May 1985.",
    "Ghana–Laos": "Ghana and Laos established diplomatic relations on 3 May 1962. Trade began two years later.",
    "Mali–Oman": "Mali has an embassy in Muscat. Oman sent 50 tons of food aid to Mali in March 2015.",
}


class Order(Protocol):
    """Has processes read the articles into a store, each killed after its delay in seconds."""

    def __call__(self, db: str, *delays: float | None) -> dict[str, Any]:
        """Their exit codes, and how many seconds it took."""


@pytest.fixture(scope="module")
def order(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Order]:
    folder = tmp_path_factory.mktemp("articles")
    for pair, text in ARTICLES.items():
        (folder / f"{pair}.txt").write_text(f"= {pair} relations =\n\n== History ==\n{text}\n", "utf-8")
    # Threads of a numerical library do not outlive a fork.
    environ = {
        **os.environ,
        "OPENBLAS_NUM_THREADS": "1",
        "OMP_NUM_THREADS": "1",
        "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}",
    }
    command = [sys.executable, "-m", "tests.recording.killed_reader", str(folder)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=environ
    ) as process:
        assert process.stdin
        assert process.stdout
        assert process.stdout.readline() == "ready\n"

        def ask(db: str, *delays: float | None) -> dict[str, Any]:
            assert process.stdin
            assert process.stdout
            process.stdin.write(json.dumps({"db": db, "delays": delays}) + "\n")
            process.stdin.flush()
            answer: dict[str, Any] = json.loads(process.stdout.readline())
            return answer

        yield ask
        process.stdin.close()


@pytest.fixture(params=SORTS)
def new_store(request: pytest.FixtureRequest) -> Iterator[Callable[[], str]]:
    """Makes the path or address of a new store at each call, in memory where the system has a folder for that."""
    with ExitStack() as stack:
        folder = stack.enter_context(TemporaryDirectory(dir=MEMORY if Path(MEMORY).is_dir() else None))
        numbers = iter(range(10**6))

        def make() -> str:
            if request.param == "PostgreSQL":
                return stack.enter_context(new_database())
            return f"{folder}/{next(numbers)}.db"

        yield make


def content(db: str) -> list[object]:
    """All that a store knows, but for when it was recorded."""
    with open_store(db, writable=False) as store:
        recorded = [(r.id, r.title, r.readings, r.statements, r.problems) for r in store.recorded()]
        assert store.examine() == ()
        return [recorded, store.statements(), store.problems(), store.documents(), dict(store.parties())]


def test_a_reading_that_is_killed_at_any_point_is_taken_up_again(order: Order, new_store: Callable[[], str]) -> None:
    undisturbed = new_store()
    took = order(undisturbed, None)["seconds"]
    whole = content(undisturbed)
    killed = 0

    while killed < KILLS:
        db = new_store()
        # Killed again and again, until a process comes to its end before its time.
        while order(db, random.uniform(0, took))["codes"] == [-9]:
            killed += 1
        assert content(db) == whole

    assert killed >= KILLS


def test_two_that_read_the_same_at_once_make_one_store(order: Order, new_store: Callable[[], str]) -> None:
    alone, together = new_store(), new_store()
    order(alone, None)

    assert order(together, None, None)["codes"] == [0, 0]
    assert content(together) == content(alone)
