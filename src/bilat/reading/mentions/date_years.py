"""Four digits: whether they are a year, or a count, a sum or the number of a resolution."""

from __future__ import annotations

import re

from bilat.reading.mentions.date_words import COUNTED, HAPPENINGS, NUMBERING, NUMBERS, QUANTITIES

_WINDOW = 32
_ROUND = 100
# Behind these four digits are a year, whatever follows.
_SURE = re.compile(r"(?:\b(?:in|since|until|till|during|years?|throughout|circa)\s+|['’]s\s+|\()$", re.IGNORECASE)
_LIKELY = re.compile(
    r"(?:\b(?:1\d|20)(?!00)\d\d(?:,|,?\s+(?:or|and|to))\s+|\b(?:early|late|mid|of|by|from|the|between|for|after|before|through|its|their|his|her|post|pre|to|and|as)[\s-]+|^)$",
    re.IGNORECASE,
)
_NO_YEAR_BEFORE = re.compile(
    rf"(?:\d[.,]|[$€£¥#%§]\s?|\b(?:{'|'.join((*NUMBERING, *QUANTITIES))})\.?\s+|[/:]|[A-Z]\w*-)$",
    re.IGNORECASE,
)
_YET_YEAR = re.compile(
    r"\b(?:(?:pre|post|mid|early|late|inter|since|until|non)-"
    r"|(?:no|not)\s+(?:earlier|later|sooner)\s+than\s+"
    r"|(?:to|until|since|till|by)\s+(?:at\s+least|about|almost|nearly|roughly|approximately)\s+)$",
    re.IGNORECASE,
)
_NO_YEAR_AFTER = re.compile(
    r"[\d%°]|[,.]\d|\s?(?:million|billion|thousand|hundred|per\s?cent|a\.?m\b|p\.?m\b|hours\b)"
    r"|-(?:metre|meter|km|mile|man|ton|tonne|strong|foot|seat|page|kilomet|member|acre|word|bed|pound)",
)
# `on 17 March 1992 killed 29 people`: a verb with its object, and nothing that is counted.
_OBJECT = rf"(?<=killed|ounded)\s+(?:\d|(?:{'|'.join(NUMBERS)}|the|at|more|about|some|over|several|dozens)\b)"
_COUNTED = re.compile(rf"(?:\s+|-)(?:(?!(?:{'|'.join(NUMBERS)})\b)[a-z]+\s+)?(?:{'|'.join(COUNTED)})\b(?!{_OBJECT})")
_PLURAL = re.compile(
    r"\s+(?!(?:was|is|has|as|this|his|its|thus|perhaps|across|always|sometimes|towards|afterwards|besides|unless)\b)"
    r"[a-z]{2,}s\b(?!['’])",
)
_UP_TO = re.compile(r"\bup\s+to\s+$", re.IGNORECASE)
_ENDS = re.compile(r"\s*(?:[.,;:)]|$)|\s+(?:and|but|the|when|it|they|he|she|in|by|as)\b")
_IN_YEAR = re.compile(r"\s+in\s+(?:1\d{3}|20\d\d)\b")
_HAPPENING = re.compile(rf"\s+(?:{'|'.join(HAPPENINGS)})\b")
_FIRST_LIKELY, _LAST_LIKELY = 1500, 2100
_ROUND_YEARS = frozenset((1600, 1700, 1800, 1900, 2000))


def is_counted(text: str, end: int) -> bool:
    """Whether what follows `text[:end]` is something that is counted: soldiers, tons, visas."""
    return _COUNTED.match(text, end) is not None


def _is_yet_year(before: str, after: str) -> bool:
    return _YET_YEAR.search(before) is not None or (_UP_TO.search(before) and _ENDS.match(after)) is not None


def is_year(text: str, start: int, end: int) -> bool:
    """Whether the four digits `text[start:end]` are a year."""
    before, after = text[max(0, start - _WINDOW) : start], text[end : end + _WINDOW]
    if _NO_YEAR_AFTER.match(after) or (_NO_YEAR_BEFORE.search(before) and not _is_yet_year(before, after)):
        return False
    year = int(text[start:end])
    is_round, is_sure = year % _ROUND == 0, _SURE.search(before) is not None
    if is_counted(text, end):
        return is_sure and not is_round
    if not is_sure and _IN_YEAR.match(after):
        return False  # "against 1875 in 1902" counts
    likely = is_sure or _LIKELY.search(before) is not None
    if _PLURAL.match(after) and not _HAPPENING.match(after):
        return is_sure or (likely and not is_round and not re.search(r"\b(?:to|and|as|of)\s+$", before))
    if is_round and not is_sure:
        likely = likely or (before.endswith(", ") and re.match(r"\s*(?:[.,;)\]=]|$)", after) is not None)
        return year in _ROUND_YEARS and likely
    return likely or _FIRST_LIKELY < year < _LAST_LIKELY
