"""The grammar of dates: the ways to write days, months, years, decades, centuries and seasons."""

from __future__ import annotations

from bilat.reading.mentions.date_pieces import (
    ABOUT,
    ABOUT_STARTS,
    DASH,
    DASHES,
    DAY,
    DIGIT_DAY,
    DIGITS,
    ERA,
    FOUR_DIGITS,
    HALF,
    MONTH,
    MONTH_STARTS,
    PART,
    PART_STARTS,
    RANK,
    RANK_STARTS,
    SHORT_NUMBERS,
    SOME_OF,
    WEEKDAY,
    WEEKDAY_STARTS,
    YEAR,
    YEAR_TAIL,
    family,
    one_of,
)
from bilat.reading.mentions.date_readers import (
    read_centuries,
    read_century,
    read_dated,
    read_day_alone,
    read_day_list,
    read_days_alone,
    read_decade,
    read_feast,
    read_fiscal,
    read_iso,
    read_iso_month,
    read_letter_day,
    read_month,
    read_numeric,
    read_old_pair,
    read_season,
    read_short_year,
    read_to_present,
    read_year,
    read_year_pair,
)
from bilat.reading.mentions.date_words import DECADES, EASTER_DAYS, FEASTS, SEASONS

_NIGHT = r"(?P<night>(?i:(?:the )?(?:nights?|mornings?|evening|afternoon|early hours|dawn) of (?:the )?))?"
_NIGHT_STARTS = frozenset(("night", "nights", "morning", "mornings", "evening", "afternoon", "dawn"))
_THE = r"(?:[Tt]he )?"
_SIGN = rf"(?: ?(?:,|{DASH}|/|&) ?(?:and |or )?| (?:and|or|to|through|until|till) (?:the )?)"
_DAYS_OF = rf"(?P<days>{DIGIT_DAY}(?:{_SIGN}{DIGIT_DAY})+)"
_NO_NUMBER = r"(?!\w|:\d|[,.]\d|-[a-z\d])"
_NEXT_WORDS = (
    "of (?:that|the same)|and|the|a|in|at|to|by|he|she|they|it|when|while|with|after|before|for|who|which|was|were|as"
)
_NTH = r"\d{1,2}(?:st|nd|rd|th)"
FAMILIES = (
    family("iso", FOUR_DIGITS, r"(?P<iso>[12]\d{3}-\d\d-\d\d)(?![\d-])", read_iso, "-"),
    family(
        "iso month",
        FOUR_DIGITS,
        r"(?P<year>(?:1\d|20)(?P<short>\d\d))-(?P<month>0[1-9]|1[0-2])(?=\s*[:–—)])",
        read_iso_month,
        "-",
    ),
    family(
        "numeric",
        DIGITS,
        r"(?P<first>\d{1,2})(?P<sign>[./])(?P<second>\d{1,2})(?P=sign)(?P<year>1\d{3}|20\d\d)",
        read_numeric,
        "./",
    ),
    family(
        "day list, month",
        DIGITS | WEEKDAY_STARTS | _NIGHT_STARTS | {"the"},
        rf"{_NIGHT}{WEEKDAY}{_THE}{_DAYS_OF}(?: of)? {MONTH}{YEAR_TAIL}?",
        read_day_list,
    ),
    family(
        "month, day list",
        MONTH_STARTS | WEEKDAY_STARTS,
        rf"{WEEKDAY}{MONTH} {_DAYS_OF}{_NO_NUMBER}{YEAR_TAIL}?",
        read_day_list,
    ),
    family(
        "day, month",
        DIGITS | RANK_STARTS | WEEKDAY_STARTS | ABOUT_STARTS | _NIGHT_STARTS | {"the", "early"},
        rf"{ABOUT}{_NIGHT}{WEEKDAY}{_THE}{DAY}(?: day)?(?: of(?: the month of)?|,)? {MONTH}{YEAR_TAIL}?",
        read_dated,
    ),
    family(
        "month, day",
        MONTH_STARTS | WEEKDAY_STARTS | ABOUT_STARTS | _NIGHT_STARTS | {"the", "early"},
        rf"{ABOUT}{_NIGHT}{WEEKDAY}{MONTH} (?:the )?{DAY}{_NO_NUMBER}{YEAR_TAIL}?",
        read_dated,
    ),
    family(
        "month, year",
        PART_STARTS | ABOUT_STARTS | MONTH_STARTS | {"month"},
        rf"{SOME_OF}{ABOUT}(?:the month of |month of )?{MONTH}{YEAR_TAIL}(?P<day>)(?P<rank>)",
        read_dated,
    ),
    family("month", PART_STARTS | MONTH_STARTS, rf"{SOME_OF}{MONTH}", read_month),
    family(
        "years",
        FOUR_DIGITS | PART_STARTS | {"years", "year"},
        rf"(?:{PART})?(?P<led>(?i:the )?(?i:years) )?(?P<year>1\d{{3}}|20\d\d)"
        rf" ?(?:{DASH}|/) ?(?P<tail>1\d{{3}}|20\d\d|\d\d?)(?!%|[,.]\d|-\d)",
        read_year_pair,
        f"{DASHES}/",
    ),
    family(
        "years with era",
        SHORT_NUMBERS | FOUR_DIGITS | PART_STARTS,
        rf"(?:{PART})?(?P<first>\d{{1,4}})(?: ?{DASH} ?| (?:to|and|or|until) )(?P<old>\d{{1,4}}) ?{ERA}",
        read_old_pair,
        f"{DASHES}taou",
    ),
    family(
        "years to now",
        FOUR_DIGITS,
        rf"(?P<year>1\d{{3}}|20\d\d) ?(?:{DASH}|to) ?(?:(?:the )?present(?: day)?|current|now|today|date|(?=\)))",
        read_to_present,
        f"{DASHES}t",
    ),
    family("era, year", {"ad", "a"}, r"(?P<era>AD|A\.D\.) ?(?P<old>\d{1,4})(?P<year>)", read_year),
    family(
        "year",
        SHORT_NUMBERS | FOUR_DIGITS | PART_STARTS | ABOUT_STARTS | {"year", "years", "fiscal", "academic"},
        rf"{SOME_OF}{ABOUT}(?P<led>(?i:(?:the )?(?:fiscal |academic )?years?) )?{YEAR}(?!-\d)",
        read_year,
    ),
    family(
        "decade",
        SHORT_NUMBERS | FOUR_DIGITS | PART_STARTS,
        rf"(?:{PART}|{HALF}|{_THE})?(?P<decade>(?:1\d|20|\d)?\d0)['’]?s(?: ?{ERA})?",
        read_decade,
        "s'’",
    ),
    family(
        "named decade",
        PART_STARTS | {"nineteen", "'"},
        rf"(?:{PART}|{HALF}|{_THE})(?:(?:nineteen[- ]?)?(?P<name>{one_of(DECADES)})|['’](?P<decade>\d0)s)",
        read_decade,
    ),
    family(
        "century",
        DIGITS | PART_STARTS | RANK_STARTS,
        rf"(?:{PART}|{HALF}|{_THE})?(?:(?P<number>\d{{1,2}}(?:st|nd|rd|th))|(?P<rank>{RANK}))"
        rf"[ -](?i:century|centuries)(?: ?{ERA})?",
        read_century,
    ),
    family(
        "centuries",
        DIGITS | RANK_STARTS | PART_STARTS,
        rf"(?P<first>(?:{PART}|{_THE})(?:(?P<number>{_NTH})|(?P<rank>{RANK})))(?: ?{DASH} ?| (?:and|or|to|through) )"
        rf"(?P<second>(?:the )?(?:early |late )?(?:(?P<number2>{_NTH})|(?P<rank2>{RANK})) (?i:centuries|century))",
        read_centuries,
    ),
    family(
        "season",
        PART_STARTS | frozenset(SEASONS),
        rf"{SOME_OF}{_THE}(?P<season>{one_of(SEASONS)})"
        rf"(?:(?: of| of the year|,)? (?:{YEAR}(?:[-–/]\d\d(?:\d\d)?)?|['’](?P<short>\d\d)(?!['’])))?",
        read_season,
    ),
    family("year, season", FOUR_DIGITS, rf"{YEAR} (?P<season>spring|summer|autumn|winter)", read_season, "swaABC"),
    family(
        "letter's day",
        DIGITS | {"the"},
        rf"{_THE}(?P<day>{DIGIT_DAY}) (?P<letter>instant|ultimo|proximo|(?:inst|ult|prox)\b\.?)",
        read_letter_day,
    ),
    family("typed day", MONTH_STARTS, rf"{MONTH}, {DAY}, {YEAR}", read_dated),
    family(
        "day alone",
        {"the"} | _NIGHT_STARTS,
        rf"{_NIGHT}(?:the )?(?P<day>{DIGIT_DAY})(?<=[a-z])(?=[,.;:)]| (?:{_NEXT_WORDS})\b|$)",
        read_day_alone,
    ),
    family(
        "days alone",
        {"the"},
        rf"the (?P<days>{_NTH}(?:(?:,| and|, and) (?:the )?{_NTH})+)(?=[,.;:)]| (?:{_NEXT_WORDS})\b|$)",
        read_days_alone,
    ),
    family("short year", MONTH_STARTS | {"'"}, rf"(?:{MONTH},? )?['’](?P<year>\d\d)(?!['’])", read_short_year),
    family(
        "fiscal year, quarter",
        ("fy", *(f"{half}{n}" for half in "qh" for n in range(1, 5)), "q", "h"),
        rf"(?P<code>FY|Q[1-4]|H[12]) ?(?:of )?{YEAR}",
        read_fiscal,
    ),
    family("year, quarter", FOUR_DIGITS, rf"{YEAR} ?(?P<code>Q[1-4]|H[12])", read_fiscal, "QHABC"),
    family("year by name", {"the", "year"}, r"(?:[Tt]he )?(?P<led>year) (?P<year>\d{3})(?!,\d)", read_year),
    family(
        "feast",
        {f.partition(" ")[0].partition("'")[0].rstrip(".") for f in (*FEASTS, *EASTER_DAYS)},
        rf"(?P<feast>{one_of((*FEASTS, *EASTER_DAYS))})(?P<night> night)?{YEAR_TAIL}?",
        read_feast,
    ),
)
