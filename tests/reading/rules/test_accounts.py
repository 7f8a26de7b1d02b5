"""What is told on somebody's word is a statement of theirs, unless it is a figure or a dated fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.reading.rules.ties import lines

if TYPE_CHECKING:
    from tests.reading.conftest import ReadText


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("According to the Kenyan embassy, the report is a fabrication.", {"Kenya > Peru"}),
        ("The lake, in the words of the Peruvian president, is a sea of brothers.", {"Peru > Kenya"}),
        ("In the eyes of Nairobi, the island has always been Kenyan.", {"Kenya > Peru"}),
        ("According to the Kenyan embassy, 400 Peruvians live in Mombasa.", set()),
        ("According to Nairobi, the consul left in May 1971.", set()),
        ("According to Kenyan custom, guests are served first.", set()),
    ],
)
def test_a_view_on_somebodys_word_is_a_statement(read_text: ReadText, text: str, told: set[str]) -> None:
    assert {line.strip() for line in lines(read_text("Kenya–Peru relations", text), "statement")} == told
