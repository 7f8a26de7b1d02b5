from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from bilat.standing import document_dates
from bilat.standing.days import FAR_PAST
from bilat.standing.history import History, histories
from bilat.standing.timeline import segment_on, segments

if TYPE_CHECKING:
    from bilat.model.statement import Statement
    from tests.standing.conftest import Say


def history_of(*told: Statement) -> History:
    (history,) = histories(told, document_dates(told, {}))
    return history


def test_segments_cover_all_days_in_order(say: Say) -> None:
    found = segments(history_of(say("membership", "begins", "1951"), say("membership", "ends", "1960")))

    assert found[0].first == FAR_PAST
    assert all(left.first < right.first for left, right in pairwise(found))


def test_a_day_lies_in_the_last_segment_that_has_begun(say: Say) -> None:
    found = segments(history_of(say("membership", "begins", "1951-03-04")))
    begun = date(1951, 3, 4).toordinal()

    assert [found[segment_on(found, day)].ruling.state for day in (begun - 1, begun)] == ["does not hold", "holds"]


def test_many_acts_of_one_tie_are_swept_once(say: Say) -> None:
    days = [date.fromordinal(date(1900, 1, 1).toordinal() + 5 * n).isoformat() for n in range(3000)]
    told = [say("membership", "begins" if n % 2 else "ends", day, start=n) for n, day in enumerate(days)]

    found = segments(history_of(*told))

    assert len({s.first for s in found if s.ruling.state == "holds"}) >= 1500
