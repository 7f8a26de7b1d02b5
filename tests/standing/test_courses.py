from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bilat.model.contract import from_line
from bilat.standing import document_dates
from bilat.standing.answers import answer
from bilat.standing.courses import course
from bilat.standing.days import FAR_PAST
from bilat.standing.history import histories

if TYPE_CHECKING:
    from bilat.model.statement import Statement
    from bilat.standing.courses import Course
    from tests.standing.conftest import Say

GOLD = sorted((Path(__file__).parents[2] / "examples" / "gold").glob("*.jsonl"))
FIRST, LAST = date(1900, 1, 1).toordinal(), date(2026, 1, 1).toordinal()


def _course(*told: Statement) -> Course:
    dates = document_dates(told, {s.evidence.doc: "2020-06-15" for s in told})
    return course(histories(told, dates)[0], dates)


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_a_course_says_of_every_day_what_the_answer_of_that_day_says(path: Path) -> None:
    told = [from_line(line) for line in path.read_text("utf-8").splitlines()]
    dates = document_dates(told, {s.evidence.doc: "2025-05-01" for s in told[::2]})

    for history in histories(told, dates):
        found = course(history, dates)
        edges = {day for s in found.stretches for day in (s.first - 1, s.first, s.first + 1) if s.first != FAR_PAST}
        for day in sorted(edges | set(range(FIRST, LAST, 97))):
            asked, stretch = answer(history, dates, day), found.on(day)
            assert (stretch.state, stretch.certainty) == (asked.answer, asked.certainty)
            assert (stretch.since, stretch.until) == (asked.since, asked.until)


def test_stretches_that_say_the_same_are_one(say: Say) -> None:
    found = _course(say("membership", "begins", "1990"), say("membership", "holds", "1995", told="past", start=9))

    assert all(replace(left, first=0) != replace(right, first=0) for left, right in pairwise(found.stretches))
    assert found.stretches[0].first == FAR_PAST


def test_before_its_beginning_a_tie_is_not_told_of(say: Say) -> None:
    found = _course(say("membership", "begins", "1990-05-02"))

    before, after = found.on(date(1990, 5, 1).toordinal()), found.on(date(1990, 5, 3).toordinal())
    assert (before.state, before.is_told) == ("does not hold", False)
    assert (after.state, after.since, after.is_told) == ("holds", "1990-05-02", True)


def test_after_its_end_a_tie_is_told_not_to_hold(say: Say) -> None:
    ends = say("membership", "ends", "1990-05-02")
    stretch = _course(ends).on(date(2000, 1, 1).toordinal())
    begun = _course(say("membership", "begins", "1970", start=9), ends).on(date(2000, 1, 1).toordinal())

    assert (stretch.state, stretch.until, stretch.is_told) == ("does not hold", "1990-05-02", True)
    assert (stretch.since, begun.since, begun.until) == (None, "1970", "1990-05-02")


def test_what_is_told_of_later_days_alone_is_not_told_of_earlier_ones(say: Say) -> None:
    found = _course(say("support", "holds", "2001-01-01/2001-12-31"))

    assert not found.on(date(2000, 12, 31).toordinal()).is_told
    assert found.on(date(2001, 6, 1).toordinal()).is_told
    assert (found.on(date(2005, 1, 1).toordinal()).state, found.on(date(2005, 1, 1).toordinal()).is_told) == (
        "unknown",
        True,
    )
