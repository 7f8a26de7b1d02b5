"""Well-known leaders need no title; a surname alone stands for its bearer in texts on his country only."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bilat.model.parties import load_registry
from bilat.model.parties.leaders import load_leaders

if TYPE_CHECKING:
    from tests.reading.conftest import ReadText


@pytest.mark.parametrize(
    ("text", "visit"),
    [
        ("Julius Nyerere visited Uganda in 1962.", (("Tanzania",), ("Uganda",))),
        ("In 1962 Nyerere visited Uganda.", (("Tanzania",), ("Uganda",))),
        ("President Nyerere visited Uganda in 1962.", (("Tanzania",), ("Uganda",))),
        ("Helmut Kohl visited Uganda in 1992.", (("Germany",), ("Uganda",))),
    ],
)
def test_a_leader_acts_for_his_country(read_text: ReadText, text: str, visit: tuple[tuple[str, ...], ...]) -> None:
    claims = [s.claim for s in read_text("Tanzania–Uganda relations", text) if s.claim.kind == "visit"]

    assert [(claim.actors, claim.targets) for claim in claims] == [visit]


def test_a_surname_alone_says_nothing_in_texts_on_other_countries(read_text: ReadText) -> None:
    statements = read_text("Tanzania–Uganda relations", "Kohl visited Uganda in 1992.")

    assert all(s.claim.actors != ("Germany",) for s in statements)


def test_every_leader_acts_for_a_party_of_the_registry() -> None:
    registry = load_registry()
    named = {party for parties in load_leaders().values() for party in parties}

    assert {party for party in named if registry.canonical(party) != party or registry.find(party) is None} == set()
