"""What every store keeps to of the queue of the least certain, whichever database it is in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bilat.recording import Among, NotRecordedError
from tests.contracts.test_store import MEETING, MISSION, TITLE, document, statement

if TYPE_CHECKING:
    from bilat.model.statement import Statement
    from bilat.recording import Store

OTHER = "Graustark–Strelsau relations"


def sure(told: Statement, confidence: float, detail: str = "") -> Statement:
    return replace(told, claim=replace(told.claim, detail=detail or None), confidence=confidence)


DOUBTED = [sure(MISSION, n / 10, f"legation {n}") for n in (5, 3, 9, 1, 7)]


def filled(store: Store) -> Store:
    other = document(title=OTHER)
    stranger = sure(statement(kind="meeting", parties=("Strelsau", "Graustark"), of=other), 0.2)
    store.add_reading(document(), [*DOUBTED, sure(MEETING, 0.4)])
    store.add_reading(other, [stranger])
    return store


def certainties(found: tuple[Statement, ...]) -> list[float]:
    return [each.confidence for each in found]


def test_the_least_certain_comes_first(store: Store) -> None:
    assert certainties(filled(store).least_certain(Among())) == [0.1, 0.2, 0.3, 0.4, 0.5, 0.7, 0.9]
    assert certainties(store.least_certain(Among(), at_most=2)) == [0.1, 0.2]


def test_the_queue_goes_on_after_a_statement_and_back_before_it(store: Store) -> None:
    (here,) = (s for s in filled(store).statements() if s.confidence == 0.4)

    assert certainties(store.least_certain(Among(beyond=here.id))) == [0.5, 0.7, 0.9]
    assert certainties(store.least_certain(Among(beyond=here.id, is_backward=True), 2)) == [0.3, 0.2]
    with pytest.raises(NotRecordedError):
        store.least_certain(Among(beyond="ffff"))


def test_those_equally_sure_are_each_met_once(store: Store) -> None:
    alike = [sure(MISSION, 0.5, f"legation {n}") for n in range(30)]
    store.add_reading(document(), alike)

    met, beyond = [], None
    while found := store.least_certain(Among(beyond=beyond), at_most=7):
        met += [each.id for each in found]
        beyond = met[-1]
    assert sorted(met) == sorted(each.id for each in alike)
    assert [s.id for s in store.least_certain(Among(beyond=met[20], is_backward=True), 30)] == met[19::-1]


def test_those_left_out_are_not_met_however_many_they_are(store: Store) -> None:
    alike = [sure(MISSION, n / 1000, f"legation {n}") for n in range(700)]
    store.add_reading(document(), alike)

    assert certainties(store.least_certain(Among(), 2, {s.id for s in alike[:650]})) == [0.65, 0.651]
    assert store.least_certain(Among(), 2, {s.id for s in alike}) == ()


def test_it_is_of_a_kind_a_party_a_pair_or_a_document_where_that_is_asked(store: Store) -> None:
    filled(store)

    assert certainties(store.least_certain(Among(kind="meeting"))) == [0.2, 0.4]
    assert certainties(store.least_certain(Among(parties=(("strelsau", "Zenda"),)))) == [0.2]
    pair = (("Graustark",), ("RURITANIA", "Zenda"))
    assert certainties(store.least_certain(Among(parties=pair, kind="meeting"))) == [0.4]
    assert certainties(store.least_certain(Among(document=OTHER))) == [0.2]
    assert certainties(store.least_certain(Among(document=document(title=OTHER).id))) == [0.2]


def test_what_no_longer_stands_is_not_in_the_queue_but_has_its_place_there(store: Store) -> None:
    filled(store).add_reading(document(), [DOUBTED[0], DOUBTED[2]])

    assert certainties(store.least_certain(Among())) == [0.2, 0.5, 0.9]
    assert certainties(store.least_certain(Among(beyond=DOUBTED[1].id))) == [0.5, 0.9]


def test_a_statement_read_again_with_another_confidence_has_the_new_place(store: Store) -> None:
    filled(store).add_reading(document(), [replace(DOUBTED[3], confidence=0.8), DOUBTED[0]])

    assert certainties(store.least_certain(Among(document=TITLE))) == [0.5, 0.8]
