"""The grammar of dates: days, months, years, decades, centuries and seasons as they are written, unresolved."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bilat.reading.mentions.date_atoms import Atom
from bilat.reading.mentions.date_pieces import (
    ABOUT, ABOUT_STARTS, DASH, DAY, DIGIT_DAY, DIGITS, ERA, HALF, MONTH, MONTH_STARTS, PART, PART_STARTS, RANK, RANK_STARTS, SOME_OF,
    WEEKDAY, WEEKDAY_STARTS, YEAR, YEAR_TAIL, atom, day_of, family, mark_of, month_of, number_of, one_of, part_of, rank_of, words, year_of,
)  # fmt: skip
from bilat.reading.mentions.date_words import DAY_PARTS, DECADES, EASTER_DAYS, FEASTS, SEASONS
from bilat.reading.mentions.date_years import is_counted, is_year

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTHS, _DAYS = 12, 31
_LAST_CENTURY = 30
_FOUR = 4


def _iso(match: re.Match[str]) -> Iterator[Atom]:
    year, month, day = (int(p) for p in match["iso"].split("-"))
    if 1 <= month <= _MONTHS and 1 <= day <= _DAYS:
        yield atom(match, "day", year=year, month=month, day=day)


def _numeric(match: re.Match[str]) -> Iterator[Atom]:
    """`28.03.1992`, `28/3/1992`; where day and month cannot be told apart, the year alone."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    if match["sign"] == "." or first > _MONTHS or first == second:
        day, month = first, second
    elif second > _MONTHS:
        day, month = second, first
    else:
        yield atom(match, "year", year=year)
        return
    if month <= _MONTHS and day <= _DAYS:
        yield atom(match, "day", year=year, month=month, day=day)


def _dated(match: re.Match[str]) -> Iterator[Atom]:
    """A day or a month, with a year unless that is a count: `on 28 March 1500 soldiers …`."""
    year, end, day = year_of(match), match.end(), day_of(match)
    if match["year"] and is_counted(match.string, end):
        year, end = None, _before(match, "year")
    if match["old"] and len(match["old"]) < _FOUR and words(match, "era").startswith("a") and day is None:
        return
    night = next((code for word, code in DAY_PARTS.items() if word in words(match, "night")), None)
    found = atom(match, "month" if day is None else "day", year=year, month=month_of(match), day=day, timex=night)
    yield replace(found, end=end)


def _before(match: re.Match[str], group: str) -> int:
    kept = match.string[match.start() : match.start(group)]
    return match.start() + len(re.sub(r"(?:,|\bof|\bin|\s)+$", "", kept))


_NAME = re.compile(r"\b(?!(?:On|The|From|Between|By|Until|Till|Of|And|In|Since|After|Before)\b)[A-Z]\w+\s+$")


def _day_list(match: re.Match[str]) -> Iterator[Atom]:
    """Days that share a month: `7–18 December 2015`, `May 5, 6 and 7`; the month's name goes with the nearest."""
    year, month, offset = year_of(match), month_of(match), match.start("days")
    days = list(re.finditer(DIGIT_DAY, match["days"]))
    if _NAME.search(match.string[max(0, match.start() - 20) : match.start()]) and offset < match.start("month"):
        days = days[1:]  # the first number belongs to a name: "in Operation Dawn 5, and 22 February"
    for n, found in enumerate(days):
        start = match.start() if n == 0 and match.start("month") < offset else offset + found.start()
        end = match.end() if n == len(days) - 1 else offset + found.end()
        yield Atom(start, end, "day", year, month, number_of(found.group()))


def _year(match: re.Match[str]) -> Iterator[Atom]:
    year, about = year_of(match), words(match, "about")
    if year is None:
        return
    is_told = bool(words(match, "led") or words(match, "part") or words(match, "half")) or about in (
        "circa",
        "ca",
        "ca.",
        "c.",
    )
    if match["old"] is None and not is_told and not is_year(match.string, match.start("year"), match.end("year")):
        return
    if about in ("around", "about", "approximately", "roughly") and match["year"] and year % 100 == 0:
        return
    yield atom(match, "year", year=year)


def _year_pair(match: re.Match[str]) -> Iterator[Atom]:
    """`1915–17`, `1939/40`, `1951-1953`: two years, which a later step makes one interval."""
    first, tail = int(match["year"]), match["tail"]
    last = int(tail) if len(tail) == _FOUR else first // 100 * 100 + int(tail)
    last += 100 if len(tail) < _FOUR and first % 100 == 99 and last <= first else 0  # noqa: PLR2004 - 1999–00
    if not first < last < first + 400 or is_counted(match.string, match.end()):
        return
    if match["led"] or is_year(match.string, match.start("year"), match.end("year")):
        yield Atom(match.start(), match.end("year"), "year", first, part=part_of(words(match, "part")))
        yield Atom(match.start("tail"), match.end(), "year", last)


