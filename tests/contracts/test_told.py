"""What every store has on a pair, told at once, is what it tells question by question."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from bilat.model.verdict import Verdict
from tests.contracts.test_store import JULY, JUNE, MAY, MEETING, MISSION, TITLE, document, statement

if TYPE_CHECKING:
    from bilat.recording import Known, Store

WRITTEN = datetime(2020, 5, 2, 8, 30, tzinfo=UTC)
REJECTS = Verdict("reject", "Sapt", WRITTEN, "there never was a legation", MISSION)
NAMES = (("Ruritania", "Strelsau", "The Elphbergs"), ("graustark", "Edelweiss", "Graustark", "Ganlook", "Axphain"))


@pytest.mark.parametrize("known_on", [None, MAY, JUNE, JULY, date(2020, 4, 30)])
def test_it_is_what_the_store_tells_question_by_question(store: Store, known_on: Known | None) -> None:
    store.add_reading(document(dated="1900"), [MISSION, MEETING], recorded_on=MAY)
    store.add_verdict(REJECTS, JUNE)
    store.add_reading(document(dated="1901"), [MEETING], recorded_on=JULY, told_to=700_000)

    told = store.told(NAMES, known_on)
    assert told.names == (store.names(NAMES[0]), store.names(NAMES[1]))
    assert told.statements == store.statements(pair=NAMES, known_on=known_on)
    assert told.verdicts == store.verdicts(pair=NAMES, known_on=known_on)
    assert told.dates == store.dates(known_on)
    assert {title: day for title, day in told.reaches.items() if day is not None} == store.reaches([TITLE], known_on)


def test_a_party_may_go_by_several_names(store: Store) -> None:
    other = document("= Strelsau and Edelweiss =\n\nNothing much.", "Strelsau and Edelweiss")
    war = statement((25, 33), parties=("Strelsau", "Edelweiss"), of=other)
    store.add_reading(document(), [MISSION])
    store.add_reading(other, [war])

    told = store.told(NAMES)
    assert told.names == (("Ruritania", "Strelsau"), ("Edelweiss", "Graustark"))
    assert set(told.statements) == {war, MISSION}
    assert set(told.dates) == {TITLE, other.title}


def test_of_a_party_that_nothing_names_nothing_is_told(store: Store) -> None:
    store.add_reading(document(), [MISSION])

    told = store.told((("Ruritania",), ("Dawsbergen",)))
    assert told.names == (("Ruritania",), ())
    assert (told.statements, told.verdicts, dict(told.dates)) == ((), (), {})


def test_a_verdict_on_what_no_document_says_is_told(store: Store) -> None:
    added = replace(MISSION, claim=replace(MISSION.claim, actors=("Dawsbergen",)))
    adds = Verdict("add", "Sapt", WRITTEN, "it is so", added)
    store.add_verdict(adds)

    told = store.told((("dawsbergen",), MISSION.claim.targets))
    assert (told.names[0], told.statements, told.verdicts) == (("Dawsbergen",), (), (adds,))


def test_several_questions_may_be_asked_at_once(store: Store) -> None:
    store.add_reading(document(), [MISSION, MEETING])

    with store.at_once() as asked:
        assert asked.told(NAMES).statements == asked.statements(pair=NAMES) == (MISSION, MEETING)
