from __future__ import annotations

from bilat.standing.days import FAR_FUTURE
from bilat.standing.rulings import Ruling
from bilat.standing.runs import runs_of
from bilat.standing.timeline import Segment


def test_segments_next_to_one_another_are_one_run() -> None:
    found = [
        Segment(0, Ruling("does not hold", is_certain=True)),
        Segment(5, Ruling("holds", is_certain=False)),
        Segment(8, Ruling("holds", is_certain=True)),
        Segment(9, Ruling("unknown", is_certain=True)),
        Segment(12, Ruling("holds", is_certain=True)),
    ]

    assert [(run.first, run.until) for run in runs_of(found)] == [(5, 9), (12, FAR_FUTURE)]
