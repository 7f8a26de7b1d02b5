"""A sentence in, the heading above it and the parties that the heading names out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bilat.model.mention import PartyMention
    from bilat.reading.grammar.sentence import Sentence


def heading_text(sentence: Sentence) -> tuple[int, int] | None:
    """The offsets of the nearest heading above a sentence, None where there is none."""
    above = [b for b in sentence.scope.document.blocks if b.kind == "heading" and b.start < sentence.start]
    return (above[-1].start, above[-1].end) if above else None


def heading_parties(sentence: Sentence) -> tuple[PartyMention, ...]:
    """The parties that the nearest heading above a sentence names, in order."""
    bounds = heading_text(sentence)
    if bounds is None:
        return ()
    start, end = bounds
    return tuple(m for m in sentence.scope.parties if start <= m.start < end)
