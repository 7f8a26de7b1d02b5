"""The grammar of what is told by another time: "two years later", "that same day", durations, sets, clock times, "now"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bilat.reading.mentions.date_atoms import Atom, Shift
from bilat.reading.mentions.date_grammar import _END, _FLAGS, _MONTH, _PART, _month, _words, part_of
from bilat.reading.mentions.date_words import NUMBERS, SEASONS, UNITS, WEEKDAYS, one_of, spaced

if TYPE_CHECKING:
    from collections.abc import Iterator

_COUNT = rf"(?:(?P<count>\d{{1,3}}(?:\.\d)?|{one_of(NUMBERS)})|(?P<vague>a few|several|some|many|a couple of|a number of|numerous|the|few|couple of|dozens of))(?P<half> and (?:a )?half)?"
_UNIT = rf"(?P<unit>{one_of(u for u in UNITS if u not in ('second', 'centurie', 'season', 'quarter', 'moment', 'generation'))}|centurie)s?"
_ABOUT = r"(?:(?:about|some|just|only|barely|a mere|almost|nearly|over|under|around|roughly|approximately|less than|more than|at least|no less than|up to|exactly|little more than|well over|close to) (?:a )?)?"
_BACK = frozenset("earlier before previously prior beforehand ago previous preceding last past".split())
_LATER = r"later|afterwards?|thereafter|after that|hence|earlier|previously|prior|beforehand|ago|before|after"
_BESIDE = r"next|following|subsequent|ensuing|succeeding|coming|previous|preceding|prior|last|past|same|very same|very next|very day"
_TIMES = {"TS": "S", "TM": "M", "TH": "H"}


def _code(match: re.Match[str]) -> str:
    return UNITS[_words(match, "unit")]


def _number(match: re.Match[str]) -> float | None:
    word = _words(match, "count")
    if not word:
        return 1 if _words(match, "vague") == "the" else None
    number = float(word) if word[0].isdigit() else NUMBERS.get(word, 0)
    return number + 0.5 if _words(match, "half") else number


def _duration_text(count: float | None, code: str) -> str:
    amount = "X" if count is None else f"{count:g}"
    if code in _TIMES:
        return f"PT{amount}{_TIMES[code]}"
    if code == "F":
        return f"P{2 * (count or 1):g}W"
    return f"P{amount}{ {'E': 'DE', 'C': 'CE', 'S': 'S', 'Q': 'Q'}.get(code, code) }"


def _step(match: re.Match[str], _text: str) -> Iterator[Atom]:
    """`two years later`, `the day before`."""
    count, code, way = _number(match), _code(match), _words(match, "way")
    if _words(match, "vague") == "the" and way not in ("before", "after", "following"):
        return
    back = way in _BACK
    base = "now" if way == "ago" else "focus"
    if count is None or code.startswith("T") or count != int(count):
        timex = "PAST_REF" if back else "FUTURE_REF"
        yield Atom(match.start(), match.end(), "relative", timex=timex)
        return
    step = -int(count) if back else int(count)
    yield Atom(match.start(), match.end(), "relative", shift=Shift(step, code, base))  # type: ignore[arg-type]


def _neighbour(match: re.Match[str], _text: str) -> Iterator[Atom]:
    """`the following year`, `that same day`, `last month`, `the end of the month`, `later that year`."""
    word, code = _words(match, "which"), _code(match)
    step = 0
    if re.search(r"next|following|subsequent|ensuing|succeeding|coming", word):
        step = 1
    elif re.search(r"previous|preceding|prior|last|past", word):
        step = -1
    deictic = re.fullmatch(r"last|next|this|past|coming|current|present", word) is not None
    if code.startswith("T") or code == "X":
        return
    unit_word = _words(match, "unit")
    timex = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}.get(unit_word)
    part = part_of(_words(match, "part"))
    shift = Shift(step, code, "now" if deictic else "focus")
    yield Atom(match.start(), match.end(), "relative", part=part, shift=shift, timex=timex)


def _beside_name(match: re.Match[str], _text: str) -> Iterator[Atom]:
    """`the following March`, `last summer`, `the previous Monday`."""
    word = _words(match, "which")
    step = 1 if re.search(r"next|following|subsequent|ensuing|coming", word) else -1
    step = 0 if re.search(r"that|same|this", word) else step
    deictic = re.fullmatch(r"last|next|this|past|coming", word) is not None
    season = _words(match, "season")
    weekday = WEEKDAYS.get(_words(match, "weekday"))
    month = _month(match) if match["month"] else None
    form = "season" if season else "day" if weekday is not None else "month"
    part = part_of(_words(match, "part"))
    yield Atom(
        match.start(),
        match.end(),
        form,
        month=month,
        season=SEASONS.get(season),
        weekday=weekday,
        part=part,
        shift=Shift(step, "named", "now" if deictic else "focus"),
    )


def _duration(match: re.Match[str], _text: str) -> Iterator[Atom]:
    code = _code(match)
    if code != "X" and not (_words(match, "vague") == "the"):
        yield Atom(match.start(), match.end(), "duration", timex=_duration_text(_number(match), code))


def _long(match: re.Match[str], _text: str) -> Iterator[Atom]:
    yield Atom(match.start(), match.end(), "duration", timex=_duration_text(1, _code(match)))


def _set(match: re.Match[str], _text: str) -> Iterator[Atom]:
    yield Atom(
        match.start(), match.end(), "set", timex="P1" + (_code(match) if match["unit"] else match["often"][0].upper())
    )


_REFS = {
    "now": "PRESENT_REF", "nowadays": "PRESENT_REF", "currently": "PRESENT_REF", "today": "PRESENT_REF",
    "presently": "PRESENT_REF", "at present": "PRESENT_REF", "to date": "PRESENT_REF", "these days": "PRESENT_REF",
    "at the moment": "PRESENT_REF", "the present day": "PRESENT_REF", "the present": "PRESENT_REF", "present-day": "PRESENT_REF",
    "recently": "PAST_REF", "lately": "PAST_REF", "recent": "PAST_REF", "the past": "PAST_REF",
    "the future": "FUTURE_REF", "the near future": "FUTURE_REF", "yesterday": "DAY-1", "tomorrow": "DAY+1",
    "tonight": "PRESENT_REF", "modern times": "PRESENT_REF", "recent years": "PAST_REF", "the meantime": "PRESENT_REF",
}  # fmt: skip


def _reference(match: re.Match[str], _text: str) -> Iterator[Atom]:
    value = _REFS[_words(match, "ref")]
    if value.startswith("DAY"):
        yield Atom(match.start(), match.end(), "relative", shift=Shift(int(value[3:]), "D", "now"))
        return
    yield Atom(match.start(), match.end(), "reference", timex=value)


def _clock(match: re.Match[str], _text: str) -> Iterator[Atom]:
    hour = int(match["hour"]) if match["hour"] else {"noon": 12, "midday": 12, "midnight": 0}[_words(match, "name")]
    minute = match.groupdict().get("minute") or "00"
    hour += 12 if _words(match, "half").startswith("p") and hour < 12 else 0
    yield Atom(match.start(), match.end(), "time", timex=f"T{hour:02}:{minute}")


def _daypart(match: re.Match[str], _text: str) -> Iterator[Atom]:
    word = match["unit"].lower()
    yield Atom(
        match.start(),
        match.end(),
        "time",
        timex={"morning": "TMO", "afternoon": "TAF", "evening": "TEV"}.get(word, "TNI"),
    )


def _weekday(match: re.Match[str], _text: str) -> Iterator[Atom]:
    yield Atom(match.start(), match.end(), "day", weekday=WEEKDAYS[_words(match, "weekday")])


def _family(name: str, pattern: str, read: object) -> tuple[str, re.Pattern[str], object]:
    return (name, re.compile(spaced(rf"(?<![\w$£€-])(?:{pattern})"), _FLAGS), read)


_NAMED = rf"(?:{_MONTH}|(?P<season>{one_of(SEASONS)})|(?P<weekday>{one_of(WEEKDAYS)})){_END}"
FAMILIES = (
    _family("step", rf"{_ABOUT}{_COUNT}(?: |-){_UNIT} (?P<way>{_LATER}|following){_END}", _step),
    _family(
        "later_part",
        rf"(?P<part>(?:later|earlier|early|late|midway|towards? the end)(?: on)?(?: in)?) (?P<which>that same|that|the same|the following|the next|the previous|the|this|this same|next|last|the preceding) {_UNIT}{_END}",
        _neighbour,
    ),
    _family(
        "part_neighbour",
        rf"{_PART}?(?P<which>(?:the |that |this |the very )?(?:{_BESIDE}|current)|that very|this very|that|this) {_UNIT}{_END}",
        _neighbour,
    ),
    _family(
        "part_unit",
        rf"(?P<part>(?:the )?(?:beginning|start|middle|end|close|latter part|early part|last part|later part|last days|rest|remainder|turn) of) (?P<which>the|that|this) {_UNIT}{_END}",
        _neighbour,
    ),
    _family(
        "units_end",
        rf"(?P<which>)(?P<unit>month|year|week|decade|century)['’]s (?P<part>end|beginning|start){_END}",
        _neighbour,
    ),
    _family(
        "beside_name",
        rf"{_PART}?(?P<which>(?:(?:the |that |this )?(?:next|following|subsequent|ensuing|coming|previous|preceding|last|past|same)|that|this)) {_NAMED}(?! \d)",
        _beside_name,
    ),
    _family(
        "duration",
        rf"{_ABOUT}(?:the )?(?:(?:first|last|next|past|following|previous|final|other|another|further|additional) )?{_COUNT}(?: |-)(?:(?:full|long|whole|consecutive|more|additional|successive) )?{_UNIT}(?:-long| long)?{_END}",
        _duration,
    ),
    _family("long", r"(?P<unit>day|week|month|year|decade|centurie|hour|night)s?-long(?!\w)", _long),
    _family(
        "set",
        rf"(?:(?:every|each|per) (?:single )?(?P<unit>day|week|month|year|decade|night|hour|morning|evening)|(?P<often>yearly|monthly|weekly|daily|annually)){_END}",
        _set,
    ),
    _family("reference", rf"(?P<ref>{one_of(_REFS)}){_END}", _reference),
    _family(
        "clock",
        r"(?P<hour>[01]?\d|2[0-4])(?::(?P<minute>[0-5]\d)(?!\d)(?: ?(?P<half>[ap]\.?m\.?))?| ?(?P<half2>[ap]\.?m\.?))(?!\w)",
        _clock,
    ),
    _family("noon", r"(?P<name>noon|midday|midnight)(?!\w)(?P<hour>)", _clock),
    _family("weekday", rf"(?:on )?(?P<weekday>{one_of(WEEKDAYS)}){_END}", _weekday),
)
