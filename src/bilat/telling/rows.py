"""A brief or a timeline in, rows for JSON out: the dataclasses' fields, statements by their ids."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from bilat.model.edtf import iso_day
from bilat.standing.days import bound

if TYPE_CHECKING:
    from bilat.telling.page import Brief, Line, Section
    from bilat.telling.timeline import Entry


def brief_row(brief: Brief) -> dict[str, Any]:
    """One object: opening, sections, governments, what was not read, sources, footnotes."""
    return {
        "parties": list(brief.parties),
        "on": brief.on,
        "is_today": brief.is_today,
        "known_on": brief.known_on,
        "reaches": brief.reaches,
        "opening": [_line(line) for line in brief.opening],
        "sections": [_section(section) for section in brief.sections],
        "governments": [_line(line) for line in brief.governments],
        "nothing_read_about": list(brief.unread),
        "left_out": brief.left_out,
        "sources": [asdict(source) for source in brief.sources],
        "related": list(brief.related),
        "footnotes": [asdict(note) for note in brief.footnotes],
    }


def _section(section: Section) -> dict[str, Any]:
    return {"title": section.title, "lines": [_line(line) for line in section.lines], "more": section.more}


def _line(line: Line) -> dict[str, Any]:
    parts = [
        {"text": p.text, "notes": list(p.notes), "statements": list(dict.fromkeys(s.id for s in p.statements))}
        for p in line.parts
    ]
    items = [_line(item) for item in line.items]
    return {"label": line.label, "kind": line.kind, "state": line.state, "parts": parts, "items": items}


def entry_row(entry: Entry) -> dict[str, Any]:
    """One object: what a timeline has of an act, a state or an event; days are ISO 8601, None where open."""
    earliest, latest = bound(entry.days.lo), bound(entry.days.hi)
    return {
        "time": entry.time,
        "earliest": None if earliest is None else iso_day(earliest),
        "latest": None if latest is None else iso_day(latest),
        "sort": entry.sort,
        "kind": entry.kind,
        "phase": entry.phase,
        "is_beside": entry.is_beside,
        "text": entry.text,
        "statements": list(dict.fromkeys(s.id for s in entry.statements)),
    }
