"""Lines of agreements in, those of one day gathered under one heading line out."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from bilat.telling.page import Line, Part

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_AT_LEAST = 3


def grouped(lines: Iterable[Line]) -> Iterator[Line]:
    """Of lines that end with the same words (`signed 9 July 2009`), three or more become items of one line."""
    for ending, alike in groupby(lines, key=_ending):
        found = list(alike)
        if not ending or len(found) < _AT_LEAST:
            yield from found
            continue
        items = tuple(_without(line, ending) for line in found)
        yield Line((Part(f"{len(found)} agreements {ending}:"),), items=items, kind="agreement", state=found[0].state)


def _ending(line: Line) -> str:
    """What stands after the agreement's title: `signed 9 July 2009; possible, not certain`."""
    if line.kind != "agreement" or line.state != "holds":
        return ""
    return line.parts[0].text.rpartition(", ")[2] if ", " in line.parts[0].text else ""


def _without(line: Line, ending: str) -> Line:
    part = line.parts[0]
    return replace(line, parts=(replace(part, text=part.text.removesuffix(f", {ending}")),))
