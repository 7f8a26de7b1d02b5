from __future__ import annotations

import pytest

from bilat.model.quantity import Quantity
from bilat.telling.amounts import amount


@pytest.mark.parametrize(
    ("quantity", "words"),
    [
        (Quantity(85_000, None, "people", "refugees", "about"), "about 85,000 people (refugees)"),
        (Quantity(1e9, 1.5e9, "m3", "gas"), "1–1.5 billion m3 (gas)"),
        (Quantity(2.5e6, None, "USD"), "2.5 million USD"),
        (Quantity(139, None, "people", "people", "at least"), "at least 139 people"),
        (Quantity(0), "0"),
        (Quantity(0.5, None, "tons"), "0.5 tons"),
    ],
)
def test_an_amount_is_told_with_its_unit_and_what_is_counted(quantity: Quantity, words: str) -> None:
    assert amount(quantity) == words
