"""The regex pieces that the date grammar is made of, and how their matches are read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from bilat.reading.mentions.date_atoms import Atom
from bilat.reading.mentions.date_words import MONTH_NAMES, MONTH_SHORTS, MONTHS, ORDINALS, WEEKDAYS

Read = Callable[[re.Match[str]], Iterator[Atom]]


@dataclass(frozen=True, slots=True)
class Family:
    """A way to write a time, and the words that it can begin with, in lower case.

    `0`, `000` and `0000` stand for numbers of up to two, of three and of four digits, `'` for one behind an apostrophe.
    `follows`: where it begins with a number, one of these characters is next, white space aside; empty for any.
    """

    name: str
    starts: frozenset[str]
    pattern: re.Pattern[str]
    read: Read
    follows: str = ""


def family(name: str, starts: Iterable[str], pattern: str, read: Read, follows: str = "") -> Family:
    """A family from a pattern in which blanks stand for white space, and ` ?` for white space or none.

    A word before a hyphen, a full stop or a decimal's digits is no start.
    """
    whole = rf"(?<![\w$£€])(?<!\d[.,]){spaced(pattern)}(?!\w)"
    return Family(name, frozenset(starts), re.compile(whole), read, follows)


def spaced(pattern: str) -> str:
    """A regex in which ` ?` is optional white space and every other blank some."""
    return pattern.replace(" ?", r"\s*").replace(" ", r"\s+")


def one_of(words: Iterable[str]) -> str:
    """An alternation in any case, the longest first; a hyphen may be a blank, an apostrophe may be curly."""
    longest = sorted(words, key=len, reverse=True)
    escaped = (re.escape(w).replace(r"\ ", " ").replace(r"\-", "[- ]").replace("'", "['’]") for w in longest)
    return f"(?i:{'|'.join(escaped)})"


MONTH = rf"(?P<month>{'|'.join(f'{m}|{m.upper()}' for m in MONTH_NAMES)}|(?:{'|'.join(MONTH_SHORTS)})\b\.?)"
RANK = one_of(ORDINALS)
DIGIT_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|d)?(?!\d)"
DAY = rf"(?:(?P<day>{DIGIT_DAY})|(?P<rank>{RANK}))"
ERA = r"(?P<era>BCE?|B\.C(?:\.E)?\.?|AD|A\.D\.?|CE|C\.E\.?)"
# Four digits, or any with an era; never a decade, a decimal, a thousands group or the head of a hyphened number.
YEAR = rf"(?:(?P<old>\d{{1,4}}) ?{ERA}|(?P<year>1\d{{3}}|20\d\d)(?!\d|s\b|['’]s\b(?<=0['’]s)|[,.]\d|%|-\d{{1,3}}-))"
YEAR_TAIL = rf"(?:(?:,| of|, of| of the year|, in| in)? {YEAR})"
WEEKDAY = rf"(?:(?:{one_of(WEEKDAYS)}|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\b\.?),? (?:the )?)?"
_EDGE = "beginning|start|outset|opening|middle|midst|end|close|closing|conclusion|eve|turn|height"
_SIDE = "early|first|opening|initial|latter|later|last|final|closing|middle|greater|better|rest|remainder|most"
_BITS = "part|parts|hours|days|weeks|months|years|decades|phase|stages"
PART = (
    r"(?P<part>(?i:(?:the )?(?:very )?(?:"
    r"(?:early|mid)(?:-| )to(?:-| )(?:mid|late)(?:-| )"
    r"|(?:early|mid|late|later|middle)(?: (?:in|to mid|to late|part of|days of|months of|years of|weeks of))?"
    r"(?:-| )(?:the )?(?:month of )?"
    rf"|(?:very )?(?:{_EDGE}) of (?:the )?(?:month of |year )?"
    rf"|(?:rest|remainder|most) of (?:the )?"
    rf"|(?:{_SIDE}) (?:{_BITS}) of (?:the )?(?:month of |year )?)))"
)
_NTH = "first|second|third|fourth|last|latter|final|1st|2nd|3rd|4th"
HALF = (
    rf"(?P<half>(?i:(?:the )?(?:{_NTH}) (?:half|quarter|third|week|fortnight|ten days|three months|six months))"
    r" (?i:of (?:the )?))"
)
SOME_OF = rf"(?:{PART}|{HALF})?"
ABOUT = r"(?P<about>(?<!\bor\s)(?i:circa|ca\.?|c\.|around|about|approximately|roughly) ?)?"
DASHES = "–—−-"
DASH = f"[{DASHES}]"

# Numbers of one or two digits, of up to three, and of four.
DIGITS = frozenset(("0",))
SHORT_NUMBERS = frozenset(("0", "000"))
FOUR_DIGITS = frozenset(("0000",))
MONTH_STARTS = frozenset(MONTHS)
WEEKDAY_STARTS = frozenset(WEEKDAYS) | {"mon", "tue", "tues", "wed", "thur", "thurs", "fri", "sat", "sun"}
RANK_STARTS = frozenset(r.partition("-")[0] for r in ORDINALS)
PART_STARTS = frozenset(
    f"the very early mid late later middle rest remainder most first last final second third fourth {_EDGE} {_SIDE}"
    .replace("|", " ").split(),
)  # fmt: skip
ABOUT_STARTS = frozenset(("circa", "ca", "c", "around", "about", "approximately", "roughly"))


def words(match: re.Match[str], name: str) -> str:
    """A group's words in lower case with single blanks and straight apostrophes, empty where it took no part."""
    value = match[name] if name in match.re.groupindex else None
    return " ".join(value.lower().replace("’", "'").split()) if value else ""


