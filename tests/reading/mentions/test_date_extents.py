from __future__ import annotations

import pytest

from bilat.reading.mentions.date_extents import expressions
from bilat.reading.mentions.dates import find_times_in


def drawn(text: str) -> list[tuple[str, str | None]]:
    found = expressions(text, find_times_in(text, [(0, len(text))]))
    return [(text[e.start : e.end], e.value) for e in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It has been open since May 2014.", [("May 2014", "2014-05/..")]),
        ("It lasted from 1811 to 1815.", [("1811", "1811"), ("1815", "1815")]),
        ("They met on 7–18 December 2015.", [("7", "2015-12-07"), ("18 December 2015", "2015-12-18")]),
        (
            "It was signed on 4 May 1911. Two days after the vote, he left.",
            [("4 May 1911", "1911-05-04"), ("Two days after the vote", "1911-05-06")],
        ),
        (
            "It was signed on 4 May 1911. The day after, he left.",
            [("4 May 1911", "1911-05-04"), ("The day after", "1911-05-05")],
        ),
        (
            "On 4 May 2011, the tenth anniversary of the treaty, they met.",
            [("4 May 2011", "2011-05-04"), ("the tenth anniversary of the treaty", "2011-05-04")],
        ),
        (
            "In May 2011, the driest month in years, no one came.",
            [("May 2011", "2011-05"), ("the driest month in years", "2011-05")],
        ),
        ("On 4 May 2011, the first year of the drought began.", [("4 May 2011", "2011-05-04")]),
        ("It fell before the summer offensive of that year.", [("summer", None), ("that year", None)]),
    ],
)
def test_an_expression_is_drawn_as_timex2_has_it(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert drawn(text) == expected


def test_an_end_of_an_interval_knows_the_whole() -> None:
    text = "It lasted from 1811 to 1815."
    found = expressions(text, find_times_in(text, [(0, len(text))]))

    assert [e.interval for e in found] == ["1811/1815", "1811/1815"]
