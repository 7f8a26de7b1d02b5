from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bilat.standing import answers, answers_on_days, document_dates, unconfirmed_since

if TYPE_CHECKING:
    from tests.standing.conftest import Say, Stand


def test_after_its_end_a_tie_still_says_when_it_was(say: Say, stand: Stand) -> None:
    told = stand("1970-01-01", say("membership", "begins", "1951"), say("membership", "ends", "1960"))

    assert (told.answer, told.since, told.until) == ("does not hold", "1951", "1960")


def test_last_confirmed_is_the_latest_time_that_a_source_says_it_held(say: Say, stand: Stand) -> None:
    told = (say("membership", "begins", "1951"), say("membership", "holds", "1960", told="past"))

    assert [stand(day, *told).last_confirmed for day in ("1955-01-01", "1970-01-01")] == ["1951", "1960"]


def test_ties_that_nobody_confirmed_since_a_day_are_told(say: Say) -> None:
    told = [say("membership", "begins", "1951"), say("recognition", "holds", "2000/..", told="present")]
    dates = document_dates(told, {"Ruritania–Syldavia relations": "2020-06-15"})
    found = answers(told, dates, date(2020, 6, 15).toordinal())

    assert [a.kind for a in unconfirmed_since(found, date(2010, 1, 1).toordinal())] == ["membership"]


def test_the_answers_of_several_days_are_those_of_each(say: Say) -> None:
    told = [
        say("membership", "begins", "1951"),
        say("membership", "ends", "1960", modality="reported"),
        say("recognition", "holds", "2000/..", told="present"),
    ]
    dates = document_dates(told, {"Ruritania–Syldavia relations": "2020-06-15"})
    days = [date(year, 6, 15).toordinal() for year in (1965, 1940, 1955, 2010)]

    assert answers_on_days(told, dates, days) == tuple(answers(told, dates, day) for day in days)
