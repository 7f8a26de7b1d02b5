from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

from bilat.recording.protocol import instant


def test_a_day_is_known_until_its_last_moment() -> None:
    assert instant(date(2020, 5, 1)) == datetime(2020, 5, 1, 23, 59, 59, 999_999, UTC)


def test_an_instant_without_a_zone_is_utc() -> None:
    assert instant(datetime(2020, 5, 1, 12)) == datetime(2020, 5, 1, 12, tzinfo=UTC)  # noqa: DTZ001 -- as is meant


def test_an_instant_of_another_zone_becomes_utc() -> None:
    there = timezone(timedelta(hours=3))

    assert instant(datetime(2020, 5, 1, 2, tzinfo=there)) == datetime(2020, 4, 30, 23, tzinfo=UTC)
