"""The seed text format in, a Document out.

A line `= Title =`, an optional `Infobox` block of `- Key: value` rows, `==` headings, paragraphs (one a line),
numbered and bulleted lists, and a "See also" list of related titles. Offsets are Python string indices.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bilat.errors import Place, SourceError
from bilat.model.document import Block, BlockKind, Document

_HEADING = re.compile(r"(?P<signs>={1,6})\s*(?P<name>.*?)\s*(?P=signs)")
_ROW = re.compile(r"[-*•]\s*(?P<key>[^:\s][^:]{0,60}):(?P<value>.*)")
_ITEM = re.compile(r"(?P<marker>[-*•–#]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+(?P<body>\S.*)")
_RELATED_SECTIONS = frozenset({"see also", "related pages", "related articles"})
_INFOBOX = "infobox"


@dataclass(slots=True)
class _Walk:
    """Where the walk over the lines stands: headings so far by level, whether inside the infobox."""

    source: str
    blocks: list[Block] = field(default_factory=list)
    headings: dict[int, str] = field(default_factory=dict)
    in_infobox: bool = False
    title: str = ""

    @property
    def section(self) -> tuple[str, ...]:
        return tuple(name for _, name in sorted(self.headings.items()))

    def add(self, kind: BlockKind, start: int, end: int, **more: int | str | None) -> None:
        level, key, marker = more.get("level", 0), more.get("key"), more.get("marker")
        self.blocks.append(
            Block(
                kind,
                start,
                end,
                int(level or 0),
                str(key) if key else None,
                str(marker) if marker else None,
                self.section,
            )
        )


def parse_seed(text: str, source: str, dated: str | None = None) -> Document:
    """Cut a seed text into blocks.

    Raises SourceError where the text is empty, has no title line, or its infobox is cut off.
    """
    if not text.strip():
        what = "an empty document"
        raise SourceError(what, "give a text that begins with a line `= Title =`", Place(source, 1))
    walk = _Walk(source)
    offset = number = 0
    for number, line in enumerate(text.splitlines(keepends=True), 1):
        _line(walk, line.rstrip("\r\n"), offset, number)
        offset += len(line)
    if not walk.title:
        raise _no_title(source)
    if walk.in_infobox:
        what = "the infobox is cut off: the text ends inside it"
        raise SourceError(what, "end the infobox with a blank line and give the article's text", Place(source, number))
    return Document(walk.title, text, tuple(walk.blocks), source, "seed", dated=dated)


def _no_title(source: str) -> SourceError:
    return SourceError("no title", "begin the text with a line `= X–Y relations =`", Place(source, 1))


def _line(walk: _Walk, line: str, offset: int, number: int) -> None:
    body = line.strip()
    if not body:
        walk.in_infobox = False
        return
    start = offset + line.index(body)
    if not walk.title:
        _title(walk, body, start)
    elif walk.in_infobox:
        _row(walk, body, start, number)
    elif body.casefold() == _INFOBOX:
        walk.in_infobox = True
        walk.add("label", start, start + len(body))
    else:
        _prose(walk, body, start)


def _title(walk: _Walk, body: str, start: int) -> None:
    match = _HEADING.fullmatch(body)
    if not match or len(match["signs"]) > 1 or not match["name"]:
        raise _no_title(walk.source)
    walk.title = match["name"]
    walk.add("title", start + match.start("name"), start + match.end("name"))


def _row(walk: _Walk, body: str, start: int, number: int) -> None:
    match = _ROW.fullmatch(body)
    if not match:
        what = f"the infobox is cut off: {body[:40]!r} is no `- Key: value` row"
        raise SourceError(what, "end the infobox with a blank line", Place(walk.source, number))
    walk.add("row", start + match.start("key"), start + len(body), key=match["key"].strip())


def _prose(walk: _Walk, body: str, start: int) -> None:
    heading = _HEADING.fullmatch(body)
    item = _ITEM.fullmatch(body)
    if heading and heading["name"]:
        level = len(heading["signs"])
        walk.headings = {depth: name for depth, name in walk.headings.items() if depth < level}
        walk.add("heading", start + heading.start("name"), start + heading.end("name"), level=level)
        walk.headings[level] = heading["name"]
    elif item:
        kind: BlockKind = "related" if _is_related(walk) else "item"
        walk.add(kind, start + item.start("body"), start + len(body), level=1, marker=item["marker"])
    else:
        walk.add("paragraph", start, start + len(body))


def _is_related(walk: _Walk) -> bool:
    return any(name.casefold() in _RELATED_SECTIONS for name in walk.headings.values())
