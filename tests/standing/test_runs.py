from __future__ import annotations

from bilat.standing.days import FAR_FUTURE
from bilat.standing.runs import runs_of
from bilat.standing.timeline import Segment
from bilat.standing.verdicts import Verdict


def test_segments_next_to_one_another_are_one_run() -> None:
    found = [
        Segment(0, Verdict("does not hold", is_certain=True)),
        Segment(5, Verdict("holds", is_certain=False)),
        Segment(8, Verdict("holds", is_certain=True)),
        Segment(9, Verdict("unknown", is_certain=True)),
        Segment(12, Verdict("holds", is_certain=True)),
    ]

    assert [(run.first, run.until) for run in runs_of(found)] == [(5, 9), (12, FAR_FUTURE)]
