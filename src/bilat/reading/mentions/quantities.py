"""Text in, its quantities out: number or range, bound, unit and what is counted, in order and without overlaps.

Dates, ordinals, names with numbers (`Resolution 242`, `F-16`) and the numbers of list items are none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from bilat.model.quantity import Quantity
from bilat.reading.mentions import quantity_words as words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from bilat.model.quantity import Bound


@dataclass(frozen=True, slots=True)
class QuantityMention:
    """A quantity at `start:end`, from its bound or number to the end of what is counted.

    The other fields are those of `bilat.model.quantity.Quantity`; `unit` is `people` for persons.
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


_BOUND_OF: Mapping[str, Bound] = MappingProxyType(
    {
        **dict.fromkeys(words.AT_LEAST, "at least"),
        **dict.fromkeys(words.AT_MOST, "at most"),
        **dict.fromkeys(words.ABOUT, "about"),
    },
)
_MARKS: Mapping[str, Bound] = MappingProxyType({"~": "about", "≈": "about", ">": "at least", "<": "at most"})
_SPELLED = _any(words.ONES)
_BIG = r"hundred|thousand|lakhs?|million|crores?|billion|trillion|dozen"
_WORDY = rf"(?:(?:{_SPELLED})(?:[\s-]+(?:and\s+)?(?:{_SPELLED}|{_BIG})\b)*)"
_SCALE = rf"(?:\s*-?\s*(?:{_BIG})\b(?:\s+(?:thousand|million|billion)\b)?|(?:bn|mn|mln|bln|tn|[mk])\b)"
_DIGITS = r"\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?:\.\d+)?|\d{1,3}(?:\s\d{3})+(?![\d,])|\d+(?:\.\d+)?"
_FIGURES = rf"(?:{_DIGITS})(?![\d:]|\.\d|(?:st|nd|rd|th)\b){_SCALE}?"
_NUMBER = rf"(?:(?:{_any(words.VAGUE)})\b|(?:{_any(words.EXACT)})(?!\w)|{_FIGURES}|{_WORDY}\b)"
_MONEY = rf"(?-i:(?:{_any(words.SYMBOLS)})\s?|(?:{_any(words.CODES)})\s)"
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
_OR_MORE = re.compile(r"\s+or\s+(?:(?P<so>so)|more|over)\b")
_PER = re.compile(rf"\s+(?P<per>{_any(words.PER)})\b", re.IGNORECASE)
_WORD = re.compile(r"\s+(?:(?P<of>of)\s+(?:the\s+|its\s+|their\s+)?)?(?P<word>(?:[A-Z]\.){2,}|[^\W\d_][\w’'&-]*)")
_STRONG = re.compile(r"[\s-](?:strong|member)\b")
_CONTENT = re.compile(r"\s+(?:worth\s+of|of|in)\s+(?=[^\W\d_])")
_CONTENT_WORD = re.compile(r"\s*([^\W\d_][\w’'-]*)")
_MONTHS = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)"
)
_DAY_BEFORE = re.compile(rf"\b{_MONTHS}\.?,?\s+(?:\d{{1,2}},?\s+)?$")
_DAY_AFTER = re.compile(rf"(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTHS}\b|\s+(?:AD|BC|BCE|CE)\b|[/.-]\d")
_LABEL = re.compile(rf"(?<!\w)(?:{_any(words.LABELS)})\s*$", re.IGNORECASE)
_YEAR = re.compile(r"1[0-9]{3}|20[0-9]{2}")
_YEAR_BEFORE = re.compile(
    r"\b(?:in|since|by|of|the|from|until|during|and|to|early|late|mid)[\s-]+$|[,(]\s*$", re.IGNORECASE
)
_ITEM = re.compile(r"(?:^|\n)\s*$")
_CHANGE = re.compile(
    r"\b(?:rise|rose|risen|grow|grew|grown|increas\w+|f[ae]ll|fallen|drop\w*|declin\w+|decreas\w+|jump\w*|reduc\w+|"
    r"rais\w+|expand\w*)\b[^.;]{0,60}$"
)
_REFERENCE = re.compile(
    r"\s+(?:\w+\s+)?(?:countr|nation|state|side|part(?:y|ies)|government|people|leader|president|minister|capital|neighbou?r|power)",
    re.IGNORECASE,
)
_SENTENCE_START = re.compile(r"(?:^|[.!?:;\n“\"(-])\s*$")
_ONE_OF_SOME = re.compile(r"\s+(?:border|point|million|of\s+\d|metric|ton|year|month|day)")
_NO_UNIT = re.compile(r"[\s-]+(?:state|way|sided?|party|person|fold|term)\b")
_SIGN = re.compile(r"[§#№]\s*$")
_NAME_BEFORE = re.compile(r"\b(?!(?:The|About|Some|Over|In|By|Around|At|Nearly|Almost|Approximately)\s)[A-Z]\w+\s$")
_DEFINITE = re.compile(r"\b(?:the|these|those|between|both|our|their|all)\s+$", re.IGNORECASE)
_PLURAL = re.compile(r"[^\W\d_][\w’'-]*[^s’'u]s")
_NO_PLURAL = frozenset(
    "previous various religious serious famous diplomatic indigenous its this plus his ethnic".split()
)
# Plurals in capitals that are no people, and heads that stand in the singular after `one`.
_NO_PEOPLE = frozenset(
    "Republics Cities Kingdoms Points States Nations Games Olympics Oscars Boeings Awards Houses Islands Isles "
    "Emirates Centres Centers Studies Embassies Consulates".split()
)
_SINGLE = frozenset({"crossing", "family"})
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
        at = found.end


