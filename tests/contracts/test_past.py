"""What every store tells of the past of a title and of a statement, whichever database it is in."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from tests.contracts.test_store import DOUBT, MEETING, MISSION, TEXT, TITLE, document, statement

if TYPE_CHECKING:
    from bilat.recording import Store

MAY, JUNE, JULY, AUGUST = (datetime(2020, month, 1, 12, tzinfo=UTC) for month in (5, 6, 7, 8))


def test_the_readings_of_a_title_are_told_in_their_order_with_counts(store: Store) -> None:
    new = document(TEXT + " They met again.", revision="r2")
    store.add_reading(document(dated="1900"), [MISSION, MEETING], [DOUBT], recorded_on=MAY)
    store.add_reading(document(title="Another"), [], recorded_on=JUNE)
    store.add_reading(new, [statement(of=new)], recorded_on=JULY)

    first, last = store.readings(TITLE)

    assert (first.id, first.dated, first.recorded_on, first.readings) == (document().id, "1900", MAY, 1)
    assert (first.statements, first.problems, first.characters) == (2, 1, len(TEXT))
    assert (last.id, last.revision, last.recorded_on, last.readings, last.statements) == (new.id, "r2", JULY, 2, 1)
    assert (last,) == tuple(each for each in store.recorded() if each.title == TITLE)


def test_a_title_that_was_never_read_has_no_readings(store: Store) -> None:
    assert store.readings(TITLE) == ()


def test_a_statement_has_stood_in_each_reading_that_found_it(store: Store) -> None:
    better = statement(rule="missions/2")
    store.add_reading(document(), [MISSION], recorded_on=MAY)
    store.add_reading(document(), [better, MEETING], recorded_on=JUNE)

    first, last = store.history(MISSION.id)

    assert (first.reading, first.recorded_on, first.rule, first.confidence) == (1, MAY, "missions/1", 0.75)
    assert (last.reading, last.recorded_on, last.rule, last.document) == (2, JUNE, "missions/2", document().id)
    assert (first.withdrawn_on, last.withdrawn_on) == (None, None)


def test_a_statement_was_withdrawn_when_the_next_reading_no_longer_found_it(store: Store) -> None:
    store.add_reading(document(), [MISSION, MEETING], recorded_on=MAY)
    store.add_reading(document(title="Another"), [], recorded_on=JUNE)
    store.add_reading(document(), [MEETING], recorded_on=JULY)
    store.add_reading(document(), [MEETING, MISSION], recorded_on=AUGUST)

    told = store.history(MISSION.id)

    assert [(each.reading, each.recorded_on, each.withdrawn_on) for each in told] == [(1, MAY, JULY), (3, AUGUST, None)]


def test_a_statement_that_no_reading_found_has_no_history(store: Store) -> None:
    store.add_reading(document(), [MEETING])

    assert store.history(MISSION.id) == ()


def test_the_past_is_told_over_one_connection_too(store: Store) -> None:
    store.add_reading(document(), [MISSION], recorded_on=MAY)

    with store.at_once() as asked:
        assert len(asked.history(MISSION.id)) == len(asked.readings(TITLE)) == 1
