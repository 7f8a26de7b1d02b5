"""A desk in, the documents of its store as a list out, and which of them an address means."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, Literal

from fastapi import Depends, Query
from pydantic import BaseModel, ConfigDict, Field

from bilat.model.edtf import parse
from bilat.recording import NotRecordedError
from bilat.recording.search import folded
from bilat.telling.times import told
from bilat.web.paths import query_of
from bilat.web.shapes.statements import document_path
from bilat.web.slugs import slug

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from bilat.recording import Recorded
    from bilat.web.desk import Desk

Order = Literal["title", "dated", "read", "statements", "problems"]
_NEVER = -4_000_000


class DocumentCount(BaseModel):
    """A document as a list shows it; `dated` is EDTF, None where no date was given."""

    model_config = ConfigDict(json_schema_extra={"examples": [{
        "id": "8f0c2a9be1d34c55", "path": "/documents/8f0c2a9be1d34c55", "title": "Kenya–Peru relations",
        "source": "articles/kenya-peru.txt", "form": "seed", "revision": "r2024-05-01", "dated": "2024-05-01",
        "dated_told": "1 May 2024", "recorded_on": "2025-10-01T12:00:00Z", "readings": 2, "characters": 5961,
        "statements": 63, "problems": 4,
    }]})  # fmt: skip

    id: str
    path: str
    title: str
    source: str
    form: str
    revision: str | None
    dated: str | None = Field(description="EDTF level 1")
    dated_told: str | None
    recorded_on: datetime = Field(description="When the reading that stands was recorded, UTC")
    readings: int = Field(description="How many readings of the title were recorded by then, with this one")
    characters: int
    statements: int
    problems: int


@dataclass(frozen=True, slots=True)
class Sought:
    """Which documents are asked for, and in which order: `words` that a title must have, in any case and writing."""

    words: str = ""
    is_dated: bool | None = None
    is_doubted: bool | None = None
    order: Order = "title"

    @property
    def query(self) -> str:
        """As it stands in an address."""
        given = (
            ("title", self.words),
            ("dated", _flag(self.is_dated)),
            ("in_doubt", _flag(self.is_doubted)),
            ("order", "" if self.order == "title" else self.order),
        )
        return query_of(given)


def _flag(value: bool | None) -> str:  # noqa: FBT001 -- a value, not a switch
    return "" if value is None else str(value).lower()


def sought(
    title: Annotated[str, Query(max_length=200, description="Words that the title must have.")] = "",
    dated: Annotated[bool | Literal[""] | None, Query(description="Whether a date was given for it.")] = None,
    in_doubt: Annotated[bool | Literal[""] | None, Query(description="Whether reading it raised problems.")] = None,
    order: Annotated[Order, Query(description="What to sort by; dates and counts the greatest first.")] = "title",
) -> Sought:
    """The documents that an address asks for; what a form leaves empty is not asked."""
    return Sought(title.strip(), None if dated == "" else dated, None if in_doubt == "" else in_doubt, order)


SoughtOf = Annotated[Sought, Depends(sought)]
"""A parameter of a route: which documents are asked for."""


def recorded(desk: Desk, known_on: date | None = None) -> tuple[Recorded, ...]:
    """The documents that stood on a day, by title; those that stand now are counted once and kept."""
    return desk.store.recorded(known_on) if known_on else desk.kept("recorded", desk.store.recorded)


def documents(desk: Desk, wanted: Sought, known_on: date | None = None) -> list[Recorded]:
    """The documents asked for, in the order asked for."""
    words = folded(wanted.words).split()
    found = [
        each
        for each in recorded(desk, known_on)
        if (not words or all(word in folded(each.title) for word in words))
        and wanted.is_dated in (None, each.dated is not None)
        and wanted.is_doubted in (None, each.problems > 0)
    ]
    return sorted(found, key=_ORDERS[wanted.order])


def _latest(dated: str | None) -> int:
    last = parse(dated).latest if dated else None
    return _NEVER if last is None else last


_ORDERS: Mapping[Order, Callable[[Recorded], tuple[object, ...]]] = MappingProxyType(
    {
        "title": lambda each: (each.title,),
        "dated": lambda each: (-_latest(each.dated), each.title),
        "read": lambda each: (-each.recorded_on.timestamp(), each.title),
        "statements": lambda each: (-each.statements, each.title),
        "problems": lambda each: (-each.problems, each.title),
    }
)


def counted(row: Recorded) -> DocumentCount:
    """What a list shows of a document."""
    return DocumentCount(
        id=row.id,
        path=document_path(row.id),
        title=row.title,
        source=row.source,
        form=row.form,
        revision=row.revision,
        dated=row.dated,
        dated_told=told(row.dated) if row.dated else None,
        recorded_on=row.recorded_on,
        readings=row.readings,
        characters=row.characters,
        statements=row.statements,
        problems=row.problems,
    )


def title_meant(desk: Desk, wanted: str) -> str:
    """The title of the document that a part of an address means: its id, its title, or its title as an address.

    Raises NotRecordedError where there is none.
    """
    try:
        return desk.store.document(wanted).title
    except NotRecordedError:
        titles = desk.kept("titles", lambda: _titles(desk.store.dates()))
        by_hand = {slug(v.title): v.title for v in desk.store.verdicts() if v.title}
        found = titles.get(slug(wanted)) or by_hand.get(slug(wanted))
        if found is None:
            raise
        return found


def _titles(titles: Iterable[str]) -> Mapping[str, str]:
    """The titles by how they stand in an address; of two alike the first."""
    return MappingProxyType({slug(title): title for title in sorted(titles, reverse=True)})
