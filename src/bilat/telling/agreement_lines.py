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
    """Of lines that end alike (`signed 9 July 2009`), three or more become items of one heading line."""
    for common, alike in groupby(lines, key=lambda line: line.common):
        found = list(alike)
        if not common or len(found) < _AT_LEAST:
            yield from found
            continue
        items = tuple(_without(line, common) for line in found)
        yield Line(
            (Part(f"{len(found)} agreements {common.removeprefix(', ')}:"),),
            items=items,
            kind="agreement",
            state="holds",
        )


def _without(line: Line, common: str) -> Line:
    part = line.parts[0]
    return replace(line, parts=(replace(part, text=part.text.removesuffix(common)),))
