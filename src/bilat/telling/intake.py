"""Readings in, recorded in a store: what every way of taking articles in has in common."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bilat.errors import Place, SourceError
from bilat.reading.latest_day import latest_day

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bilat.model.document import Document
    from bilat.model.problem import Problem
    from bilat.model.statement import Statement
    from bilat.reading.reader import Reading
    from bilat.recording import Added, Store


@dataclass(frozen=True, slots=True)
class Intake:
    """What one reading gives a store; `told_to` is the last past day (day number) that the text names."""

    document: Document
    statements: tuple[Statement, ...]
    problems: tuple[Problem, ...]
    told_to: int | None


def intake_of(reading: Reading) -> Intake:
    """What a reading of today gives."""
    told_to = latest_day(reading.times, datetime.now(UTC).toordinal())
    return Intake(reading.document, reading.statements, reading.problems, told_to)


def record(store: Store, intake: Intake) -> Added:
    """Record it; StoreError where the store cannot be written."""
    return store.add_reading(intake.document, intake.statements, intake.problems, told_to=intake.told_to)


def title_errors(intake: Intake) -> Iterator[SourceError]:
    """A title without two parties is told as an error, though what the text itself says was recorded."""
    for problem in intake.problems:
        if problem.code == "title-without-pair":
            advice = "write it `= X–Y relations =` with names that `bilat parties` lists"
            yield SourceError(problem.message, advice, Place(intake.document.source, 1))


def title_clash(document: Document, met: Mapping[str, tuple[str, str]]) -> SourceError | None:
    """Why a text cannot be read after others, whose ids and sources `met` has by title; None where it can."""
    if document.title not in met or met[document.title][0] == document.id:
        return None
    what = f"another text with the title {document.title!r} of {met[document.title][1]}"
    advice = "statements name documents by title: read it in a run of its own, and it stands instead"
    return SourceError(what, advice, Place(document.source))
