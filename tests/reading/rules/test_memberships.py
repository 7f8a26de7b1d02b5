from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.reading.rules.membership_cases import CASES
from tests.reading.rules.ties import lines

if TYPE_CHECKING:
    from tests.reading.conftest import ReadText


@pytest.mark.parametrize(("pair", "text", "expected"), CASES, ids=[text[:60] for _, text, _ in CASES])
def test_a_sentence_tells_these_memberships(
    read_text: ReadText, pair: str, text: str, expected: tuple[str, ...]
) -> None:
    assert lines(read_text(f"{pair} relations", text), "membership") == set(expected)


def test_an_observer_is_a_member_by_that_label(read_text: ReadText) -> None:
    statements = read_text("Togo–Turkey relations", "Turkey is an observer in the African Union.")
    assert [s.claim.detail for s in statements if s.claim.kind == "membership"] == ["observer"]


def test_a_suspension_ends_what_the_same_sentence_says_to_hold(read_text: ReadText) -> None:
    text = "Both nations are members of the African Union, but Mali has been suspended since 2021."
    assert lines(read_text("Mali–Togo relations", text), "membership") == {
        "holds Togo > African Union",
        "holds Mali > African Union @../2021",
        "suspended Mali > African Union @2021",
    }
