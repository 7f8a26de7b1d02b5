"""What every store can do: documents, statements and problems in, and out as they were known on a day.

A store is append-only. Nothing is updated or deleted: a later reading of a document stands for it from then on, and
what an earlier one said is still answered for an earlier `known_on`.

A document is known by its title, as statements name it: of two texts with one title the one read later stands.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol, Self

from bilat.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from contextlib import AbstractContextManager
    from types import TracebackType

    from bilat.model.document import Document
    from bilat.model.problem import Problem
    from bilat.model.statement import Statement
    from bilat.model.verdict import Verdict
    from bilat.recording.doctor import Fault

Known = date | datetime
"""A moment of transaction time: an instant (UTC where it has no zone), or a day, which means its last instant (UTC)."""

Party = str | Collection[str]
"""A party by one of its names, or by any of several; likewise a document."""

MOST_RANKED = 500
"""Of how many statements that have the words of a search the best are found, unless more are asked for."""


class NotRecordedError(StoreError):
    """A statement or document that the store does not have, or a prefix that several have."""


@dataclass(frozen=True, slots=True)
class Added:
    """What a reading added: counts of statements new to the document, known before, and withdrawn by it.

    `is_new_reading` is false where the same reading was recorded last, and then nothing was written.
    """

    is_new_document: bool
    is_new_reading: bool
    new: int
    known: int
    withdrawn: int


@dataclass(frozen=True, slots=True)
class Recorded:
    """A document as a list shows it; `recorded_on` is when the reading that stands was recorded (UTC)."""

    id: str
    title: str
    source: str
    form: str
    revision: str | None
    dated: str | None
    recorded_on: datetime
    readings: int
    characters: int
    statements: int
    problems: int


@dataclass(frozen=True, slots=True)
class Stood:
    """A reading that found a statement: the text that it read, and when it was recorded (UTC).

    `reading` counts the readings of the title from 1, `dated` is the date given for the text (EDTF), `rule` and
    `confidence` are those with which it was found there. `withdrawn_on` is when the next reading was recorded, where
    that one no longer found it; None where it did, or where there is none.
    """

    document: str
    dated: str | None
    reading: int
    recorded_on: datetime
    withdrawn_on: datetime | None
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a search is for: words that must all be there (their beginnings count), and filters.

    `parties` has for each party wanted the names that it goes by; `first` and `last` are days (proleptic Gregorian
    ordinals) between which the statement's time must fall at least in part: one without a time does not then count.
    """

    words: str = ""
    parties: tuple[tuple[str, ...], ...] = ()
    kind: str | None = None
    modality: str | None = None
    first: int | None = None
    last: int | None = None
    known_on: Known | None = None


@dataclass(frozen=True, slots=True)
class Among:
    """Which statements a queue has, and from where on.

    `parties` are up to two that each must name, each by the names that it goes by; `document` is an id or a title;
    `beyond` the id of the statement after which the queue goes on, or before which it goes back.
    """

    kind: str | None = None
    parties: tuple[tuple[str, ...], ...] = ()
    document: str | None = None
    beyond: str | None = None
    is_backward: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """What a store has on a pair: statements that stand, by document and place in it, and verdicts in their order.

    `names` are the spellings of each party that statements and verdicts use; `dates` (given, EDTF or None) and
    `reaches` (the last past day told, a day number or None) are of the documents of the statements, by title.
    """

    names: tuple[tuple[str, ...], ...]
    statements: tuple[Statement, ...]
    verdicts: tuple[Verdict, ...]
    dates: Mapping[str, str | None]
    reaches: Mapping[str, int | None]


NOTHING_TOLD = Told((), (), (), MappingProxyType({}), MappingProxyType({}))
"""Of no parties at all."""


