"""Time mentions in, expressions as annotators of TIMEX2 draw them out: bare, whole, the ends of intervals apart.

TIMEX2 (Ferro et al., "TIDES 2005 Standard for the Annotation of Temporal Expressions") leaves prepositions out and
takes in all that belongs to the phrase: "two days after the landing", and behind a date "the first day of the war".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from bilat.reading.mentions.date_words import ORDINALS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bilat.reading.mentions.dates import TimeMention

_REST = r"[^,.;:()\n–—]{0,70}?(?=\s?[,.;:()\n–—]|$)"
_STEP = re.compile(r"\b(?:after|before)$")
_EVENT = re.compile(
    r"\s(?!(?:and|but|or|when|while|in|on|at|by|from|he|she|it|they|to|was|were|is|had|has|his|her|their)\b)"
    rf"(?=\S){_REST}"
)
_RANKED = (
    rf"(?:{'|'.join(sorted(ORDINALS, key=len, reverse=True))}|\d+(?:st|nd|rd|th)|last|final|very|\w+est|most\s\w+)"
)
_APPOSED = re.compile(
    rf",\s(?P<whole>(?:the|its|their|an?|[A-Z]\w+['’]s)\s{_RANKED}\s(?:\w+\s)?(?P<unit>day|month|year|anniversary)\s"
    rf"(?:of|in|since|for|to)\s{_REST})",
)
_UNITS = MappingProxyType({"day": ("day", "anniversary"), "month": ("month",), "year": ("year", "anniversary")})


@dataclass(frozen=True, slots=True)
class Expression:
    """A time expression `text[start:end]`, its value in the grain of TIMEX2, its form, and the interval around it."""

    start: int
    end: int
    value: str | None
    form: str
    interval: str | None = None


def expressions(text: str, mentions: Iterable[TimeMention]) -> Iterator[Expression]:
    """The expressions of a text's time mentions, in order."""
    for found in mentions:
        for end in found.ends:
            yield Expression(end.start, end.end, end.value, found.form, found.value)
        if not found.ends:
            yield Expression(found.bare_start, _end(text, found), found.value, found.form)
            yield from _apposed(text, found)


def _end(text: str, found: TimeMention) -> int:
    """Where the phrase ends: that of a step with the event that it is told from."""
    if found.form != "relative" or not _STEP.search(text, found.bare_start, found.bare_end):
        return found.bare_end
    event = _EVENT.match(text, found.bare_end)
    return event.end() if event else found.bare_end


def _apposed(text: str, found: TimeMention) -> Iterator[Expression]:
    """What a date is called behind it: "1 May 2010, the tenth anniversary of the treaty"."""
    apposed = _APPOSED.match(text, found.bare_end)
    if apposed and apposed["unit"] in _UNITS.get(found.form, ()) and found.bare is not None:
        yield Expression(apposed.start("whole"), apposed.end("whole"), found.bare, "relative")
