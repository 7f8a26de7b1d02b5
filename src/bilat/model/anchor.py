"""Evidence and a text in, the text quote that anchors it, or where it now stands, out.

The text quote selector of the W3C Web Annotation Data Model (2017), section 4.2.4: the exact words with some
characters before and after them, by which a passage is found again when the text around it has changed.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.statement import Evidence

CONTEXT = 32


def with_quote(evidence: Evidence, text: str) -> Evidence:
    """The evidence with quote, prefix and suffix as the text has them at its offsets (32 characters of context)."""
    start, end = evidence.start, evidence.end
    return replace(
        evidence,
        quote=text[start:end],
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
    )


def stands(evidence: Evidence, text: str) -> bool:
    """Whether the text has the quote at the evidence's offsets."""
    return text[evidence.start : evidence.end] == evidence.quote


def found(evidence: Evidence, text: str) -> Evidence | None:
    """The evidence moved to where the text has its quote, None where it has it nowhere.

    Of several places, the one whose surroundings fit best, then the nearest to the old offset.
    """
    if not evidence.quote:
        return None
    places = [(-_fit(evidence, text, at), abs(at - evidence.start), at) for at in _places(evidence.quote, text)]
    if not places:
        return None
    start = min(places)[2]
    return replace(evidence, start=start, end=start + len(evidence.quote))


def _places(quote: str, text: str) -> Iterator[int]:
    at = text.find(quote)
    while at >= 0:
        yield at
        at = text.find(quote, at + 1)


def _fit(evidence: Evidence, text: str, at: int) -> int:
    """How many characters of the prefix, read backwards, and of the suffix the place has."""
    before = text[max(0, at - len(evidence.prefix)) : at]
    end = at + len(evidence.quote)
    after = text[end : end + len(evidence.suffix)]
    return common(evidence.prefix[::-1], before[::-1]) + common(evidence.suffix, after)


def common(left: str, right: str) -> int:
    """How many characters two texts begin with in common."""
    pairs = zip(left, right, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(left), len(right)))
