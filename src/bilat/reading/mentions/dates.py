"""Time mentions: every time expression of a text or document with its EDTF value; calendar dates, relative times, durations."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from bilat.errors import ContractError
from bilat.model.edtf import parse
from bilat.reading.mentions import date_grammar, date_relative
from bilat.reading.mentions.date_context import Focus, Resolved, resolve
from bilat.reading.mentions.date_joins import join
from bilat.reading.mentions.date_values import just_after, just_before

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bilat.model.document import Document
    from bilat.reading.mentions.date_atoms import Atom

Relation = Literal["on", "since", "until", "by", "before", "after", "between"]
_FAMILIES = date_grammar.FAMILIES + date_relative.FAMILIES
_RELATIONS: tuple[tuple[Relation, re.Pattern[str]], ...] = (
    ("between", re.compile(r"\bbetween\s+(?:the\s+)?$", re.IGNORECASE)),
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
_FROM = re.compile(r"\bfrom\s+(?:about\s+)?(?:the\s+)?$", re.IGNORECASE)
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
    now = _focus_of(anchor)
    focus = Focus()
    found: list[TimeMention] = []
    for start, end in spans:
        atoms = join(_atoms(text, start, end), text)
        for atom in atoms:
            mention, focus = _mention(atom, text, start, focus, now)
            found.append(mention)
    return tuple(found)


def _focus_of(anchor: str | None) -> Focus:
    if anchor is None or not re.match(r"\d{4}", anchor):
        return Focus()
    parts = [int(p) for p in re.match(r"(\d{4})(?:-(0\d|1[0-2]))?(?:-(\d\d))?", anchor).groups() if p]  # type: ignore[union-attr]
    return Focus(*parts)


def _atoms(text: str, start: int, end: int) -> list[Atom]:
    """The atoms of a block: leftmost first, longest first, the earlier family first; none overlap."""
    found = [
        (atom.start, -max(atom.end, atom.until.end if atom.until else 0), rank, n, atom)
        for rank, (_, pattern, read) in enumerate(_FAMILIES)
        for match in pattern.finditer(text, start, end)
        for n, atom in enumerate(read(match, text))  # type: ignore[operator]
    ]
    found.sort(key=lambda row: row[:4])
    return list(_apart(row[4] for row in found))


def _apart(atoms: Iterator[Atom]) -> Iterator[Atom]:
    reached = -1
    for atom in atoms:
        if atom.start >= reached:
            yield atom
            reached = max(atom.end, atom.until.end if atom.until else 0)


def _mention(atom: Atom, text: str, block: int, focus: Focus, now: Focus) -> tuple[TimeMention, Focus]:
    first = resolve(atom, focus, now)
    if atom.until is not None:
        return _interval(atom, first, text, block, now)
    relation, start, end = _relation(text, atom, block)
    bare = first.calendar or first.value
    mention = TimeMention(
        atom.start, atom.end, first.value, atom.form, first.carried, first.calendar, "on", bare, atom.start, atom.end
    )
    if atom.timex == "OPEN" and first.calendar:
        opened = f"{first.calendar}/.."
        return replace(mention, value=opened, calendar=opened, relation="since", form="since"), first.focus
    if first.calendar is None or relation == "on":
        return mention, first.focus
    value = _related(relation, first.calendar)
    form = "since" if value.endswith("..") else "until" if value.startswith("..") else atom.form
    return replace(
        mention, start=start, end=end, value=value, calendar=value, relation=relation, form=form
    ), first.focus


def _related(relation: Relation, bare: str) -> str:
    if "/" in bare:
        first, last = bare.split("/")
    else:
        first = last = bare
    if relation == "since":
        return f"{first}/.."
    if relation in ("until", "by"):
        return f"../{last}"
    if relation == "before":
        return f"../{just_before(first)}"
    return f"{just_after(last)}/.." if relation == "after" else bare


def _relation(text: str, atom: Atom, block: int) -> tuple[Relation, int, int]:
    before = text[max(block, atom.start - 32) : atom.start]
    onwards = _ONWARDS.match(text, atom.end)
    since = _FROM.search(before)
    if onwards:
        start = atom.start - len(before) + since.start() if since else atom.start
        return "since", start, onwards.end()
    for relation, pattern in _RELATIONS[1:]:
        found = pattern.search(before)
        if found:
            return relation, atom.start - len(before) + found.start(), atom.end
    return "on", atom.start, atom.end


def _interval(atom: Atom, first: Resolved, text: str, block: int, now: Focus) -> tuple[TimeMention, Focus]:
    assert atom.until is not None
    last = resolve(atom.until, first.focus, now)
    bare = _between(first, last)
    value = f"{first.value}/{last.value}" if first.value and last.value else None
    before = text[max(block, atom.start - 32) : atom.start]
    led = _RELATIONS[0][1].search(before) or _FROM.search(before)
    start = atom.start - len(before) + led.start() if led else atom.start
    relation: Relation = "between" if _RELATIONS[0][1].search(before) else "on"
    carried = first.carried or last.carried
    end = atom.until.end
    return TimeMention(
        start, end, bare or value, "interval", carried, bare, relation, bare, atom.start, end
    ), last.focus


def _between(first: Resolved, last: Resolved) -> str | None:
    if first.calendar is None or last.calendar is None:
        return None
    value = f"{first.calendar.split('/')[0]}/{last.calendar.split('/')[-1]}"
    try:
        parse(value)
    except ContractError:
        return None
    return value
