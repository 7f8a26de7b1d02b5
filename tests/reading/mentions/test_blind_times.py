from __future__ import annotations

from tests.reading.mentions.blind_times import FOLDER, score


def test_times_of_texts_by_another_table_are_read() -> None:
    figures = score(FOLDER / "blind-1.jsonl")

    assert figures.value >= 0.95
    assert figures.strict >= 0.95
