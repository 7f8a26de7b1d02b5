from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

import pytest

from bilat.reading.sources.files import Limits
from bilat.telling.intake import Intake
from bilat.web.uploads.hand import Hand
from bilat.web.uploads.worker import Refused, Task

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ARTICLE = "= Chad–Sudan relations =\n\nChad opened an embassy in Khartoum in May 1971.\n"


@pytest.fixture
def hand() -> Iterator[Hand]:
    """A hand that is let go of."""
    made = Hand(None, 60.0)
    yield made
    made.close()


def task(folder: Path, text: str = ARTICLE) -> Task:
    path = folder / "kept"
    path.write_text(text, encoding="utf-8")
    return Task(str(path), "chad.txt", None, Limits(), {})


def test_the_process_is_kept_warm_and_one_that_was_killed_is_followed_by_another(hand: Hand, tmp_path: Path) -> None:
    first = hand.read(task(tmp_path))
    assert isinstance(first, Intake)
    assert (first.document.title, first.document.source) == ("Chad–Sudan relations", "chad.txt")
    process = hand._process
    assert process is not None
    assert process.pid is not None
    hand.read(task(tmp_path))
    assert hand._process is process

    os.kill(process.pid, signal.SIGKILL)
    process.join(10)
    assert isinstance(hand.read(task(tmp_path)), Intake)
    hand.seconds = 0.0
    told = hand.read(task(tmp_path))
    assert isinstance(told, Refused)
    assert "longer than 0 seconds" in told.what


def test_a_model_that_is_not_there_is_told(tmp_path: Path) -> None:
    hand = Hand("no_such_model", 60.0)
    told = hand.read(task(tmp_path))
    hand.close()

    assert isinstance(told, Refused)
    assert "no_such_model" in told.what


def test_nothing_is_read_once_it_is_closed(tmp_path: Path) -> None:
    hand = Hand(None, 60.0)
    hand.close()

    assert isinstance(hand.read(task(tmp_path)), Refused)
