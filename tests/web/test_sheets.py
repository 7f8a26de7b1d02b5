from __future__ import annotations

import csv
import io

import pytest

from bilat.web.sheets import sheet


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_a_text_that_begins_like_a_formula_is_kept_from_being_one(text: str) -> None:
    answer = sheet(("name",), [{"name": text, "more": 1}], "ties")
    rows = list(csv.reader(io.StringIO(bytes(answer.body).decode(), newline="")))

    assert rows == [["name"], [f"'{text}"]]


def test_numbers_and_plain_texts_stay_as_they_are_and_what_is_missing_is_empty() -> None:
    answer = sheet(("name", "count", "since"), [{"name": "Ruritania, “South”", "count": -3}], "ties")
    rows = list(csv.reader(io.StringIO(bytes(answer.body).decode(), newline="")))

    assert rows[1] == ["Ruritania, “South”", "-3", ""]
    assert answer.headers["content-disposition"] == 'attachment; filename="ties.csv"'
