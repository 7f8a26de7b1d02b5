"""A time of a sentence in, the stretch that it makes with the day beside it out: `on 22 and 23 May`."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bilat.reading.grammar.sentence import Sentence, Timed

_AND = re.compile(r"\s?(?:,|and|&|, and)\s")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_NEXT = timedelta(days=1)


def stretch_of_days(timed: Timed, sentence: Sentence) -> str | None:
    """Two or more days that follow one another and are told in one breath, as an EDTF interval; else None."""
    days = [(t, _day(t)) for t in sorted(sentence.times, key=lambda t: t.mention.start)]
    at = next((n for n, (t, _) in enumerate(days) if t is timed), None)
    own = days[at][1] if at is not None else None
    if at is None or own is None:
        return None
    first, last = at, at
    while first and _follows(days[first - 1], days[first], sentence):
        first -= 1
    while last + 1 < len(days) and _follows(days[last], days[last + 1], sentence):
        last += 1
    begins, ends = days[first][1], days[last][1]
    return f"{begins}/{ends}" if begins and ends and first != last else None


def _day(timed: Timed) -> date | None:
    bare = timed.mention.bare or ""
    return date.fromisoformat(bare) if timed.mention.form == "day" and _DAY.fullmatch(bare) else None


def _follows(one: tuple[Timed, date | None], other: tuple[Timed, date | None], sentence: Sentence) -> bool:
    text = sentence.scope.document.text
    is_near = _AND.fullmatch(text, one[0].mention.end, other[0].mention.start) is not None
    return is_near and one[1] is not None and other[1] == one[1] + _NEXT
