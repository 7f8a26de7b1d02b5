"""What is asked of a store, as SQLAlchemy selects that any SQL database understands; `asked` has what is asked most."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, bindparam, func, or_, select

from bilat.recording.protocol import instant
from bilat.recording.rows import fold, stamp
from bilat.recording.search import having, statement_search
from bilat.recording.tables import (
    documents,
    findings,
    heads,
    problems,
    readings,
    statement_facets,
    statement_parties,
    statements,
    verdicts,
)

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, ScalarSelect, Select

    from bilat.recording.protocol import Known, Wanted

_NEVER = 4_000_000


def stands(known_on: Known | None) -> ColumnElement[bool]:
    """Of a row of `readings`: that it is the last of its title, of those recorded by then."""
    return stands_by(None if known_on is None else stamp(instant(known_on)))


def stands_by(known: ColumnElement[str] | str | None) -> ColumnElement[bool]:
    """As `stands`, of an instant as the tables write it."""
    if known is None:
        return readings.c.id == select(heads.c.reading).where(heads.c.title == readings.c.title).scalar_subquery()
    others = readings.alias()
    last = select(func.max(others.c.id)).where(others.c.title == readings.c.title)
    last = last.where(others.c.recorded_on <= known)
    return readings.c.id == last.scalar_subquery()


def standing_documents(known_on: Known | None) -> Select[Any]:
    """The documents that stand, each with the date given for it."""
    return (
        select(documents, readings.c.dated)
        .join(readings, readings.c.document == documents.c.id)
        .where(stands(known_on))
        .order_by(documents.c.title)
    )


def one_document(id_or_title: str) -> Select[Any]:
    """A document by id or title: the one read last comes first."""
    return (
        select(documents, readings.c.dated)
        .join(readings, readings.c.document == documents.c.id)
        .where(or_(documents.c.id == id_or_title, documents.c.title == id_or_title))
        .order_by(readings.c.id.desc())
        .limit(1)
    )


@cache
def several_documents() -> Select[Any]:
    """The documents of some ids (the parameter `ids`), a row a reading of each, the last reading last.

    Readings are found by their titles, of which there is an index.
    """
    is_of = and_(readings.c.title == documents.c.title, readings.c.document == documents.c.id)
    return (
        select(documents, readings.c.dated)
        .join(readings, is_of)
        .where(documents.c.id.in_(bindparam("ids", expanding=True)))
        .order_by(readings.c.id)
    )


def document_list(known_on: Known | None) -> Select[Any]:
    """The documents that stand with counts, without their texts."""
    return _counted().where(stands(known_on)).order_by(documents.c.title)


def readings_of_title(title: str) -> Select[Any]:
    """The readings of a title with counts, the first one first."""
    return _counted().where(readings.c.title == title).order_by(readings.c.id)


def _counted() -> Select[Any]:
    others = readings.alias()
    earlier = select(func.count()).where(others.c.title == readings.c.title, others.c.id <= readings.c.id)
    return select(
        *(documents.c[name] for name in ("id", "title", "source", "form", "revision")),
        readings.c.dated,
        readings.c.recorded_on,
        earlier.scalar_subquery().label("readings"),
        func.length(documents.c.text).label("characters"),
        _number_of(findings.c.reading).label("statements"),
        _number_of(problems.c.reading).label("problems"),
    ).join(readings, readings.c.document == documents.c.id)


def _number_of(reading: ColumnElement[int]) -> ScalarSelect[int]:
    return select(func.count()).where(reading == readings.c.id).correlate(readings).scalar_subquery()


def found_by_words(wanted: Wanted, dialect: str, at_most: int) -> Select[tuple[str, str]]:
    """The ids and bodies of the statements that stand and have the words, filtered as wanted."""
    query = (
        select(statements.c.id, statements.c.body)
        .join(statement_search, statement_search.c.version == statements.c.version)
        .join(statement_facets, statement_facets.c.version == statements.c.version)
        .join(findings, findings.c.version == statements.c.version)
        .join(readings, readings.c.id == findings.c.reading)
        .where(stands(wanted.known_on))
        .limit(at_most)
    )
    matching = having(wanted.words, wanted.parties, dialect)
    if matching is not None:
        query = query.where(matching)
    if wanted.kind is not None:
        query = query.where(statements.c.kind == wanted.kind)
    if wanted.modality is not None:
        query = query.where(statement_facets.c.modality == wanted.modality)
    if wanted.first is not None:
        query = query.where(func.coalesce(statement_facets.c.latest, _NEVER) >= wanted.first)
    if wanted.last is not None:
        query = query.where(func.coalesce(statement_facets.c.earliest, -_NEVER) <= wanted.last)
    if (wanted.first, wanted.last) != (None, None):
        is_dated = or_(statement_facets.c.earliest.is_not(None), statement_facets.c.latest.is_not(None))
        query = query.where(is_dated)
    for spellings in wanted.parties:
        folded = [fold(name) for name in spellings]
        mine = select(statement_parties.c.version).where(statement_parties.c.version == statements.c.version)
        query = query.where(mine.where(statement_parties.c.folded.in_(folded)).exists())
    return query


def ids_beginning(prefix: str, at_most: int) -> Select[tuple[str]]:
    """Ids of statements, withdrawn ones too, that begin so.

    Asked for as a stretch of the index, which LIKE would not use: ids are hexadecimal, and `g` comes after all of them.
    """
    begin = and_(statements.c.id >= prefix, statements.c.id < f"{prefix}g")
    return select(statements.c.id).where(begin).distinct().order_by(statements.c.id).limit(at_most)


def one_statement(statement_id: str) -> Select[tuple[str]]:
    """The body of a statement as it was found last."""
    return (
        select(statements.c.body)
        .join(findings, findings.c.version == statements.c.version)
        .where(statements.c.id == statement_id)
        .order_by(findings.c.reading.desc(), findings.c.position)
        .limit(1)
    )


def standing_problems(document: str | None, known_on: Known | None) -> Select[Any]:
    """The problems of the readings that stand."""
    query = (
        select(problems)
        .join(readings, readings.c.id == problems.c.reading)
        .where(stands(known_on))
        .order_by(readings.c.title, problems.c.position)
    )
    if document is not None:
        query = query.where(or_(readings.c.title == document, readings.c.document == document))
    return query


def party_counts(known_on: Known | None) -> Select[tuple[str, int]]:
    """Each party in one of its spellings, with the number of statements that stand and name it."""
    return (
        select(func.max(statement_parties.c.name), func.count())
        .join(findings, findings.c.version == statement_parties.c.version)
        .join(readings, readings.c.id == findings.c.reading)
        .where(stands(known_on))
        .group_by(statement_parties.c.folded)
        .order_by(func.count().desc(), statement_parties.c.folded)
    )


def verdicts_beginning(prefix: str, at_most: int) -> Select[Any]:
    """Ids and bodies of verdicts whose id begins so."""
    begin = and_(verdicts.c.id >= prefix, verdicts.c.id < f"{prefix}g")
    return select(verdicts.c.id, verdicts.c.body).where(begin).order_by(verdicts.c.id).limit(at_most)
