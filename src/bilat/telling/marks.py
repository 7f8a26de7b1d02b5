"""A stretch of text and what lies over it in, the pieces to mark out, cut where something begins or ends."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, slots=True)
class Span:
    """Something that lies over `text[start:end]`; `name` says what."""

    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a text under the same spans throughout: their names in the order of their beginnings."""

    start: int
    end: int
    names: tuple[str, ...]


def segments(start: int, end: int, spans: Iterable[Span]) -> tuple[Segment, ...]:
    """The pieces of `text[start:end]`, in order and without gaps; empty spans and those outside are left out."""
    inside = sorted(
        (s for s in spans if max(s.start, start) < min(s.end, end)), key=lambda s: (s.start, -s.end)
    )  # A stable sort: of spans alike the one given first comes first.
    cuts = sorted({start, end, *(cut for s in inside for cut in (s.start, s.end) if start < cut < end)})
    over: list[list[str]] = [[] for _ in cuts]
    for span in inside:
        for piece in range(bisect_left(cuts, max(span.start, start)), bisect_left(cuts, min(span.end, end))):
            over[piece].append(span.name)
    pieces = zip(cuts, cuts[1:], over, strict=False)
    return tuple(Segment(left, right, tuple(dict.fromkeys(names))) for left, right, names in pieces if left < right)


def by_stretch(stretches: Sequence[tuple[int, int]], spans: Iterable[Span]) -> list[list[Span]]:
    """For each of some stretches of text (start and end, in order, apart) the spans that lie over a part of it."""
    found: list[list[Span]] = [[] for _ in stretches]
    ends = [end for _, end in stretches]
    for span in spans:
        at = bisect_left(ends, span.start + 1)
        while at < len(stretches) and stretches[at][0] < span.end:
            found[at].append(span)
            at += 1
    return found
