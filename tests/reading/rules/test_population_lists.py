from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.reading.rules.ties import lines

if TYPE_CHECKING:
    from tests.reading.conftest import ReadText

CASES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "Ghana–Lebanon",
        "- Lebanese citizens in Ghana: 2,300 (2001); 5,900 (Jan. 2020)",
        ("holds Lebanon > Ghana @2001 #2300", "holds Lebanon > Ghana @2020-01 #5900"),
    ),
    (
        "Ghana–Lebanon",
        "- Ghanaians in Lebanon: fewer than 300, mostly domestic workers",
        ("holds Ghana > Lebanon #300",),
    ),
    ("Ghana–Lebanon", "- Lebanese exports to Ghana: 300 tons", ()),
    ("Poland–Vietnam", "Vietnamese in Poland number 20,000–60,000.", ("holds Vietnam > Poland #20000",)),
)


@pytest.mark.parametrize(("pair", "text", "expected"), CASES, ids=[text[:60] for _, text, _ in CASES])
def test_a_list_tells_these_populations(read_text: ReadText, pair: str, text: str, expected: tuple[str, ...]) -> None:
    assert lines(read_text(f"{pair} relations", text), "population") == set(expected)
