"""The words of the date grammar, as data: months, seasons, units, numbers, holidays, and the regex pieces made of them."""

from __future__ import annotations

import re
from types import MappingProxyType

_MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_MONTH_SHORT = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
MONTHS = MappingProxyType(
    {name.lower(): n for n, name in enumerate(_MONTH_NAMES, 1)}
    | {name.lower(): n for n, name in enumerate(_MONTH_SHORT, 1)}
    | {"sept": 9},
)
# The codes of EDTF level 1.
SEASONS = MappingProxyType({"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24})
WEEKDAYS = MappingProxyType(
    {d: n for n, d in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())},
)
UNITS = MappingProxyType(
    {
        "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "D", "morning": "D", "evening": "D",
        "afternoon": "D", "weekend": "W", "week": "W", "fortnight": "F", "month": "M", "season": "S", "quarter": "Q",
        "year": "Y", "decade": "E", "century": "C", "centurie": "C", "generation": "X", "moment": "X",
    },
)  # fmt: skip
_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
NUMBERS = MappingProxyType(
    {word: n for n, word in enumerate(_SMALL)}
    | {word: 20 + 10 * n for n, word in enumerate(_TENS)}
    | {
        f"{ten}{sep}{small}": 20 + 10 * n + m
        for n, ten in enumerate(_TENS)
        for m, small in enumerate(_SMALL[1:10], 1)
        for sep in (" ", "-")
    }
    | {"a": 1, "an": 1, "hundred": 100, "a hundred": 100, "one hundred": 100, "a dozen": 12, "half a": 0},
)
ORDINALS = MappingProxyType(
    {word: n for n, word in enumerate(_ORDINALS, 1)}
    | {"thirtieth": 30}
    | {
        f"{ten}{sep}{word}": value + n
        for ten, value in (("twenty", 20), ("thirty", 30))
        for n, word in enumerate(_ORDINALS[:9], 1)
        for sep in (" ", "-")
    },
)
# Decades by their names: the first year within the century.
DECADES = MappingProxyType(
    {
        "twenties": 20,
        "thirties": 30,
        "forties": 40,
        "fifties": 50,
        "sixties": 60,
        "seventies": 70,
        "eighties": 80,
        "nineties": 90,
    },
)
# Feasts that stand on the same day each year: (month, day). Easter is reckoned.
FEASTS = MappingProxyType(
    {
        "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26),
        "new year's eve": (12, 31), "new year's day": (1, 1), "new year": (1, 1), "new years day": (1, 1),
        "may day": (5, 1), "epiphany": (1, 6), "st. valentine's day": (2, 14), "valentine's day": (2, 14),
        "saint patrick's day": (3, 17), "st. patrick's day": (3, 17), "all saints' day": (11, 1),
        "halloween": (10, 31), "bastille day": (7, 14),
    },
)  # fmt: skip
EASTER_DAYS = MappingProxyType(
    {
        "good friday": -2,
        "easter": 0,
        "easter sunday": 0,
        "easter day": 0,
        "easter monday": 1,
        "pentecost": 49,
        "palm sunday": -7,
    },
)


def spaced(pattern: str) -> str:
    """A regex in which every blank stands for white space of any length."""
    return re.sub(r"(?<!\\) ", r"\\s+", pattern)


def one_of(words: object) -> str:
    """An alternation, the longest word first."""
    return "|".join(sorted((re.escape(str(w)) for w in words), key=len, reverse=True))  # type: ignore[attr-defined]