def _old_pair(match: re.Match[str]) -> Iterator[Atom]:
    """`499–493 BC`, `496 and 495 BC`: the era stands once."""
    first, last, is_bc = int(match["first"]), int(match["old"]), words(match, "era").startswith("b")
    if (first > last) if is_bc else (first < last):
        yield Atom(
            match.start(), match.end("first"), "year", 1 - first if is_bc else first, part=part_of(words(match, "part"))
        )
        yield Atom(match.start("old"), match.end(), "year", 1 - last if is_bc else last)


def _to_present(match: re.Match[str]) -> Iterator[Atom]:
    yield Atom(match.start(), match.end(), "since", int(match["year"]), timex="OPEN")


def _decade(match: re.Match[str]) -> Iterator[Atom]:
    digits, name, is_bc = words(match, "decade"), words(match, "name"), words(match, "era").startswith("b")
    if name or len(digits) <= 2:  # noqa: PLR2004 - the 90s
        first = int(digits) if digits else DECADES[name]
        yield atom(match, "decade", year=first, length=10, short_year=True)
        return
    first = -int(digits) - 8 if is_bc else int(digits)
    if first % 100 or is_bc:
        yield atom(match, "decade", year=first, length=10)
    else:  # "the 1800s" is the century more often than its first ten years, "the 2000s" the other way round
        is_decade = first >= 2000 or match["part"] is not None  # noqa: PLR2004
        yield atom(match, "decade" if is_decade else "century", year=first, length=10 if is_decade else 100)


def _century(match: re.Match[str]) -> Iterator[Atom]:
    number = number_of(match["number"]) if match["number"] else rank_of(words(match, "rank")) or 0
    if not 1 <= number <= _LAST_CENTURY:
        return
    first = 1 - number * 100 if words(match, "era").startswith("b") else (number - 1) * 100
    yield atom(match, "century", year=first, length=100)


def _season(match: re.Match[str]) -> Iterator[Atom]:
    word, year = words(match, "season"), year_of(match)
    if year is not None or _season_stands(match, word):
        yield atom(match, "season", year=year, season=SEASONS[word])


_IN = re.compile(
    r"\b(?:in|by|since|until|till|during|throughout|through|over|for|late|early|mid|this|that)[\s-]+(?:the\s+)?$",
    re.IGNORECASE,
)
_SEASONAL = re.compile(
    r"\s+(?:(?:and|or|to)\s+(?:the\s+|early\s+|late\s+)*(?:spring|summer|autumn|fall|winter)|offensives?|campaigns?|elections?|session|term|harvests?)\b"
)
_NO_SEASON = re.compile(
    r"\s+(?:of|water|waters|tents?|clothing|clothes|coats?|boots|olympics?|games|palace|school|sports|jackets?|on|in\s+love)\b",
    re.IGNORECASE,
)


def _season_stands(match: re.Match[str], word: str) -> bool:
    """Whether a season's name without a year is the season: no fall of a city, no spring of water, no winter tents."""
    text, start = match.string, match.start("season")
    if _NO_SEASON.match(text, match.end()):
        return False
    if match["part"] or match["half"]:
        return True
    inside = _IN.search(text[max(0, start - 20) : start]) is not None
    if word == "fall":
        return inside or _SEASONAL.match(text, match.end()) is not None
    capital = match["season"][0].isupper() and re.search(r"[a-z,]\s+$", text[max(0, start - 6) : start]) is not None
    listed = re.search(
        r"\b(?:summer|winter|autumn|fall|spring)\s+(?:and|or|to)\s+(?:the\s+)?$", text[max(0, start - 24) : start]
    )
    pushed = _SEASONAL.match(text, match.end()) is not None
    return inside or capital or pushed or listed is not None or word != "spring"


_BEFORE_MONTH = re.compile(
    r"\b(?:in|by|since|until|till|during|throughout|through|of|from|to|and|or|between|before|after|late|early|last|next|mid|on|previous|"
    r"following|same|around|for|as|[a-z]+,)[\s-]+(?:the\s+)?$",
    re.IGNORECASE,
)
_SURELY_MONTH = re.compile(
    r"\b(?:in|of|by|since|until|till|during|from|early|late|mid|through|between|before|after|and|to)[\s-]+$",
    re.IGNORECASE,
)
_TO_MONTH = re.compile(rf"(?:\s?{DASH}\s?|\s+(?:to|and|or|through|until)\s+){MONTH}(?!\w)")
_ARTICLE = re.compile(r"\b(?:the|an?|its|their|his|her|this|that)\s+$", re.IGNORECASE)
_ADJECTIVE = re.compile(
    r"\s+(?!(?:on|to|of|from|through|against|towards?|into|for|in|by|was|is|had|has|began|and|or|be|have|not)\b)[a-z]{3,}"
)
_MODAL = re.compile(r"\s+(?:not|be|have|also|well|it|they|he|she|I|we|you|the|God|[a-z]+\s+(?:not|be|have))\b")


