"""The grammar of times told by others: "two years later", "that same day", durations, sets, clock times, "now"."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from bilat.reading.mentions.date_atoms import Atom, Base, Shift, Unit
from bilat.reading.mentions.date_pieces import (
    DIGITS,
    MONTH,
    PART,
    PART_STARTS,
    SHORT_NUMBERS,
    family,
    month_of,
    one_of,
    part_of,
    words,
)
from bilat.reading.mentions.date_words import DAY_PARTS, FEASTS, NUMBERS, PLURALS, REFERENCES, SEASONS, UNITS, WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Iterator

_VAGUE = (
    "a few",
    "few",
    "several",
    "some",
    "many",
    "a couple of",
    "couple of",
    "a number of",
    "numerous",
    "dozens of",
    "the",
)
_DATED_UNIT = rf"(?P<unit>(?i:{'|'.join(UNITS)}|date))(?!s)"
_UNIT = rf"(?P<unit>(?i:{'|'.join(UNITS)}|centuries))s?"
# "twenty-one" and its like in two parts: an alternation of them all takes long to fail
_TENS = tuple(word for word, n in NUMBERS.items() if n in range(20, 100, 10))
_ONES = tuple(word for word, n in NUMBERS.items() if n in range(1, 10) and word not in ("a", "an"))
_NUMBER = (
    rf"(?:{one_of(_TENS)}(?:(?:-| ){one_of(_ONES)})?"
    rf"|{one_of(word for word in NUMBERS if '-' not in word and word not in _TENS)})"
)
_COUNT = rf"(?:(?P<count>\d{{1,3}}(?:\.\d)?|{_NUMBER})|(?P<vague>{one_of(_VAGUE)}))(?P<half> and (?:a |one )?half)?"
_ABOUT = (
    r"(?i:(?:about|some|just|only|barely|a mere|almost|nearly|over|under|around|roughly|approximately|"
    r"less than|more than|at least|at most|"
    r"no less than|up to|exactly|little more than|little over|well over|close to|not quite) (?:a )?)?"
)
_ABOUT_STARTS = frozenset(
    (
        "about some just only barely a almost nearly over under around roughly approximately less more at no up "
        "exactly little well close not"
    ).split(),
)
_COUNT_STARTS = (
    SHORT_NUMBERS
    | {n.partition(" ")[0].partition("-")[0] for n in NUMBERS}
    | {v.partition(" ")[0] for v in _VAGUE}
    | _ABOUT_STARTS
)
_FORWARD = frozenset(("next", "following", "subsequent", "ensuing", "succeeding", "coming"))
_BACKWARD = frozenset(("previous", "preceding", "prior", "last", "past"))
_BESIDE = "|".join(sorted(_FORWARD | _BACKWARD))
_DEICTIC = frozenset(("next", "last", "past", "coming"))
_HERE = frozenset(("this", "current"))
_WAYS_BACK = frozenset(("earlier", "before", "previously", "prior", "beforehand", "ago"))
_WAY = (
    r"later|on(?=[,.;:])|afterwards?|thereafter|after that(?! of\b)|hence|after|following|earlier|previously|prior|"
    r"beforehand|ago|before"
)


def _code(match: re.Match[str]) -> str:
    unit = words(match, "unit")
    return "D" if unit == "date" else UNITS[PLURALS.get(unit, unit)]


def _number(match: re.Match[str]) -> float | None:
    """The count, None for "several"; "the day after" counts one."""
    word = words(match, "count")
    if not word:
        return 1 if words(match, "vague") == "the" else None
    number = (
        float(word)
        if word[0].isdigit()
        else float(NUMBERS[word.replace(" ", "-") if "-" not in word and word not in NUMBERS else word])
    )
    return number + 0.5 if words(match, "half") else number


def _duration_value(count: float | None, code: str) -> str:
    amount = "X" if count is None else f"{count:g}"
    if code == "F":
        return "PXW" if count is None else f"P{2 * count:g}W"
    return f"PT{amount}{code[1]}" if code.startswith("T") else f"P{amount}{code}"


def _shift(count: int, code: str, base: Base) -> Shift:
    units: dict[str, Unit] = {"D": "D", "W": "W", "F": "F", "M": "M", "Y": "Y", "DE": "DE", "CE": "CE"}
    return Shift(count, units[code], base)


_FOR = re.compile(r"\bfor\s+$", re.IGNORECASE)


def _step(match: re.Match[str]) -> Iterator[Atom]:
    """`two years later`, `the day before`, `fifteen months ago`."""
    count, code, way = _number(match), _code(match), words(match, "way")
    is_many = match.string[match.end("unit")] == "s" or code in ("DE", "CE")
    if words(match, "vague") == "the" and (is_many or way not in ("before", "after", "following")):
        return
    if way in ("after", "before", "prior") and _FOR.search(match.string[max(0, match.start() - 8) : match.start()]):
        return  # "for two years before the war" is how long
    is_back = way in _WAYS_BACK
    if count is None or count != int(count) or code.startswith("T"):
        yield Atom(match.start(), match.end(), "relative", timex="PAST_REF" if is_back else "FUTURE_REF")
        return
    # Ten years later is a year, a hundred years later is one too: a decade counts as years here.
    years = {"DE": 10, "CE": 100}.get(code)
    step = int(count) * (years or 1) * (-1 if is_back else 1)
    yield Atom(
        match.start(),
        match.end(),
        "relative",
        shift=_shift(step, "Y" if years else code, "now" if way == "ago" else "focus"),
    )


_PARTS = MappingProxyType({("half", "CE"): 50, ("quarter", "CE"): 25, ("half", "DE"): 5})


def _part_step(match: re.Match[str]) -> Iterator[Atom]:
    """`half a century later`, `a quarter of a century before`."""
    years, way = _PARTS.get((words(match, "of").split("-")[0], _code(match))), words(match, "way")
    if years is not None:
        shift = Shift(-years if way in _WAYS_BACK else years, "Y", "now" if way == "ago" else "focus")
        yield Atom(match.start(), match.end(), "relative", shift=shift)


def _direction(phrase: str) -> int:
    named = set(phrase.split())
    return 1 if named & _FORWARD else -1 if named & _BACKWARD else 0


def _base(phrase: str) -> Base:
    return "now" if phrase in _DEICTIC else "here" if phrase in _HERE else "focus"


# "the last month of the war" is one of its months, not the month before
_OF_WHAT = re.compile(r"\s+of\s")


def _neighbour(match: re.Match[str]) -> Iterator[Atom]:
    """`the following year`, `that same day`, `last month`, `the end of the month`, `later that year`."""
    code, phrase = _code(match), words(match, "which")
    is_part = phrase.endswith(("last", "past")) and _OF_WHAT.match(match.string, match.end())
    if code.startswith("T") or is_part:
        return
    if phrase.endswith("past"):  # "in the past year" is how long, and no year of the calendar
        yield Atom(match.start(), match.end(), "duration", timex=_duration_value(1, code))
        return
    shift = _shift(_direction(phrase), code, _base(phrase))
    if code == "CE" and "turn of" in words(match, "part"):
        shift = Shift(0, "turn")
    timex = DAY_PARTS.get(words(match, "unit"))
    yield Atom(match.start(), match.end(), "relative", part=part_of(words(match, "part")), shift=shift, timex=timex)


def _named(match: re.Match[str]) -> Iterator[Atom]:
    """`the following March`, `last summer`, `the previous Monday`."""
    phrase, season, weekday = words(match, "which"), words(match, "season"), WEEKDAYS.get(words(match, "weekday"))
    feast = FEASTS.get(words(match, "feast"))
    form = "season" if season else "day" if weekday is not None or feast else "month"
    if phrase in ("that", "this") and match["month"] in ("May", "March"):
        return
    yield Atom(
        match.start(),
        match.end(),
        form,
        month=feast[0] if feast else month_of(match) if match["month"] else None,
        day=feast[1] if feast else None,
        season=SEASONS.get(season),
        weekday=weekday,
        part=part_of(words(match, "part")),
        shift=Shift(_direction(phrase), "named", _base(phrase)),
    )


def _duration(match: re.Match[str]) -> Iterator[Atom]:
    if words(match, "vague") == "the" or (words(match, "count") in ("a", "an") and words(match, "unit") in DAY_PARTS):
        return
    yield Atom(match.start(), match.end(), "duration", timex=_duration_value(_number(match), _code(match)))


def _long(match: re.Match[str]) -> Iterator[Atom]:
    yield Atom(match.start(), match.end(), "duration", timex=_duration_value(1, _code(match)))


def _set(match: re.Match[str]) -> Iterator[Atom]:
    code = (
        _code(match) if match["unit"] else {"y": "Y", "m": "M", "w": "W", "d": "D", "a": "Y"}[words(match, "often")[0]]
    )
    yield Atom(match.start(), match.end(), "set", timex=_duration_value(1, code))


def _reference(match: re.Match[str]) -> Iterator[Atom]:
    yield Atom(match.start(), match.end(), "reference", timex=REFERENCES[words(match, "ref")])


def _beside_today(match: re.Match[str]) -> Iterator[Atom]:
    step = -1 if match.group().lower() == "yesterday" else 1
    yield Atom(match.start(), match.end(), "relative", shift=Shift(step, "D", "now"))


def _clock(match: re.Match[str]) -> Iterator[Atom]:
    hour, half = int(match["hour"]), words(match, "half") or words(match, "whole")
    hour += 12 if half.startswith("p") and hour < 12 else 0  # noqa: PLR2004 - noon
    yield Atom(match.start(), match.end(), "time", timex=f"T{hour:02}:{match['minute'] or '00'}")


def _noon(match: re.Match[str]) -> Iterator[Atom]:
    yield Atom(match.start(), match.end(), "time", timex="T00:00" if match.group().lower() == "midnight" else "T12:00")


_LED_WEEKDAY = re.compile(r"\b(?:on|by|until|till|before|after|since|from|to|and|or)\s+$", re.IGNORECASE)


def _weekday(match: re.Match[str]) -> Iterator[Atom]:
    number = WEEKDAYS[words(match, "weekday")]
    if _LED_WEEKDAY.search(match.string[max(0, match.start() - 8) : match.start()]):
        yield Atom(match.start(), match.end(), "day", weekday=number)
    else:  # a name or a habit: Bloody Sunday, Friday prayers
        yield Atom(match.start(), match.end(), "day", timex=f"XXXX-WXX-{number + 1}")


_TO_UNIT = "later|earlier|early|late|midway|towards the end|toward the end"
_ENDS = (
    "beginning|start|middle|end|close|latter part|early part|last part|later part|last days|first days|rest|remainder|"
    "turn"
)
_WHICH_UNIT = (
    rf"(?:(?:the |that |this |the very )?(?:very )?(?:{_BESIDE}|same)|the current|that very|this very|that|this|"
    "current)"
)
_WHICH_NAME = rf"(?:(?:the |that |this )?(?:{_BESIDE}|same)|that|this)"
_WHICH_STARTS = _FORWARD | _BACKWARD | {"the", "that", "this", "current", "same"}
_NAME = rf"(?:{MONTH}|(?P<feast>{one_of(FEASTS)})|(?P<season>{one_of(SEASONS)})|(?P<weekday>{one_of(WEEKDAYS)}))"
FAMILIES = (
    family("step", _COUNT_STARTS, rf"{_ABOUT}{_COUNT}(?: |-){_UNIT} (?P<way>(?i:{_WAY}))", _step),
    family(
        "half a century later",
        _ABOUT_STARTS | {"half", "quarter"},
        rf"{_ABOUT}(?:[Aa] )?(?P<of>(?i:half|quarter))(?: of)?(?:(?: a)? |-){_UNIT} (?P<way>(?i:{_WAY}))",
        _part_step,
    ),
    family(
        "later that year",
        {p.partition(" ")[0] for p in _TO_UNIT.split("|")},
        rf"(?P<part>(?i:{_TO_UNIT})(?: on)?(?: in| of)?) (?P<which>(?i:the|{_WHICH_UNIT})) {_DATED_UNIT}",
        _neighbour,
    ),
    family(
        "neighbour",
        PART_STARTS | _WHICH_STARTS,
        rf"{PART}?(?P<which>(?i:{_WHICH_UNIT})) {_DATED_UNIT}(?! and a half)",
        _neighbour,
    ),
    family(
        "end of the year",
        PART_STARTS,
        rf"(?P<part>(?i:(?:the )?(?:very )?(?:{_ENDS}) of)) (?P<which>(?i:the|{_WHICH_UNIT})) {_DATED_UNIT}",
        _neighbour,
    ),
    family(
        "year's end",
        UNITS,
        r"(?P<which>)(?P<unit>(?i:month|year|week|decade|century))['’]s (?P<part>end|beginning|start)",
        _neighbour,
    ),
    family(
        "the following March",
        PART_STARTS | _WHICH_STARTS,
        rf"{PART}?(?P<which>(?i:{_WHICH_NAME})) {_NAME}(?! \d)",
        _named,
    ),
    family(
        "duration",
        _COUNT_STARTS | _WHICH_STARTS | {"first", "final", "other", "another", "further"},
        rf"{_ABOUT}(?:the )?(?:(?:first|last|next|past|following|previous|final|other|another|further|additional) )?"
        rf"{_COUNT}(?: |-)(?:(?:full|long|whole|consecutive|more|additional|successive) )?{_UNIT}(?:-long| long)?",
        _duration,
    ),
    family(
        "year-long",
        UNITS.keys() | {"centuries"} | {f"{u}s" for u in UNITS},
        r"(?P<unit>(?i:day|week|month|year|decade|hour|night))s?-long",
        _long,
    ),
    family(
        "set",
        ("every", "each", "per", "yearly", "monthly", "weekly", "daily", "annually"),
        rf"(?:(?i:every|each|per) (?:single )?{_UNIT}|(?P<often>(?i:yearly|monthly|weekly|daily|annually)))",
        _set,
    ),
    family(
        "reference",
        {r.partition(" ")[0].partition("-")[0] for r in REFERENCES},
        rf"(?P<ref>{one_of(REFERENCES)})",
        _reference,
    ),
    family("yesterday", ("yesterday", "tomorrow"), r"(?i:yesterday|tomorrow)", _beside_today),
    family(
        "clock",
        DIGITS,
        r"(?P<hour>[01]?\d|2[0-4])(?::(?P<minute>[0-5]\d)(?!\d)(?: ?(?P<half>[AaPp]\.?[Mm]\.?))?"
        r"| ?(?P<whole>[AaPp]\.?[Mm]\.?))",
        _clock,
    ),
    family("noon", ("noon", "midday", "midnight"), r"(?i:noon|midday|midnight)", _noon),
    family("weekday", frozenset(WEEKDAYS), rf"(?P<weekday>{one_of(WEEKDAYS)})", _weekday),
)
