from __future__ import annotations

import threading
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from bilat.model.document import Document
from bilat.model.verdict import Verdict
from bilat.web.desk import Desk, open_desk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.web import Config


@pytest.fixture
def desk(config: Config) -> Iterator[Desk]:
    opened = open_desk(config)
    yield opened
    opened.close()


def test_an_answer_is_kept_until_the_store_grows(desk: Desk) -> None:
    made: list[int] = []

    for _ in range(3):
        desk.kept("counts", lambda: made.append(1))
    desk.store.add_reading(Document("New", "new", (), "n.txt", "seed"), [])
    desk.kept("counts", lambda: made.append(2))

    assert made == [1, 2]


def test_what_takes_long_to_make_keeps_nobody_waiting_who_asks_for_something_else(desk: Desk) -> None:
    begun, done = threading.Event(), threading.Event()

    def slow() -> str:
        begun.set()
        assert done.wait(30)
        return "slow"

    maker = threading.Thread(target=lambda: desk.kept("slow", slow))
    maker.start()
    assert begun.wait(30)
    told = desk.kept("quick", lambda: "quick")
    done.set()
    maker.join(30)

    assert (told, desk.kept("slow", lambda: "again")) == ("quick", "slow")


def test_one_answer_may_rest_on_another(desk: Desk) -> None:
    assert desk.kept("outer", lambda: desk.kept("inner", lambda: 1) + 1) == 2


def test_verdicts_that_come_meanwhile_change_nothing_for_whoever_asked_before(desk: Desk) -> None:
    before = desk.in_force()
    verdict = Verdict("accept", "Anna", datetime(2024, 5, 1, tzinfo=UTC), "seen", desk.store.statements()[0])
    desk.store.add_verdict(verdict)
    now = desk.in_force()

    assert (list(before), verdict in before, len(before), len(before.judged)) == ([], False, 0, 0)
    assert (list(now), verdict in now, len(now), len(now.judged)) == ([verdict], True, 1, 1)
