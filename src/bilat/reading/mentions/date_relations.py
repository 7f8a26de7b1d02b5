"""The relation of a time to what is told, by the words around it: since, until, by, before, after; and its value."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from bilat.reading.mentions.date_values import just_after, just_before

if TYPE_CHECKING:
    from bilat.reading.mentions.date_atoms import Atom

Relation = Literal["on", "since", "until", "by", "before", "after", "between"]
_WINDOW = 40
_ABOUT = r"\s+(?:(?:at\s+least|as\s+early\s+as|about|around|roughly|approximately|perhaps|probably)\s+)?(?:the\s+)?$"
_STARTING = (
    r"(?:with\s+effect|in\s+force|valid|applicable|as)\s+from"
    r"|(?:starting|beginning|effective|commencing)(?:\s+(?:in|on|from|with|as\s+of))?"
)
_LED: tuple[tuple[Relation, str], ...] = (
    (
        "since",
        rf"(?:ever\s+)?since|(?:no|not)\s+(?:earlier|sooner)\s+than|{_STARTING}",
    ),
    ("until", r"until|till|up\s+to|up\s+until|through|down\s+to"),
    ("by", r"by|no\s+later\s+than|not\s+later\s+than"),
    ("before", r"before|prior\s+to|preceding|ahead\s+of"),
    ("after", r"after|following|later\s+than"),
)
_RELATED = re.compile(rf"\b(?:{'|'.join(f'(?P<{name}>{led})' for name, led in _LED)}){_ABOUT}", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s+(?:about\s+)?(?:the\s+)?$", re.IGNORECASE)
_ONWARDS = re.compile(r"\s+(?:onwards?|on(?=[,.;])|forward)\b", re.IGNORECASE)
_ON = re.compile(r"\s+on\b(?!\s+(?:the\s+)?(?:\d|[A-Z]))")
_NOUN = re.compile(r",?\s[A-Za-z]")
_NOT = re.compile(r"\bnot\s+$", re.IGNORECASE)
_THROUGH = re.compile(r"through\b", re.IGNORECASE)
_ATTRIBUTES = frozenset(("day", "month", "year"))


@dataclass(frozen=True, slots=True)
class Related:
    """A relation with the bounds of its words and the time's; `is_of_event` where the time is told but in part."""

    relation: Relation
    start: int
    end: int
    is_of_event: bool = False


def relation_of(text: str, atom: Atom, block: int) -> Related:
    """The relation that the words before a time (from `block` on) and behind it make."""
    if atom.timex == "OPEN":
        return Related("since", atom.start, atom.end)
    before = text[max(block, atom.start - _WINDOW) : atom.start]
    offset = atom.start - len(before)
    led = _FROM.search(before)
    onwards = _ONWARDS.match(text, atom.end) or (led and _ON.match(text, atom.end))
    if onwards:
        return Related("since", offset + led.start() if led else atom.start, onwards.end())
    found = _RELATED.search(before)
    relation = next((name for name, _ in _LED if found and found[name]), None)
    if found is None or relation is None or _is_on(relation, found, atom):
        return Related("on", atom.start, atom.end)
    return _related(relation, offset + found.start(), atom, text)


def _is_on(relation: Relation, found: re.Match[str], atom: Atom) -> bool:
    """`not until 1904` is in it, `through the winter` all of it."""
    if relation != "until":
        return False
    is_long = atom.form in ("season", "decade", "century") and not atom.part
    return (is_long and _THROUGH.match(found.group()) is not None) or _NOT.search(
        found.string[: found.start()]
    ) is not None


def _related(relation: Relation, start: int, atom: Atom, text: str) -> Related:
    """Behind an article a time is an event's attribute: "following the 1939 attack", "by the 1815 treaty"."""
    has_article = re.search(r"\bthe\s+$", text[start : atom.start], re.IGNORECASE) is not None
    if atom.part or atom.half:
        return Related(relation, start, atom.end, is_of_event=True)  # before the late 1970s may be in the 1970s
    is_of_event = has_article and atom.form in _ATTRIBUTES and _NOUN.match(text, atom.end) is not None
    if is_of_event and relation == "by":
        return Related("on", atom.start, atom.end)
    return Related(relation, start, atom.end, is_of_event)


def interval_of(text: str, atom: Atom, block: int) -> Related:
    """The words that an interval is led by: "from … to …", "between … and …"."""
    before = text[max(block, atom.start - _WINDOW) : atom.start]
    between = _BETWEEN.search(before)
    led = between or _FROM.search(before)
    start = atom.start - len(before) + led.start() if led else atom.start
    return Related("between" if between else "on", start, atom.reach)


def opened(related: Related, bare: str) -> str:
    """A bare value with its relation, both ends counted in: `2014/..` for since and after, `../2012` for the others."""
    first, _, last = bare.partition("/")
    if related.relation == "on":
        return bare
    return f"{first}/.." if related.relation in ("since", "after") else f"../{last or first}"


def bounded(related: Related, bare: str) -> str:
    """A bare value with its relation, as it is meant: before 1945 is `../1944`, after 1945 `1946/..`."""
    first, _, last = bare.partition("/")
    if related.relation == "before" and not related.is_of_event:
        return f"../{just_before(first)}"
    if related.relation == "after" and not related.is_of_event:
        return f"{just_after(last or first)}/.."
    return opened(related, bare)
