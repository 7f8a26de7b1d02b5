from __future__ import annotations

import os
import threading
import time
from typing import TYPE_CHECKING

import pytest

from bilat.errors import SourceError, StoreError
from bilat.web.workshop import Task, Workshop

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LONG = 60.0


@pytest.fixture
def workshop() -> Iterator[Workshop]:
    made = Workshop()
    yield made
    made.close()


def process_of(_: str, *, report: Callable[[float], None]) -> int:
    report(0.5)
    return os.getpid()


def refused(what: str, *, report: Callable[[float], None]) -> int:
    report(0.1)
    raise SourceError(what, "give another")


def ended(_: str, *, report: Callable[[float], None]) -> int:
    report(0.1)
    os._exit(1)


def slept(_: str, *, report: Callable[[float], None]) -> int:
    report(0.25)
    time.sleep(LONG)
    return 0


def test_long_work_is_done_in_another_process_and_short_work_in_this_one(workshop: Workshop) -> None:
    long = workshop.ask("long", 1, Task(process_of, ("x",), is_long=True), LONG)
    short = workshop.ask("short", 1, Task(process_of, ("x",), is_long=False), LONG)

    assert long.result not in {None, os.getpid()}
    assert short.result == os.getpid()
    assert (long.is_current, long.share) == (True, 1.0)


def test_work_is_done_once_for_a_version_and_the_old_result_is_given_till_the_new_is_there(workshop: Workshop) -> None:
    ready = threading.Event()

    def counted(number: int, *, report: Callable[[float], None]) -> int:
        report(0.0)
        if number > 1:
            ready.wait(LONG)
        return number

    first = workshop.ask("n", "one", Task(counted, (1,), is_long=False), LONG)
    again = workshop.ask("n", "one", Task(counted, (9,), is_long=False), LONG)
    meanwhile = workshop.ask("n", "two", Task(counted, (2,), is_long=False), 0.0)
    ready.set()
    after = workshop.ask("n", "two", Task(counted, (2,), is_long=False), LONG)

    assert (first.result, again.result) == (1, 1)
    assert (meanwhile.result, meanwhile.is_current) == (1, False)
    assert (after.result, after.is_current) == (2, True)


@pytest.mark.parametrize("is_long", [True, False])
def test_an_error_of_ours_comes_to_who_asked_and_the_next_begins_anew(workshop: Workshop, *, is_long: bool) -> None:
    for _ in range(2):
        with pytest.raises((SourceError, StoreError), match="no such text; give another"):
            workshop.ask("bad", 1, Task(refused, ("no such text",), is_long=is_long), LONG)


def test_a_process_that_ends_by_itself_is_told_as_an_error(workshop: Workshop) -> None:
    with pytest.raises(StoreError, match="broken off"):
        workshop.ask("gone", 1, Task(ended, ("x",), is_long=True), LONG)


def test_closing_ends_what_is_under_way() -> None:
    workshop = Workshop()
    task = Task(slept, ("x",), is_long=True)
    while workshop.ask("slow", 1, task, 0.05).share == 0:
        pass

    workshop.close()

    with pytest.raises(StoreError, match="broken off"):
        workshop.ask("slow", 1, task, LONG)


def test_who_asks_for_more_than_can_wait_is_told_to_ask_later(workshop: Workshop) -> None:
    ready = threading.Event()

    def waited(*, report: Callable[[float], None]) -> int:
        report(0.0)
        ready.wait(LONG)
        return 1

    task = Task(waited, (), is_long=False)
    before = threading.active_count()

    def ask_for_much() -> None:
        for number in range(1000):
            workshop.ask(str(number), 1, task, 0.0)

    with pytest.raises(StoreError, match="wait already"):
        ask_for_much()
    began = threading.active_count() - before
    known = workshop.ask("0", 1, task, 0.0)
    ready.set()

    assert 1 < began < 100
    assert known.result is None
