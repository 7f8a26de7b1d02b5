"""Names of times that are other words too: `May`, `March`, `April`, `fall`, `spring`; whether they mean the time."""

from __future__ import annotations

import re

from bilat.reading.mentions.date_pieces import DASH, MONTH

_BEFORE = 24
_SEASON_NAMES = "spring|summer|autumn|fall|winter"
_IN_SEASON = re.compile(
    r"\b(?:in|by|since|until|till|during|throughout|through|over|for|late|early|mid|this|that)[\s-]+(?:the\s+)?$",
    re.IGNORECASE,
)
_SEASONAL = re.compile(
    rf"\s+(?:(?:and|or|to)\s+(?:the\s+|early\s+|late\s+)*(?:{_SEASON_NAMES})"
    r"|offensives?|campaigns?|elections?|session|term|harvests?)\b",
)
_BESIDE_SEASON = re.compile(rf"\b(?:{_SEASON_NAMES})\s+(?:and|or|to)\s+(?:the\s+)?$")
_NO_SEASON = re.compile(
    r"[”\"]?\s+(?:of|waters?|tents?|clothing|clothes|coats?|boots|olympics?|war|games|palace|school|sports|jackets?|on|"
    r"in\s+love)\b",
    re.IGNORECASE,
)
_OF_THE_YEAR = re.compile(r"\s+of\s+(?:that|the|this)\s+(?:[a-z]+\s+)?year\b")
_MIDDLE = re.compile(r"[a-z,]\s+$")


def is_season(text: str, start: int, end: int) -> bool:
    """Whether the name `text[start:end]` is the season: no fall of a city, no spring of water, no winter tents."""
    if _OF_THE_YEAR.match(text, end):
        return True
    if _NO_SEASON.match(text, end):
        return False
    word, before = text[start:end].lower(), text[max(0, start - _BEFORE) : start]
    if word not in ("spring", "fall") or _IN_SEASON.search(before) or _SEASONAL.match(text, end):
        return True
    is_capital = text[start].isupper() and _MIDDLE.search(before) is not None
    return word == "spring" and (is_capital or _BESIDE_SEASON.search(before) is not None)


_LED_MONTH = re.compile(
    r"\b(?:in|by|since|until|till|during|throughout|through|of|from|to|and|or|between|before|after|late|early|last|next|mid|on|"
    r"previous|following|same|around|for|as|[a-z]+,)[\s-]+(?:the\s+)?$",
    re.IGNORECASE,
)
_SURE_MONTH = re.compile(
    r"\b(?:in|of|by|since|until|till|during|from|early|late|mid|through|between|before|after|to)[\s-]+$",
    re.IGNORECASE,
)
_TO_MONTH = re.compile(rf"(?:\s?{DASH}\s?|\s+(?:to|and|or|through|until)\s+){MONTH}(?!\w)")
_ARTICLE = re.compile(r"\b(?:the|an?|its|their|his|her|this|that)\s+$", re.IGNORECASE)
# A noun behind the name makes it an attribute ("the May elections"), but a march is on, to or from a place.
_NOUN = re.compile(
    r"\s+(?!(?:on|to|of|from|through|against|towards?|into|for|in|by|was|is|had|has|began|and|or|be|have|not)\b)[a-z]{3,}",
)
_AFTER_MODAL = re.compile(r"\s+(?:not|be|have|also|well|it|they|he|she|I|we|you|the|God|[a-z]+\s+(?:not|be|have))\b")
_NAME = re.compile(r"\s+[A-Z][a-z]+\s+(?:[a-z]|[A-Z][a-z]+\s+[a-z])")
_CAPITAL = re.compile(r"\s+[A-Z][a-z]")
_TITLE = re.compile(
    r"\b(?:President|Minister|Ambassador|Senator|General|Queen|Princess|Lady|Miss|M(?:rs?|s)|Dr)\.?\s+$"
)
_VERBS = frozenset(("may", "march"))
_PERSONS = frozenset(("april", "june", "august"))
_SHORTEST = 4


def is_month(text: str, start: int, end: int) -> bool:
    """Whether the name `text[start:end]` without day or year is the month: no verb `may`, no march, no person."""
    word, before = text[start:end].rstrip(".").lower(), text[max(0, start - _BEFORE) : start]
    if word in _VERBS:
        return _is_no_verb(text, (start, end), before)
    if len(word) < _SHORTEST:
        return False
    if word in _PERSONS and _TITLE.search(before):
        return False
    return _LED_MONTH.search(before) is not None or word not in _PERSONS or not _NAME.match(text, end)


def _is_no_verb(text: str, span: tuple[int, int], before: str) -> bool:
    start, end = span
    if _TO_MONTH.match(text, end):
        return True
    if _CAPITAL.match(text, end) and not _SURE_MONTH.search(before):
        return False
    if _ARTICLE.search(before):
        return _NOUN.match(text, end) is not None
    is_modal = text[start:end] == "May" and _AFTER_MODAL.match(text, end) and not _SURE_MONTH.search(before)
    return _LED_MONTH.search(before) is not None and not is_modal


_BEFORE_FEAST = re.compile(r"\b(?:at|on|by|before|after|until|since|during|in|for|to)\s+$", re.IGNORECASE)
_LOOSE_FEASTS = frozenset(("christmas", "easter", "the new year"))


def is_feast(text: str, start: int, name: str) -> bool:
    """Whether a feast's name without a year is the day: "at Christmas", no Christmas tree."""
    return name not in _LOOSE_FEASTS or _BEFORE_FEAST.search(text[max(0, start - _BEFORE) : start]) is not None


_DAY_NAMES = (
    "Alliance|Association|Bloc|Bridge|Brigades?|Camp|Coalition|Forces|Front|Group|Movement|Organi[sz]ation|Party|Square|"
    "Stadium|Street|University"
)
_DAY_NAME = re.compile(rf"\s+(?:[A-Z][a-z]+\s+)?(?:{_DAY_NAMES})\b")


def is_name(text: str, end: int) -> bool:
    """Whether a day of the year that ends there is the name of a movement or a bridge."""
    return _DAY_NAME.match(text, end) is not None


_BEFORE_DAY = re.compile(r"\b(?:on|by|until|till|since|from|to|and|before|after|between)\s+$", re.IGNORECASE)


def is_day(text: str, start: int) -> bool:
    """Whether `the 14th` that starts there is a day of the month."""
    return _BEFORE_DAY.search(text[max(0, start - _BEFORE) : start]) is not None
