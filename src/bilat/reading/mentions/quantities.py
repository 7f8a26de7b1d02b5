"""Text in, its quantities out: number or range, bound, unit and what is counted, in order and without overlaps.

Dates, ordinals, names with numbers (`Resolution 242`, `F-16`) and the numbers of list items are none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from bilat.model.quantity import Quantity
from bilat.reading.mentions import quantity_words as words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from bilat.model.quantity import Bound


@dataclass(frozen=True, slots=True)
class QuantityMention:
    """A quantity at `start:end`, from its bound or number to the end of what is counted.

    `value`, `maximum`, `unit`, `of` and `bound` are those of `bilat.model.quantity.Quantity`; `unit` is `people` for persons.
    """

    start: int
    end: int
    value: float
    maximum: float | None = None
    unit: str | None = None
    of: str | None = None
    bound: Bound | None = None

    @property
    def quantity(self) -> Quantity:
        """What it says, without where it stands."""
        return Quantity(self.value, self.maximum, self.unit, self.of, self.bound)


def _any(phrases: Iterable[str]) -> str:
    longest = sorted(phrases, key=len, reverse=True)
    return "|".join(re.escape(p).replace(r"\ ", r"\s+") for p in longest)


_BOUND_OF: Mapping[str, Bound] = {
    **dict.fromkeys(words.AT_LEAST, "at least"),
    **dict.fromkeys(words.AT_MOST, "at most"),
    **dict.fromkeys(words.ABOUT, "about"),
}
_SPELLED = _any(words.ONES)
_BIG = r"hundred|thousand|lakhs?|million|crores?|billion|trillion|dozen"
_WORDY = rf"(?:(?:{_SPELLED})(?:[\s-]+(?:and\s+)?(?:{_SPELLED}|{_BIG})\b)*)"
_SCALE = rf"(?:\s*-?\s*(?:{_BIG})\b(?:\s+(?:thousand|million|billion)\b)?|(?:bn|mn|mln|bln|tn|[mk])\b)"
_DIGITS = r"\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?:\.\d+)?|\d{1,3}(?:\s\d{3})+(?![\d,])|\d+(?:\.\d+)?"
_NUMBER = rf"(?:(?:{_any(words.VAGUE)})\b|(?:{_any(words.EXACT)})(?!\w)|(?:{_DIGITS})(?![\d:]|\.\d|(?:st|nd|rd|th)\b){_SCALE}?|{_WORDY}\b)"
_MONEY = rf"(?:(?:{_any(words.SYMBOLS)})\s?|(?:{_any(words.CODES)})\s)"
_NUMBER_AT = re.compile(
    rf"(?<![\w$€£.,:/’'-])(?:(?P<bound>{_any(_BOUND_OF)})\s+(?:a\s+total\s+of\s+|the\s+)?|(?P<mark>[~≈><])\s?)?"
    rf"(?P<open>\b(?:between|from)\s+)?(?P<money>{_MONEY})?(?P<low>{_NUMBER})"
    rf"(?:(?P<join>\s?[–—-]\s?|\s+to\s+|\s+and\s+|\s+or\s+)(?:{_MONEY})?(?P<high>{_NUMBER}))?(?P<plus>\+)?",
    re.IGNORECASE,
)
_UNIT = re.compile(
    rf"[\s-]?(?:(?P<currency>{_any(words.CURRENCY_NOUNS)})|(?P<measure>{_any(words.MEASURES)}))(?![\w’])"
    rf"(?:\s+(?P<per>{_any(words.PER)})\b)?",
    re.IGNORECASE,
)
_PER = re.compile(rf"\s+(?P<per>{_any(words.PER)})\b", re.IGNORECASE)
_WORD = re.compile(r"\s+(?:(?P<of>of)\s+(?:the\s+|its\s+|their\s+)?)?(?P<word>[^\W\d_][\w’'&-]*)")
_CONTENT = re.compile(r"\s+(?:worth\s+of|of|in)\s+(?=[^\W\d_])")
_MONTHS = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_DAY_BEFORE = re.compile(rf"\b{_MONTHS}\.?\s+(?:\d{{1,2}},?\s+)?$")
_DAY_AFTER = re.compile(rf"(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTHS}\b|\s+(?:AD|BC|BCE|CE)\b|[/.-]\d")
_LABEL = re.compile(rf"(?<!\w)(?:{_any(words.LABELS)})\s*$", re.IGNORECASE)
_YEAR = re.compile(r"1[0-9]{3}|20[0-9]{2}")
_ITEM = re.compile(r"(?:^|\n)\s*$")
_CHANGE = re.compile(
    r"\b(?:rise|rose|risen|grow|grew|grown|increas\w+|f[ae]ll|fallen|drop\w*|declin\w+|decreas\w+|jump\w*|reduc\w+|rais\w+|expand\w*)\b[^.;]{0,60}$"
)
_REFERENCE = re.compile(
    r"\s+(?:\w+\s+)?(?:countr|nation|state|side|part(?:y|ies)|government|people|leader|president|minister|capital|neighbou?r|power)", re.IGNORECASE
)
_DEFINITE = re.compile(r"\b(?:the|these|those|between|both|our|their|all)\s+$", re.IGNORECASE)
_PLURAL = re.compile(r"[^\W\d_][\w’'-]*[^s’'u]s")
_NO_PLURAL = frozenset("previous various religious serious famous diplomatic indigenous its this plus his ethnic".split())
_MOST_WORDS = 6


@lru_cache(maxsize=512)
def find_quantities(text: str) -> tuple[QuantityMention, ...]:
    """All quantities of a text."""
    return tuple(_quantities(text))


def _quantities(text: str) -> Iterator[QuantityMention]:
    at = 0
    while match := _NUMBER_AT.search(text, at):
        found = None if _is_none(text, match) else _mention(text, match)
        if found is None:
            at = max(match.start() + 1, match.start("low") + 1)
            while at < match.end() and text[at - 1 : at + 1].isalnum():
                at += 1
            continue
        yield found
        at = max(found.end, match.end())


def _is_none(text: str, match: re.Match[str]) -> bool:
    """Whether a number is a date, a name's or a list item's number, or refers to parties (`the two countries`)."""
    low, before, after = match["low"], text[: match.start("low")], text[match.end() : match.end() + 60]
    if match["money"]:
        return False
    if low[0].isdigit():
        return _is_date(match, before, after) or _is_label(match, before, after)
    if low.casefold() == "one" and not match["bound"]:
        return not re.match(r"\s+(?:border|point|million|of\s+\d|metric|ton|year|month|day)", after) or bool(_DEFINITE.search(before))
    return bool(_DEFINITE.search(before) and _REFERENCE.match(after)) or bool(re.match(r"[\s-]+(?:state|way|sided?|party|person|fold|term)\b", after))


def _is_date(match: re.Match[str], before: str, after: str) -> bool:
    if _DAY_BEFORE.search(before) or _DAY_AFTER.match(after):
        return True
    if not _YEAR.fullmatch(match["low"]):
        return False
    counted = _counted(after) if match["bound"] or not re.search(r"\b(?:in|since|by|of|the|from|until|during|and|to|,)\s*$", before) else None
    return not (_UNIT.match(after) or (counted and counted[2] == "people"))


def _is_label(match: re.Match[str], before: str, after: str) -> bool:
    if _LABEL.search(before) or re.search(r"[§#№]\s*$", before):
        return True
    if _ITEM.search(before) and re.match(r"[.)]\s", after):
        return True
    return bool(re.match(r"[\w’]|-(?:[A-Z]|\d)", after)) or bool(re.search(r"\b(?!The|About|Some|Over|In|By|Around|At|Nearly|Almost|Approximately)[A-Z]\w+\s$", before)) and not (
        _UNIT.match(after) or _counted(after)
    )  # fmt: skip


def _mention(text: str, match: re.Match[str]) -> QuantityMention | None:
    value, maximum, end = _values(text, match)
    if value is None:
        return None
    unit, of, last = _unit(text, end, match["money"])
    start = match.start("open") if match["open"] and maximum is not None else match.start("money" if match["money"] else "low")
    if match["bound"] or match["mark"]:
        start = match.start()
    if end != match.end("low") and maximum is None:
        start = match.start("high")
    return QuantityMention(start, last, value, maximum, unit, of, _bound(text, match, last))


def _values(text: str, match: re.Match[str]) -> tuple[float | None, float | None, int]:
    """Value, maximum and where the number ends; a joined number is an upper end only where it can be one."""
    low = _number(match["low"])
    high = _number(match["high"]) if match["high"] else None
    end = match.end("plus") if match["plus"] and high is None else match.end("low")
    if low is None or high is None or not _is_range(text, match):
        return low, None, end
    scale = _scale(match["high"])
    if low < high and scale > 1 and _scale(match["low"]) == 1 and low < 1_000:  # noqa: PLR2004 - `5–10 billion`
        low *= scale
    if not low < high or (high > 1_000 * max(low, 1) and not match["open"]):
        return low, None, end
    return low, high, match.end("high")


def _is_range(text: str, match: re.Match[str]) -> bool:
    joint = match["join"].strip()
    if joint in ("and", "or"):
        return bool(match["open"]) and match["open"].strip().casefold() == "between" if joint == "and" else True
    return not (joint == "to" and _CHANGE.search(text[: match.start("low")]))


def _scale(words_: str) -> float:
    found = re.search(rf"(?i)(?:{_BIG})|(?<=\d)(?:bn|mn|mln|bln|tn|[mk])$", words_)
    return float(words.MAGNITUDES[found[0].casefold()]) if found else 1.0


def _number(phrase: str) -> float | None:
    low = re.sub(r"\s+", " ", phrase.strip().casefold())
    for table in (words.VAGUE, words.EXACT):
        if low in table:
            return float(table[low])
    digits = re.match(r"[\d.,\s\u00a0\u202f]*\d", low)
    if digits:
        value = float(re.sub(r"[,\s]", "", digits[0]))
        for part in re.findall(rf"{_BIG}|bn|mn|mln|bln|tn|[mk]$", low[digits.end() :]):
            value *= words.MAGNITUDES[part]
        return round(value, 6)
    return _spelled(re.findall(r"[a-z]+", low))


def _spelled(parts: list[str]) -> float | None:
    """A number in words: `two hundred and fifty thousand`."""
    total, current = 0.0, 0.0
    for part in parts:
        if part in words.ONES:
            current += words.ONES[part]
        elif part in ("hundred", "dozen"):
            current = (current or 1) * words.MAGNITUDES[part]
        elif part in words.MAGNITUDES:
            total, current = total + (current or 1) * words.MAGNITUDES[part], 0.0
    return total + current or None


def _bound(text: str, match: re.Match[str], end: int) -> Bound | None:
    if match["bound"]:
        return _BOUND_OF[re.sub(r"\s+", " ", match["bound"].casefold())]
    if match["mark"]:
        return {"~": "about", "≈": "about", ">": "at least", "<": "at most"}[match["mark"]]  # type: ignore[return-value]
    if match["plus"] or match["low"].casefold().replace("\n", " ") in words.VAGUE or re.match(r"\s+or\s+more\b", text[end:]):
        return "at least"
    return "about" if re.match(r"\s+or\s+so\b", text[end:]) else None


def _unit(text: str, end: int, money: str | None) -> tuple[str | None, str | None, int]:
    """Unit, what is counted, and where that ends."""
    if money:
        per = _PER.match(text, end)
        unit, stop = _currency(money) + (f"/{words.PER[_plain(per['per'])]}" if per else ""), per.end() if per else end
        return unit, *_content(text, stop)
    match = _UNIT.match(text, end)
    if match and not (match["measure"] and _is_compound(text, match)):
        unit = words.CURRENCY_NOUNS[_plain(match["currency"])] if match["currency"] else words.MEASURES[_plain(match["measure"])]
        rate = words.PER.get(_plain(match["per"] or ""))
        of, stop = _content(text, match.end())
        rate = rate or words.PER.get(_plain(later["per"])) if (later := _PER.match(text, stop)) else rate
        return (f"{unit}/{rate}" if rate else unit), of, stop
    counted = _counted(text[end : end + 120])
    return (counted[2], counted[1], end + counted[0]) if counted else (None, None, end)


def _is_compound(text: str, match: re.Match[str]) -> bool:
    """`two day visits`: a measure in the singular before another noun, unless hyphenated to the number."""
    return match[0][0] == " " and _plain(match["measure"]) in ("unit", "day", "foot", "set") and bool(re.match(r"\s+\w", text[match.end() :]))


def _plain(phrase: str) -> str:
    return re.sub(r"\s+", " ", phrase.casefold())


def _currency(money: str) -> str:
    mark = money.strip()
    by_symbol = {key.casefold(): code for key, code in words.SYMBOLS.items()}
    code = by_symbol.get(mark.casefold(), mark.upper())
    return "CNY" if code == "RMB" else code


def _content(text: str, end: int) -> tuple[str | None, int]:
    """What a measure or a sum is of: `tons of humanitarian aid`, `$5 million in loans`."""
    link = _CONTENT.match(text, end)
    if link is None:
        return None, end
    taken: list[str] = []
    at = link.end()
    while len(taken) < _MOST_WORDS and (match := re.compile(r"\s*([^\W\d_][\w’'-]*)").match(text, at)):
        if match[1].casefold() in words.STOPS:
            break
        taken.append(match[1])
        at = match.end()
    is_place = "in" in link[0].split() and bool(taken) and taken[0][0].isupper()
    if not taken or is_place:
        return None, end
    return " ".join(taken), at


def _counted(after: str) -> tuple[int, str, str] | None:
    """The counted noun phrase after a number: where it ends, its words, its unit."""
    taken: list[tuple[str, int]] = []
    head = -1
    at = 0
    while len(taken) < _MOST_WORDS and (match := _WORD.match(after, at)):
        word = match["word"]
        if word.casefold() in words.STOPS or (match["of"] and taken) or (head >= 0 and not _goes_on(taken[head][0], word)):
            break
        taken.append((word, match.end()))
        at = match.end()
        if _is_head(word):
            head = len(taken) - 1
    if head < 0:
        return None
    phrase = [word for word, _ in taken[: head + 1]]
    last = phrase[-1].casefold()
    unit = "people" if last in words.PEOPLE or _is_people_name(phrase[-1]) else last
    return taken[head][1], " ".join(phrase), unit


def _is_head(word: str) -> bool:
    low = word.casefold()
    return low in words.PEOPLE or (bool(_PLURAL.fullmatch(low)) and low not in _NO_PLURAL)


def _goes_on(head: str, word: str) -> bool:
    """Whether a noun phrase goes on after a plural: `armed forces personnel`, `United States troops`."""
    return word.casefold() in words.PEOPLE or (head in ("States", "Nations", "forces", "arms", "sports", "goods") and word.islower())


def _is_people_name(word: str) -> bool:
    return word[0].isupper() and bool(re.search(r"(?:ans|is|ese|ians|ks|ds|shmen|chmen|nes|os|bs|ts|rs)$", word))
