"""What checks share: the case that they look at, what they find, and small questions about statements."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from bilat.model.edtf import parse
from bilat.standing import answers, document_of
from bilat.standing.history import histories

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from bilat.model.document import Document
    from bilat.model.statement import Claim, Statement
    from bilat.standing import Answer
    from bilat.standing.history import History
    from bilat.telling.matter import Matter

Severity = Literal["error", "warning", "note"]
Region = Literal["infobox", "lead", "body"]
_TOLD = frozenset(("asserted", "reported"))


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that may be wrong: which check says so, how grave, in words, and the statements behind it."""

    check: str
    severity: Severity
    text: str
    statements: tuple[Statement, ...] = ()
    document: str = ""

    @property
    def place(self) -> tuple[str, int]:
        """The document and offset of the first statement, to sort by."""
        if not self.statements:
            return (self.document, 0)
        return (self.statements[0].evidence.doc, self.statements[0].evidence.start)


@dataclass(frozen=True)
class Case:
    """What was read about a pair, as of a day (day number); histories and answers are made once, when asked for."""

    matter: Matter
    on: int

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All statements about the pair, as people judged them."""
        return self.matter.statements

    @cached_property
    def histories(self) -> tuple[History, ...]:
        """The history of every tie."""
        return histories(self.matter.statements, self.matter.dates, None, self.matter.links)

    @cached_property
    def answers(self) -> tuple[Answer, ...]:
        """How every tie stands on the day."""
        return answers(self.matter.statements, self.matter.dates, self.on, links=self.matter.links)

    def document(self, statement: Statement) -> Document | None:
        """The document that a statement stands in, where it is at hand."""
        return self.matter.documents.get(document_of(statement))

    def dated(self, statement: Statement) -> int | None:
        """The day of the document that a statement stands in, given or inferred; None where nothing tells it."""
        known = self.matter.dates.get(document_of(statement))
        return known.day if known else None

    def region(self, statement: Statement) -> Region:
        """Whether a statement stands in the infobox, before the first heading, or below one."""
        document, where = self.document(statement), statement.evidence
        # What a person holds of an earlier text may have no place in this one.
        is_there = document is not None and document.text[where.start : where.end] == where.quote
        block = document.block_at(where.start) if document and is_there else None
        if block is not None and block.kind == "row":
            return "infobox"
        return "body" if statement.evidence.section else "lead"


@dataclass(frozen=True, slots=True)
class Check:
    """A check: its name, how grave what it finds is at most, what it looks for, and the function that finds it."""

    name: str
    severity: Severity
    explanation: str
    find: Callable[[Case], Iterator[Finding]] = field(repr=False)


def asserted(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """Those that say that something is or was so, if only by hearsay."""
    return tuple(s for s in statements if s.claim.modality in _TOLD)


def earliest(claim: Claim) -> int | None:
    """The first day of a claim's time; None where it has none, or an open start."""
    return parse(claim.time).earliest if claim.time else None


def latest(claim: Claim) -> int | None:
    """The last day of a claim's time; None where it has none, or an open end."""
    return parse(claim.time).latest if claim.time else None


def is_present(statement: Statement) -> bool:
    """Whether it tells a tie as holding at the text's own date."""
    return statement.claim.phase == "holds" and statement.claim.told == "present"


def parties(claim: Claim) -> str:
    """`Kenya → Peru`, or `Kenya – Peru` of a symmetric kind."""
    towards = f" → {', '.join(claim.targets)}" if claim.targets else ""
    return f"{' – '.join(claim.actors) or '?'}{towards}"


def what(claim: Claim) -> str:
    """A claim's kind with its label: `mission (embassy)`."""
    return f"{claim.kind} ({claim.detail})" if claim.detail else claim.kind
