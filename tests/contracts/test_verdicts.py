"""What every store keeps to of verdicts, whichever database it is in."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from bilat.errors import StoreError
from bilat.model.verdict import Verdict
from bilat.recording import NotRecordedError
from tests.contracts.test_store import JULY, JUNE, MAY, MEETING, MISSION, document

if TYPE_CHECKING:
    from bilat.recording import Store

WRITTEN = datetime(2020, 5, 2, 8, 30, tzinfo=UTC)
REJECTS = Verdict("reject", "Sapt", WRITTEN, "there never was a legation", MISSION)
JOINS = Verdict("join", "Sapt", WRITTEN, "one and the same", MISSION, MEETING)
WITHDRAWS = Verdict("withdraw", "Sapt", WRITTEN, "there was", withdraws=REJECTS.id)


def test_verdicts_come_back_as_they_were_and_in_their_order(store: Store) -> None:
    assert [store.add_verdict(v) for v in (REJECTS, JOINS, WITHDRAWS)] == [True, True, True]

    assert store.verdicts() == (REJECTS, JOINS, WITHDRAWS)
    assert store.verdict(JOINS.id[:8]) == JOINS


def test_a_verdict_that_is_there_already_is_not_added_again(store: Store) -> None:
    store.add_verdict(REJECTS)

    assert store.add_verdict(REJECTS) is False
    assert store.verdicts() == (REJECTS,)


def test_verdicts_are_found_by_the_parties_of_their_statements_withdrawals_too(store: Store) -> None:
    other = replace(MEETING, claim=replace(MEETING.claim, actors=("Ruritania", "Strelsau")))
    stranger = Verdict("accept", "Sapt", WRITTEN, "so it was", other)
    for verdict in (REJECTS, stranger, WITHDRAWS):
        store.add_verdict(verdict)

    assert store.verdicts(pair=("graustark", "Ruritania")) == (REJECTS, WITHDRAWS)
    assert store.verdicts(pair=("Strelsau",)) == (stranger,)
    assert store.verdicts(titles=(MISSION.evidence.doc,)) == (REJECTS, stranger, WITHDRAWS)


def test_whoever_has_the_first_verdicts_asks_for_the_others_alone(store: Store) -> None:
    for verdict in (REJECTS, JOINS, WITHDRAWS):
        store.add_verdict(verdict, MAY)

    assert store.verdicts(beyond=1) == (JOINS, WITHDRAWS)
    assert store.verdicts(beyond=3) == ()
    assert store.verdicts(pair=("graustark", "Ruritania"), titles=(), beyond=2) == (WITHDRAWS,)
    assert store.verdicts(titles=(MISSION.evidence.doc,), known_on=MAY, beyond=2) == (WITHDRAWS,)


def test_a_verdict_was_not_known_before_it_was_recorded(store: Store) -> None:
    store.add_verdict(REJECTS, MAY)
    store.add_verdict(WITHDRAWS, JULY)

    assert store.verdicts(known_on=date(2020, 4, 30)) == ()
    assert store.verdicts(known_on=JUNE) == (REJECTS,)
    assert store.verdicts(known_on=JULY) == (REJECTS, WITHDRAWS)


def test_a_verdict_cannot_be_slipped_in_before_another(store: Store) -> None:
    store.add_verdict(REJECTS, JUNE)

    with pytest.raises(StoreError, match="order of time"):
        store.add_verdict(JOINS, MAY)
    assert store.verdicts() == (REJECTS,)


def test_what_is_taken_back_has_to_be_there(store: Store) -> None:
    with pytest.raises(NotRecordedError, match="no verdict has the id"):
        store.add_verdict(WITHDRAWS)
    assert store.verdicts() == ()


def test_what_is_taken_back_has_to_be_named_in_full(store: Store) -> None:
    store.add_verdict(REJECTS)

    with pytest.raises(NotRecordedError, match="no verdict has the id"):
        store.add_verdict(replace(WITHDRAWS, withdraws=REJECTS.id[:4]))


def test_a_withdrawal_that_is_taken_back_is_found_by_the_parties_too(store: Store) -> None:
    again = replace(WITHDRAWS, withdraws=WITHDRAWS.id)
    for verdict in (REJECTS, WITHDRAWS, again):
        store.add_verdict(verdict)

    assert store.verdicts(pair=("Graustark", "Ruritania")) == (REJECTS, WITHDRAWS, again)


def test_verdicts_are_found_by_any_name_of_a_party_and_by_titles(store: Store) -> None:
    other = replace(MEETING, claim=replace(MEETING.claim, actors=("Ruritania", "Strelsau")))
    stranger = Verdict("accept", "Sapt", WRITTEN, "so it was", other)
    for verdict in (stranger, REJECTS):
        store.add_verdict(verdict)

    assert store.verdicts(pair=(("graustark", "Strelsau"), "Ruritania")) == (stranger, REJECTS)
    assert store.verdicts(pair=("Strelsau",), titles=(MISSION.evidence.doc,)) == (stranger, REJECTS)
    assert store.verdicts(titles=()) == ()
    assert store.names(["STRELSAU"]) == ("Strelsau",)


def test_reading_again_leaves_verdicts_alone(store: Store) -> None:
    store.add_reading(document(), [MISSION, MEETING])
    store.add_verdict(REJECTS)
    store.add_reading(document(), [replace(MISSION, rule="missions/2")])

    assert store.verdicts() == (REJECTS,)
