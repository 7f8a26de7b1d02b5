from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.reading.rules.contacts import told
from tests.reading.rules.visit_cases import VISITS

if TYPE_CHECKING:
    from tests.reading.conftest import ReadText


@pytest.mark.parametrize(("pair", "text", "expected"), VISITS, ids=[text[:60] for _, text, _ in VISITS])
def test_a_sentence_tells_these_visits(read_text: ReadText, pair: str, text: str, expected: tuple[str, ...]) -> None:
    assert told(read_text(f"{pair} relations", text)) == set(expected)


def test_an_envoy_who_arrives_at_his_post_is_no_visitor(read_text: ReadText) -> None:
    text = "Appointed consul in 1911, Arne Berg arrived in Lima on 3 May 1911."
    assert told(read_text("Norway–Peru relations", text)) == set()


def test_a_bare_invitation_is_no_visit(read_text: ReadText) -> None:
    text = "In 2019 Fiji invited the New Zealand prime minister to visit Suva."
    assert told(read_text("Fiji–New Zealand relations", text)) == set()


def test_a_visit_is_labelled_by_its_own_words(read_text: ReadText) -> None:
    statements = read_text(
        "Gabon–Mali relations", "Gabonese president Omar Bongo paid a state visit to Bamako in 1978."
    )
    assert [s.claim.detail for s in statements if s.claim.kind == "visit"] == ["state visit"]
