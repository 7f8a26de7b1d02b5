from __future__ import annotations

import pytest

from bilat.standing.words import content_words, stem


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("libraries", "library"),
        ("Boxes", "box"),
        ("tariffs", "tariff"),
        ("gas", "gas"),
        ("status", "status"),
        ("glass", "glass"),
    ],
)
def test_a_plural_is_its_singular(word: str, expected: str) -> None:
    assert stem(word) == expected


def test_function_words_are_passed_over_and_numbers_kept() -> None:
    assert content_words("the tariffs of 1931, and the salt") == {"tariff", "1931", "salt"}


def test_no_text_has_no_words() -> None:
    assert content_words(None) == frozenset()
