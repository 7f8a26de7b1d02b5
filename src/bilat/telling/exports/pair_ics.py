"""The timeline of a pair in, an iCalendar (RFC 5545) of its dated entries out."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from icalendar import Calendar, Event

from bilat.standing.days import bound
from bilat.telling.times import told

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bilat.telling.timeline import Entry

_MONTH = 31


def pair_ics(pair: tuple[str, str], entries: Iterable[Entry]) -> bytes:
    """An all-day event for each entry that is told to the day or to within a month; vaguer ones are no dates.

    An event's identity is made of its first statement, so that a calendar that asks again finds it again.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//bilat//pair//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", f"{pair[0]} and {pair[1]}")
    for entry in entries:
        first, last = bound(entry.days.lo), bound(entry.days.hi)
        if entry.time is not None and first is not None and last is not None and last - first < _MONTH:
            calendar.add_component(_event(entry, first, last))
    return bytes(calendar.to_ical())


def _event(entry: Entry, first: int, last: int) -> Event:
    event = Event()
    event.add("uid", f"{entry.statements[0].id}-{entry.sort}-{entry.phase or 'event'}@bilat")
    event.add("dtstamp", datetime(1970, 1, 1, tzinfo=UTC))
    event.add("dtstart", date.fromordinal(first))
    if last + 1 <= date.max.toordinal():
        event.add("dtend", date.fromordinal(last + 1))
    event.add("summary", entry.text)
    event.add("description", "\n".join(f"{told(entry.time or '')}: “{s.evidence.quote}”" for s in entry.statements))
    event.add("categories", [entry.kind])
    event.add("status", "TENTATIVE" if entry.is_beside else "CONFIRMED")
    return event
