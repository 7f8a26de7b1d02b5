"""Readers of dates: from a match of the date grammar to the atoms that it holds, with the fields that it names."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bilat.reading.mentions.date_atoms import Atom, Shift
from bilat.reading.mentions.date_pieces import (
    DIGIT_DAY,
    atom,
    day_of,
    mark_of,
    month_of,
    number_of,
    part_of,
    rank_of,
    words,
    year_of,
)
from bilat.reading.mentions.date_senses import is_day, is_feast, is_month, is_name, is_season
from bilat.reading.mentions.date_words import DAY_PARTS, DECADES, FEASTS, SEASONS
from bilat.reading.mentions.date_years import is_counted, is_year

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTHS, _DAYS = 12, 31
_LAST_CENTURY = 30
_FOUR = 4


def read_iso(match: re.Match[str]) -> Iterator[Atom]:
    """`1992-03-28`."""
    year, month, day = (int(p) for p in match["iso"].split("-"))
    if 1 <= month <= _MONTHS and 1 <= day <= _DAYS:
        yield atom(match, "day", year=year, month=month, day=day)


def read_iso_month(match: re.Match[str]) -> Iterator[Atom]:
    """`2017-02:` at the head of a line, where it is no range of years as `2007-09` may be."""
    if int(match["month"]) <= int(match["short"]):
        yield atom(match, "month", year=int(match["year"]), month=int(match["month"]))


def read_numeric(match: re.Match[str]) -> Iterator[Atom]:
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


# "in October the first ambassador came" is no day
_RANKED = re.compile(r"\s+(?!(?:of|and|in|at|by|to|he|she|it|they|the|was|when|with|a)\b)[a-z]")


def read_dated(match: re.Match[str]) -> Iterator[Atom]:
    """A day or a month, with a year unless that is a count: `on 28 March 1500 soldiers …`."""
    year, end, day = year_of(match), match.end(), day_of(match)
    if match["rank"] and match.start("rank") > match.start("month") and _RANKED.match(match.string, match.end("rank")):
        return
    if match["year"] and is_counted(match.string, end):
        year, end = None, _before(match, "year")
    if match["old"] and len(match["old"]) < _FOUR and words(match, "era").startswith("a") and day is None:
        return
    if year is None and day is not None and is_name(match.string, end):
        yield Atom(match.start(), end, "name")
        return
    found = atom(
        match, "month" if day is None else "day", year=year, month=month_of(match), day=day, timex=_part_of_day(match)
    )
    yield found if end == found.end else replace(found, end=end)


def _part_of_day(match: re.Match[str]) -> str | None:
    return next((code for word, code in DAY_PARTS.items() if word in words(match, "night")), None)


def _before(match: re.Match[str], group: str) -> int:
    kept = match.string[match.start() : match.start(group)]
    return match.start() + len(re.sub(r"(?:,|\bof|\bin|\s)+$", "", kept))


_NAME = re.compile(r"\b(?!(?:On|The|From|Between|By|Until|Till|Of|And|In|Since|After|Before)\b)[A-Z]\w+\s+$")


def read_day_list(match: re.Match[str]) -> Iterator[Atom]:
    """Days that share a month: `7–18 December 2015`, `May 5, 6 and 7`; the month's name goes with the nearest."""
    year, month, offset = year_of(match), month_of(match), match.start("days")
    days = named = list(re.finditer(DIGIT_DAY, match["days"]))
    if offset == match.start() and _NAME.search(match.string[max(0, offset - 20) : offset]):
        days = days[1:]  # the first number belongs to a name: "by Convoy 5, and 22 February"
    for n, found in enumerate(days):
        is_head = n == 0 and (match.start("month") < offset or len(days) == len(named))
        start = match.start() if is_head else offset + found.start()
        end = match.end() if n == len(days) - 1 else offset + found.end()
        yield Atom(start, end, "day", year, month, number_of(found.group()))


_CIRCA = frozenset(("circa", "ca", "ca.", "c."))
_LED_ABOUT = re.compile(r"\b(?:in|from|of|since|until|by)\s+$", re.IGNORECASE)
_FEW = 8


def read_year(match: re.Match[str]) -> Iterator[Atom]:
    """`1992`, `circa 1930`, `the end of 1951`, `480 BC`, where the digits are a year."""
    year, about = year_of(match), words(match, "about")
    if year is None:
        return
    is_told = bool(words(match, "led") or words(match, "part") or words(match, "half")) or about in _CIRCA
    is_told = is_told or (about != "" and _LED_ABOUT.search(match.string[: match.start()][-_FEW:]) is not None)
    if not words(match, "old") and not is_told and not is_year(match.string, match.start("year"), match.end("year")):
        return
    if about in ("around", "about", "approximately", "roughly") and match["year"] and year % 100 == 0:
        return
    yield atom(match, "year", year=year)


def read_year_pair(match: re.Match[str]) -> Iterator[Atom]:
    """`1915–17`, `1939/40`, `1951-1953`: two years, which a later step makes one interval."""
    first, tail = int(match["year"]), match["tail"]
    last = int(tail) if len(tail) == _FOUR else first // 10 ** len(tail) * 10 ** len(tail) + int(tail)
    last += 100 if len(tail) < _FOUR and first % 100 == 99 and last <= first else 0  # noqa: PLR2004 - 1999–00
    is_range = len(tail) == _FOUR and is_counted(match.string, match.end())
    if not first < last < first + 400 or is_range:
        return
    if match["led"] or is_year(match.string, match.start("year"), match.end("year")):
        yield Atom(match.start(), match.end("year"), "year", first, part=part_of(words(match, "part")))
        yield Atom(match.start("tail"), match.end(), "year", last)


