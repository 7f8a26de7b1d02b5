"""Time mentions: every time expression of a text or document with its EDTF value; calendar dates, relative times, durations."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from bilat.errors import ContractError
from bilat.model.edtf import parse
from bilat.reading.mentions import date_grammar, date_relative
from bilat.reading.mentions.date_context import Focus, Resolved, resolve
from bilat.reading.mentions.date_scene import Scene, in_view, next_scene
from bilat.reading.mentions.date_joins import join
from bilat.reading.mentions.date_words import DECADES, UNITS
from bilat.reading.mentions.date_values import just_after, just_before

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bilat.model.document import Document
    from bilat.reading.mentions.date_atoms import Atom
    from bilat.reading.mentions.date_pieces import Family

Relation = Literal["on", "since", "until", "by", "before", "after", "between"]
_FAMILIES = date_grammar.FAMILIES + date_relative.FAMILIES
_WORD = re.compile(r"[A-Za-z]+|['’]?\d+")


def _by_start() -> MappingProxyType[str, tuple[tuple[int, Family], ...]]:
    """The families by the words that they can begin with, each with its rank."""
    starts: defaultdict[str, list[tuple[int, Family]]] = defaultdict(list)
    for rank, family in enumerate(_FAMILIES):
        for word in family.starts:
            starts[word].append((rank, family))
    return MappingProxyType({word: tuple(found) for word, found in starts.items()})


_STARTS = _by_start()
_ARTICLES = frozenset(("the", "a", "an", "some", "that", "this", "about"))
_FOLLOWERS = frozenset(UNITS) | {f"{unit}s" for unit in UNITS} | frozenset(DECADES) | {"centuries"}
_RELATIONS: tuple[tuple[Relation, re.Pattern[str]], ...] = (
    (
        "since",
        re.compile(
            r"\b(?:(?:ever\s+)?since|(?:starting|beginning|effective|commencing)(?:\s+(?:in|on|from|with))?)\s+(?:the\s+)?$",
            re.IGNORECASE,
        ),
    ),
    ("until", re.compile(r"\b(?:until|till|up\s+to|through|up\s+until)\s+(?:the\s+)?$", re.IGNORECASE)),
    ("by", re.compile(r"\b(?:by|no\s+later\s+than|not\s+later\s+than)\s+(?:the\s+)?$", re.IGNORECASE)),
    ("before", re.compile(r"\b(?:before|prior\s+to|preceding|ahead\s+of)\s+(?:the\s+)?$", re.IGNORECASE)),
    ("after", re.compile(r"\b(?:after|following|later\s+than)\s+(?:the\s+)?$", re.IGNORECASE)),
)
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s+(?:about\s+)?(?:the\s+)?$", re.IGNORECASE)
_LED = 32
_ONWARDS = re.compile(r"\s+(?:onwards?|on(?=[,.;]|\s+the\b)|forward)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time expression `text[start:end]`, with its preposition where that changes the value ("since 2014": `2014/..`).

    `value` is EDTF in the grain of TIMEX2 (`1992` for "mid-1992"), or a TIMEX value for what is no calendar time
    (`P3D`, `PRESENT_REF`), or None where nothing could be made out. `calendar` is EDTF level 1, or None. `carried`
    says that part of the value came from context. `bare` is the value without the relation, at `bare_start:bare_end`.
    `form` is one of day, month, year, decade, century, season, interval, since, until, relative, duration, reference,
    set, time.
    """

    start: int
    end: int
    value: str | None
    form: str
    carried: bool = False
    calendar: str | None = None
    relation: Relation = "on"
    bare: str | None = None
    bare_start: int = 0
    bare_end: int = 0


def find_times(document: Document) -> tuple[TimeMention, ...]:
    """Every time expression of a document, in order; "last year" and its like are reckoned from `document.dated`."""
    return find_times_in(document.text, [(b.start, b.end) for b in document.blocks], document.dated)


def find_times_in(text: str, spans: Sequence[tuple[int, int]], anchor: str | None = None) -> tuple[TimeMention, ...]:
    """Every time expression in the blocks `text[start:end]`, in order.

    Args:
        text: the whole text; offsets of the mentions are indices into it.
        spans: the blocks, in order; what a block leaves out is completed from earlier ones.
        anchor: the document's own date as EDTF, for "last year", "two years ago" and "yesterday".
    """
    scene, now = Scene(), _anchor(anchor)
    found: list[TimeMention] = []
    for start, end in spans:
        for atom in join(_atoms(text, start, end), text):
            mention, focus = _mention(atom, text, start, in_view(atom, scene, text), now)
            scene = next_scene(atom, focus, scene, text, start)
            found.append(mention)
    return tuple(found)


def _anchor(anchor: str | None) -> Focus:
    found = re.match(r"(\d{4})(?:-(0\d|1[0-2]))?(?:-(\d\d))?", anchor or "")
    return Focus(*(int(part) for part in found.groups() if part)) if found else Focus()


