"""What is asked of a store, as SQLAlchemy selects that any SQL database understands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, func, or_, select

from bilat.recording.protocol import instant
from bilat.recording.rows import fold, stamp
from bilat.recording.search import having, statement_search
from bilat.recording.tables import (
    documents,
    findings,
    heads,
    party_names,
    problems,
    readings,
    statement_facets,
    statement_pairs,
    statement_parties,
    statements,
    verdict_parties,
    verdicts,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from sqlalchemy import ColumnElement, CompoundSelect, ScalarSelect, Select

    from bilat.recording.protocol import Known, Wanted

_NEVER = 4_000_000


def stands(known_on: Known | None) -> ColumnElement[bool]:
    """Of a row of `readings`: that it is the last of its title, of those recorded by then."""
    if known_on is None:
        return readings.c.id == select(heads.c.reading).where(heads.c.title == readings.c.title).scalar_subquery()
    others = readings.alias()
    last = select(func.max(others.c.id)).where(others.c.title == readings.c.title)
    last = last.where(others.c.recorded_on <= stamp(instant(known_on)))
    return readings.c.id == last.scalar_subquery()


def standing_documents(known_on: Known | None) -> Select[Any]:
    """The documents that stand, each with the date given for it."""
    return (
        select(documents, readings.c.dated)
        .join(readings, readings.c.document == documents.c.id)
        .where(stands(known_on))
        .order_by(documents.c.title)
    )


def standing_dates(known_on: Known | None, titles: Sequence[str] | None = None) -> Select[Any]:
    """Title and given date of the documents that stand, or of those with some titles."""
    query = select(readings.c.title, readings.c.dated).order_by(readings.c.title)
    if titles is not None:
        query = query.where(readings.c.title.in_(titles))
    return query.where(stands(known_on))


def last_days(known_on: Known | None, titles: Sequence[str]) -> Select[Any]:
    """Title and last past day told, of the documents that stand and have some titles."""
    query = select(readings.c.title, readings.c.reaches).where(readings.c.title.in_(titles))
    return query.where(stands(known_on), readings.c.reaches.is_not(None))


def one_document(id_or_title: str) -> Select[Any]:
    """A document by id or title: the one read last comes first."""
    return (
        select(documents, readings.c.dated)
        .join(readings, readings.c.document == documents.c.id)
        .where(or_(documents.c.id == id_or_title, documents.c.title == id_or_title))
        .order_by(readings.c.id.desc())
        .limit(1)
    )


def document_list(known_on: Known | None) -> Select[Any]:
    """The documents that stand with counts, without their texts."""
    others = readings.alias()
    earlier = select(func.count()).where(others.c.title == readings.c.title, others.c.id <= readings.c.id)
    return (
        select(
            *(documents.c[name] for name in ("id", "title", "source", "form", "revision")),
            readings.c.dated,
            readings.c.recorded_on,
            earlier.scalar_subquery().label("readings"),
            func.length(documents.c.text).label("characters"),
            _number_of(findings.c.reading).label("statements"),
            _number_of(problems.c.reading).label("problems"),
        )
        .join(readings, readings.c.document == documents.c.id)
        .where(stands(known_on))
        .order_by(documents.c.title)
    )


def _number_of(reading: ColumnElement[int]) -> ScalarSelect[int]:
    return select(func.count()).where(reading == readings.c.id).correlate(readings).scalar_subquery()


def standing_statements(
    kind: str | None, pair: Sequence[str] | None, known_on: Known | None, document: str | None
) -> Select[tuple[str]]:
    """The bodies of the statements that stand, by document and place in it."""
    query = (
        select(statements.c.body)
        .join(findings, findings.c.version == statements.c.version)
        .join(readings, readings.c.id == findings.c.reading)
        .where(stands(known_on))
        .order_by(readings.c.title, findings.c.position)
    )
    if kind is not None:
        query = query.where(statements.c.kind == kind)
    if document is not None:
        query = query.where(or_(readings.c.title == document, readings.c.document == document))
    if pair is not None:
        query = query.where(statements.c.version.in_(_versions_with(pair)))
    return query


def _versions_with(pair: Sequence[str]) -> Select[tuple[str]]:
    """The versions that name all parties of a pair (one or two)."""
    folded = sorted({fold(name) for name in pair})
    if len(folded) == 1:
        return select(statement_parties.c.version).where(statement_parties.c.folded == folded[0])
    return select(statement_pairs.c.version).where(
        statement_pairs.c.left == folded[0], statement_pairs.c.right == folded[1]
    )


def names_like(folded: Sequence[str]) -> CompoundSelect[Any]:
    """The spellings that statements and verdicts use of some folded names."""
    told, judged = (select(t.c.name).where(t.c.folded.in_(folded)) for t in (party_names, verdict_parties))
    return told.union(judged).order_by("name")


def found_by_words(wanted: Wanted, dialect: str, at_most: int) -> Select[tuple[str]]:
    """The bodies of the statements that stand and have the words, filtered as wanted."""
    query = (
        select(statements.c.body)
        .join(statement_search, statement_search.c.version == statements.c.version)
        .join(statement_facets, statement_facets.c.version == statements.c.version)
        .join(findings, findings.c.version == statements.c.version)
        .join(readings, readings.c.id == findings.c.reading)
        .where(stands(wanted.known_on))
        .limit(at_most)
    )
    if wanted.words.strip():
        query = query.where(having(wanted.words, dialect))
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
        mine = select(statement_parties.c.version).where(statement_parties.c.folded.in_(folded))
        query = query.where(statements.c.version.in_(mine))
    return query


def ids_beginning(prefix: str, at_most: int) -> Select[tuple[str]]:
    """Ids of statements, withdrawn ones too, that begin so."""
    begin = statements.c.id.startswith(prefix, autoescape=True)
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


def verdict_list(
    pair: Sequence[str | tuple[str, ...]] | None, known_on: Known | None, titles: Collection[str] | None
) -> Select[Any]:
    """The verdicts that name a pair or are of some titles, in the order in which they were recorded."""
    query = select(verdicts.c.body).order_by(verdicts.c.position)
    if known_on is not None:
        query = query.where(verdicts.c.recorded_on <= stamp(instant(known_on)))
    asked: list[ColumnElement[bool]] = []
    if titles is not None:
        asked.append(verdicts.c.title.in_(titles))
    if pair is not None:
        asked.append(and_(*(verdicts.c.id.in_(_verdicts_naming(names)) for names in pair)))
    return query.where(or_(*asked)) if asked else query


def _verdicts_naming(names: str | tuple[str, ...]) -> Select[tuple[str]]:
    """The ids of the verdicts that name a party, by one of some names."""
    folded = [fold(name) for name in ((names,) if isinstance(names, str) else names)]
    return select(verdict_parties.c.verdict).where(verdict_parties.c.folded.in_(folded))


def verdicts_beginning(prefix: str, at_most: int) -> Select[Any]:
    """Ids and bodies of verdicts whose id begins so."""
    begin = verdicts.c.id.startswith(prefix, autoescape=True)
    return select(verdicts.c.id, verdicts.c.body).where(begin).order_by(verdicts.c.id).limit(at_most)
