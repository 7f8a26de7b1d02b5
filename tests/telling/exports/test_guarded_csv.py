from __future__ import annotations

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilat.telling.exports.guarded_csv import guarded_csv

CELLS = st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=["Cs"]))


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://evil")'])
def test_a_text_that_a_spreadsheet_would_run_is_kept_from_it(text: str) -> None:
    (_, (cell,)) = csv.reader(StringIO(guarded_csv(["told"], [{"told": text}]), newline=""))

    assert cell == f"'{text}"


def test_numbers_stay_numbers_and_lists_are_joined() -> None:
    told = guarded_csv(["count", "names", "none"], [{"count": -5, "names": ["Chad", "Peru"], "none": None}])

    assert told == "count,names,none\r\n-5,Chad; Peru,\r\n"


@given(st.lists(CELLS, min_size=1))
def test_what_is_read_back_is_what_was_told_and_never_a_formula(values: list[object]) -> None:
    rows = list(csv.reader(StringIO(guarded_csv(["told"], [{"told": value} for value in values]), newline="")))

    for value, row in zip(values, rows[1:], strict=True):
        cell = row[0] if row else ""
        assert cell.removeprefix("'") == ("" if value is None else str(value).removeprefix("'"))
        assert isinstance(value, int) or not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
