"""A document in, the latest past day that its text names out: an undated text was not written before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.model.edtf import parse
from bilat.reading.mentions.dates import find_times

if TYPE_CHECKING:
    from bilat.model.document import Document


def latest_day(document: Document, today: int) -> int | None:
    """The latest day (day number) up to today that the text names to the day, carried years included."""
    values = (parse(mention.calendar) for mention in find_times(document) if mention.calendar)
    days = (value.latest for value in values if value.is_day)
    return max((day for day in days if day is not None and day <= today), default=None)
