from __future__ import annotations

from datetime import date

from bilat.model.edtf import ordinal
from bilat.standing.days import FAR_FUTURE, FAR_PAST, Window, window, year_before


def test_a_year_before_a_leap_day_is_the_day_before_march() -> None:
    assert year_before(date(2024, 2, 29).toordinal()) == date(2023, 2, 28).toordinal()


def test_years_before_our_era_have_a_year_before_too() -> None:
    assert year_before(ordinal(-44, 3, 15)) == ordinal(-45, 3, 15)
    assert year_before(ordinal(1, 3, 15)) == ordinal(0, 3, 15)


def test_open_ends_reach_for_ever() -> None:
    assert window(None, None) == Window(FAR_PAST, FAR_FUTURE)
    assert window(None, None).edtf is None


def test_windows_meet_in_the_days_they_share() -> None:
    assert Window(1, 5).meets(Window(5, 9))
    assert Window(1, 5).meet(Window(3, 9)) == Window(3, 5)
    assert not Window(1, 5).meets(Window(6, 9))