def month_of(match: re.Match[str]) -> int | None:
    """The month's number."""
    return MONTHS.get(words(match, "month").rstrip("."))


def number_of(digits: str) -> int:
    """The number in `28th`."""
    return int(re.sub(r"\D", "", digits))


def rank_of(word: str) -> int | None:
    """The number of `twenty-first`, also written with a blank."""
    return ORDINALS.get(word.replace(" ", "-"))


def day_of(match: re.Match[str]) -> int | None:
    """The day's number, from digits or an ordinal."""
    digits = words(match, "day")
    return number_of(digits) if digits else rank_of(words(match, "rank"))


def year_of(match: re.Match[str]) -> int | None:
    """The astronomical year: 480 BC is -479."""
    old, year = words(match, "old"), words(match, "year")
    if old:
        return 1 - int(old) if words(match, "era").startswith("b") else int(old)
    return int(year) if year else None


def part_of(phrase: str) -> str:
    """`early`, `mid` or `late` from the words before a unit, else nothing."""
    if not phrase:
        return ""
    if re.search(r"early|beginning|start|outset|opening|first|initial|onset|turn", phrase):
        return "early"
    if "mid" in phrase or "height" in phrase:
        return "mid"
    return "late" if re.search(r"late|latter|end|clos|conclusion|last|final|eve\b", phrase) else ""


_SHARES = ((" half", " six months"), (" quarter", " three months"))
_RANKS = (("first", 1), ("1st", 1), ("second", 2), ("2nd", 2), ("third", 3), ("3rd", 3), ("fourth", 4), ("4th", 4))


def half_of(phrase: str) -> str:
    """A TIMEX code: `H1` for "the first half of", `Q3` for "the third quarter of", else nothing."""
    is_half, is_quarter = (any(word in phrase for word in words) for words in _SHARES)
    kind = "H" if is_half else "Q" if is_quarter else ""
    if not kind:
        return ""
    last = 2 if kind == "H" else 4
    rank = next((n for word, n in _RANKS if word in phrase), last)
    return f"{kind}{min(rank, last)}"


_BEFORE = 16
_DOUBTED = re.compile(r"\?[)\]–,;/-]")
_ON_OR_ABOUT = re.compile(r"\b(?:on|in)\s+or\s+about\s+(?:the\s+)?$", re.IGNORECASE)


def mark_of(match: re.Match[str]) -> str:
    """`~` for "circa 1930", `?` for "(1992?)", else nothing."""
    if words(match, "about") or _ON_OR_ABOUT.search(match.string[max(0, match.start() - _BEFORE) : match.start()]):
        return "~"
    return "?" if _DOUBTED.match(match.string, match.end()) else ""


def atom(match: re.Match[str], form: str, **fields: object) -> Atom:
    """An atom over a whole match, with its part, half and mark."""
    return Atom(
        match.start(),
        match.end(),
        form,
        part=part_of(words(match, "part")),
        half=half_of(words(match, "half")),
        mark=mark_of(match),
        **fields,  # type: ignore[arg-type]
    )
