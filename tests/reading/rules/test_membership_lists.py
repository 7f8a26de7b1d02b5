from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.reading.rules.ties import lines

if TYPE_CHECKING:
    from tests.reading.conftest import ReadText

CASES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "Kenya–Uganda",
        "- United Nations: Kenya 1963, Uganda 1962",
        ("begins Kenya > United Nations @1963", "begins Uganda > United Nations @1962"),
    ),
    (
        "Kenya–Uganda",
        "- WTO: Kenya (founder, 1995), Uganda 1995",
        ("begins Uganda > World Trade Organization @1995", "holds Kenya > World Trade Organization @1995/.."),
    ),
    (
        "Kenya–Uganda",
        "- Shared memberships: African Union, East African Community",
        (
            "holds Kenya > African Union",
            "holds Kenya > East African Community",
            "holds Uganda > African Union",
            "holds Uganda > East African Community",
        ),
    ),
    (
        "Kenya–Uganda",
        "- Organisations in common: United Nations, African Union (Kenya since 1963, Uganda since 1962)",
        (
            "holds Kenya > African Union @1963/..",
            "holds Kenya > United Nations",
            "holds Uganda > African Union @1962/..",
            "holds Uganda > United Nations",
        ),
    ),
    (
        "Kenya–Uganda",
        "- Memberships of Kenya: United Nations (1963), African Union",
        ("begins Kenya > United Nations @1963", "holds Kenya > African Union"),
    ),
    ("Kenya–Uganda", "- European Union: Kenya signed an agreement in 2017", ()),
    (
        "Hungary–Latvia",
        "Visas lapsed (when Latvia entered the Schengen Area, 21 December 2007).",
        ("begins Latvia > Schengen Area @2007-12-21",),
    ),
)


@pytest.mark.parametrize(("pair", "text", "expected"), CASES, ids=[text[:60] for _, text, _ in CASES])
def test_a_list_tells_these_memberships(read_text: ReadText, pair: str, text: str, expected: tuple[str, ...]) -> None:
    assert lines(read_text(f"{pair} relations", text), "membership") == set(expected)
