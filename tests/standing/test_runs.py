from __future__ import annotations

from bilat.standing.days import FAR_FUTURE
from bilat.standing.rulings import Ruling
from bilat.standing.runs import run_around, run_before, runs_of
from bilat.standing.timeline import Segment

FOUND = (
    Segment(0, Ruling("does not hold", is_certain=True)),
    Segment(5, Ruling("holds", is_certain=False)),
    Segment(8, Ruling("holds", is_certain=True)),
    Segment(9, Ruling("unknown", is_certain=True)),
    Segment(12, Ruling("holds", is_certain=True)),
)


def test_segments_next_to_one_another_are_one_run() -> None:
    assert [(run.first, run.until) for run in runs_of(FOUND)] == [(5, 9), (12, FAR_FUTURE)]


def test_the_run_around_a_segment_is_the_one_of_all_runs_that_it_lies_in() -> None:
    first, last = runs_of(FOUND)

    assert (run_around(FOUND, 1), run_around(FOUND, 2), run_around(FOUND, 4)) == (first, first, last)


def test_the_run_before_a_segment_is_the_last_that_is_over() -> None:
    assert run_before(FOUND, 0) is None
    assert run_before(FOUND, 3) == runs_of(FOUND)[0]
