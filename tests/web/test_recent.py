"""What is kept of what was asked for last."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from bilat.web.recent import Recent


def test_what_was_made_is_not_made_again() -> None:
    recent: Recent[str] = Recent(10, len)
    made: list[str] = []

    def make() -> str:
        made.append("once")
        return "value"

    assert [recent.get("a", make), recent.get("a", make)] == ["value", "value"]
    assert made == ["once"]


def test_what_was_asked_for_longest_ago_goes_where_there_is_no_room() -> None:
    recent: Recent[str] = Recent(6, len)
    recent.get("a", lambda: "aaa")
    recent.get("b", lambda: "bbb")
    recent.get("a", lambda: "never")
    recent.get("c", lambda: "ccc")

    assert recent.get("a", lambda: "anew") == "aaa"
    assert recent.get("b", lambda: "anew") == "anew"


def test_what_is_larger_than_the_room_is_kept_alone() -> None:
    recent: Recent[str] = Recent(2, len)
    recent.get("a", lambda: "a")
    recent.get("b", lambda: "much too large")

    assert recent.get("b", lambda: "anew") == "much too large"
    assert recent.get("a", lambda: "anew") == "anew"


def test_who_asks_while_another_makes_it_waits_for_that() -> None:
    recent: Recent[int] = Recent(10, lambda _: 1)
    began, go_on, made = threading.Event(), threading.Event(), []

    def make() -> int:
        made.append(1)
        began.set()
        go_on.wait(10)
        return 7

    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(recent.get, "a", make)
        began.wait(10)
        second = pool.submit(recent.get, "a", make)
        assert recent.get("b", lambda: 8) == 8
        go_on.set()
        assert (first.result(), second.result(), len(made)) == (7, 7, 1)


def test_what_could_not_be_made_is_tried_again() -> None:
    recent: Recent[str] = Recent(10, len)

    def fail() -> str:
        message = "no"
        raise ValueError(message)

    with pytest.raises(ValueError, match="no"):
        recent.get("a", fail)
    assert recent.get("a", lambda: "yes") == "yes"


def test_what_is_nothing_takes_room_too() -> None:
    recent: Recent[str] = Recent(10, len)
    for number in range(1000):
        recent.get(number, lambda: "")

    assert recent.get(999, lambda: "anew") == ""
    assert recent.get(0, lambda: "anew") == "anew"
