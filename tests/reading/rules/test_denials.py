"""A charge that is denied stands once as it was made and once as denied, with what the denier says to the accuser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.reading.rules.ties import lines

if TYPE_CHECKING:
    from tests.reading.conftest import ReadText

_BOTH = {"holds Kenya > rebels alleged", "holds Kenya > rebels denied"}


@pytest.mark.parametrize(
    ("kind", "text", "told"),
    [
        ("support", "Peru accused Kenya of arming rebels, which Kenya denied.", _BOTH),
        ("support", "Peru accused Kenya of arming rebels, but Nairobi denied this.", _BOTH),
        ("support", "Peru accused Kenya of sheltering rebels, a charge that the Kenyan government rejected.", _BOTH),
        ("support", "Peru accused Kenya of supporting rebels, an allegation dismissed by Nairobi.", _BOTH),
        ("support", "Peru accused Kenya of arming rebels. Kenya has denied the accusation.", _BOTH),
        ("support", "Peru accused Kenya of arming rebels; Nairobi called the allegation baseless.", _BOTH),
        ("support", "Peru accused Kenya of having trained rebels near the border, which Kenya denied.", _BOTH),
        (
            "deployment",
            "Peru accused Kenya of sending troops into Turkana, which Kenya denied.",
            {"begins Kenya > Peru alleged", "begins Kenya > Peru denied"},
        ),
        ("statement", "Peru accused Kenya of sheltering rebels, a charge that Kenya rejected.", {"Kenya > Peru"}),
        ("statement", "Peru accused Kenya of sheltering rebels, an allegation denied by Nairobi.", {"Kenya > Peru"}),
        (
            "attack",
            "In 1975 Kenya claimed that Peru had shelled a village; Peru dismissed the claim.",
            {"Peru > Kenya @1975 alleged", "Peru > Kenya @1975 denied"},
        ),
        ("accusation", "In 1975 Kenya claimed that Peru had shelled a village; Peru dismissed the claim.",
         {"Kenya > Peru @1975"}),
        (
            "repression",
            "A newspaper report that Peru had arrested twelve Kenyans was denied by Lima.",
            {"Peru > Kenya #12 reported", "Peru > Kenya #12 denied"},
        ),
        # Not what was charged: who did not deny it, another matter, a refusal.
        ("support", "Peru accused Kenya of arming rebels. Kenya recalled its envoy.", {"holds Kenya > rebels alleged"}),
        ("support", "Peru accused Kenya of arming rebels. Kenya rejected the offer of talks.",
         {"holds Kenya > rebels alleged"}),
        ("support", "Peru accused Kenya of arming rebels. Bolivia denied the reports of a flood.",
         {"holds Kenya > rebels alleged"}),
        ("statement", "Kenya denied a visa to the Peruvian minister in 1988.", set()),
    ],
)  # fmt: skip
def test_what_is_charged_and_denied(read_text: ReadText, kind: str, text: str, told: set[str]) -> None:
    assert {line.strip() for line in lines(read_text("Kenya–Peru relations", text), kind)} == told


def test_who_denies_it_is_named(read_text: ReadText) -> None:
    told = read_text("Kenya–Peru relations", "Peru accused Kenya of arming rebels, which Kenya denied.")

    assert {(s.claim.modality, s.claim.attributed_to) for s in told if s.claim.kind == "support"} == {
        ("alleged", "Peru"),
        ("denied", "Kenya"),
    }
