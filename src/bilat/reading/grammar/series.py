"""A series of parties with a time each (`with A in 1973, B in 1983 and C in 1984`) in, the pairs of party and time out.

Parsers hang such series on almost anything, so that the words between the mentions decide.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bilat.reading.grammar.found import When, Who

if TYPE_CHECKING:
    from bilat.model.mention import PartyMention
    from bilat.reading.grammar.sentence import Sentence, Timed
    from bilat.reading.tree import Token

_FORMS = ("name", "short", "capital")
_TIED = re.compile(r"\s*\(?\s*(?:in|on|from|since)?\s*")
_NEXT = re.compile(r"\s*\)?\s*(?:[,;]\s*(?:and\s+)?|and\s+)(?:with\s+|to\s+|by\s+)?(?:the\s+)?")
_LEAST = 2


def dated_series(noun: Token, sentence: Sentence) -> tuple[tuple[Who, When], ...]:
    """The parties behind a noun that have each their own time; empty where there are not two of them in a row."""
    start = sentence.offsets.get(noun.i, (sentence.start, sentence.start))[1]
    named = sorted({m for m in sentence.parties.values() if m.form in _FORMS and m.start >= start}, key=_start)
    out: list[tuple[Who, When]] = []
    end: int | None = None
    for mention in named:
        timed = _time_behind(mention, sentence)
        if timed is None or (end is not None and not _follows(end, mention, sentence)):
            break
        end = timed.mention.end
        out.append((Who((mention.party,)), When(timed.value)))
    return tuple(out) if len(out) >= _LEAST else ()


def _start(mention: PartyMention) -> int:
    return mention.start


def _time_behind(mention: PartyMention, sentence: Sentence) -> Timed | None:
    text = sentence.scope.document.text
    for timed in sentence.times:
        tie = text[mention.end : timed.mention.start]
        if timed.mention.calendar and timed.mention.start >= mention.end and _TIED.fullmatch(tie):
            return timed
    return None


def _follows(end: int, mention: PartyMention, sentence: Sentence) -> bool:
    return bool(_NEXT.fullmatch(sentence.scope.document.text[end : mention.start]))
