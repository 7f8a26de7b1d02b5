"""What held since A and ends at B in one sentence holds from A to B."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.reading.rules.ties import lines

if TYPE_CHECKING:
    from tests.reading.conftest import ReadText


def _told(read_text: ReadText, text: str, kind: str) -> set[str]:
    return {line.strip() for line in lines(read_text("Kenya–Peru relations", text), kind)}


def test_a_span_told_with_its_end_is_closed(read_text: ReadText) -> None:
    text = "Having belonged to the African Union since 1970, Kenya left it in April 1992."
    told = {line.rpartition("@")[2] for line in _told(read_text, text, "membership")}
    assert told == {"1970/1992-04", "1992-04"}


def test_a_span_told_without_an_end_stays_open(read_text: ReadText) -> None:
    text = "Kenya has belonged to the African Union since 1970."
    told = {line.rpartition("@")[2] for line in _told(read_text, text, "membership")}
    assert told == {"1970/.."}
