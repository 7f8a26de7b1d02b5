from __future__ import annotations

import pytest

from bilat.telling.times import by, day_told, marked, same, since, told, when


@pytest.mark.parametrize(
    ("value", "phrase"),
    [
        ("1992-03-28", "28 March 1992"),
        ("2025-07", "July 2025"),
        ("1992", "1992"),
        ("1930~", "about 1930"),
        ("1992?", "1992 (uncertain)"),
        ("1992%", "about 1992 (uncertain)"),
        ("201X", "the 2010s"),
        ("19XX", "the 20th century"),
        ("20XX", "the 21st century"),
        ("1XXX", "the years 1000 to 1999"),
        ("2017-22", "summer 2017"),
        ("2017-XX", "2017"),
        ("2017-05-XX", "May 2017"),
        ("-0043", "44 BC"),
        ("0000", "1 BC"),
        ("2015-12-07/2015-12-18", "7–18 December 2015"),
        ("2015-11-30/2015-12-18", "30 November 2015 to 18 December 2015"),
        ("2017/2023-06", "2017 to June 2023"),
        ("2014/..", "from 2014 on"),
        ("../2023-06", "until June 2023"),
    ],
)
def test_a_value_is_told_readably(value: str, phrase: str) -> None:
    assert told(value) == phrase


@pytest.mark.parametrize(
    ("value", "phrase"),
    [
        ("1992-03-28", "since 28 March 1992"),
        ("1992", "since 1992"),
        ("2024-12/2025-04", "since some time between December 2024 and April 2025"),
        ("../2025-04", "since April 2025 at the latest"),
        ("2025-04/..", "since April 2025 at the earliest"),
    ],
)
def test_a_beginning_is_told_with_since(value: str, phrase: str) -> None:
    assert since(value) == phrase


@pytest.mark.parametrize(
    ("value", "phrase"),
    [
        ("../2025-04", "by April 2025 at the latest"),
        ("2025-04/..", "not before April 2025"),
        ("2024-12/2025-04", "between December 2024 and April 2025"),
        ("1986", "1986"),
    ],
)
def test_an_act_is_told_with_what_bounds_it(value: str, phrase: str) -> None:
    assert by(value) == phrase


@pytest.mark.parametrize(
    ("value", "phrase"),
    [
        ("1992-03-28", "on 28 March 1992"),
        ("1992", "in 1992"),
        ("1930~", "about 1930"),
        ("2017/2023", "from 2017 to 2023"),
        ("2015-12-07/2015-12-18", "on 7–18 December 2015"),
        ("2014/..", "from 2014 on"),
    ],
)
def test_an_event_is_told_with_its_preposition(value: str, phrase: str) -> None:
    assert when(value) == phrase


def test_a_mark_is_kept_only_where_nobody_tells_the_days_without_it() -> None:
    assert marked("2024-12", ("2024-12~", None, "1990")) == "2024-12~"
    assert marked("2024-12", ("2024-12~", "2024-12")) == "2024-12"
    assert marked("2024-12-01/2025-04-30", ("2024-12/2025-04",)) == "2024-12/2025-04"


def test_values_are_the_same_by_their_days() -> None:
    assert same("2024-12-01/2024-12-31", "2024-12~")
    assert not same("2024", "2024-12")


def test_a_day_number_is_told_as_a_day() -> None:
    assert day_told(733_773) == "1 January 2010"
