"""A brief in, its paragraphs in order out, each with what it is: what a word processor or a printer lays out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from bilat.telling.phrases import capital
from bilat.telling.text import footnote_told, heading, joined, sentences, source_told
from bilat.telling.wording import READING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.telling.page import Brief, Line

Style = Literal["title", "heading", "text", "labelled", "item", "source", "footnote"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: `label` stands before a labelled one, `level` is how deep an item lies, from 0."""

    style: Style
    text: str
    label: str = ""
    level: int = 0


def outline(brief: Brief) -> Iterator[Paragraph]:
    """The paragraphs of a page; that nothing was read is one of them."""
    yield Paragraph("title", heading(brief))
    if brief.reaches:
        yield Paragraph("text", f"What was read reaches to {brief.reaches}.")
    if not brief.sources:
        yield Paragraph("text", f"Nothing read about {' and '.join(brief.parties)}.")
        return
    for line in brief.opening:
        yield Paragraph("labelled", sentences(line), line.label)
    for section in brief.sections:
        yield Paragraph("heading", section.title)
        yield from (each for line in section.lines for each in _items(line))
        if section.more:
            yield Paragraph("text", f"{capital(section.more)}.")
    yield Paragraph("heading", "Governments")
    yield from (each for line in brief.governments for each in _items(line))
    yield from _ending(brief)


def _ending(brief: Brief) -> Iterator[Paragraph]:
    if brief.unread:
        yield Paragraph("text", f"Nothing read about (which is not “no”): {'; '.join(brief.unread)}.")
    if brief.left_out:
        yield Paragraph("text", f"Left out: {brief.left_out}.")
    yield Paragraph("text", READING)
    yield Paragraph("heading", "Sources")
    yield from (Paragraph("source", source_told(source)) for source in brief.sources)
    if brief.related:
        yield Paragraph("text", f"See also: {'; '.join(brief.related)}")
    if brief.footnotes:
        yield Paragraph("heading", "Footnotes")
    yield from (Paragraph("footnote", footnote_told(note)) for note in brief.footnotes)


def _items(line: Line, level: int = 0) -> Iterator[Paragraph]:
    yield Paragraph("item", capital(joined(line)), level=level)
    for item in line.items:
        yield from _items(item, level + 1)
