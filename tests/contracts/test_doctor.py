"""What every store keeps to of its own health, whichever database it is in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from bilat.recording import Wanted
from bilat.recording.database import DatabaseStore
from tests.contracts.test_store import DOUBT, MEETING, MISSION, document

if TYPE_CHECKING:
    from bilat.recording import Store


@pytest.fixture
def filled(store: Store) -> Store:
    store.add_reading(document(), [MISSION, MEETING], [DOUBT])
    store.add_reading(document(), [MISSION])
    return store


def damage(store: Store, *statements: str) -> None:
    """Do what no user can: change a store behind its guards."""
    assert isinstance(store, DatabaseStore)
    with store.engine.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))


def unguard(store: Store, table: str) -> str:
    assert isinstance(store, DatabaseStore)
    on = f" ON {table}" if store.engine.dialect.name == "postgresql" else ""
    return f"DROP TRIGGER {table}_refuse_DELETE{on}"


def test_a_store_is_whole_as_it_was_written(filled: Store) -> None:
    assert filled.examine() == ()


def test_a_reading_that_stands_wrongly_is_told_and_mended(filled: Store) -> None:
    damage(filled, "UPDATE heads SET reading = 1")
    assert [(f.table, f.is_mendable) for f in filled.examine()] == [("heads", True)]

    filled.repair()

    assert filled.examine() == ()
    assert filled.statements() == (MISSION,)


@pytest.mark.parametrize("table", ["statement_parties", "statement_pairs", "statement_facets"])
def test_what_statements_are_found_by_is_made_anew(filled: Store, table: str) -> None:
    damage(filled, unguard(filled, table), f"DELETE FROM {table}")  # noqa: S608 -- a table of ours
    assert table in {f.table for f in filled.examine()}

    filled.repair()

    assert filled.examine() == ()
    assert filled.statements(pair=("Graustark", "Ruritania")) == (MISSION,)


def test_words_of_search_are_made_anew(filled: Store) -> None:
    damage(filled, "DELETE FROM statement_search")
    assert filled.search(Wanted("legation")) == ()

    filled.repair()

    assert filled.search(Wanted("legation")) == (MISSION,)


def test_a_text_that_was_changed_behind_the_store_is_lost(filled: Store) -> None:
    assert isinstance(filled, DatabaseStore)
    drop = unguard(filled, "documents").replace("DELETE", "UPDATE")
    damage(filled, drop, "UPDATE documents SET text = 'nothing of the kind'")

    (fault,) = filled.examine()
    assert (fault.table, fault.is_mendable) == ("documents", False)
