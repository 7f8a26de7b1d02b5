"""What every store keeps to of its own health, whichever database it is in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from bilat.recording import Wanted
from bilat.recording.database import DatabaseStore
from tests.contracts.test_store import DOUBT, MEETING, MISSION, document
from tests.contracts.test_verdicts import REJECTS, WITHDRAWS

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


def unguard(store: Store, table: str, verb: str = "DELETE") -> str:
    assert isinstance(store, DatabaseStore)
    on = f" ON {table}" if store.engine.dialect.name == "postgresql" else ""
    return f"DROP TRIGGER {table}_refuse_{verb}{on}"


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


@pytest.mark.parametrize("change", ["text = 'nothing of the kind'", "blocks = 'torn'"])
def test_a_document_that_was_changed_behind_the_store_is_lost(filled: Store, change: str) -> None:
    damage(filled, unguard(filled, "documents", "UPDATE"), f"UPDATE documents SET {change}")  # noqa: S608 -- ours

    assert [(f.table, f.is_mendable) for f in filled.examine()] == [("documents", False)]


@pytest.mark.parametrize("table", ["findings", "problems"])
def test_a_reading_of_which_a_part_is_gone_is_told(filled: Store, table: str) -> None:
    damage(filled, unguard(filled, table), f"DELETE FROM {table}")  # noqa: S608 -- a table of ours

    assert ("readings", False) in {(f.table, f.is_mendable) for f in filled.examine()}


def test_a_verdict_that_was_changed_or_is_gone_is_told(filled: Store) -> None:
    for verdict in (REJECTS, WITHDRAWS):
        filled.add_verdict(verdict)
    damage(filled, unguard(filled, "verdicts", "UPDATE"), "UPDATE verdicts SET body = 'torn' WHERE position = 1")
    assert [(f.table, f.is_mendable) for f in filled.examine()] == [("verdicts", False)]

    damage(filled, unguard(filled, "verdict_parties"), unguard(filled, "verdicts"))
    damage(filled, "DELETE FROM verdict_parties", "DELETE FROM verdicts WHERE position = 0")
    assert "1 are lost" in {f.text for f in filled.examine()}


def test_what_verdicts_are_found_by_is_made_anew(filled: Store) -> None:
    for verdict in (REJECTS, WITHDRAWS):
        filled.add_verdict(verdict)
    damage(filled, unguard(filled, "verdict_parties"), "DELETE FROM verdict_parties")
    assert [(f.table, f.is_mendable) for f in filled.examine()] == [("verdict_parties", True)]

    filled.repair()

    assert filled.examine() == ()
    assert filled.verdicts(pair=("Graustark", "Ruritania")) == (REJECTS, WITHDRAWS)
