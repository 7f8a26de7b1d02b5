from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.standing.conftest import Say, Stand


@pytest.mark.parametrize(("day", "certainty"), [("1951-07-01", "possible"), ("1953-01-01", "certain")])
def test_an_extent_covers_from_its_start_s_latest_to_its_end_s_earliest_day(
    day: str, certainty: str, say: Say, stand: Stand
) -> None:
    told = stand(day, say("support", "holds", "1951/1955", told="past"))

    assert (told.answer, told.certainty) == ("holds", certainty)


def test_a_plain_value_is_some_day_of_it(say: Say, stand: Stand) -> None:
    told = stand("1951-07-01", say("membership", "holds", "1951", told="past"))

    assert (told.answer, told.certainty) == ("holds", "possible")


def test_since_begins_it(say: Say, stand: Stand) -> None:
    since = say("support", "holds", "1951/..", told="present")

    assert stand("1950-12-31", since).answer == "does not hold"
    assert (stand("1990-01-01", since).answer, stand("1990-01-01", since).since) == ("holds", "1951")


def test_since_reaches_to_the_document_s_date(say: Say, stand: Stand) -> None:
    since = say("support", "holds", "1951/..", told="present")

    assert [stand(day, since).answer for day in ("2020-06-15", "2020-06-16")] == ["holds", "unknown"]


def test_since_told_in_the_past_reaches_to_the_next_dated_statement(say: Say, stand: Stand) -> None:
    told = (say("support", "holds", "1951/..", told="past"), say("support", "holds", "1960-01-01", told="past"))

    assert [stand(day, *told).answer for day in ("1959-12-31", "1960-01-02")] == ["holds", "unknown"]


def test_absent_since_is_an_end(say: Say, stand: Stand) -> None:
    gone = say("membership", "absent", "1951/..", told="present")

    assert [stand(day, gone).answer for day in ("1950-12-31", "1951-12-31")] == ["holds", "does not hold"]


def test_told_undated_in_the_present_it_is_of_the_document_s_date(say: Say, stand: Stand) -> None:
    seen = say("membership", "holds", told="present")

    told = stand("2030-01-01", seen)
    assert (told.answer, told.certainty, told.last_confirmed) == ("holds", "certain", "2020-06-15")
    assert stand("2020-06-14", seen).answer == "unknown"


def test_what_rests_on_an_inferred_date_is_possible(say: Say, stand: Stand) -> None:
    told = stand("2030-01-01", say("membership", "holds", told="present"), say("visit", None, "2020"), dated=None)

    assert (told.answer, told.certainty) == ("holds", "possible")


def test_told_undated_of_the_past_nobody_knows_when(say: Say, stand: Stand) -> None:
    assert stand("2000-01-01", say("membership", "holds", told="past")).answer == "unknown"


def test_an_undated_observation_never_undoes_a_dated_act_of_its_document(say: Say, stand: Stand) -> None:
    acts = (say("membership", "suspended", "2012"), say("membership", "holds", told="present"))
    elsewhere = say("membership", "holds", told="present", doc="Other")

    assert stand("2021-01-01", *acts).answer == "suspended"
    assert stand("2021-01-01", acts[0], elsewhere).answer == "holds"


def test_told_in_the_past_it_is_unknown_after(say: Say, stand: Stand) -> None:
    seen = say("membership", "holds", "1951", told="past")

    told = stand("1960-01-01", seen)
    assert (told.answer, told.last_confirmed) == ("unknown", "1951")
    assert stand("1960-01-01", seen, say("membership", "begins", "1940")).answer == "holds"


def test_an_act_on_an_observation_s_last_day_wins(say: Say, stand: Stand) -> None:
    told = (say("membership", "holds", "../2012", told="past"), say("membership", "suspended", "2012"))

    assert [(a.answer, a.certainty) for a in (stand(day, *told) for day in ("2012-06-01", "2012-12-31"))] == [
        ("holds", "possible"),
        ("suspended", "certain"),
    ]
