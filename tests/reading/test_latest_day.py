from __future__ import annotations

from datetime import date

from bilat.reading.latest_day import latest_day
from bilat.reading.mentions.dates import find_times
from bilat.reading.sources.seed import parse_seed

_TODAY = date(2030, 1, 1).toordinal()


def _latest(text: str) -> int | None:
    return latest_day(find_times(parse_seed(f"= Kenya–Japan relations =\n\n{text}\n", "x.txt")), _TODAY)


def test_the_latest_day_named_counts_with_its_year_carried_over() -> None:
    found = _latest("A treaty was signed on 3 May 2021. The president praised it on 9 May.")

    assert found == date(2021, 5, 9).toordinal()


def test_a_year_alone_and_a_day_to_come_do_not_count() -> None:
    assert (
        _latest("It was signed on 3 May 2021, is read in 2024 and ends on 1 June 2042.") == date(2021, 5, 3).toordinal()
    )


def test_a_text_without_a_day_has_none() -> None:
    assert _latest("Relations are good.") is None
