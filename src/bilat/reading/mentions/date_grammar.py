"""The grammar of dates: from a text to atoms of days, months, years, decades, centuries and seasons, unresolved."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bilat.reading.mentions.date_atoms import Atom
from bilat.reading.mentions.date_words import (
    DECADES,
    EASTER_DAYS,
    FEASTS,
    MONTHS,
    ORDINALS,
    SEASONS,
    WEEKDAYS,
    one_of,
    spaced,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_FLAGS = re.IGNORECASE
_MONTH = rf"(?P<month>(?:{one_of(m for m in MONTHS if len(m) > 4 or m in ('june', 'july', 'may'))})|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?)"
_DAY_WORD = one_of(ORDINALS)
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_ANY_DAY = rf"(?:(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?|(?P<word>{_DAY_WORD}))"
_ERA = r"(?: ?(?P<era>bce?|b\.c\.(?:e\.)?|ce|c\.e\.|ad|a\.d\.)(?!\w))"
_YEAR = r"(?P<year>1\d{3}|20\d\d)"
_YEAR_END = r"(?![\d%]|[,.]\d|'?s\b|-\d{1,3}-)"
_WEEKDAY = rf"(?:(?:{one_of(WEEKDAYS)}|(?:mon|tues?|wed|thurs?|fri|sat|sun)\b\.?),? (?:the )?)?"
_PART = spaced(
    r"(?:(?P<part>(?:the )?(?:very )?(?:"
    r"(?:early|mid|late|later|middle)(?: (?:in|to mid|to late|part of|days of|months of|years of|weeks of))?(?:-| )(?:the )?(?:month of )?"
    r"|(?:beginning|start|outset|opening|middle|midst|end|close|conclusion|eve|turn) of (?:the )?(?:month of |year )?"
    r"|(?:early|first|opening|initial|latter|later|last|final|closing|middle|greater|better|rest|remainder|most)"
    r"(?: (?:few|two|three|four|five|six|seven|ten))? ?(?:part|days|weeks|months|years|decades|phase|stages?)? of (?:the )?(?:month of |year )?"
    r")))",
)
_HALF = spaced(
    r"(?:(?P<half>(?:the )?(?:first|second|third|fourth|last|final|1st|2nd|3rd|4th) (?:half|quarter|third|week|fortnight|decade|ten days)) of (?:the )?)",
)
_ABOUT = spaced(r"(?:(?P<about>circa|ca\.?|c\.|around|about|approximately|roughly|some time in) ?)")
_COUNTED = re.compile(
    r"(?:\s|-)(?:[a-z]+[ -])?(?:soldiers|people|men|women|children|troops|dead|deaths|killed|wounded|prisoners|tons?|tonnes|"
    r"km|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|feet|acres|hectares|aircraft|planes|tanks|guns|casualties|civilians|ships|"
    r"documents|visas|refugees|persons|workers|students|families|homes|houses|dollars|pounds|euros|francs|marks|rubles|"
    r"barrels|cases|copies|items|rounds|shells|bombs|rockets|missiles|vehicles|trucks|horses|cavalry|infantry|infantrymen|"
    r"cavalrymen|sailors|marines|officers|militia|militiamen|fighters|rebels|volunteers|villages|households|residents|inhabitants|"
    r"citizens|nationals|years|days|hours|months|weeks|minutes|calories|tents|beds|percent|per cent|votes|seats|"
    r"participants|delegates|guests|visitors|members|employees|personnel|observers|peacekeepers|advisers|advisors|experts|"
    r"companies|firms|projects|schools|hospitals|square|cubic|megawatts|mw|gw|kg|kilograms?|hp|mm|cm|rifles|muskets|cannon|cannons)\b",
)


def _words(match: re.Match[str], name: str) -> str:
    value = match.groupdict().get(name)
    return re.sub(r"\s+", " ", value).strip().lower() if value else ""


def _month(match: re.Match[str], name: str = "month") -> int | None:
    word = _words(match, name).rstrip(".")
    return MONTHS.get(word)


def _day(match: re.Match[str]) -> int | None:
    digits, word = _words(match, "day"), _words(match, "word")
    if digits:
        return int(digits)
    return ORDINALS.get(word)


def _year(match: re.Match[str]) -> int | None:
    digits = _words(match, "year")
    if not digits:
        return None
    return 1 - int(digits) if _words(match, "era").startswith("b") else int(digits)


def part_of(words: str) -> str:
    """`early`, `mid`, `late` or nothing, from the words before a unit."""
    if re.search(r"early|beginning|start|outset|opening|first|initial|turn", words):
        return "early"
    if re.search(r"mid", words):
        return "mid"
    return "late" if re.search(r"late|latter|end|close|closing|conclusion|last|final|eve", words) else ""


def _half(words: str) -> str:
    if not words:
        return ""
    number = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
    rank = next((n for w, n in number.items() if re.search(rf"\b{w}\b(?! *$)", words)), 0)
    if words.endswith("half"):
        return f"H{rank or 2}"
    return f"Q{rank or 4}" if words.endswith("quarter") else ""


def _mark(match: re.Match[str], text: str) -> str:
    if _words(match, "about"):
        return "~"
    return "?" if re.match(r"\?[)\],–/-]", text[match.end() : match.end() + 2]) else ""


def _atom(match: re.Match[str], form: str, text: str, **fields: object) -> Atom:
    part = part_of(_words(match, "part"))
    return Atom(
        match.start(),
        match.end(),
        form,
        part=part,
        half=_half(_words(match, "half")),
        mark=_mark(match, text),
        **fields,  # type: ignore[arg-type]
    )


Reader = "Callable[[re.Match[str], str], Iterator[Atom]]"


def _iso(match: re.Match[str], text: str) -> Iterator[Atom]:
    if 1 <= int(match["month"]) <= 12 and 1 <= int(match["day"]) <= 31:
        yield _atom(match, "day", text, year=int(match["year"]), month=int(match["month"]), day=int(match["day"]))


def _numeric(match: re.Match[str], text: str) -> Iterator[Atom]:
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    day_first = match["dot"] == "." or first > 12 or first == second
    if not day_first and second <= 12:
        yield _atom(match, "year", text, year=year)  # day and month cannot be told apart
        return
    day, month = (first, second) if day_first else (second, first)
    if month <= 12 and day <= 31:
        yield _atom(match, "day", text, year=year, month=month, day=day)


def _day_month(match: re.Match[str], text: str) -> Iterator[Atom]:
    yield _dated(match, text, _day(match))


def _dated(match: re.Match[str], text: str, day: int | None) -> Atom:
    year, end = _year(match), match.end()
    if year is not None and not _words(match, "era") and _COUNTED.match(text, end):
        year, end = None, _before_year(match)
    form = "month" if day is None else "day"
    part = part_of(_words(match, "part"))
    timex = "TNI" if re.search("night", _words(match, "night")) else None
    return Atom(
        match.start(),
        end,
        form,
        year,
        _month(match),
        day,
        part=part,
        mark=_mark(match, text),
        timex=timex,
        half=_half(_words(match, "half")),
    )


def _before_year(match: re.Match[str]) -> int:
    kept = match.string[match.start() : match.start("year")]
    return match.start() + len(re.sub(r"(?:,|\bof|\bin|\s)+$", "", kept))


def _day_list(match: re.Match[str], text: str) -> Iterator[Atom]:
    """Days that share a month: `7–18 December 2015`, `5, 6 and 7 May`."""
    year, month = _year(match), _month(match)
    days = list(re.finditer(r"\d{1,2}(?:st|nd|rd|th)?", match["days"]))
    offset = match.start("days")
    for n, found in enumerate(days):
        last = n == len(days) - 1
        end = match.end() if last and match.start("days") < match.start("month") else offset + found.end()
        first = n == 0 and match.start("days") > match.start("month")
        start = match.start() if first else offset + found.start()
        if last and match.end() > end:
            end = match.end()
        yield Atom(start, end, "day", year, month, int(re.sub(r"\D", "", found.group())))


def _year_alone(match: re.Match[str], text: str) -> Iterator[Atom]:
    year = _year(match)
    if year is not None and (
        _words(match, "era") or _words(match, "word_year") or is_year(text, match.start("year"), match.end("year"))
    ):
        if _words(match, "era"):
            yield _atom(match, "year", text, year=year)
            return
        about = _words(match, "about")
        if (
            about
            and about not in ("circa", "ca", "ca.", "c.")
            and re.match(r"\s+[a-z]+s\b", text[match.end() : match.end() + 30])
        ):
            return
        yield _atom(match, "year", text, year=year)


_STRONG = re.compile(
    r"(?:\b(?:in|since|until|till|during|year|years|circa|early|late|mid|of|by|from|the|between|for|after|before|through|throughout|its|their|his|her|post|pre)"
    r"|['’]s|\()[\s-]+$|\($",
    re.IGNORECASE,
)
_SURE = re.compile(r"(?:\b(?:in|since|until|till|during|year|throughout)\s+|['’]s\s+|\()$", re.IGNORECASE)
_NUMBERED = re.compile(
    r"(?:\d[.,]|[$€£¥#%§]\s?|\b(?:nos?|resolutions?|res|law|act|decree|order|flight|route|highway|article|section|pages?|pp?|boeing|airbus|regulation|number|"
    r"chapter|room|some|nearly|almost|than|approximately|only|another|least|most|roughly|total of|over|exactly|estimated)\.?\s|[/:]|[A-Za-z]\d*-)$",
    re.IGNORECASE,
)
_HYPHENED = re.compile(r"\b(?:pre|post|mid|early|late|inter|then|since|until)-$", re.IGNORECASE)
_PLURAL = re.compile(
    r"\s+(?!was\b|is\b|has\b|as\b|this\b|his\b|its\b|thus\b|perhaps\b|across\b|ss\b|always\b|sometimes\b|towards\b|afterwards\b|besides\b)[a-z]+s\b(?!['’])"
)
_HAPPENINGS = re.compile(
    r"\s+(?:elections|campaigns|negotiations|talks|protests|riots|reforms|revolutions|treaties|agreements|sanctions|borders|attacks|"
    r"operations|hostilities|uprisings|accords|conventions|figures|levels|estimates|prices|events|plans|offensives|battles|clashes|lines|"
    r"demonstrations|Olympics|games)\b",
)


def is_year(text: str, start: int, end: int) -> bool:
    """Whether the four digits `text[start:end]` are a year and not a count, a sum or a number of something."""
    before, after = text[max(0, start - 24) : start], text[end : end + 32]
    if re.match(
        r"[\d%°]|[,.]\d|\s?(?:million|billion|thousand|hundred|per\s?cent)\b|-(?:metre|meter|km|mile|man|ton|strong|foot|seat|page)",
        after,
    ):
        return False
    if _NUMBERED.search(before) and not _HYPHENED.search(before):
        return False
    sure = _SURE.search(before) is not None
    if _COUNTED.match(text, end):
        return sure and int(text[start:end]) % 100 != 0
    if _PLURAL.match(after) and not _HAPPENINGS.match(after):
        return sure or (_STRONG.search(before) is not None and int(text[start:end]) % 100 != 0)
    year = int(text[start:end])
    return _STRONG.search(before) is not None or (1400 < year < 2100 and year % 100 != 0) or year in (1800, 1900, 2000)


def _year_range(match: re.Match[str], text: str) -> Iterator[Atom]:
    first, tail = int(match["year"]), match["tail"]
    era = _words(match, "era").startswith("b")
    if era:
        last = int(tail)
        if first > last:
            yield Atom(
                match.start(),
                match.end(),
                "interval",
                1 - first,
                until=Atom(match.start("tail"), match.end(), "year", 1 - last),
            )
        return
    last = int(tail) if len(tail) == 4 else first // 100 * 100 + int(tail)
    last += 100 if last <= first and len(tail) == 2 and first % 100 == 99 else 0
    if (
        first < last < first + 400
        and not _COUNTED.match(text, match.end())
        and is_year(text, match.start("year"), match.end("year"))
    ):
        until = Atom(match.start("tail"), match.end(), "year", last)
        yield Atom(match.start(), match.end(), "interval", first, until=until)


def _to_present(match: re.Match[str], text: str) -> Iterator[Atom]:
    yield Atom(match.start(), match.end(), "since", int(match["year"]), timex="OPEN")


def _decade(match: re.Match[str], text: str) -> Iterator[Atom]:
    digits, name = _words(match, "decade"), _words(match, "name")
    if name or len(digits) == 2:
        first = int(digits) if digits else DECADES[name]
        yield _atom(match, "decade", text, year=first, length=10, short_year=True)
        return
    year = int(digits)
    bc = _words(match, "era").startswith("b")
    century = year % 100 == 0 and (bc or re.search(r"\d{3,4}$", digits) is not None) and year < 1900 and not bc
    length = 100 if century else 10
    first = -year - 8 if bc else year
    yield _atom(match, "century" if century else "decade", text, year=first, length=length)


def _century(match: re.Match[str], text: str) -> Iterator[Atom]:
    number = int(match["number"]) if match["number"] else ORDINALS.get(_words(match, "word"), 0)
    if not 1 <= number <= 30:
        return
    bc = _words(match, "era").startswith("b")
    first = 1 - number * 100 if bc else (number - 1) * 100
    yield _atom(match, "century", text, year=first, length=100)


def _season(match: re.Match[str], text: str) -> Iterator[Atom]:
    word = _words(match, "season")
    year = _year(match)
    if year is None and not _season_stands(match, text, word):
        return
    yield _atom(match, "season", text, year=year, season=SEASONS[word])


_IN_SEASON = re.compile(
    r"\b(?:in|by|since|until|till|during|throughout|through|over|and|or|to|from|late|early|of|for)\s+(?:the\s+)?$",
    re.IGNORECASE,
)


def _season_stands(match: re.Match[str], text: str, word: str) -> bool:
    """Whether a season's name without a year is the season and not a fall, a water spring or a wintry adjective."""
    start, before, after = (
        match.start("season"),
        text[max(0, match.start() - 16) : match.start()],
        text[match.end() : match.end() + 20],
    )
    if match["part"] or _words(match, "that"):
        return word != "fall" or not re.match(r"\s+of\b", after)
    if word in ("fall", "spring"):
        capital = match["season"][0].isupper() and bool(re.search(r"[a-z,]\s+$", text[max(0, start - 6) : start]))
        inside = re.search(
            r"\b(?:in|by|since|until|during|through)\s+(?:the\s+)?$", text[max(0, start - 16) : start], re.IGNORECASE
        )
        return (
            bool(capital or inside) and not re.match(r"\s+(?:of|water)\b", after) and (word == "spring" or not capital)
        )
    return word in ("summer", "winter", "autumn") and (
        bool(
            re.match(
                r"(?!\s+(?:tents?|clothing|clothes|coats?|boots|olympics|games|palace|school|sports))",
                after,
                re.IGNORECASE,
            )
        )
    )


