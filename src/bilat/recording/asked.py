"""What is asked of a store most often in, selects with their values out.

A select is made once for each shape of question and kept: to make one anew, and a key for SQLAlchemy's cache of
compiled ones, takes longer than to answer it. The values come beside it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from sqlalchemy import and_, bindparam, literal_column, or_, select, union_all

from bilat.recording.protocol import instant
from bilat.recording.queries import stands_by
from bilat.recording.rows import fold, stamp
from bilat.recording.tables import (
    findings,
    heads,
    party_names,
    readings,
    statement_pairs,
    statement_parties,
    statements,
    verdict_parties,
    verdicts,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from sqlalchemy import BindParameter, ColumnElement, CompoundSelect, Select

    from bilat.recording.protocol import Known, Party

_T = TypeVar("_T")

Asked: TypeAlias = "tuple[Select[Any] | CompoundSelect[Any], dict[str, Any]]"
"""A select with the values of its parameters."""


def standing_statements(
    kind: str | None,
    pair: Sequence[Party] | None,
    known_on: Known | None,
    document: Party | None,
    among: Collection[str] | None = None,
) -> Asked:
    """The bodies of the statements that stand, by document and place in it."""
    values: dict[str, Any] = {}
    alone, pairs = _pairs(pair) if pair is not None else ((), ())
    if kind is not None:
        values["kind"] = kind
    if known_on is not None:
        values["known"] = stamp(instant(known_on))
    if document is not None:
        values["documents"] = [document] if isinstance(document, str) else list(document)
    if among is not None:
        values["among"] = sorted(_folded(among))
    values |= {f"alone{n}": name for n, name in enumerate(alone)}
    values |= {
        f"{side}{n}": name for n, both in enumerate(pairs) for side, name in zip(("left", "right"), both, strict=True)
    }
    counts = None if pair is None else (len(alone), len(pairs))
    given = frozenset(name for name in ("kind", "known", "documents", "among") if name in values)
    return _statements(counts, given), values


@lru_cache(maxsize=128)
def _statements(counts: tuple[int, int] | None, given: frozenset[str]) -> Select[tuple[str]]:
    query = (
        select(statements.c.body)
        .join(findings, findings.c.version == statements.c.version)
        .join(readings, readings.c.id == findings.c.reading)
        .where(stands_by(bindparam("known")) if "known" in given else stands_by(None))
        .order_by(readings.c.title, findings.c.position)
    )
    if "kind" in given:
        query = query.where(statements.c.kind == bindparam("kind"))
    if "documents" in given:
        wanted: BindParameter[str] = bindparam("documents", expanding=True)
        query = query.where(or_(readings.c.title.in_(wanted), readings.c.document.in_(wanted)))
    if "among" in given:
        # Looked up for each statement of a document: some parties have a hundred thousand.
        named = select(statement_parties.c.version).where(statement_parties.c.version == statements.c.version)
        names: BindParameter[str] = bindparam("among", expanding=True)
        query = query.where(named.where(statement_parties.c.folded.in_(names)).exists())
    if counts is not None:
        query = query.where(statements.c.version.in_(_versions(*counts)))
    return query


def told_of_pair(pair: Sequence[Party], known_on: Known | None) -> Asked:
    """The statements about a pair that stand, by document and place in it, with what dates their documents.

    Body, title, the date given and the last past day told. All values are texts.
    """
    alone, pairs = (_padded(each) for each in _pairs(pair))
    values = {f"alone{n}": name for n, name in enumerate(alone)}
    values |= {
        f"{side}{n}": name for n, both in enumerate(pairs) for side, name in zip(("left", "right"), both, strict=True)
    }
    if known_on is not None:
        values["known"] = stamp(instant(known_on))
    return _told(len(alone), len(pairs), known_on is not None), values


@lru_cache(maxsize=64)
def _told(alone: int, pairs: int, is_past: bool) -> Select[Any]:  # noqa: FBT001 -- the shape of a question
    query = (
        select(statements.c.body, readings.c.title, readings.c.dated, readings.c.reaches)
        .join(findings, findings.c.version == statements.c.version)
        .join(readings, readings.c.id == findings.c.reading)
        .where(statements.c.version.in_(_versions(alone, pairs)))
        .order_by(readings.c.title, findings.c.position)
    )
    if is_past:
        return query.where(stands_by(bindparam("known")))
    return query.join(heads, heads.c.reading == readings.c.id)


def _padded(values: tuple[_T, ...]) -> tuple[_T, ...]:
    """The values and the last of them over again, up to a power of two: there are then few shapes of a question."""
    wanted = 1 << (len(values) - 1).bit_length() if values else 0
    return values + values[-1:] * (wanted - len(values))


def _versions(alone: int, pairs: int) -> Any:  # noqa: ANN401 -- a select, or several as one
    """The versions that name a party, or both of one of some pairs."""
    parts = [
        select(statement_parties.c.version).where(statement_parties.c.folded == bindparam(f"alone{n}"))
        for n in range(alone)
    ]
    parts += [
        select(statement_pairs.c.version).where(
            statement_pairs.c.left == bindparam(f"left{n}"), statement_pairs.c.right == bindparam(f"right{n}")
        )
        for n in range(pairs)
    ]
    return parts[0] if len(parts) == 1 else union_all(*parts)


def _pairs(pair: Sequence[Party]) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
    """The names of a pair, folded: those that are both parties', and each name of the one with each of the other."""
    first, last = (_folded(names) for names in (pair[0], pair[-1]))
    both = {(min(a, b), max(a, b)) for a in first for b in last}
    return tuple(sorted(a for a, b in both if a == b)), tuple(sorted(each for each in both if each[0] != each[1]))