def _month(match: re.Match[str]) -> Iterator[Atom]:
    """A month by itself; not the verb of `may`, not a march, no person's name."""
    text, word = match.string, match["month"].rstrip(".")
    before = text[max(0, match.start() - 20) : match.start()]
    is_led = bool(match["part"] or match["half"]) or _BEFORE_MONTH.search(before) is not None
    if len(word) < _FOUR and word.lower() != "may":
        return
    if word.lower() in ("may", "march") and not match["part"] and not _no_verb(match, before, is_led=is_led):
        return
    if (
        is_led
        or word.lower() not in ("april", "june", "august")
        or not re.match(r"\s+[A-Z][a-z]+\s+(?:[a-z]|[A-Z][a-z]+\s+[a-z])", text[match.end() : match.end() + 40])
    ):
        yield atom(match, "month", month=month_of(match))


def _no_verb(match: re.Match[str], before: str, *, is_led: bool) -> bool:
    """Whether `May` or `March` is the month and neither the verb nor a march."""
    text, end = match.string, match.end()
    if _TO_MONTH.match(text, end):
        return True
    if _ARTICLE.search(before):
        return match["month"].istitle() and _ADJECTIVE.match(text, end) is not None
    is_modal = match["month"].lower() == "may" and _MODAL.match(text, end) and not _SURELY_MONTH.search(before)
    return is_led and not is_modal


def _day_alone(match: re.Match[str]) -> Iterator[Atom]:
    if _BEFORE_DAY.search(match.string[max(0, match.start() - 10) : match.start()]):
        yield Atom(match.start(), match.end(), "day", day=number_of(match["day"]))


def _short_year(match: re.Match[str]) -> Iterator[Atom]:
    yield Atom(match.start(), match.end(), "year", int(match["year"]), short_year=True)


_BEFORE_FEAST = re.compile(r"\b(?:at|on|by|before|after|until|since|during|in|for|to)\s+$", re.IGNORECASE)


def _feast(match: re.Match[str]) -> Iterator[Atom]:
    name = words(match, "feast")
    before = match.string[max(0, match.start() - 12) : match.start()]
    if name in ("christmas", "easter", "the new year") and year_of(match) is None and not _BEFORE_FEAST.search(before):
        return
    month, day = FEASTS.get(name, (None, None))
    night = "TNI" if words(match, "night") else None
    yield Atom(
        match.start(),
        match.end(),
        "day",
        year_of(match),
        month,
        day,
        feast="" if month else name,
        mark=mark_of(match),
        timex=night,
    )


