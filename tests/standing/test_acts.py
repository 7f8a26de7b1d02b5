from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.standing.conftest import Say, Stand


def test_a_lasting_tie_persists_after_its_beginning(say: Say, stand: Stand) -> None:
    told = stand("2050-01-01", say("membership", "begins", "1951-03-04"))

    assert (told.answer, told.certainty, told.since, told.until) == ("holds", "certain", "1951-03-04", None)


def test_before_its_first_beginning_it_did_not_hold(say: Say, stand: Stand) -> None:
    assert stand("1951-03-03", say("membership", "begins", "1951-03-04")).answer == "does not hold"


def test_inside_the_window_of_an_act_it_is_as_before_but_only_possibly(say: Say, stand: Stand) -> None:
    told = stand("1951-06-01", say("membership", "begins", "1951"))

    assert (told.answer, told.certainty) == ("does not hold", "possible")


def test_on_the_last_day_of_the_window_it_has_happened(say: Say, stand: Stand) -> None:
    told = stand("1951-12-31", say("membership", "begins", "1951"))

    assert (told.answer, told.certainty) == ("holds", "certain")


def test_until_is_the_first_day_without_it(say: Say, stand: Stand) -> None:
    acts = (say("membership", "begins", "1951"), say("membership", "ends", "1960-05-01"))

    assert [stand(day, *acts).answer for day in ("1960-04-30", "1960-05-01")] == ["holds", "does not hold"]
    assert stand("1955-01-01", *acts).until == "1960-05-01"


def test_before_an_end_without_a_beginning_it_held_for_a_year(say: Say, stand: Stand) -> None:
    end = say("membership", "ends", "1960-05-01")

    told = stand("1959-05-01", end)
    assert (told.answer, told.certainty) == ("holds", "possible")
    assert stand("1959-04-30", end).answer == "unknown"


def test_before_an_end_it_held_back_to_the_earliest_observation(say: Say, stand: Stand) -> None:
    seen = say("membership", "holds", "1940-01-01", told="past")

    told = stand("1950-01-01", say("membership", "ends", "1960-05-01"), seen)

    assert (told.answer, told.certainty) == ("holds", "possible")


def test_after_a_suspension_it_is_suspended_until_it_is_seen_anew(say: Say, stand: Stand) -> None:
    told = (say("membership", "suspended", "1960"), say("membership", "holds", "1970-01-01", told="present"))

    assert [stand(day, *told).answer for day in ("1965-01-01", "1970-01-01")] == ["suspended", "holds"]


def test_an_act_without_a_time_happened_before_the_document(say: Say, stand: Stand) -> None:
    begun = say("membership", "begins")

    assert [stand(day, begun).answer for day in ("2020-06-14", "2020-06-15")] == ["unknown", "holds"]


def test_a_year_and_a_day_in_it_are_one_act(say: Say, stand: Stand) -> None:
    told = stand(
        "1951-02-01", say("membership", "begins", "1951"), say("membership", "begins", "1951-03-04", doc="Other")
    )

    assert (told.answer, told.certainty) == ("does not hold", "certain")


def test_a_fading_tie_that_begins_holds_on_its_own_days_only(say: Say, stand: Stand) -> None:
    begun = say("support", "begins", "1951")

    assert [stand(day, begun).answer for day in ("1950-12-31", "1951-05-05", "1952-01-01")] == [
        "does not hold",
        "holds",
        "unknown",
    ]


def test_a_fading_tie_held_between_its_beginning_and_its_end(say: Say, stand: Stand) -> None:
    told = stand("1955-01-01", say("support", "begins", "1951"), say("support", "ends", "1960"))

    assert (told.answer, told.since, told.until) == ("holds", "1951", "1960")
