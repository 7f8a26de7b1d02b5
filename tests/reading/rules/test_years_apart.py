from __future__ import annotations

from typing import TYPE_CHECKING

from tests.reading.rules.ties import lines

if TYPE_CHECKING:
    from tests.reading.conftest import ReadText


def test_parties_in_brackets_have_the_year_before_them(read_text: ReadText) -> None:
    found = read_text(
        "Kenya–Uganda relations",
        "Both countries gained independence from the United Kingdom in 1963 (Kenya) and 1962 (Uganda).",
    )

    assert lines(found, "control") == {
        "ends United Kingdom > Kenya @1963",
        "ends United Kingdom > Uganda @1962",
    }


def test_other_brackets_change_nothing(read_text: ReadText) -> None:
    found = read_text("Kenya–Uganda relations", "Kenya opened an embassy in Kampala in 1963 (Uganda was free by then).")

    assert lines(found, "mission") == {"begins Kenya > Uganda @1963 in Kampala (embassy)"}
