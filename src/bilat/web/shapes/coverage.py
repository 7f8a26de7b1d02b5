"""A desk in, what its store has out: counts, documents, versions, and up to when it was read."""

from __future__ import annotations

from datetime import date, datetime
from importlib.metadata import version
from typing import TYPE_CHECKING

from pydantic import BaseModel, Field

from bilat.model.kinds import KINDS
from bilat.web.shapes.documents import DocumentCount, counted, recorded

if TYPE_CHECKING:
    from bilat.web.desk import Desk


class Coverage(BaseModel):
    """What a store has: `read_up_to` is when the last reading was recorded, UTC."""

    version: str = Field(description="bilat's own version, which is its reader's")
    documents: int
    statements: int
    problems: int
    characters: int
    parties: int
    kinds: int
    verdicts: int
    read_up_to: datetime | None
    known_on: date | None
    items: list[DocumentCount]


def coverage(desk: Desk, known_on: date | None = None) -> Coverage:
    """The counts of a store as it was known on a day."""
    rows = recorded(desk, known_on)
    return Coverage(
        version=version("bilat"),
        documents=len(rows),
        statements=sum(row.statements for row in rows),
        problems=sum(row.problems for row in rows),
        characters=sum(row.characters for row in rows),
        parties=len(desk.store.parties(known_on)),
        kinds=len(KINDS),
        verdicts=len(desk.store.verdicts(known_on=known_on)),
        read_up_to=max((row.recorded_on for row in rows), default=None),
        known_on=known_on,
        items=[counted(row) for row in rows],
    )
