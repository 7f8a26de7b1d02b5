"""The times of a text in, the latest past day that it names out: an undated text was not written before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.model.edtf import parse

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bilat.reading.mentions.dates import TimeMention


def latest_day(times: Iterable[TimeMention], today: int) -> int | None:
    """The latest day (day number) up to today that is named to the day, carried years included."""
    values = (parse(mention.calendar) for mention in times if mention.calendar)
    days = (value.latest for value in values if value.is_day)
    return max((day for day in days if day is not None and day <= today), default=None)
