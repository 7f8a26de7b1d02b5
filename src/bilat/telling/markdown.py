"""A brief in, Markdown with footnotes (as GitHub and Pandoc read them) out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bilat.telling.phrases import capital
from bilat.telling.text import footnote_told, heading, source_told
from bilat.telling.wording import READING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.telling.page import Brief, Line, Part

_SPECIAL = re.compile(r"([\\`*_\[\]<>])")


def brief_markdown(brief: Brief) -> str:
    """The page; texts of sources are escaped, so that they cannot make markup of their own."""
    return "\n".join(_page(brief)) + "\n"


def _page(brief: Brief) -> Iterator[str]:
    yield f"# {_plain(heading(brief))}"
    yield ""
    if not brief.sources:
        yield f"Nothing read about {_plain(' and '.join(brief.parties))}: no document in the store speaks of the two."
        return
    if brief.reaches:
        yield from (f"What was read reaches to {brief.reaches}.", "")
    for line in brief.opening:
        yield f"- **{line.label}**: {' '.join(f'{capital(_noted(part))}.' for part in line.parts)}"
    for section in brief.sections:
        yield from ("", f"## {section.title}", "")
        for line in section.lines:
            yield from _told(line, "")
        if section.more:
            yield f"- {section.more}"
    yield from ("", "## Governments", "")
    for line in brief.governments:
        yield from _told(line, "")
    yield from _ending(brief)


def _ending(brief: Brief) -> Iterator[str]:
    yield ""
    if brief.unread:
        yield from (f"Nothing read about (which is not “no”): {'; '.join(brief.unread)}.", "")
    if brief.left_out:
        yield from (f"Left out: {brief.left_out}.", "")
    yield from (READING, "", "## Sources", "")
    for source in brief.sources:
        yield f"- {_plain(source_told(source))}"
    if brief.related:
        yield f"- See also: {_plain('; '.join(brief.related))}"
    yield ""
    for note in brief.footnotes:
        yield f"[^{note.number}]: {_plain(footnote_told(note).partition('] ')[2])}"


def _told(line: Line, indent: str) -> Iterator[str]:
    yield f"{indent}- {_joined(line)}"
    for item in line.items:
        yield from _told(item, f"{indent}  ")


def _joined(line: Line) -> str:
    return "; ".join(_noted(part) for part in line.parts)


def _noted(part: Part) -> str:
    return _plain(part.text) + "".join(f"[^{note}]" for note in part.notes)


def _plain(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
