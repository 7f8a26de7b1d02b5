"""Whom a phrase stands for that names nobody: by the kind of country, by the side opposite, by what was told before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bilat.model.parties import load_registry
from bilat.model.parties.lands import is_of_kind, parties_listed
from bilat.reading.grammar.who import who_is
from tests.reading.grammar.tokens import token

if TYPE_CHECKING:
    from tests.reading.grammar.conftest import Parse


def test_every_party_with_a_kind_is_known() -> None:
    known = {party.name for party in load_registry().parties}
    assert parties_listed() <= known


def test_a_kingdom_is_one_by_its_full_name_or_an_older_one() -> None:
    registry = load_registry()
    assert is_of_kind("Norway", "kingdom", registry)
    assert not is_of_kind("Peru", "kingdom", registry)


@pytest.mark.parametrize(
    ("pair", "text", "word", "parties"),
    [
        ("Brunei–Estonia", "Tallinn thanked the sultanate.", "sultanate", ("Brunei",)),
        ("Brunei–Estonia", "Exports to the Baltic country fell.", "country", ("Estonia",)),
        ("Malta–Peru", "Peru sent an envoy to the island state.", "state", ("Malta",)),
        ("Cook Islands–Peru", "Peru sent an envoy to the Islands.", "Islands", ("Cook Islands",)),
        ("Cook Islands–Peru", "Peru sent an envoy to the Federation.", "Federation", ()),
        ("Hong Kong–Kurdistan Region", "Trade across the region fell.", "region", ()),
        ("Malta–Peru", "The landlocked country has no embassy.", "country", ()),
        ("Malta–Peru", "Peru lent money to the new government.", "government", ("Malta",)),
        ("Malta–Peru", "The foreign minister travelled to Valletta.", "minister", ("Peru",)),
        ("Malta–Peru", "The foreign minister returned to Valletta.", "minister", ()),
        ("Malta–Peru", "Foreign Minister Ugo Borg was received in Lima.", "Borg", ("Malta",)),
        ("Malta–Peru", "Malta joined, and neither has left.", "neither", ("Malta", "Peru")),
        ("Malta–Peru", "Malta closed its embassy; it blamed the crisis.", "it", ("Malta",)),
        ("Malta–Peru", "Malta bought a ship from Peru, whose navy had used it.", "whose", ("Peru",)),
        ("Malta–Peru", "Malta has no embassy in the other.", "other", ("Peru",)),
        ("Malta–Peru", "Malta decided that it was time to act.", "it", ()),
        ("Malta–Peru", "Malta praised its ally.", "ally", ("Peru",)),
    ],
)
def test_it_stands_for_these(parse: Parse, pair: str, text: str, word: str, parties: tuple[str, ...]) -> None:
    (sentence,) = parse(text, pair)
    assert who_is(token(sentence, word), sentence).parties == parties


@pytest.mark.parametrize(
    ("text", "word", "parties"),
    [
        ("Peruvian nurses came to Gozo. They stayed for a year.", "They", ("Peru",)),
        ("Peruvian ministers met the Maltese. They signed a treaty.", "They", ("Malta", "Peru")),
        ("A Maltese delegation came in May. The delegation stayed in Cusco.", "delegation", ("Malta",)),
        ("Malta paid for a clinic. It was opened in 1995.", "It", ()),
        ("President Ugo Borg visited Lima. He was received by Juan Soto.", "He", ("Malta",)),
    ],
)
def test_it_stands_for_what_the_sentence_before_told(
    parse: Parse, text: str, word: str, parties: tuple[str, ...]
) -> None:
    _, second = parse(text, "Malta–Peru")
    assert who_is(token(second, word), second).parties == parties


def test_the_seat_of_an_organisation_stands_for_it(parse: Parse) -> None:
    (sentence,) = parse("The prime minister flew to Brussels.", "Georgia–European Union")
    assert who_is(token(sentence, "Brussels"), sentence).parties == ("European Union",)


def test_a_queen_is_no_capital(parse: Parse) -> None:
    (sentence,) = parse("Queen Sofia opened a school.", "Nepal–Spain")
    assert "Bulgaria" not in {mention.party for mention in sentence.parties.values()}
