from __future__ import annotations

import pytest

from bilat.standing.keys import group, rank_of


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def test_a_key_within_another_is_the_same_key() -> None:
    names = group([words("gas"), words("natural gas")])

    assert names[words("gas")] == names[words("natural gas")]


def test_a_key_within_several_that_differ_joins_none_of_them() -> None:
    names = group([words("gas"), words("natural gas"), words("gas turbines")])

    assert len(set(names.values())) == 3


def test_a_chain_of_keys_is_one() -> None:
    names = group([words("a"), words("a b"), words("a b c")])

    assert set(names.values()) == {words("a b c")}


@pytest.mark.parametrize(
    ("detail", "label"),
    [
        ("embassy", "embassy"),
        ("Consulate-General in the old town", "consulate general"),
        ("honorary consulate", "honorary consulate"),
        ("permanent trade office", "permanent trade office"),
        ("headquarters", "headquarters"),
        (None, ""),
    ],
)
def test_the_rank_is_the_one_that_the_detail_names(detail: str | None, label: str) -> None:
    assert rank_of(detail).label == label


def test_a_consulate_general_is_no_consulate() -> None:
    assert not rank_of("consulate").words & rank_of("consulate general").words


def test_a_bare_mission_tells_no_rank() -> None:
    assert rank_of("diplomatic mission").words == frozenset()
