from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bilat.reading.grammar.posts import is_weak, posts, settled

if TYPE_CHECKING:
    from tests.reading.grammar.conftest import Parse


@pytest.mark.parametrize(
    ("noun", "rank"),
    [
        ("an embassy", "embassy"),
        ("a legation", "legation"),
        ("a high commission", "high commission"),
        ("a consulate", "consulate"),
        ("a consulate-general", "consulate general"),
        ("a Consulate General", "consulate general"),
        ("an honorary consulate", "honorary consulate"),
        ("an interests section", "interests section"),
        ("a liaison office", "liaison office"),
    ],
)
def test_a_noun_gives_its_rank(parse: Parse, noun: str, rank: str) -> None:
    (sentence,) = parse(f"Kenya has {noun} in Lima.")
    (post,) = posts(sentence)
    assert (post.rank, post.city, post.host) == (rank, "Lima", "Peru")


@pytest.mark.parametrize("noun", ["a trade mission", "a peacekeeping mission", "a relief mission"])
def test_a_mission_that_travels_is_no_post(parse: Parse, noun: str) -> None:
    (sentence,) = parse(f"Kenya sent {noun} to Lima.")
    assert not list(posts(sentence))


def test_an_office_alone_is_weak(parse: Parse) -> None:
    (sentence,) = parse("Kenya has an office in Lima.")
    assert [is_weak(post) for post in posts(sentence)] == [True]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya has an embassy in Lima.", {("Kenya", "Peru", "Lima")}),
        ("The Kenyan embassy was closed.", {("Kenya", "Peru", None)}),
        ("The embassy of Peru in Nairobi was closed.", {("Peru", "Kenya", "Nairobi")}),
        ("They have embassies in each other's capitals.", {("Kenya", "Peru", None), ("Peru", "Kenya", None)}),
        ("Kenya opened embassies in Chile and Japan.", {("Kenya", "Chile", None), ("Kenya", "Japan", None)}),
        ("Kenya has consulates in Lima and Cusco.", {("Kenya", "Peru", "Lima"), ("Kenya", "Peru", "Cusco")}),
        ("Kenyan protesters stormed the embassy.", set()),
    ],
)
def test_a_post_is_settled_from_its_sentence_and_the_title(
    parse: Parse, text: str, expected: set[tuple[str, str, str | None]]
) -> None:
    (sentence,) = parse(text)
    assert {place for post in posts(sentence) for place in settled(post, sentence)} == expected


def test_a_bare_post_is_the_one_named_before(parse: Parse) -> None:
    _, second = parse("Kenya opened a legation in Lima in 1970. The legation was closed in 1975.")
    (post,) = posts(second)
    assert settled(post, second) == (("Kenya", "Peru", "Lima"),)