class Store(Protocol):
    """Documents with what was read in them.

    Every method raises StoreError where the database cannot be read or written; the message says what to do.
    """

    def add_reading(
        self,
        document: Document,
        statements: Iterable[Statement],
        problems: Iterable[Problem] = (),
        recorded_on: datetime | None = None,
        told_to: int | None = None,
    ) -> Added:
        """Record a document with all that was read in it; all of it or, on an error, nothing.

        A reading like the last one of that document adds nothing. Without `document.dated` the date given earlier
        stays. `recorded_on` is now, but never before the last reading. `told_to` is the last past day (day number)
        that the text names, where its reader knows it: an undated document is at least as late.

        Raises StoreError where `recorded_on` is given and lies before the last reading, or a statement has the
        title or id of another document.
        """
        ...

    def documents(self, known_on: Known | None = None) -> tuple[Document, ...]:
        """The documents that stand, by title, with the date last given for each."""
        ...

    def document(self, id_or_title: str) -> Document:
        """One document, of an earlier text too where its id is given; else NotRecordedError."""
        ...

    def documents_of(self, ids: Iterable[str]) -> Mapping[str, Document]:
        """The documents of some ids, of earlier texts too, by id; one that the store does not have is left out."""
        ...

    def recorded(self, known_on: Known | None = None) -> tuple[Recorded, ...]:
        """The documents that stand without their texts, with counts, by title."""
        ...

    def readings(self, title: str) -> tuple[Recorded, ...]:
        """Every reading of a title, the first one first; none where it was never read."""
        ...

    def history(self, statement_id: str) -> tuple[Stood, ...]:
        """The readings in which a statement stood, the first one first; none where no reading found it."""
        ...

    def dates(self, known_on: Known | None = None, titles: Iterable[str] | None = None) -> Mapping[str, str | None]:
        """The date given for each document that stands, or for those of some titles, EDTF or None, by title."""
        ...

    def reaches(self, titles: Iterable[str], known_on: Known | None = None) -> Mapping[str, int]:
        """The last past day (day number) that documents tell of, by title; one that tells of none is left out."""
        ...

    def statements(
        self,
        kind: str | None = None,
        pair: Sequence[Party] | None = None,
        known_on: Known | None = None,
        document: Party | None = None,
        among: Collection[str] | None = None,
    ) -> tuple[Statement, ...]:
        """The statements that stand, by document and place in it.

        `pair` names parties that must all be among actors and targets (one or two, in any case and order), each by a
        name or by any of several; `document` is an id or title, or several. Of the names in `among` one must be among
        actors and targets.
        """
        ...

    def statement(self, id_or_prefix: str) -> Statement:
        """One statement, withdrawn ones too, by id or a prefix that no other has; else NotRecordedError."""
        ...

    def problems(self, document: str | None = None, known_on: Known | None = None) -> tuple[Problem, ...]:
        """The problems of the readings that stand, by document and in the order found."""
        ...

    def parties(self, known_on: Known | None = None) -> Mapping[str, int]:
        """The actors and targets of the statements that stand, with the number of statements that name each."""
        ...

    def add_verdict(self, verdict: Verdict, recorded_on: datetime | None = None) -> bool:
        """Record a verdict; False where it is there already. `recorded_on` is now, but never before the last one.

        Raises NotRecordedError where it takes back a verdict that the store does not have.
        """
        ...

    def verdicts(
        self,
        pair: Sequence[Party] | None = None,
        known_on: Known | None = None,
        titles: Collection[str] | None = None,
        beyond: int = 0,
    ) -> tuple[Verdict, ...]:
        """The verdicts in the order in which they were recorded, withdrawn ones and their withdrawals too.

        `pair` names parties that a verdict's statements must all name, each by a name or by any of several; `titles`
        are those of their documents. With both, a verdict of either is given. Of all that the store has, the first
        `beyond` are left out: whoever has those asks for the others alone.
        """
        ...

    def verdict(self, id_or_prefix: str) -> Verdict:
        """One verdict by id or a prefix that no other has; else NotRecordedError."""
        ...

    def told(self, pair: Sequence[Party], known_on: Known | None = None) -> Told:
        """Statements, verdicts and dates of two parties, each by any name that it may go by: quicker than apart."""
        ...

    def names(self, wanted: Iterable[str]) -> tuple[str, ...]:
        """Of some names, in whatever case, the spellings that statements and verdicts use of them."""
        ...

    def spellings(self) -> tuple[str, ...]:
        """Every name that a statement has used of a party, withdrawn ones too, in order."""
        ...

    def version(self) -> str:
        """What differs whenever the store has grown: the number of the last reading and that of the last verdict."""
        ...

    def search(self, wanted: Wanted, at_most: int = 50) -> tuple[Statement, ...]:
        """Statements that stand and have the words, best first: the words as they were typed before scattered ones.

        They are the best of MOST_RANKED, or of as many as are asked for; where more have the words, it is the database
        that says of which. Who asks for one more than that learns whether it was so.
        """
        ...

    def least_certain(self, among: Among, at_most: int = 20, without: Collection[str] = ()) -> tuple[Statement, ...]:
        """Statements that stand, least certain first (backward: the most certain of those before first).

        `without` has ids of statements to leave out. Raises NotRecordedError where `among.beyond` is no statement's.
        """
        ...

    def examine(self) -> tuple[Fault, ...]:
        """All that is wrong: damage, rows that belie their hashes, what is derived and does not follow."""
        ...

    def repair(self) -> None:
        """Make anew what is derived from the rest; nothing that was written is touched."""
        ...

    def at_once(self) -> AbstractContextManager[Store]:
        """The store for several questions, asked over one connection: quicker than each over one of its own."""
        ...

    def close(self) -> None:
        """Let go of the database."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


def instant(known: Known) -> datetime:
    """The UTC instant that a moment of transaction time means."""
    if isinstance(known, datetime):
        return known.replace(tzinfo=UTC) if known.tzinfo is None else known.astimezone(UTC)
    return datetime.combine(known, time.max, UTC)
