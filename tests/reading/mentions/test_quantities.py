from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bilat.reading.mentions.quantities import find_quantities

if TYPE_CHECKING:
    from bilat.reading.mentions.quantities import QuantityMention

Row = tuple[float, float | None, str | None, str | None, str | None]

ONE: tuple[tuple[str, Row], ...] = (
    ("Over 900 personnel serve abroad.", (900, None, "people", "personnel", "at least")),
    ("It hosted 41,306 Malian refugees.", (41306, None, "people", "Malian refugees", None)),
    ("2-2.5 billion cubic metres of gas a year", (2e9, 2.5e9, "m3/year", "gas", None)),
    ("around 60,000 Poles", (60000, None, "people", "Poles", "about")),
    ("about 3–4 billion dollars for roads", (3e9, 4e9, "USD", None, "about")),
    ("US$4.6 million in aid", (4.6e6, None, "USD", "aid", None)),
    ("€7m for schools", (7e6, None, "EUR", None, None)),
    ("30 tons of medical supplies", (30, None, "tons", "medical supplies", None)),
    ("two border crossings", (2, None, "crossings", "border crossings", None)),
    ("a dozen officers", (12, None, "people", "officers", None)),
    ("hundreds of Cuban doctors", (100, None, "people", "Cuban doctors", "at least")),
    ("more than a thousand students", (1000, None, "people", "students", "at least")),
    ("up to 200 engineers", (200, None, "people", "engineers", "at most")),
    ("nearly 40 teachers", (40, None, "people", "teachers", "about")),
    ("between 20 and 30 trucks", (20, 30, "trucks", "trucks", None)),
    ("some 600 Somali families", (600, None, "families", "Somali families", "about")),
    ("two hundred and fifty thousand people", (250000, None, "people", "people", None)),
    ("half a million Turks", (500000, None, "people", "Turks", None)),
    ("10 to 15 thousand workers", (10000, 15000, "people", "workers", None)),
    ("between $2 billion and $3 billion", (2e9, 3e9, "USD", None, None)),
    ("a 1,200-km-long border", (1200, None, "km", None, None)),
    ("45 percent of imports", (45, None, "percent", "imports", None)),
    ("a 15-day visa", (15, None, "days", None, None)),
    ("10,000 or more tourists", (10000, None, "people", "tourists", "at least")),
    ("500 or so guests", (500, None, "people", "guests", "about")),
    ("1 million+ visitors", (1e6, None, "people", "visitors", "at least")),
    ("Approximately 1,300 U.S. troops", (1300, None, "people", "U.S. troops", "about")),
    ("300,000 barrels per day of oil", (300000, None, "barrels/day", "oil", None)),
    ("three other Irish colleagues", (3, None, "colleagues", "Irish colleagues", None)),
    ("a 5,000-strong community", (5000, None, "people", None, None)),
    ("14 documents", (14, None, "documents", "documents", None)),
)


@pytest.mark.parametrize(("text", "row"), ONE, ids=[text for text, _ in ONE])
def test_a_phrase_has_one_quantity(text: str, row: Row) -> None:
    assert [_row(m) for m in find_quantities(text)] == [row]


@pytest.mark.parametrize(
    "text",
    [
        "On 5 May 2011 they signed Article 5 of the treaty.",
        "Resolution 242 was adopted in June.",
        "In 2014 refugees came.",
        "It was the 5th visit of the 21st century.",
        "The F-16 and the G20 were named.",
        "The group of 77 met in 1964.",
        "The two countries agreed, and both nations and the two sides met.",
        "One of them left.",
        "The Six-Day War and the Kingdom of the Two Sicilies",
        "At 10:30 the two-way talks began.",
        "1. A list item",
    ],
)
def test_dates_names_and_references_are_no_quantities(text: str) -> None:
    assert [_row(m) for m in find_quantities(text)] == []


def test_a_change_has_two_quantities_and_no_range() -> None:
    found = find_quantities("Trade rose from $2 million to $5 million.")
    assert [(m.value, m.maximum) for m in found] == [(2e6, None), (5e6, None)]


def test_a_mention_spans_from_its_bound_to_what_is_counted() -> None:
    text = "They sent some 40 Greek engineers there."
    (found,) = find_quantities(text)
    assert text[found.start : found.end] == "some 40 Greek engineers"


def _row(mention: QuantityMention) -> Row:
    return (mention.value, mention.maximum, mention.unit, mention.of, mention.bound)
