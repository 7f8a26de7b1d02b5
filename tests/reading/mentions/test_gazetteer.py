from __future__ import annotations

from itertools import pairwise

import pytest

from bilat.model.parties import load_registry
from bilat.reading.mentions.gazetteer import build_gazetteer

GAZETTEER = build_gazetteer(load_registry())


def _found(text: str, *favoured: str) -> list[tuple[str, str]]:
    return [(m.party, m.form) for m in GAZETTEER.find(text, favoured)]


@pytest.mark.parametrize(
    ("text", "party", "form"),
    [
        ("Kenya", "Kenya", "name"),
        ("the Republic of Kenya", "Kenya", "name"),
        ("Kenyan coffee", "Kenya", "adjective"),
        ("Nairobi", "Kenya", "capital"),
        ("Sydney", "Australia", "city"),
        ("Côte d'Ivoire", "Ivory Coast", "name"),
        ("Cote d’Ivoire", "Ivory Coast", "name"),
        ("the U.S. economy", "United States", "short"),
    ],
)
def test_a_party_is_found_by_its_names_adjectives_and_cities(text: str, party: str, form: str) -> None:
    found = GAZETTEER.find(text)
    assert [m.party for m in found] == [party]
    assert found[0].form in {form, "short"}


def test_the_longest_name_wins() -> None:
    assert _found("South Korea") == [("South Korea", "name")]
    assert [m.party for m in GAZETTEER.find("Guinea-Bissau")] == ["Guinea-Bissau"]


def test_lower_case_words_are_no_parties() -> None:
    assert _found("turkey and china") == []


def test_offsets_are_those_of_the_words() -> None:
    text = "In 1975 the Kenyan and Peruvian ministers met."
    assert [text[m.start : m.end] for m in GAZETTEER.find(text)] == ["Kenyan", "Peruvian"]


def test_mentions_do_not_overlap_and_stand_in_order() -> None:
    found = GAZETTEER.find("North Korea, South Korea, the Democratic Republic of the Congo and the Congo.")
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_the_parties_of_the_article_win_ties() -> None:
    usual = GAZETTEER.find("Georgetown")[0]
    assert len(usual.candidates) >= 1
    for party in usual.candidates:
        assert GAZETTEER.find("Georgetown", (party,))[0].party == party