def _folded(party: Party) -> frozenset[str]:
    return frozenset(fold(name) for name in ((party,) if isinstance(party, str) else party))


def names_like(folded: Sequence[str]) -> Asked:
    """The spellings that statements and verdicts use of some folded names."""
    return _names(), {"folded": folded}


@lru_cache(maxsize=1)
def _names() -> CompoundSelect[Any]:
    wanted: BindParameter[str] = bindparam("folded", expanding=True)
    told, judged = (select(t.c.name).where(t.c.folded.in_(wanted)) for t in (party_names, verdict_parties))
    return told.union(judged).order_by("name")


def spellings_of(folded: Sequence[str]) -> Asked:
    """The spellings of some folded names, with 0 where statements and 1 where verdicts use them."""
    padded = _padded(tuple(folded))
    return _spellings(len(padded)), {f"name{n}": name for n, name in enumerate(padded)}


@lru_cache(maxsize=16)
def _spellings(count: int) -> CompoundSelect[Any]:
    wanted: list[BindParameter[str]] = [bindparam(f"name{n}") for n in range(count)]
    told, judged = (
        select(table.c.name, literal_column(mark)).where(table.c.folded.in_(wanted))
        for table, mark in ((party_names, "0"), (verdict_parties, "1"))
    )
    return told.union(judged)


def verdicts_of_pair(pair: Sequence[Party], known_on: Known | None) -> Asked:
    """The bodies of the verdicts that name a pair, in the order in which they were recorded. All values are texts."""
    names = [_padded(tuple(sorted(_folded(party)))) for party in pair]
    values = {f"name{n}_{m}": name for n, each in enumerate(names) for m, name in enumerate(each)}
    if known_on is not None:
        values["known"] = stamp(instant(known_on))
    return _verdicts_of_pair(tuple(map(len, names)), known_on is not None), values


@lru_cache(maxsize=64)
def _verdicts_of_pair(counts: tuple[int, ...], is_past: bool) -> Select[Any]:  # noqa: FBT001 -- the shape of a question
    query = select(verdicts.c.body).order_by(verdicts.c.position)
    if is_past:
        query = query.where(verdicts.c.recorded_on <= bindparam("known"))
    for n, count in enumerate(counts):
        named = verdict_parties.c.folded.in_([bindparam(f"name{n}_{m}") for m in range(count)])
        query = query.where(verdicts.c.id.in_(select(verdict_parties.c.verdict).where(named)))
    return query


def standing_dates(known_on: Known | None, titles: Sequence[str] | None = None) -> Asked:
    """Title, given date and last past day told, of the documents that stand or of those with some titles."""
    values: dict[str, Any] = {} if known_on is None else {"known": stamp(instant(known_on))}
    if titles is not None:
        values["titles"] = titles
    return _dates(known_on is not None, titles is not None), values


@lru_cache(maxsize=4)
def _dates(is_past: bool, of_titles: bool) -> Select[Any]:  # noqa: FBT001 -- the shape of a question
    query = select(readings.c.title, readings.c.dated, readings.c.reaches).order_by(readings.c.title)
    if of_titles:
        query = query.where(readings.c.title.in_(bindparam("titles", expanding=True)))
    return query.where(stands_by(bindparam("known")) if is_past else stands_by(None))


def verdict_list(
    pair: Sequence[Party] | None, known_on: Known | None, titles: Collection[str] | None, beyond: int
) -> Asked:
    """The verdicts that name a pair or are of some titles, after the first so many, in the order of recording."""
    values: dict[str, Any] = {} if known_on is None else {"known": stamp(instant(known_on))}
    if beyond:
        values["beyond"] = beyond
    if titles is not None:
        values["titles"] = list(titles)
    values |= {f"names{n}": sorted(_folded(party)) for n, party in enumerate(pair or ())}
    return _verdicts(len(pair or ()), known_on is not None, titles is not None, beyond > 0), values


@lru_cache(maxsize=16)
def _verdicts(parties: int, is_past: bool, of_titles: bool, is_rest: bool) -> Select[Any]:  # noqa: FBT001 -- the shape of a question
    query = select(verdicts.c.body).order_by(verdicts.c.position)
    if is_rest:
        query = query.where(verdicts.c.position >= bindparam("beyond"))
    if is_past:
        query = query.where(verdicts.c.recorded_on <= bindparam("known"))
    either: list[ColumnElement[bool]] = []
    if of_titles:
        either.append(verdicts.c.title.in_(bindparam("titles", expanding=True)))
    if parties:
        named = (verdict_parties.c.folded.in_(bindparam(f"names{n}", expanding=True)) for n in range(parties))
        either.append(and_(*(verdicts.c.id.in_(select(verdict_parties.c.verdict).where(name)) for name in named)))
    return query.where(or_(*either)) if either else query
