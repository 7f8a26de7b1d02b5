from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.reading.rules.ties import lines

if TYPE_CHECKING:
    from tests.reading.conftest import ReadText

CASES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("Ghana–Lebanon", "Perhaps five thousand Lebanese live in Ghana.", ("holds Lebanon > Ghana #5000",)),
    ("Ghana–Lebanon", "Some two dozen Lebanese live in Ghana.", ("holds Lebanon > Ghana #24",)),
    ("Poland–Vietnam", "The largest group of foreigners in Poland are Ukrainians.", ("holds Ukraine > Poland",)),
    (
        "Poland–Vietnam",
        "Some 40,000 foreigners live in Warsaw, among them 11,000 Vietnamese.",
        ("holds Vietnam > Poland #11000",),
    ),
    (
        "Poland–Vietnam",
        "Thousands of Greek refugees fled to Poland. Some 12,000 of them were still in Poland in 1950.",
        ("holds Greece > Poland @1950 #12000",),
    ),
    ("Poland–Vietnam", "Poland took in 12,000 Greek refugees in 1949.", ("holds Greece > Poland @1949 #12000",)),
    ("Poland–Vietnam", "In Vietnam live around 600 Poles, most of them in Hanoi.", ("holds Poland > Vietnam #600",)),
    (
        "Poland–Vietnam",
        "Roughly 2 million Brazilian residents have Polish ancestry.",
        ("holds Poland > Brazil #2000000",),
    ),
    ("Poland–Vietnam", "Vietnamese form the largest non-European minority in Poland.", ("holds Vietnam > Poland",)),
    ("Poland–Vietnam", "Poles can remain up to 90 days in Vietnam without a visa.", ()),
    ("Poland–Vietnam", "About 800 Polish pensioners live in Vietnam.", ("holds Poland > Vietnam #800",)),
)


@pytest.mark.parametrize(("pair", "text", "expected"), CASES, ids=[text[:60] for _, text, _ in CASES])
def test_counts_of_people_tell_these_populations(
    read_text: ReadText, pair: str, text: str, expected: tuple[str, ...]
) -> None:
    assert lines(read_text(f"{pair} relations", text), "population") == set(expected)
