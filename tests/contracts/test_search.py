"""What every store keeps to of search, whichever database it is in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from bilat.model.document import Document
from bilat.model.statement import Claim, Evidence, Statement
from bilat.recording import Wanted
from tests.contracts.test_store import MAY, MEETING, MISSION, document

if TYPE_CHECKING:
    from bilat.recording import Store

QUOTES = (
    "Azerbaïdjan began its gas supply to Syria in 2011.",
    "بشار الأسد visited Baku.",
    "시리아의 대통령 came to 평양 and was met there by 김정은.",
    "The supply of natural gas was cut off; nobody knew why, and the winter was long.",
)


def told(number: int) -> Statement:
    claim = Claim("trade", "begins", ("Azerbaijan",), ("Syria",), time=f"20{10 + number}")
    title = f"Azerbaijan–Syria relations {number}"
    return Statement(claim, Evidence(title, 0, len(QUOTES[number]), QUOTES[number]))


@pytest.fixture
def filled(store: Store) -> Store:
    for number, quote in enumerate(QUOTES):
        statement = told(number)
        of = Document(statement.evidence.doc, quote, (), "t.txt", "seed")
        evidence = replace(statement.evidence, document=of.id)
        store.add_reading(of, [replace(statement, evidence=evidence)])
    return store


def found(store: Store, words: str, **filters: object) -> list[int]:
    return [int(s.evidence.doc[-1]) for s in store.search(Wanted(words, **filters))]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("gas supply", [0, 3]),  # as it was typed first, then scattered
        ("GAS supp", [0, 3]),
        ("azerbaidjan", [0]),
        ("الأسد", [1]),
        ("시리아", [2]),
        ("평양", [2]),
        ("김정은", [2]),
        ("gas pipeline", []),
        ("'; DROP TABLE statements; --", []),
        ('gas" OR "supply', []),
        ("…!", []),
    ],
)
def test_statements_are_found_by_their_words(filled: Store, words: str, numbers: list[int]) -> None:
    assert found(filled, words) == numbers


def test_a_search_is_narrowed_by_party_kind_modality_and_time(filled: Store) -> None:
    assert found(filled, "", parties=(("azerbaijan", "AZ"),)) == [1, 2, 0, 3]
    assert found(filled, "", parties=(("Azerbaijan",), ("Peru",))) == []
    assert found(filled, "gas", kind="visit") == []
    assert found(filled, "gas", modality="planned") == []
    assert found(filled, "gas", first=date(2012, 1, 1).toordinal()) == [3]
    assert found(filled, "gas", last=date(2010, 12, 31).toordinal()) == [0]


def test_a_search_finds_what_stands_or_stood_then(store: Store) -> None:
    store.add_reading(document(), [MISSION, MEETING], recorded_on=MAY)
    store.add_reading(document(), [MISSION])

    assert store.search(Wanted("kings")) == ()
    assert store.search(Wanted("kings", known_on=MAY)) == (MEETING,)


def test_of_many_as_many_as_are_wanted_are_found(filled: Store) -> None:
    assert len(filled.search(Wanted("", parties=(("Syria",),)), at_most=2)) == 2
