"""Confidence is the measured share of a rule, less for what is hedged or undated."""

from __future__ import annotations

from bilat.model.statement import Claim
from bilat.reading.confidence import Confidence, load_confidence
from bilat.reading.rules import all_rules

SAID = Claim("visit", None, ("Kenya",), ("Peru",), time="1999")
TABLE = Confidence({"visits": 0.9}, 0.8, {"hedged": 0.5, "undated": 0.5})


def test_a_rule_has_the_share_that_was_measured_and_an_unmeasured_one_that_of_all() -> None:
    assert TABLE.of("visits", SAID) == 0.9
    assert TABLE.of("journeys", SAID) == 0.8


def test_what_is_hedged_or_undated_is_less_sure() -> None:
    hedged = Claim("visit", None, ("Kenya",), ("Peru",), time="1999", modality="alleged")
    vague = Claim("visit", None, ("Kenya",), ("Peru",), modality="alleged")

    assert TABLE.of("visits", vague) < TABLE.of("visits", hedged) < TABLE.of("visits", SAID)


def test_every_share_that_was_measured_is_of_a_rule_that_there_is() -> None:
    # Rows are read without rules; the other two take what the rules found in a sentence.
    names = {rule.name for rule in all_rules()} | {"rows", "denials", "followed"}
    table = load_confidence()

    assert set(table.rules) <= names
    assert all(0 < share < 1 for share in (*table.rules.values(), table.overall))
