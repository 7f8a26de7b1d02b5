from __future__ import annotations

from bilat.model.parties import load_registry


def test_a_forerunner_and_its_successor_are_one_state_by_their_number() -> None:
    registry = load_registry()

    assert registry.is_one_state("Prussia", "Germany")
    assert not registry.is_one_state("East Germany", "Germany")
    assert not registry.is_one_state("Nowhere", "Nowhere")