def _atoms(text: str, start: int, end: int) -> list[Atom]:
    """The atoms of a block: leftmost first, longest first, the earlier family first; none overlap."""
    found = [
        (atom.start, -atom.reach, rank, atom)
        for at, families in _places(text, start, end)
        for rank, family in families
        if (match := family.pattern.match(text, at, end))
        for atom in family.read(match)
    ]
    found.sort(key=lambda row: row[:3])
    return list(_apart(row[3] for row in found))


def _places(text: str, start: int, end: int) -> Iterator[tuple[int, tuple[tuple[int, Family], ...]]]:
    """Where a time may begin, with the families that may begin there; an article only before a word of time."""
    leading: tuple[int, str] | None = None
    for word in _WORD.finditer(text, start, end):
        key = word.group().lower()
        if key[-1].isdigit():
            key = "0" if key[0].isdigit() else "'"
        if leading and (key in _STARTS or key in _FOLLOWERS):
            yield leading[0], _STARTS[leading[1]]
        leading = None
        if key in _ARTICLES:
            leading = word.start(), key
        elif key in _STARTS:
            yield word.start(), _STARTS[key]


def _apart(atoms: Iterator[Atom]) -> Iterator[Atom]:
    reached = -1
    for atom in atoms:
        if atom.start >= reached:
            yield atom
            reached = atom.end


def _mention(atom: Atom, text: str, block: int, focus: Focus, now: Focus) -> tuple[TimeMention, Focus]:
    first = resolve(_earlier(atom, focus), focus, now)
    if atom.until is not None:
        return _interval(atom, atom.until, first, text[max(block, atom.start - _LED) : atom.start], now)
    bare = first.calendar or first.value
    mention = TimeMention(
        atom.start, atom.end, first.value, atom.form, first.is_carried, first.calendar, "on", bare, atom.start, atom.end
    )
    if first.calendar is None or first.value is None:
        return mention, first.focus
    relation, start, end = ("since", atom.start, atom.end) if atom.timex == "OPEN" else _relation(text, atom, block)
    if relation == "on":
        return mention, first.focus
    value, calendar = _opened(relation, first.value), _related(relation, first.calendar)
    form = "since" if calendar.endswith("..") else "until"
    return replace(
        mention, start=start, end=end, value=value, calendar=calendar, relation=relation, form=form
    ), first.focus


def _opened(relation: Relation, value: str) -> str:
    first, _, last = value.partition("/")
    return f"{first}/.." if relation in ("since", "after") else f"../{last or first}"


def _related(relation: Relation, bare: str) -> str:
    first, _, last = bare.partition("/")
    if relation == "before":
        return f"../{just_before(first)}"
    return f"{just_after(last or first)}/.." if relation == "after" else _opened(relation, bare)


def _relation(text: str, atom: Atom, block: int) -> tuple[Relation, int, int]:
    before = text[max(block, atom.start - _LED) : atom.start]
    offset = atom.start - len(before)
    onwards = _ONWARDS.match(text, atom.end)
    if onwards:
        led = _FROM.search(before)
        return "since", offset + led.start() if led else atom.start, onwards.end()
    for relation, pattern in _RELATIONS:
        found = pattern.search(before)
        if found:
            return relation, offset + found.start(), atom.end
    return "on", atom.start, atom.end


def _interval(atom: Atom, until: Atom, first: Resolved, before: str, now: Focus) -> tuple[TimeMention, Focus]:
    last = resolve(_later(until, first.focus), first.focus, now)
    bare = _span(first.calendar, last.calendar)
    value = bare and f"{first.value}/{last.value}"
    between = _BETWEEN.search(before)
    led = between or _FROM.search(before)
    start = atom.start - len(before) + led.start() if led else atom.start
    relation: Relation = "between" if between else "on"
    carried = first.is_carried or last.is_carried
    return TimeMention(
        start, until.end, value, "interval", carried, bare, relation, bare, atom.start, until.end
    ), last.focus


def _earlier(atom: Atom, focus: Focus) -> Atom:
    """An interval over the turn of a year ("from October to March"), told when that year has come, began in the year before."""
    until = atom.until
    if until is None or atom.year is not None or until.year is not None or focus.year is None or focus.month is None:
        return atom
    wraps = atom.month is not None and until.month is not None and until.month < atom.month
    return replace(atom, year=focus.year - 1) if wraps and focus.month < (atom.month or 0) and not atom.shift else atom


def _later(until: Atom, focus: Focus) -> Atom:
    """The end of an interval in the next year, where its month would else come before the beginning's."""
    if (
        until.year is not None
        or until.shift is not None
        or focus.year is None
        or focus.month is None
        or not until.month
    ):
        return until
    return replace(until, year=focus.year + (until.month < focus.month))


def _span(first: str | None, last: str | None) -> str | None:
    """The interval from one value to another, None where it would end before it begins."""
    if first is None or last is None:
        return None
    value = f"{first.partition('/')[0]}/{last.rpartition('/')[2]}"
    try:
        parse(value)
    except ContractError:
        return None
    return value