_BEFORE_BARE = re.compile(
    r"\b(?:in|by|since|until|till|during|throughout|through|of|from|to|and|or|between|before|after|late|early|last|next|this|that|mid|on|previous|following|same|the|around|for|as)[\s-]+(?:the\s+)?$",
    re.IGNORECASE,
)


def _month_bare(match: re.Match[str], text: str) -> Iterator[Atom]:
    word = match["month"]
    before, after = text[max(0, match.start() - 20) : match.start()], text[match.end() : match.end() + 24]
    if word[0].islower() or (word.rstrip(".").lower() not in ("may",) and len(word.rstrip(".")) < 4):
        return
    led = bool(_words(match, "part") or _words(match, "half")) or _BEFORE_BARE.search(before) is not None
    if word in ("May", "March", "MAY", "MARCH") and not led:
        return
    if (
        word == "May"
        and re.match(r"\s+(?:not|be|have|also|well|[A-Z])", after)
        and not re.search(r"\b(?:in|of|by|since|until|during|late|early)\s+$", before)
    ):
        return
    if re.match(r"\s+[A-Z][a-z]+", after) and not led:
        return
    yield _atom(match, "month", text, month=_month(match))


def _month_year(match: re.Match[str], text: str) -> Iterator[Atom]:
    yield _dated(match, text, None)