def read_old_pair(match: re.Match[str]) -> Iterator[Atom]:
    """`499–493 BC`, `496 and 495 BC`: the era stands once."""
    first, last, is_bc = int(match["first"]), int(match["old"]), words(match, "era").startswith("b")
    if (first > last) if is_bc else (first < last):
        yield Atom(
            match.start(), match.end("first"), "year", 1 - first if is_bc else first, part=part_of(words(match, "part"))
        )
        yield Atom(match.start("old"), match.end(), "year", 1 - last if is_bc else last)


def read_to_present(match: re.Match[str]) -> Iterator[Atom]:
    """`2011–present`."""
    yield Atom(match.start(), match.end(), "since", int(match["year"]), timex="OPEN")


def read_decade(match: re.Match[str]) -> Iterator[Atom]:
    """`the late 1950s`, `the sixties`, `the 480s BC`."""
    digits, name, is_bc = words(match, "decade"), words(match, "name"), words(match, "era").startswith("b")
    if name or len(digits) <= 2:  # noqa: PLR2004 - the 90s
        first = int(digits) if digits else DECADES[name]
        yield atom(match, "decade", year=first, length=10, short_year=True)
        return
    first = -int(digits) - 8 if is_bc else int(digits)
    if first % 100 or is_bc:
        yield atom(match, "decade", year=first, length=10)
    else:  # "the 1800s" is the century more often than its first ten years, "the 2000s" the other way round
        is_decade = first >= 2000  # noqa: PLR2004
        yield atom(match, "decade" if is_decade else "century", year=first, length=10 if is_decade else 100)


def read_fiscal(match: re.Match[str]) -> Iterator[Atom]:
    """`FY2019`, `Q3 2021`, `2021 Q3`."""
    code = match["code"].upper()
    yield Atom(match.start(), match.end(), "year", year_of(match), half="" if code == "FY" else code)


def read_century(match: re.Match[str]) -> Iterator[Atom]:
    """`the early 19th century`, `a seventeenth-century treaty`."""
    number = number_of(match["number"]) if match["number"] else rank_of(words(match, "rank")) or 0
    if not 1 <= number <= _LAST_CENTURY:
        return
    first = 1 - number * 100 if words(match, "era").startswith("b") else (number - 1) * 100
    if "turn of" in words(match, "part"):
        yield Atom(match.start(), match.end(), "year", first, mark="~")
        return
    yield atom(match, "century", year=first, length=100)


def read_centuries(match: re.Match[str]) -> Iterator[Atom]:
    """`the 19th and 20th centuries`: the word stands with the second."""
    numbers = [rank_of(words(match, "rank")), rank_of(words(match, "rank2"))]
    for n, group in enumerate(("number", "number2")):
        number = number_of(match[group]) if match[group] else numbers[n]
        if number is not None and 1 <= number <= _LAST_CENTURY:
            start, end = (match.start(), match.end("first")) if n == 0 else (match.start("second"), match.end())
            yield Atom(start, end, "century", (number - 1) * 100, length=100)


# "the summer offensive" names its summer, not "the summer".
_ATTRIBUTE = re.compile(
    r"\s+(?!(?:of|and|or|to|in|on|at|by|was|were|is|had|has|with|for|from|as|that|when|while|after)\b)[A-Za-z]{2,}",
)


def read_season(match: re.Match[str]) -> Iterator[Atom]:
    """`the summer of 1912`, `late spring`."""
    short = words(match, "short")
    year, is_told = int(short) if short else year_of(match), bool(words(match, "part") or words(match, "half"))
    start, end = match.span("season")
    if year is not None or is_season(match.string, start, end) or (is_told and words(match, "season") != "fall"):
        season = SEASONS[words(match, "season")]
        found = atom(match, "season", year=year, season=season, short_year=bool(short))
        is_attribute = not is_told and year is None and _ATTRIBUTE.match(match.string, end) is not None
        yield replace(found, start=start) if is_attribute else found


def read_month(match: re.Match[str]) -> Iterator[Atom]:
    """`early March`, `August`."""
    start, end = match.span("month")
    if match["part"] or match["half"] or is_month(match.string, start, end):
        yield atom(match, "month", month=month_of(match))


def read_day_alone(match: re.Match[str]) -> Iterator[Atom]:
    """`on the 14th`."""
    night = _part_of_day(match)
    if night or (match.group().startswith("the") and is_day(match.string, match.start())):
        yield Atom(match.start(), match.end(), "day", day=number_of(match["day"]), timex=night)


def read_days_alone(match: re.Match[str]) -> Iterator[Atom]:
    """`on the 9th and 11th`."""
    if not is_day(match.string, match.start()):
        return
    for n, day in enumerate(re.finditer(DIGIT_DAY, match["days"])):
        start, end = (match.start("days") + at for at in day.span())
        yield Atom(match.start() if n == 0 else start, end, "day", day=number_of(day.group()))


def read_letter_day(match: re.Match[str]) -> Iterator[Atom]:
    """`the 14th instant`, `the 3rd ultimo`: of this month and the last, as letters say."""
    step = {"i": 0, "u": -1, "p": 1}[match["letter"][0]]
    yield Atom(match.start(), match.end(), "day", day=number_of(match["day"]), shift=Shift(step, "M"))


def read_short_year(match: re.Match[str]) -> Iterator[Atom]:
    """`'68`."""
    month = month_of(match)
    yield Atom(match.start(), match.end(), "month" if month else "year", int(match["year"]), month, short_year=True)


def read_feast(match: re.Match[str]) -> Iterator[Atom]:
    """`Christmas Day 1941`, `Good Friday`."""
    name = words(match, "feast")
    if year_of(match) is None and not is_feast(match.string, match.start(), name):
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
