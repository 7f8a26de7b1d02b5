"""A brief or a timeline in, lines of plain text of a given width out."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from bilat.telling.phrases import capital
from bilat.telling.times import by, told
from bilat.telling.wording import READING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bilat.telling.page import Brief, Footnote, Line, Part, Source
    from bilat.telling.timeline import Entry

_ID = 8
_RUN = 2
_HANGING = "    "


def brief_text(brief: Brief, width: int = 100) -> tuple[str, ...]:
    """The page, line by line; no line is longer than the width but for a word that is."""
    return tuple(_page(brief, width))


def heading(brief: Brief) -> str:
    """`Chad and Sudan, as of 30 June 1995`."""
    today = " (today)" if brief.is_today else ""
    known = f", as known on {told(brief.known_on)}" if brief.known_on else ""
    return f"{brief.parties[0]} and {brief.parties[1]}, as of {told(brief.on)}{today}{known}"


def titles(brief: Brief) -> frozenset[str]:
    """The lines that are titles, for a layout that marks them."""
    return frozenset((heading(brief), *(s.title for s in brief.sections), "Governments", "Sources", "Footnotes"))


def _page(brief: Brief, width: int) -> Iterator[str]:
    yield heading(brief)
    if brief.reaches:
        yield f"What was read reaches to {brief.reaches}."
    if not brief.sources:
        yield f"Nothing read about {' and '.join(brief.parties)}: no document in the store speaks of the two."
        return
    yield ""
    for line in brief.opening:
        yield from _wrapped(f"{line.label}: {sentences(line)}", width, "  ")
    for section in brief.sections:
        yield ""
        yield section.title
        for line in section.lines:
            yield from _told(line, width, "- ")
        if section.more:
            yield f"  {section.more}"
    yield from _ending(brief, width)


def _ending(brief: Brief, width: int) -> Iterator[str]:
    yield ""
    yield "Governments"
    for line in brief.governments:
        yield from _told(line, width, "- ")
    yield ""
    if brief.unread:
        yield from _wrapped(f"Nothing read about (which is not “no”): {'; '.join(brief.unread)}.", width, "  ")
    if brief.left_out:
        yield from _wrapped(f"Left out: {brief.left_out}.", width, "  ")
    yield from _wrapped(READING, width, "  ")
    yield ""
    yield "Sources"
    for source in brief.sources:
        yield from _wrapped(source_told(source), width, "   ")
    if brief.related:
        yield from _wrapped(f"See also: {'; '.join(brief.related)}", width, "  ")
    if brief.footnotes:
        yield from ("", "Footnotes")
    for note in brief.footnotes:
        yield from _wrapped(footnote_told(note), width, "     ")


def timeline_text(entries: Iterable[Entry], width: int = 100) -> tuple[str, ...]:
    """A line for each entry: when, what, and the statements that it rests on."""
    return tuple(text for entry in entries for text in _wrapped(_entry(entry), width, _HANGING))


def _entry(entry: Entry) -> str:
    is_act = entry.sort == "act" and not entry.is_beside
    stamp = "undated" if entry.time is None else by(entry.time) if is_act else told(entry.time)
    ids = " ".join(dict.fromkeys(s.id[:_ID] for s in entry.statements))
    return f"{capital(stamp)}: {entry.text} [{ids}]"


def _told(line: Line, width: int, bullet: str) -> Iterator[str]:
    yield from _wrapped(f"{bullet}{joined(line)}", width, " " * len(bullet))
    for item in line.items:
        yield from _told(item, width, f"  {bullet}")


def joined(line: Line) -> str:
    """A line's parts with their notes, one after another."""
    return "; ".join(_noted(part) for part in line.parts)


def sentences(line: Line) -> str:
    """The parts of a line of the opening, each a sentence."""
    return " ".join(f"{capital(_noted(part))}." for part in line.parts)


def _noted(part: Part) -> str:
    return f"{part.text} {notes_told(part.notes)}" if part.notes else part.text


def notes_told(notes: tuple[int, ...]) -> str:
    """`[1][2]`, and `[4–17]` where three or more follow one another."""
    runs: list[list[int]] = []
    for note in notes:
        if runs and note == runs[-1][-1] + 1:
            runs[-1].append(note)
        else:
            runs.append([note])
    return "".join(f"[{r[0]}–{r[-1]}]" if len(r) > _RUN else "".join(f"[{n}]" for n in r) for r in runs)


def source_told(source: Source) -> str:
    """`S1 Title (path): dated 4 March 2010, as given`."""
    if source.dated is None:
        dated = "date not known"
    elif source.is_given:
        dated = f"dated {told(source.dated)}, as given"
    else:
        dated = f"date not given, taken as {told(source.dated)}, the last day that it tells of (inferred)"
    revision = f", revision {source.revision}" if source.revision else ""
    return f"S{source.number} {source.title} ({source.read_from}): {dated}{revision}"


def footnote_told(note: Footnote) -> str:
    """`[1] “Quote” S1, Section › Subsection; 3f9ac0d1`."""
    where = " › ".join(note.section) or "opening"
    quote = f"“{note.quote}”" if note.quote else "(no text)"
    ids = " ".join(identity[:_ID] for identity in note.statements)
    cites = f"; cites {note.cites}" if note.cites else ""
    return f"[{note.number}] {quote} S{note.source}, {where}{cites}; {ids}"


def _wrapped(text: str, width: int, indent: str) -> list[str]:
    return textwrap.wrap(text, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False) or [""]
