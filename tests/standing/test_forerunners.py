from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.standing import document_dates, spells
from bilat.standing.forerunners import forerunners

if TYPE_CHECKING:
    from tests.standing.conftest import Say


def test_what_a_document_calls_by_two_names_of_one_state_goes_by_the_later(say: Say) -> None:
    told = [say("mission", "begins", "1831", targets=(name,)) for name in ("Ottoman Empire", "Turkey", "Greece")]

    assert dict(forerunners(told)) == {"Ottoman Empire": "Turkey"}


def test_a_forerunner_alone_keeps_its_name(say: Say) -> None:
    assert not forerunners([say("mission", "begins", "1831", targets=("Ottoman Empire",))])


def test_states_that_only_lie_where_another_lay_are_not_one(say: Say) -> None:
    told = [say("mission", "begins", "1919", targets=(name,)) for name in ("Czechoslovakia", "Slovakia", "Austria")]

    assert not forerunners(told)


def test_the_legation_to_a_forerunner_lasts_until_the_embassy_to_its_successor(say: Say) -> None:
    told = [
        say("mission", "begins", "1831-09-13", targets=("Ottoman Empire",), detail="legation"),
        say("mission", "begins", "1927-10-12", targets=("Turkey",), detail="embassy"),
    ]

    found = spells(told, document_dates(told, {}), by_document=True)

    assert sorted((s.tie.targets, s.start, s.end) for s in found) == [
        (("Turkey",), "1831-09-13", "1927-10-12"),
        (("Turkey",), "1927-10-12", ".."),
    ]
    assert {s.id for spell in found for s in spell.sources} == {s.id for s in told}


def test_a_legation_ends_where_the_forerunner_breaks_off_relations(say: Say) -> None:
    told = [
        say("mission", "begins", "1906-06-18", targets=("Turkey",), detail="embassy"),
        say("diplomatic-relations", "ends", "1917-04-20", actors=("Ottoman Empire", "Ruritania"), targets=()),
    ]

    found = spells(told, document_dates(told, {}), by_document=True)

    assert [(s.start, s.end) for s in found if s.tie.kind == "mission"] == [("1906-06-18", "1917-04-20")]
