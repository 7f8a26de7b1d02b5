from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bilat.errors import ContractError, UnknownPartyError
from bilat.model.document import Document
from bilat.recording import open_store
from bilat.telling.searches import Search, suggestions, wanted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.recording import Store
    from tests.telling.conftest import Say

DOC = "Ruritania–Syldavia relations"


@pytest.fixture
def store(say: Say) -> Iterator[Store]:
    told = [
        say("The envoy came to Klow.", "visit", None, "1969"),
        say("Grain was sent to Klow.", "aid", None, "1971", modality="reported"),
    ]
    with open_store(":memory:") as opened:
        opened.add_reading(Document(DOC, "The envoy came to Klow. Grain was sent to Klow.", (), "t.txt", "seed"), told)
        yield opened


def found(store: Store, search: Search) -> list[str]:
    return [each.why for each in suggestions(store, search)]


def test_a_search_asks_the_store_for_every_name_of_a_party_and_for_days(store: Store) -> None:
    asked = wanted(store, Search("grain", ("syldavia",), "aid", "reported", "1970", "1971-06"))

    assert asked.parties == (("Syldavia",),)
    assert [s.claim.kind for s in store.search(asked)] == ["aid"]


@pytest.mark.parametrize(
    ("search", "error"),
    [
        (Search(parties=("Nowhereland",)), UnknownPartyError),
        (Search(kind="voyage"), ContractError),
        (Search(first="yesterday"), ContractError),
    ],
)
def test_what_nobody_knows_cannot_be_searched_for(store: Store, search: Search, error: type[Exception]) -> None:
    with pytest.raises(error):
        wanted(store, search)


def test_where_nothing_is_found_searches_that_ask_for_less_are_suggested(store: Store) -> None:
    search = Search("grain", kind="visit")

    assert found(store, search) == ["of any kind"]
    assert found(store, replace(search, kind="aid", first="1980")) == ["at any time, undated too"]
    assert found(store, Search("grain", modality="denied")) == ["however it is told"]


def test_a_word_that_is_nowhere_is_left_out_of_the_suggestion(store: Store) -> None:
    assert found(store, Search("grain unicorn")) == ["without “unicorn”"]
    assert found(store, Search("grain unicorn klow")) == ["without “unicorn”", "“grain” alone", "“klow” alone"]


def test_nothing_is_suggested_that_finds_nothing(store: Store) -> None:
    assert found(store, Search("unicorn")) == []
