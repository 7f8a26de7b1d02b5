from __future__ import annotations

import pytest

from bilat.model.parties import load_registry
from bilat.reading.mentions.gazetteer import build_gazetteer
from bilat.reading.pair import pair_of
from bilat.reading.sources.seed import parse_seed

REGISTRY = load_registry()
GAZETTEER = build_gazetteer(REGISTRY)


def _pair(title: str, *rows: str) -> tuple[str, ...]:
    box = "".join(f"- {row}\n" for row in rows)
    text = f"= {title} =\n\n" + (f"Infobox\n{box}\n" if rows else "") + "They lie far apart.\n"
    return pair_of(parse_seed(text, "pair.txt"), REGISTRY, GAZETTEER)


@pytest.mark.parametrize(
    "title",
    [
        "Kenya–Peru relations",
        "Kenya–Peru bilateral relations",
        "Kenya-Peru relations",
        "Kenya and Peru",
        "Relations between Kenya and Peru",
        "Foreign relations of Kenya with Peru",
    ],
)
def test_a_title_names_two_parties_in_its_order(title: str) -> None:
    assert _pair(title) == ("Kenya", "Peru")


def test_a_hyphen_inside_a_name_does_not_part_it() -> None:
    assert _pair("Guinea-Bissau–Portugal relations") == ("Guinea-Bissau", "Portugal")
    assert _pair("Guinea-Bissau-Portugal relations") == ("Guinea-Bissau", "Portugal")


def test_an_infobox_comes_before_the_title() -> None:
    assert _pair("Kenya–Peru relations", "Party1: Chile", "Party2: Japan") == ("Chile", "Japan")


def test_a_title_without_two_parties_gives_fewer() -> None:
    assert _pair("Foreign relations of Kenya") == ("Kenya",)
    assert _pair("History of chess") == ()
