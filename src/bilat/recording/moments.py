"""The last moment on record in, the next one out: later than all before, since past answers must not change."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bilat.errors import StoreError
from bilat.recording.rows import stamp

_TICK = timedelta(microseconds=1)


def next_moment(latest: str | None, asked: datetime | None, noun: str) -> datetime:
    """When something is recorded: as asked, else now, or just after the last where the clock was put back.

    `noun` names what is recorded. Raises StoreError where the moment asked for lies before the last.
    """
    if asked is None:
        now = datetime.now(UTC)
        return now if latest is None else max(now, datetime.fromisoformat(latest) + _TICK)
    if latest is not None and stamp(asked) < latest:
        what = f"a {noun} of {stamp(asked)} cannot follow one of {latest}"
        raise StoreError(what, f"record {noun}s in the order of time")
    return asked
