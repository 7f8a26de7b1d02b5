"""A SQLAlchemy engine in, a store over it out; what differs between databases is in the module of each."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Self

from sqlalchemy import Engine, func, select
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as NoneFreeError

from bilat.recording import asked, doubtful, past, queries, rows, search
from bilat.recording.doctor import Fault, examine, mend
from bilat.recording.judgements import find_verdict, record_verdict
from bilat.recording.protocol import MOST_RANKED, Added, NotRecordedError
from bilat.recording.record import Found, record
from bilat.recording.tables import (
    party_names,
    readings,
    verdicts,
)
from bilat.recording.told import told_of

if TYPE_CHECKING:
    import threading
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
    from datetime import datetime
    from types import TracebackType

    from sqlalchemy import CompoundSelect, Connection, Row, Select

    from bilat.errors import StoreError
    from bilat.model.document import Document
    from bilat.model.problem import Problem
    from bilat.model.statement import Statement
    from bilat.model.verdict import Verdict
    from bilat.recording.protocol import Among, Known, Party, Recorded, Stood, Told, Wanted

# Databases bound the number of parameters of a query.
_BATCH = 500


@dataclass(frozen=True, slots=True)
class DatabaseStore:
    """The `Store` over a database that has the tables; `explain` turns errors of the driver and the pool into ours.

    `writer` is the engine that begins write transactions. `held` is the connection of several questions that are asked
    at once. Where connections are counted, `lent` has that of each thread: by it goes whatever else the thread asks
    meanwhile, since all that might give one back may be waiting for another one themselves.
    """

    engine: Engine
    writer: Engine
    explain: Callable[[SQLAlchemyError], StoreError]
    held: Connection | None = None
    lent: threading.local | None = None

    @contextmanager
    def at_once(self) -> Iterator[DatabaseStore]:
        """The store over one connection and one transaction, as `Store.at_once` says."""
        with self._connected() as connection, self._lending(connection):
            yield replace(self, held=connection)

    def add_reading(
        self,
        document: Document,
        statements: Iterable[Statement],
        problems: Iterable[Problem] = (),
        recorded_on: datetime | None = None,
        told_to: int | None = None,
    ) -> Added:
        """Record a document with all that was read in it, as `Store.add_reading` says."""
        own = [rows.belonging(statement, document) for statement in statements]
        by_version = {row["version"]: (row, statement) for statement in own for row in (rows.statement_row(statement),)}
        found = Found(tuple(by_version.values()), tuple(problems), told_to)
        with self._connected(writing=True) as connection:
            return record(connection, document, found, recorded_on)

    def documents(self, known_on: Known | None = None) -> tuple[Document, ...]:
        """The documents that stand, by title, with the date last given for each."""
        return tuple(rows.document_of(row) for row in self._all(queries.standing_documents(known_on)))

    def document(self, id_or_title: str) -> Document:
        """One document by id or title.

        Raises NotRecordedError where the store has none.
        """
        for row in self._all(queries.one_document(id_or_title)):
            return rows.document_of(row)
        what = f"no document has the id or title {id_or_title!r}"
        raise NotRecordedError(what, "`bilat documents` lists them")

    def documents_of(self, ids: Iterable[str]) -> Mapping[str, Document]:
        """The documents of some ids, those that there are, as `Store.documents_of` says."""
        wanted = sorted(set(ids))
        batches = (wanted[n : n + _BATCH] for n in range(0, len(wanted), _BATCH))
        found = (row for batch in batches for row in self._all(queries.several_documents(), {"ids": batch}))
        last = {row.id: row for row in found}
        return MappingProxyType({identity: rows.document_of(row) for identity, row in last.items()})

    def recorded(self, known_on: Known | None = None) -> tuple[Recorded, ...]:
        """The documents that stand without their texts, with counts, by title."""
        return tuple(past.recorded(row) for row in self._all(queries.document_list(known_on)))

    def readings(self, title: str) -> tuple[Recorded, ...]:
        """Every reading of a title, as `Store.readings` says."""
        with self._connected() as connection:
            return past.readings_of(connection, title)

    def history(self, statement_id: str) -> tuple[Stood, ...]:
        """The readings in which a statement stood, as `Store.history` says."""
        with self._connected() as connection:
            return past.history(connection, statement_id)

    def dates(self, known_on: Known | None = None, titles: Iterable[str] | None = None) -> Mapping[str, str | None]:
        """The date given for each document that stands, or for those of some titles, by title."""
        wanted = sorted(titles) if titles is not None else None
        batches = [wanted[n : n + _BATCH] for n in range(0, len(wanted), _BATCH)] if wanted is not None else [None]
        found = (row for batch in batches for row in self._all(*asked.standing_dates(known_on, batch)))
        return MappingProxyType({row.title: row.dated for row in found})

    def reaches(self, titles: Iterable[str], known_on: Known | None = None) -> Mapping[str, int]:
        """The last past day that documents tell of, by title."""
        wanted = sorted(titles)
        batches = (wanted[n : n + _BATCH] for n in range(0, len(wanted), _BATCH))
        found = (row for batch in batches for row in self._all(*asked.standing_dates(known_on, batch)))
        return MappingProxyType({row.title: row.reaches for row in found if row.reaches is not None})

    def statements(
        self,
        kind: str | None = None,
        pair: Sequence[Party] | None = None,
        known_on: Known | None = None,
        document: Party | None = None,
        among: Collection[str] | None = None,
    ) -> tuple[Statement, ...]:
        """The statements that stand, by document and place in it, as `Store.statements` says."""
        several = () if document is None or isinstance(document, str) else tuple(document)
        batches: list[Party | None] = [several[n : n + _BATCH] for n in range(0, len(several), _BATCH)]
        wanted = (asked.standing_statements(kind, pair, known_on, batch, among) for batch in batches or [document])
        found = (self._all(*each) for each in wanted)
        return tuple([rows.statement_of(body) for batch in found for (body,) in batch])

    def statement(self, id_or_prefix: str) -> Statement:
        """One statement by id or unique prefix.

        Raises NotRecordedError where none or several begin so.
        """
        ids = [row.id for row in self._all(queries.ids_beginning(id_or_prefix, at_most=4))] if id_or_prefix else []
        if len(ids) != 1 and id_or_prefix not in ids:
            raise _not_one(id_or_prefix, ids)
        wanted = id_or_prefix if id_or_prefix in ids else ids[0]
        return rows.statement_of(self._all(queries.one_statement(wanted))[0].body)

    def problems(self, document: str | None = None, known_on: Known | None = None) -> tuple[Problem, ...]:
        """The problems of the readings that stand, by document and in the order found."""
        return tuple(rows.problem_of(row) for row in self._all(queries.standing_problems(document, known_on)))

    def parties(self, known_on: Known | None = None) -> Mapping[str, int]:
        """The parties of the statements that stand, the most named first, with the number of statements."""
        return MappingProxyType({name: int(count) for name, count in self._all(queries.party_counts(known_on))})

    def add_verdict(self, verdict: Verdict, recorded_on: datetime | None = None) -> bool:
        """Record a verdict, as `Store.add_verdict` says."""
        with self._connected(writing=True) as connection:
            return record_verdict(connection, verdict, recorded_on)

    def verdicts(
        self,
        pair: Sequence[Party] | None = None,
        known_on: Known | None = None,
        titles: Collection[str] | None = None,
        beyond: int = 0,
    ) -> tuple[Verdict, ...]:
        """The verdicts in the order in which they were recorded, as `Store.verdicts` says."""
        found = self._all(*asked.verdict_list(pair, known_on, titles, beyond))
        return tuple(rows.verdict_of(row.body) for row in found)

    def verdict(self, id_or_prefix: str) -> Verdict:
        """One verdict by id or unique prefix, else NotRecordedError."""
        with self._connected() as connection:
            return find_verdict(connection, id_or_prefix)

    def told(self, pair: Sequence[Party], known_on: Known | None = None) -> Told:
        """Statements, verdicts and dates of two parties, as `Store.told` says."""
        with self._connected() as connection:
            return told_of(connection, pair, known_on)

    def names(self, wanted: Iterable[str]) -> tuple[str, ...]:
        """The spellings that statements use of some names."""
        folded = sorted({rows.fold(name) for name in wanted})
        batches = (folded[start : start + _BATCH] for start in range(0, len(folded), _BATCH))
        return tuple(row.name for batch in batches for row in self._all(*asked.names_like(batch)))

    def spellings(self) -> tuple[str, ...]:
        """Every name that a statement has used of a party."""
        return tuple(row.name for row in self._all(select(party_names.c.name).order_by(party_names.c.name)))

    def version(self) -> str:
        """The number of the last reading and that of the last verdict."""
        last_reading = select(func.max(readings.c.id)).scalar_subquery()
        last_verdict = select(func.max(verdicts.c.position)).scalar_subquery()
        ((reading, verdict),) = self._all(select(last_reading, last_verdict))
        return f"{reading or 0}-{0 if verdict is None else verdict + 1}"

    def search(self, wanted: Wanted, at_most: int = 50) -> tuple[Statement, ...]:
        """Statements that stand and have the words, best first, as `Store.search` says."""
        query = queries.found_by_words(wanted, self.engine.dialect.name, max(MOST_RANKED, at_most))
        found = {row.id: rows.statement_of(row.body) for row in self._all(query)}
        words = search.folded(wanted.words.strip())
        best = sorted(found, key=lambda identity: _fitness(identity, found[identity], words))
        return tuple(found[identity] for identity in best[:at_most])

    def least_certain(self, among: Among, at_most: int = 20, without: Collection[str] = ()) -> tuple[Statement, ...]:
        """Statements that stand, least certain first, as `Store.least_certain` says."""
        with self._connected() as connection:
            return doubtful.least_certain(connection, among, at_most, without)

    def examine(self) -> tuple[Fault, ...]:
        """All that is wrong with the store, as `Store.examine` says."""
        with self._connected() as connection:
            return tuple(examine(connection))

    def repair(self) -> None:
        """Make anew what is derived from the rest."""
        with self._connected(writing=True) as connection:
            mend(connection)

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _all(
        self, query: Select[Any] | CompoundSelect[Any], values: dict[str, Any] | None = None
    ) -> Sequence[Row[Any]]:
        with self._connected() as connection:
            return connection.execute(query, values).all()

    @contextmanager
    def _connected(self, *, writing: bool = False) -> Iterator[Connection]:
        held = self.held or getattr(self.lent, "connection", None)
        if held is not None and not writing:
            yield held
            return
        try:
            if writing:
                with self.writer.begin() as connection:
                    yield connection
            else:
                # There is nothing to commit.
                with self.engine.connect() as connection, connection.begin() as asking:
                    yield connection
                    asking.rollback()
        except (DBAPIError, NoneFreeError) as error:
            raise self.explain(error) from error

    @contextmanager
    def _lending(self, connection: Connection) -> Iterator[None]:
        if self.lent is None:
            yield
            return
        before = getattr(self.lent, "connection", None)
        self.lent.connection = connection
        try:
            yield
        finally:
            self.lent.connection = before


def _fitness(identity: str, statement: Statement, words: str) -> tuple[bool, int, str, int, str]:
    """A sort key: the words as they were typed first, then short sentences, then by document and place."""
    where = statement.evidence
    is_typed = words in search.folded(where.quote)
    return (not is_typed, len(where.quote), where.doc, where.start, identity)


def _not_one(prefix: str, ids: Sequence[str]) -> NotRecordedError:
    if not ids:
        return NotRecordedError(
            f"no statement has the id {prefix!r}", "`bilat timeline A B` shows statements with their ids"
        )
    some = ", ".join(ids[:3])
    return NotRecordedError(f"several statements have ids that begin with {prefix!r}", f"give more of it: {some} …")
