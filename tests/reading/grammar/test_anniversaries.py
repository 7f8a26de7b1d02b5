from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bilat.reading.grammar.anniversaries import anniversary_above, remembered
from tests.reading.grammar.tokens import token

if TYPE_CHECKING:
    from tests.reading.grammar.conftest import Parse


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("In 2019 they marked the 60th anniversary of diplomatic relations.", "1959"),
        ("In 2019 they celebrated 60 years of diplomatic relations.", "1959"),
        ("They marked the fiftieth anniversary of the establishment of relations in May 2014.", "1964"),
        ("They marked the 60th anniversary of diplomatic relations.", None),
        ("In 2019 they marked an anniversary of diplomatic relations.", None),
    ],
)
def test_an_anniversary_gives_the_year_that_it_remembers(parse: Parse, text: str, year: str | None) -> None:
    (sentence,) = parse(text)
    feast = anniversary_above(token(sentence, "relations"))
    assert feast is not None
    assert remembered(feast, sentence).bare == year


def test_years_that_nobody_celebrates_are_no_anniversary(parse: Parse) -> None:
    (sentence,) = parse("After 60 years of strained relations they met.")
    assert anniversary_above(token(sentence, "relations")) is None
