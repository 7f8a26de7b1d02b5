"""A text and a query in, where the text has the words of the query out: as the store's search finds them."""

from __future__ import annotations

import unicodedata
from itertools import groupby
from typing import TYPE_CHECKING

from bilat.recording.search import UNSPACED, asked, folded
from bilat.telling.marks import Span, segments

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.telling.marks import Segment

_MATCH = "match"


def highlights(text: str, query: str) -> tuple[Segment, ...]:
    """The pieces of a text, in order; those that match a word of the query, by its beginning, have a name."""
    words = asked(query)
    return segments(0, len(text), _joined(_matches(text, words)) if words else ())


def _joined(matches: Iterator[Span]) -> Iterator[Span]:
    """Matches in order, those that overlap as one: the pairs of letters that a word was cut into."""
    held: Span | None = None
    for match in matches:
        if held is not None and match.start < held.end:
            held = Span(held.start, max(held.end, match.end), _MATCH)
            continue
        if held is not None:
            yield held
        held = match
    if held is not None:
        yield held


def _matches(text: str, words: tuple[str, ...]) -> Iterator[Span]:
    for start, end in _tokens(text):
        run = UNSPACED.search(text, start, end)
        if run is None:
            if folded(text[start:end]).startswith(words):
                yield Span(start, end, _MATCH)
            continue
        for at in range(start, end):
            pair = folded(text[at : min(at + 2, end)])
            fit = max((len(word) for word in words if pair.startswith(word)), default=0)
            if fit:
                yield Span(at, min(at + max(fit, 1), end), _MATCH)


def _tokens(text: str) -> Iterator[tuple[int, int]]:
    """Where the words of a text start and end; marks that stand over a letter belong to its word."""
    at = 0
    for (is_word, _), run in groupby(text, key=_sort):
        length = sum(1 for _ in run)
        if is_word:
            yield at, at + length
        at += length


def _sort(letter: str) -> tuple[bool, bool]:
    """Whether a letter belongs to a word, and to a writing without spaces, so that words of two writings part."""
    is_word = letter.isalnum() or bool(unicodedata.combining(letter))
    return is_word, bool(UNSPACED.match(letter))
