from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.reading.rules.agreement_cases import CASES
from tests.reading.rules.ties import lines

if TYPE_CHECKING:
    from tests.reading.conftest import ReadText


@pytest.mark.parametrize(("pair", "text", "expected"), CASES, ids=[text[:60] for _, text, _ in CASES])
def test_a_sentence_tells_these_agreements(
    read_text: ReadText, pair: str, text: str, expected: tuple[str, ...]
) -> None:
    assert lines(read_text(f"{pair} relations", text), "agreement") == set(expected)
