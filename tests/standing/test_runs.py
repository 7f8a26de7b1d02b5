from __future__ import annotations

from bilat.standing.days import FAR_FUTURE
from bilat.standing.rulings import Ruling
from bilat.standing.runs import last_run, runs_of
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


def test_the_last_run_by_a_segment_is_the_one_that_it_lies_in_else_the_last_that_is_over() -> None:
    first, last = runs_of(FOUND)

    assert last_run(FOUND, 0) is None
    assert [last_run(FOUND, index) for index in (1, 2, 3, 4)] == [first, first, first, last]
