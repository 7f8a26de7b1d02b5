"""Whom support is against, where the text calls who is supported somebody's rival."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.reading.conftest import ReadText


@pytest.mark.parametrize(
    ("text", "against"),
    [
        ("In 1999 Kenya sided with Chile, Peru's foe.", ["Peru"]),
        ("Kenya supports Chile, a rival of Peru.", ["Peru"]),
        ("Kenya sympathises with Chile, Peru's archrival.", ["Peru"]),
        ("Kenya supports Chile, Peru's neighbour.", []),
        ("Kenya supports Chile, and Peru has a rival in Bolivia.", []),
    ],
)
def test_who_backs_somebodys_rival_backs_him_against_somebody(
    read_text: ReadText, text: str, against: list[str]
) -> None:
    told = read_text("Kenya–Peru relations", text)
    (support,) = (s.claim for s in told if s.claim.kind == "support")

    assert support.targets == ("Chile",)
    assert list(support.others_as("against")) == against
