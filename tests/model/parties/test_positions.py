from __future__ import annotations

import json
from importlib import resources
from typing import Any

import pytest

from bilat.model.parties import load_registry
from bilat.model.parties.positions import load_positions

PLACED = ("state", "former-state", "de-facto", "region", "territory")
# A tenth of a degree, and a coast drawn for a map of the world.
SLACK = 0.6
# Of the Pitcairn Islands the map draws Henderson alone, where nobody lives.
ELSEWHERE = frozenset({"Pitcairn Islands"})


def _areas() -> dict[str, list[list[list[list[float]]]]]:
    text = (resources.files("bilat.web") / "static" / "vendor" / "world.json").read_text("utf-8")
    features: list[dict[str, Any]] = json.loads(text)["features"]
    return {each["properties"]["name"]: each["geometry"]["coordinates"] for each in features}


def test_every_party_with_a_territory_has_its_place_and_no_other_has() -> None:
    parties = {party.name: party.sort for party in load_registry().parties}
    placed = load_positions()

    assert [name for name, sort in parties.items() if sort in PLACED and name not in placed] == []
    assert [name for name in placed if parties.get(name) not in PLACED] == []


@pytest.mark.parametrize("sort", ["state", "territory", "de-facto"])
def test_a_place_lies_in_the_area_that_the_map_draws(sort: str) -> None:
    areas, placed = _areas(), load_positions()
    drawn = areas.keys() - ELSEWHERE
    names = [party.name for party in load_registry().parties if party.sort == sort and party.name in drawn]

    assert [name for name in names if not _is_near(placed[name].longitude, placed[name].latitude, areas[name])] == []


def _is_near(x: float, y: float, polygons: list[list[list[list[float]]]]) -> bool:
    outer = [rings[0] for rings in polygons]
    return any(_is_inside(x, y, ring) for ring in outer) or any(
        abs(px - x) < SLACK and abs(py - y) < SLACK for ring in outer for px, py in ring
    )


def _is_inside(x: float, y: float, ring: list[list[float]]) -> bool:
    """Ray casting: how often a line to the east crosses the ring."""
    crossed = False
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            crossed = not crossed
    return crossed
