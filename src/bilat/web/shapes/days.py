"""A day number in, the day as pages' scripts and the API take it out."""

from __future__ import annotations

from bilat.model.edtf import iso_day


def day_shown(day: int | None) -> str | None:
    """A day number as ISO 8601, `1966-07-25`; None where no day is known or bounds it."""
    return None if day is None else iso_day(day)
