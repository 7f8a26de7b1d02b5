"""What a brief is made of: pages of sections of lines of parts, with footnotes and sources; plain data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bilat.model.statement import Statement


@dataclass(frozen=True, slots=True)
class Part:
    """Some words with the statements that they rest on; `notes` are the numbers of their footnotes, set at the end."""

    text: str
    statements: tuple[Statement, ...] = ()
    notes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its parts, told one after another, under a label or with items below it.

    `kind` and `state` are those of the tie or event that it tells of, empty where it tells of several. `common` are
    the words at its end that it may share with its like under one heading (`, signed 9 July 2009`).
    """

    parts: tuple[Part, ...]
    label: str = ""
    items: tuple[Line, ...] = ()
    kind: str = ""
    state: str = ""
    common: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under a title; `more` says what was left out for want of room."""

    title: str
    lines: tuple[Line, ...]
    more: str = ""


@dataclass(frozen=True, slots=True)
class Footnote:
    """A sentence: its number, its quote (shortened), where it stands, and the statements that the brief takes from it.

    `source` is the number of its document among the brief's sources.
    """

    number: int
    quote: str
    source: int
    document: str
    section: tuple[str, ...]
    statements: tuple[str, ...]
    cites: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A document: where it was read from and its date, EDTF; `is_given` is false where the date is only inferred."""

    number: int
    title: str
    read_from: str
    dated: str | None
    is_given: bool
    revision: str | None = None


@dataclass(frozen=True, slots=True)
class Brief:
    """One page on two parties as of a day (ISO 8601).

    `reaches` tells the latest date of a source where it lies before that day.
    """

    parties: tuple[str, str]
    on: str
    is_today: bool
    known_on: str | None
    reaches: str
    opening: tuple[Line, ...]
    sections: tuple[Section, ...]
    governments: tuple[Line, ...]
    unread: tuple[str, ...]
    left_out: str
    sources: tuple[Source, ...]
    related: tuple[str, ...]
    footnotes: tuple[Footnote, ...]


def line(text: str, *statements: Statement, kind: str = "", state: str = "") -> Line:
    """A line of one part."""
    return Line((Part(text, statements),), kind=kind, state=state)
