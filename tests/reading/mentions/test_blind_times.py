from __future__ import annotations

import pytest

from tests.reading.mentions.blind_times import FOLDER, score


@pytest.mark.parametrize(("name", "floor"), [("blind-1", 0.96), ("blind-2", 0.95), ("blind-3", 0.94)])
def test_times_of_blind_texts_are_read(name: str, floor: float) -> None:
    figures = score(FOLDER / f"{name}.jsonl")

    assert figures.value >= floor
    assert figures.strict >= floor
