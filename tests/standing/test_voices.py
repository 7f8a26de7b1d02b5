from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from bilat.model.statement import Modality
    from tests.standing.conftest import Say, Stand


def test_hearsay_alone_is_called_so(say: Say, stand: Stand) -> None:
    heard = say("membership", "begins", "1951", modality="reported")

    assert stand("1960-01-01", heard).certainty == "reported"
    assert stand("1960-01-01", heard, say("membership", "begins", "1951")).certainty == "certain"


@pytest.mark.parametrize("modality", ["planned", "alleged", "denied"])
def test_what_is_not_asserted_stands_beside(modality: Modality, say: Say, stand: Stand) -> None:
    beside = say("membership", "begins", "1951", modality=modality)

    told = stand("1960-01-01", beside)

    assert (told.answer, told.evidence, told.beside) == ("unknown", (), (beside,))


def test_doubt_makes_it_unknown_until_it_is_asserted_later(say: Say, stand: Stand) -> None:
    told = (
        say("membership", "begins", "1951"),
        say("membership", "holds", "1960/..", told="present", modality="doubtful"),
        say("membership", "holds", told="present"),
        say("membership", "holds", "1970-01-01", told="present"),
    )

    assert [stand(day, *told).answer for day in ("1959-12-31", "1960-01-01", "1970-01-01")] == [
        "holds",
        "unknown",
        "holds",
    ]
    assert stand("2021-01-01", *told[:3]).answer == "unknown"


def test_beginnings_at_different_times_in_different_documents_are_disputed(say: Say, stand: Stand) -> None:
    told = (say("membership", "begins", "1950"), say("membership", "begins", "1960-05-01", doc="Other"))

    disputed = stand("1955-01-01", *told)
    assert (disputed.answer, len(disputed.evidence)) == ("disputed", 2)
    assert [stand(day, *told).answer for day in ("1949-01-01", "1961-01-01")] == ["does not hold", "holds"]


def test_an_end_between_two_beginnings_settles_them(say: Say, stand: Stand) -> None:
    told = (
        say("membership", "begins", "1950"),
        say("membership", "ends", "1952", doc="Other"),
        say("membership", "begins", "1960-05-01", doc="Other"),
    )

    assert [stand(day, *told).answer for day in ("1951-01-01", "1955-01-01")] == ["holds", "does not hold"]


def test_opposite_observations_of_one_day_are_disputed(say: Say, stand: Stand) -> None:
    told = (
        say("membership", "holds", "1950/1960", told="past"),
        say("membership", "absent", "1955-01-01", told="past", doc="Other"),
    )

    assert [stand(day, *told).answer for day in ("1954-12-31", "1955-01-01", "1955-01-02")] == [
        "holds",
        "disputed",
        "holds",
    ]


def test_an_end_inside_what_another_document_says_held_is_disputed(say: Say, stand: Stand) -> None:
    told = (say("membership", "holds", "1950/..", told="present"), say("membership", "ends", "2000-01-01", doc="Other"))

    assert [stand(day, *told).answer for day in ("1999-12-31", "2005-01-01", "2020-06-16")] == [
        "holds",
        "disputed",
        "holds",
    ]
