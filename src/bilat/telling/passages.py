"""A statement and its document in, the paragraph that its evidence stands in out, in three pieces."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bilat.model.document import Document
    from bilat.model.statement import Evidence


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph before, in and after the evidence; `is_there` where the text has the quote at its offsets."""

    before: str
    quote: str
    after: str
    is_there: bool

    def __str__(self) -> str:
        """All of it."""
        return f"{self.before}{self.quote}{self.after}"


def passage(evidence: Evidence, document: Document) -> Passage:
    """The paragraph of some evidence; only the quote in its surroundings where the document's text has it not there."""
    text = document.text
    if text[evidence.start : evidence.end] != evidence.quote:
        return Passage(evidence.prefix, evidence.quote, evidence.suffix, is_there=False)
    block = document.block_at(evidence.start)
    start, end = (block.start, block.end) if block else (evidence.start, evidence.end)
    after = text[evidence.end : max(end, evidence.end)]
    return Passage(text[start : evidence.start], evidence.quote, after, is_there=True)
