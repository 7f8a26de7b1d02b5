"""A time of a sentence in, the stretch that it makes with the next ones beside it out: `on 22 and 23 May`."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bilat.reading.grammar.sentence import Sentence, Timed

_AND = re.compile(r"\s?(?:,|and|&|, and)\s")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_DECADE = re.compile(r"\d{3}X")
_NEXT = timedelta(days=1)


def stretch_of(timed: Timed, sentence: Sentence) -> str | None:
    """Two or more days or decades in a row that are told in one breath, as an EDTF interval; else None."""
    days = [(t, t.mention.bare or "") for t in sorted(sentence.times, key=lambda t: t.mention.start)]
    at = next((n for n, (t, _) in enumerate(days) if t is timed), None)
    if at is None or timed.mention.form not in ("day", "decade"):
        return None
    first, last = at, at
    while first and _follows(days[first - 1], days[first], sentence):
        first -= 1
    while last + 1 < len(days) and _follows(days[last], days[last + 1], sentence):
        last += 1
    return f"{days[first][1]}/{days[last][1]}" if first != last else None


def _follows(one: tuple[Timed, str], other: tuple[Timed, str], sentence: Sentence) -> bool:
    text = sentence.scope.document.text
    is_near = _AND.fullmatch(text, one[0].mention.end, other[0].mention.start) is not None
    return is_near and _is_next(one[1], other[1])


def _is_next(one: str, other: str) -> bool:
    """Whether a day or decade, as EDTF, comes right after another."""
    if _DAY.fullmatch(one) and _DAY.fullmatch(other):
        return date.fromisoformat(other) == date.fromisoformat(one) + _NEXT
    return bool(_DECADE.fullmatch(one) and _DECADE.fullmatch(other)) and int(other[:3]) == int(one[:3]) + 1
