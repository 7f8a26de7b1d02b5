"""A text and the spans that break parses in, a plainer text with a map back to the original offsets out."""

from __future__ import annotations

import sys
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


_BEYOND = sys.maxsize


@dataclass(frozen=True, slots=True)
class Swap:
    """The original `start:end` is to be read as `text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Plain:
    """A plainer text: `pieces` are (plain start, original start, original end, is_swapped), in order."""

    text: str
    pieces: tuple[tuple[int, int, int, bool], ...]

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """The original offsets of `text[start:end]`; a piece that was swapped is given whole."""
        plain, first, last, is_swapped = self._piece(start)
        if not is_swapped and end - plain <= last - first:  # the common case: within one piece
            return first + start - plain, first + end - plain
        return self._place(start)[0], self._place(end - 1)[1]

    def origins(self, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """The original offsets of many spans; those that follow each other within one piece cost little."""
        begins = ends = shift = 0
        for start, end in spans:
            if not begins <= start < end <= ends:
                begins, first, last, is_swapped = self._piece(start)
                ends, shift = begins if is_swapped else begins + last - first, first - begins
            yield (start + shift, end + shift) if end <= ends else self.origin(start, end)

    def _piece(self, offset: int) -> tuple[int, int, int, bool]:
        return self.pieces[max(bisect_right(self.pieces, (offset, _BEYOND)) - 1, 0)]

    def _place(self, offset: int) -> tuple[int, int]:
        plain, start, end, is_swapped = self._piece(offset)
        if is_swapped:
            return start, end
        return start + offset - plain, start + offset - plain + 1


def simplify(text: str, start: int, end: int, swaps: Iterable[Swap]) -> Plain:
    """`text[start:end]` with every swap made that lies inside and overlaps no earlier one."""
    out: list[str] = []
    pieces: list[tuple[int, int, int, bool]] = []
    done, length = start, 0
    for swap in sorted(swaps, key=lambda s: (s.start, -s.end)):
        if swap.start < done or swap.end > end:
            continue
        for piece, first, last, is_swapped in (
            (text[done : swap.start], done, swap.start, False),
            (swap.text, swap.start, swap.end, True),
        ):
            if piece:
                pieces.append((length, first, last, is_swapped))
                out.append(piece)
                length += len(piece)
        done = swap.end
    if done < end or not pieces:
        pieces.append((length, done, end, False))
        out.append(text[done:end])
    return Plain("".join(out), tuple(pieces))