def _is_none(text: str, match: re.Match[str]) -> bool:
    """Whether a number is a date, a name's or a list item's number, or refers to parties (`the two countries`)."""
    before, after = text[: match.start("low")], text[match.end() : match.end() + 60]
    if match["money"]:
        return False
    if match["low"][0].isdigit():
        return _is_date(match, before, after) or _is_label(before, after)
    return _is_no_count(match, before, after)


def _is_no_count(match: re.Match[str], before: str, after: str) -> bool:
    """Whether a number in words counts nothing: `one of them`, `the two countries`, `two-way`, `the Six-Day War`."""
    low = match["low"]
    if low[0].isupper() and not _SENTENCE_START.search(before):
        return True
    if low.casefold() == "one" and not match["bound"]:
        return not _ONE_OF_SOME.match(after) or bool(_DEFINITE.search(before))
    return bool(_DEFINITE.search(before) and _REFERENCE.match(after)) or bool(_NO_UNIT.match(after))


def _is_date(match: re.Match[str], before: str, after: str) -> bool:
    if _DAY_BEFORE.search(before) or _DAY_AFTER.match(after):
        return True
    if not _YEAR.fullmatch(match["low"]):
        return False
    counted = _counted(after) if match["bound"] or not _YEAR_BEFORE.search(before) else None
    return not (_UNIT.match(after) or (counted and counted[2] == "people"))


def _is_label(before: str, after: str) -> bool:
    if _LABEL.search(before) or _SIGN.search(before):
        return True
    if _ITEM.search(before) and re.match(r"[.)]\s", after):
        return True
    if re.match(r"[\w’]|-(?:[A-Z]|\d)", after):
        return True
    return bool(_NAME_BEFORE.search(before)) and not (_UNIT.match(after) or _counted(after))


def _mention(text: str, match: re.Match[str]) -> QuantityMention | None:
    value, maximum, end = _values(text, match)
    if value is None:
        return None
    more = _OR_MORE.match(text, end)
    unit, of, last = _unit(text, more.end() if more else end, match["money"])
    is_range = match["open"] and maximum is not None
    start = match.start("open" if is_range else "money" if match["money"] else "low")
    if match["bound"] or match["mark"]:
        start = match.start()
    return QuantityMention(start, last, value, maximum, unit, of, _bound(text, match, end))


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
        return joint == "or" or (match["open"] or "").strip().casefold() == "between"
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
        return _BOUND_OF[_plain(match["bound"])]
    if match["mark"]:
        return _MARKS[match["mark"]]
    if match["plus"] or _plain(match["low"]) in words.VAGUE:
        return "at least"
    after = _OR_MORE.match(text, end)
    return ("about" if after["so"] else "at least") if after else None


def _unit(text: str, end: int, money: str | None) -> tuple[str | None, str | None, int]:
    """Unit, what is counted, and where that ends."""
    if money:
        return _rated(text, end, _currency(money), None)
    if match := _UNIT.match(text, end):
        table, name = (words.CURRENCY_NOUNS, "currency") if match["currency"] else (words.MEASURES, "measure")
        return _rated(text, match.end(), table[_plain(match[name])], match["per"])
    if strong := _STRONG.match(text, end):
        return "people", None, strong.end()
    counted = _counted(text[end : end + 120])
    return (counted[2], counted[1], end + counted[0]) if counted else (None, None, end)


def _rated(text: str, end: int, unit: str, per: str | None) -> tuple[str | None, str | None, int]:
    """A measure with what it is of, and its rate before or after that: `2 billion m3 of gas a year`."""
    if per is None and (early := _PER.match(text, end)):
        per, end = early["per"], early.end()
    of, stop = _content(text, end)
    if per is None and (later := _PER.match(text, stop)):
        per, stop = later["per"], later.end()
    return (f"{unit}/{words.PER[_plain(per)]}" if per else unit), of, stop


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
    while len(taken) < _MOST_WORDS and (match := _CONTENT_WORD.match(text, at)):
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
    at = len(other[0]) if (other := re.match(r"\s+(?:other|more|additional|further)\b", after)) else 0
    while len(taken) < _MOST_WORDS and (match := _WORD.match(after, at)):
        word = match["word"]
        if (
            word.casefold() in words.STOPS
            or (match["of"] and taken)
            or (head >= 0 and not _goes_on(taken[head][0], word))
        ):
            break
        taken.append((word, match.end()))
        at = match.end()
        if _is_head(word):
            head = len(taken) - 1
    if head < 0:
        return None
    phrase = [word for word, _ in taken[: head + 1]]
    last = phrase[-1].casefold()
    unit = "people" if last in words.PEOPLE or _is_people_name(phrase[-1]) else last.rpartition("-")[2]
    return taken[head][1], " ".join(phrase), unit


def _is_head(word: str) -> bool:
    low = word.casefold()
    return low in words.PEOPLE or low in _SINGLE or (bool(_PLURAL.fullmatch(low)) and low not in _NO_PLURAL)


def _goes_on(head: str, word: str) -> bool:
    """Whether a noun phrase goes on after a plural: `armed forces personnel`, `United States troops`."""
    if head in _SINGLE:
        return word.casefold() in ("point", "points")
    return word.casefold() in words.PEOPLE or (
        head in ("States", "Nations", "forces", "arms", "sports", "goods") and word.islower()
    )


def _is_people_name(word: str) -> bool:
    return word[0].isupper() and not word.isupper() and word not in _NO_PEOPLE
