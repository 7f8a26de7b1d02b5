"""An item of a list of envoys in (under `Ambassadors of A to B`: `N (1984–1989)`), drafts of `envoy` out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bilat.model.statement import Other
from bilat.reading.rules.draft import Draft, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.statement import Told
    from bilat.reading.grammar.sentence import Sentence

_HEADING = re.compile(
    r"(?i)^(?:list of )?(?:the )?(?:resident |former )?(?P<title>ambassador|high commissioner|envoy|minister|consul)s?"
    r"(?: general)?\s+(?P<prep>of|from|to|in)\s+(?:the\s+)?(?P<first>.+?)(?:\s+(?:to|in)\s+(?:the\s+)?(?P<host>.+))?$"
)
_CAP = r"[A-ZÀ-Þ][\w.’'-]*"
_NAME = re.compile(rf"{_CAP}(?:\s+(?:(?:de|da|van|von|bin|al|el|la|du)\s+)*{_CAP}){{1,5}}")
_PAIR = 2


def read(sentence: Sentence) -> Iterator[Draft]:
    """An envoy for an item that is a name with its years, the parties from the heading above it."""
    sides = _sides(sentence)
    if sides is None:
        return
    text = sentence.text
    times = [t.mention for t in sentence.times if t.mention.calendar]
    name = _NAME.match(text) or _NAME.search(text, times[0].end - sentence.start if times else 0)
    rest = _rest(sentence, name)
    if name is None or len(times) > 1 or rest:
        return
    owner, host, title = sides
    value = times[0].calendar if times else None
    told: Told = "present" if value and value.endswith("..") else "past"
    others = (Other("person", name[0]),)
    yield Draft("envoy", "holds", (owner,), (host,), others, value, told=told, detail=title, confidence=0.7)


def _rest(sentence: Sentence, name: re.Match[str] | None) -> str:
    """What an item says besides the name and its time."""
    if name is None:
        return sentence.text
    spans = [(sentence.start + name.start(), sentence.start + name.end())]
    spans += [(t.mention.start, t.mention.end) for t in sentence.times]
    text = sentence.scope.document.text
    outside = (text[i] for i in range(sentence.start, sentence.end) if not any(a <= i < b for a, b in spans))
    return "".join(outside).strip(" ,.;:()[]–—-")


def _sides(sentence: Sentence) -> tuple[str, str, str] | None:
    """(owner, host, title) from the heading of a list of envoys."""
    section = sentence.block.section
    heading = _HEADING.match(section[-1].strip()) if sentence.block.kind == "item" and section else None
    if heading is None or len(sentence.pair) != _PAIR:
        return None
    find = sentence.scope.registry.find
    first, host = find(heading["first"]), find(heading["host"]) if heading["host"] else None
    if first is None or first.name not in sentence.pair or (heading["host"] and host is None):
        return None
    other = next(p for p in sentence.pair if p != first.name)
    if heading["prep"] in ("to", "in"):
        return other, first.name, heading["title"].casefold()
    return first.name, host.name if host else other, heading["title"].casefold()


RULE = Rule("envoy_lists", 1, read)