_NIGHT = r"(?P<night>(?i:(?:the )?(?:nights?|mornings?|evening|afternoon|early hours|dawn) of (?:the )?))?"
_NIGHT_STARTS = frozenset(("night", "nights", "morning", "mornings", "evening", "afternoon", "dawn"))
_THE = r"(?:[Tt]he )?"
_SIGN = rf"(?: ?(?:,|{DASH}|/|&) ?(?:and |or )?| (?:and|or|to|through|until|till) (?:the )?)"
_DAYS_OF = rf"(?P<days>{DIGIT_DAY}(?:{_SIGN}{DIGIT_DAY})+)"
_NO_NUMBER = r"(?!\w|:\d|[,.]\d|-[a-z\d])"
_NEXT_WORDS = (
    "of (?:that|the same)|and|the|a|in|at|to|by|he|she|they|it|when|while|with|after|before|for|who|which|was|were|as"
)
_BEFORE_DAY = re.compile(r"\b(?:on|by|until|till|since|from|to|and|before|after|between)\s+$", re.IGNORECASE)
FAMILIES = (
    family("iso", DIGITS, r"(?P<iso>[12]\d{3}-\d\d-\d\d)(?![\d-])", _iso),
    family(
        "numeric",
        DIGITS,
        r"(?P<first>\d{1,2})(?P<sign>[./])(?P<second>\d{1,2})(?P=sign)(?P<year>1\d{3}|20\d\d)",
        _numeric,
    ),
    family(
        "day list, month",
        DIGITS | WEEKDAY_STARTS | {"the"},
        rf"{WEEKDAY}{_THE}{_DAYS_OF}(?: of)? {MONTH}{YEAR_TAIL}?",
        _day_list,
    ),
    family(
        "month, day list",
        MONTH_STARTS | WEEKDAY_STARTS,
        rf"{WEEKDAY}{MONTH} {_DAYS_OF}{_NO_NUMBER}{YEAR_TAIL}?",
        _day_list,
    ),
    family(
        "day, month",
        DIGITS | RANK_STARTS | WEEKDAY_STARTS | _NIGHT_STARTS | {"the", "early"},
        rf"{_NIGHT}{WEEKDAY}{_THE}{DAY}(?: day)?(?: of(?: the month of)?|,)? {MONTH}{YEAR_TAIL}?",
        _dated,
    ),
    family(
        "month, day",
        MONTH_STARTS | WEEKDAY_STARTS | _NIGHT_STARTS | {"the", "early"},
        rf"{_NIGHT}{WEEKDAY}{MONTH} (?:the )?{DAY}{_NO_NUMBER}{YEAR_TAIL}?",
        _dated,
    ),
    family(
        "month, year",
        PART_STARTS | ABOUT_STARTS | MONTH_STARTS | {"month"},
        rf"{SOME_OF}{ABOUT}(?:the month of |month of )?{MONTH}{YEAR_TAIL}(?P<day>)(?P<rank>)",
        _dated,
    ),
    family("month", PART_STARTS | MONTH_STARTS, rf"{SOME_OF}{MONTH}", _month),
    family(
        "years",
        DIGITS | PART_STARTS | {"years", "year"},
        rf"(?:{PART})?(?P<led>(?i:the )?(?i:years) )?(?P<year>1\d{{3}}|20\d\d) ?(?:{DASH}|/) ?(?P<tail>1\d{{3}}|20\d\d|\d\d)(?![%]|[,.]\d|-\d)",
        _year_pair,
    ),
    family(
        "years with era",
        DIGITS | PART_STARTS,
        rf"(?:{PART})?(?P<first>\d{{1,4}})(?: ?{DASH} ?| (?:to|and|or|until) )(?P<old>\d{{1,4}}) ?{ERA}",
        _old_pair,
    ),
    family(
        "years to now", DIGITS, rf"(?P<year>1\d{{3}}|20\d\d) ?(?:{DASH}|to) ?(?:the )?present(?: day)?", _to_present
    ),
    family("era, year", {"ad", "a"}, r"(?P<era>AD|A\.D\.) ?(?P<old>\d{1,4})(?P<year>)", _year),
    family(
        "year",
        DIGITS | PART_STARTS | ABOUT_STARTS | {"year", "years", "fiscal", "academic"},
        rf"{SOME_OF}{ABOUT}(?P<led>(?i:(?:the )?(?:fiscal |academic )?years?) )?{YEAR}(?!-\d)",
        _year,
    ),
    family(
        "decade",
        DIGITS | PART_STARTS,
        rf"(?:{PART}|{HALF}|{_THE})?(?P<decade>(?:1\d|20|\d)?\d0)['’]?s(?: ?{ERA})?",
        _decade,
    ),
    family(
        "named decade",
        PART_STARTS | {"nineteen"},
        rf"(?:{PART}|{HALF}|{_THE})(?:(?:nineteen[- ]?)?(?P<name>{one_of(DECADES)})|['’](?P<decade>\d0)s)",
        _decade,
    ),
    family(
        "century",
        DIGITS | PART_STARTS | RANK_STARTS,
        rf"(?:{PART}|{HALF}|{_THE})?(?:(?P<number>\d{{1,2}}(?:st|nd|rd|th))|(?P<rank>{RANK}))[ -](?i:century|centuries)(?: ?{ERA})?",
        _century,
    ),
    family(
        "season",
        PART_STARTS | frozenset(SEASONS),
        rf"{SOME_OF}{_THE}(?P<season>{one_of(SEASONS)})(?:(?: of| of the year|,)? {YEAR}(?:[-–/]\d\d(?:\d\d)?)?)?",
        _season,
    ),
    family("year, season", DIGITS, rf"{YEAR} (?P<season>spring|summer|autumn|winter)", _season),
    family("day alone", {"the"}, rf"the (?P<day>{DIGIT_DAY})(?<=[a-z])(?=[,.;:)]| (?:{_NEXT_WORDS})\b|$)", _day_alone),
    family("short year", {"'"}, r"['’](?P<year>\d\d)(?!['’])", _short_year),
    family(
        "feast",
        {f.partition(" ")[0].partition("'")[0].rstrip(".") for f in (*FEASTS, *EASTER_DAYS)},
        rf"(?P<feast>{one_of((*FEASTS, *EASTER_DAYS))})(?P<night> night)?{YEAR_TAIL}?",
        _feast,
    ),
)
