from __future__ import annotations

from bilat.model.parties import load_registry
from bilat.model.parties.leaders import load_leaders, plain_name


def test_a_leader_is_known_without_initials() -> None:
    assert load_leaders()[plain_name("Gerald R. Ford")] == "United States"


def test_every_leaders_party_is_in_the_registry() -> None:
    registry = load_registry()

    assert all(registry.find(party) for party in load_leaders().values())