def _day_alone(match: re.Match[str], text: str) -> Iterator[Atom]:
    yield Atom(match.start("the"), match.end(), "day", day=_day(match))


def _short(match: re.Match[str], text: str) -> Iterator[Atom]:
    yield Atom(match.start(), match.end(), "year", int(match["year"]), short_year=True)


def _feast(match: re.Match[str], text: str) -> Iterator[Atom]:
    name = _words(match, "feast").replace("’", "'")
    month, day = FEASTS.get(name, (None, None))
    yield Atom(match.start(), match.end(), "day", _year(match), month, day, feast=name if month is None else "")


_ARTICLE = r"(?:\bthe )?"
_NIGHT = r"(?P<night>(?:the )?(?:night|nights|morning|evening|afternoon|early hours|dawn) of (?:the )?)?"
_SEP = r"(?: ?(?:,|–|—|-|−|/|&) ?(?:and |or )?| (?:and|or|to|through|until|till) (?:the )?)"
_ONE = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_TAIL_YEAR = rf"(?:(?:,? of|,| of the year|,? in)? ?{_YEAR}{_YEAR_END}{_ERA}?|,? (?P<year2>\d{{1,4}}) ?(?P<era2>bce?|b\.c\.(?:e\.)?|a\.?d\.?)(?!\w))"
_END = r"(?![\w])"


