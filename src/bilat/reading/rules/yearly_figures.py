"""List items of a year and a figure below a sentence on trade or investment in, a draft a figure out.

`Trade between A and B:` with `1995: 20 million dollars`; two columns where the line above names two directions:
`Trade (exports of A / exports of B)` with `1990 – 560 / 890`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bilat.reading.mentions.quantities import find_quantities
from bilat.reading.phrases.book import load_books
from bilat.reading.rules.draft import Draft, Rule
from bilat.reading.rules.phrases import drafts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.quantity import Quantity
    from bilat.reading.grammar.sentence import Sentence

_KINDS = ("trade", "investment")
_FIGURE = re.compile(r"[^\w]*(?:[A-Z]{2,3}|[A-Z]{2}\$)?\W*\d[\d.,]*\W*(?:[a-z]+\W*){0,4}")
_TIE = re.compile(r"\s*[:–—-]\s*|\s+")
_COLUMNS = 2


def read(sentence: Sentence) -> Iterator[Draft]:
    """The figures of a list item, each by what the sentence above the list says that they are."""
    if sentence.block.kind != "item" or sentence.intro is None or len(sentence.times) != 1:
        return
    time = sentence.times[0].mention
    text = sentence.scope.document.text
    tie = _TIE.match(text, time.end)
    if time.calendar is None or tie is None or text[sentence.start : time.start].strip(" -*•"):
        return
    columns = text[tie.end() : sentence.end].split("/")
    if len(columns) > _COLUMNS or not all(_FIGURE.fullmatch(c.strip()) for c in columns):
        return
    for draft, figure in _told_above(sentence.intro, columns):
        yield replace(draft, time=time.calendar, quantity=_quantity(figure), told=None, confidence=0.7)


def _told_above(intro: Sentence, columns: list[str]) -> Iterator[tuple[Draft, str]]:
    """One column is the last thing told above, two are the last two directions in order."""
    drafts = [d for book in load_books() if book.name in _KINDS for d in drafts_of(book, intro)]
    if len(columns) == _COLUMNS:
        drafts = [d for d in drafts if d.targets]
    if len(drafts) >= len(columns):
        yield from zip(drafts[: len(columns)] if len(columns) == 1 else drafts[-_COLUMNS:], columns, strict=True)


def _quantity(figure: str) -> Quantity | None:
    found = next(iter(find_quantities(figure)), None)
    return found.quantity if found is not None else None


RULE = Rule("yearly_figures", 1, read)
