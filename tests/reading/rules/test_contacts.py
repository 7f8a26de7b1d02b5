from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.reading.rules.contact_cases import CONTACTS
from tests.reading.rules.contacts import told

if TYPE_CHECKING:
    from tests.reading.conftest import ReadText


@pytest.mark.parametrize(("pair", "text", "expected"), CONTACTS, ids=[text[:60] for _, text, _ in CONTACTS])
def test_a_sentence_tells_these_contacts(read_text: ReadText, pair: str, text: str, expected: tuple[str, ...]) -> None:
    assert told(read_text(f"{pair} relations", text)) == set(expected)
