from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.reading.rules.ties import lines

if TYPE_CHECKING:
    from tests.reading.conftest import ReadText


@pytest.mark.parametrize(
    ("text", "support", "opposition"),
    [
        (
            "In 1998 Kenya voted in favour of the suspension of Peru from the council.",
            (),
            ("holds Kenya > Peru @1998",),
        ),
        ("Kenya voted against the resolution that condemned Peru in 1998.", ("holds Kenya > Peru @1998",), ()),
        ("Kenya voted against a draft on the human rights situation in Peru.", ("holds Kenya > Peru",), ()),
        ("Kenya voted against Peru in 1998.", (), ("holds Kenya > Peru @1998",)),
        ("Kenya voted for Peru's candidate in 1998.", ("holds Kenya > Peru @1998",), ()),
        ("Peru voted for the resolution recognising Kenya's sovereignty.", ("holds Peru > Kenya",), ()),
        ("Kenya cast its vote against the lifting of the sanctions on Peru.", (), ("holds Kenya > Peru",)),
        ("Kenya did not vote for the resolution condemning Peru.", (), ("holds Kenya > Peru denied",)),
        ("Kenya vetoed two resolutions on Peru in 1998.", ("holds Kenya > Peru @1998",), ()),
        ("Kenya vetoed Peru's admission in 1998.", (), ("holds Kenya > Peru @1998",)),
        ("Kenya has often voted with Peru in the assembly.", (), ()),
        ("Peruvians voted for a new constitution.", (), ()),
        ("Kenya gave Peru its word.", (), ()),
    ],
)
def test_a_vote_is_for_or_against_whom_it_concerns(
    read_text: ReadText, text: str, support: tuple[str, ...], opposition: tuple[str, ...]
) -> None:
    found = read_text("Kenya–Peru relations", text)

    assert lines(found, "support") == set(support)
    assert lines(found, "opposition") == set(opposition)
