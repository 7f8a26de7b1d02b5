from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.reading.rules.population_cases import CASES
from tests.reading.rules.ties import lines

if TYPE_CHECKING:
    from tests.reading.conftest import ReadText


@pytest.mark.parametrize(("pair", "text", "expected"), CASES, ids=[text[:60] for _, text, _ in CASES])
def test_a_sentence_tells_these_populations(
    read_text: ReadText, pair: str, text: str, expected: tuple[str, ...]
) -> None:
    assert lines(read_text(f"{pair} relations", text), "population") == set(expected)


def test_a_figure_goes_back_to_the_people_of_the_sentence_before(read_text: ReadText) -> None:
    text = ("In 1961 some 4,000 Poles moved to Kenya.", "By 1970 this figure had grown to about 7,500.")
    found = [s.claim for s in read_text("Kenya–Poland relations", *text) if s.claim.kind == "population"]
    assert [(c.actors, c.targets, c.time, c.quantity and c.quantity.value) for c in found] == [
        (("Poland",), ("Kenya",), "1970", 7500),
    ]


def test_a_census_counts_and_does_not_report(read_text: ReadText) -> None:
    text = "According to the 2019 census, 350 Norwegians were living in Malawi."
    assert [s.claim.modality for s in read_text("Malawi–Norway relations", text)] == ["asserted"]
