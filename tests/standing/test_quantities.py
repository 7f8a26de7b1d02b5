from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bilat.model.quantity import Quantity
from bilat.standing import document_dates
from bilat.standing.quantities import conflicts, latest_on, series

if TYPE_CHECKING:
    from tests.standing.conftest import Say


def people(number: float, of: str = "refugees") -> Quantity:
    return Quantity(number, unit="people", of=of)


def test_the_latest_at_or_before_the_day_counts(say: Say) -> None:
    told = [
        say("population", "holds", year, quantity=people(n)) for year, n in (("1951", 10), ("1953", 30), ("1960", 60))
    ]
    found = series(told, document_dates(told, {}))

    latest = latest_on(found, date(1955, 1, 1).toordinal())

    assert latest is not None
    assert (latest.quantity.value, latest.time) == (30, "1953")
    assert latest_on(found, date(1950, 1, 1).toordinal()) is None


def test_two_conflict_only_if_they_count_the_same_at_the_same_time(say: Say) -> None:
    told = [
        say("population", "holds", "1951", quantity=people(10)),
        say("population", "holds", "1951", quantity=people(12), doc="Other"),
        say("population", "holds", "1952", quantity=people(40)),
        say("population", "holds", "1951", quantity=people(7, "students")),
    ]

    ((left, right),) = conflicts(series(told, document_dates(told, {})))

    assert {left.quantity.value, right.quantity.value} == {10, 12}


def test_a_bound_that_the_other_keeps_is_no_conflict(say: Say) -> None:
    told = [
        say("population", "holds", "1951", quantity=Quantity(10, bound="at least")),
        say("population", "holds", "1951", quantity=Quantity(12)),
    ]

    assert conflicts(series(told, document_dates(told, {}))) == ()