def _family(name: str, pattern: str, read: object) -> tuple[str, re.Pattern[str], object]:
    return (name, re.compile(spaced(rf"(?<![\w.$£€])(?:{pattern})"), _FLAGS), read)


_YEAR_TAIL = rf"(?:(?:,| of|, of| of the year|, in)? {_YEAR}{_YEAR_END}{_ERA}?)"
FAMILIES = (
    _family("iso", r"(?P<year>[12]\d{3})-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])", _iso),
    _family(
        "numeric", r"(?P<first>\d{1,2})(?P<dot>[./])(?P<second>\d{1,2})(?P=dot)(?P<year>1\d{3}|20\d\d)(?!\d)", _numeric
    ),
    _family(
        "day_list",
        rf"{_WEEKDAY}{_ARTICLE}(?P<days>{_ONE}(?:{_SEP}{_ONE})+)(?: of)? {_MONTH}{_END}{_YEAR_TAIL}?",
        _day_list,
    ),
    _family(
        "month_day_list",
        rf"{_WEEKDAY}{_MONTH}{_END} (?P<days>{_ONE}(?:{_SEP}{_ONE})+)(?![\w:]|,\d|\.\d)(?:(?:,| of)? {_YEAR}{_YEAR_END})?",
        _day_list,
    ),
    _family(
        "day_month",
        rf"{_NIGHT}{_WEEKDAY}{_ARTICLE}{_ANY_DAY}(?: day)?(?: of|,)? {_MONTH}{_END}{_YEAR_TAIL}?",
        _day_month,
    ),
    _family(
        "month_day",
        rf"{_NIGHT}{_WEEKDAY}{_MONTH}{_END} (?:the )?{_ANY_DAY}(?![\w:]|,\d|\.\d|-\w)(?:(?:,| of|, of)? {_YEAR}{_YEAR_END})?",
        _day_month,
    ),
    _family(
        "month_year",
        rf"(?:{_PART}|{_HALF})?{_ABOUT}?{_ARTICLE}{_MONTH}{_END}(?:(?:,| of|, of| of the year| in)? {_YEAR}{_YEAR_END}{_ERA}?)",
        _month_year,
    ),
    _family("month", rf"(?:{_PART}|{_HALF})?{_MONTH}{_END}", _month_bare),
    _family(
        "year_range",
        rf"{_YEAR}(?: ?(?:–|—|-|−|/) ?)(?P<tail>(?:1\d{{3}}|20\d\d)|\d\d)(?![\w%]|[,.]\d|-\d)",
        _year_range,
    ),
    _family("bc_range", rf"(?P<year>\d{{1,4}})(?: ?(?:–|—|-|−) ?)(?P<tail>\d{{1,4}}){_ERA}", _year_range),
    _family("to_present", rf"{_YEAR} ?(?:–|—|-|−|to) ?(?:the )?present(?: day)?{_END}", _to_present),
    _family("year_era", rf"(?:{_PART}|{_HALF})?{_ABOUT}?(?:(?:the )?year )?(?P<year>\d{{1,4}}){_ERA}", _year_alone),
    _family("era_year", rf"(?P<era>a\.?d\.?) (?P<year>\d{{1,4}})(?!\d)", _year_alone),
    _family("word_year", r"(?P<word_year>(?:the )?(?:fiscal |calendar )?year) (?P<year>\d{3,4})(?![\d,])", _year_alone),
    _family("year", rf"(?:{_PART}|{_HALF})?{_ABOUT}?{_YEAR}{_YEAR_END}(?!-\d)", _year_alone),
    _family(
        "decade", rf"(?:(?:{_PART}|{_HALF}|{_ARTICLE}))?(?P<decade>(?:1\d|20|\d)?\d0)(?:['’]?s){_END}{_ERA}?", _decade
    ),
    _family(
        "short_decade",
        rf"(?:{_PART}|{_HALF}|the )(?:(?:nineteen-?)?(?P<name>{one_of(DECADES)})|['’](?P<decade>\d0)s){_END}",
        _decade,
    ),
    _family(
        "century",
        rf"(?:{_PART}|{_HALF}|{_ARTICLE})?(?:(?P<number>\d{{1,2}})(?:st|nd|rd|th)|(?P<word>{_DAY_WORD}))(?: |-)(?:century|centuries){_END}{_ERA}?",
        _century,
    ),
    _family(
        "season",
        rf"(?:{_PART}|{_HALF})?(?P<that>the |that |this )?(?P<season>spring|summer|autumn|fall|winter)(?:(?: of| of the year|,)? {_YEAR}(?:[-–/]\d\d(?:\d\d)?)?{_YEAR_END})?{_END}",
        _season,
    ),
    _family("year_season", rf"{_YEAR} (?P<season>spring|summer|autumn|winter){_END}", _season),
    _family(
        "day_alone",
        rf"(?:on|by|until|till|since|from|to|and|of|before|after) (?P<the>the) {_DAY}(?<=st|nd|rd|th)(?=[,.;:)]| (?:of (?:that|the same)|and|the|a|in|at|to|by|he|she|they|it|when|while|with|after|before|for|who|which|of)\b|$)",
        _day_alone,
    ),
    _family("short_year", r"['’](?P<year>\d\d)(?![\w'’])", _short),
    _family(
        "feast",
        rf"(?P<feast>{one_of([*FEASTS, *EASTER_DAYS]).replace(chr(39), '[' + chr(39) + '’]')})(?:(?: of|,)? {_YEAR}{_YEAR_END})?{_END}",
        _feast,
    ),
)
