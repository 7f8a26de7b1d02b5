"""Files of statements (JSON Lines, docs/contract.md) in, for each document its statements and problems out."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bilat.errors import ContractError, Place, SourceError
from bilat.model import anchor
from bilat.model.contract import from_row, json_row, unknown_fields
from bilat.model.document import Document
from bilat.model.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from bilat.errors import BilatError
    from bilat.model.problem import Severity
    from bilat.model.statement import Statement

FORM = "statements"


@dataclass(frozen=True, slots=True)
class Loaded:
    """A document with the statements on it; a document without a text where nobody gave it."""

    document: Document
    statements: tuple[Statement, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Loading:
    """What files of statements held, by document in the order of their first statement, and what was wrong in them."""

    loaded: tuple[Loaded, ...]
    errors: tuple[BilatError, ...]


@dataclass(slots=True)
class _Gathering:
    document: Document
    statements: list[Statement] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def load_statements(files: Iterable[str], find: Callable[[str, str | None], Document | None]) -> Loading:
    """The statements of files, gathered by document, each anchored in its document's text where `find` has it.

    A line that breaks the contract is an error with its file and line, and the rest is loaded.
    """
    gathered: dict[str, _Gathering] = {}
    errors: list[BilatError] = []
    for file in dict.fromkeys(files):
        for found in _rows(file):
            if isinstance(found, ContractError | SourceError):
                errors.append(found)
                continue
            try:
                _gather(gathered, *found, find)
            except ContractError as error:
                errors.append(error)
    loaded = tuple(Loaded(g.document, tuple(g.statements), tuple(g.problems)) for g in gathered.values())
    return Loading(loaded, tuple(errors))


def _rows(file: str) -> Iterator[tuple[Place, Mapping[str, Any]] | ContractError | SourceError]:
    count = 0
    try:
        with Path(file).open("rb") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    count += 1
                    yield _row(line, Place(file, number))
    except (OSError, ValueError) as error:
        what = f"a file that cannot be read: {getattr(error, 'strerror', None) or error}"
        yield SourceError(what, "check the path, and who may read it", Place(file))
        return
    if not count:
        yield SourceError("a file without statements", "give JSON Lines, one statement a line", Place(file))


def _row(line: bytes, where: Place) -> tuple[Place, Mapping[str, Any]] | ContractError:
    try:
        return where, json_row(line.decode("utf-8-sig"), where)
    except UnicodeDecodeError as error:
        return ContractError(f"not UTF-8 (byte {error.start} of the line)", "save the file as UTF-8", where)
    except ContractError as error:
        return error


def _gather(
    gathered: dict[str, _Gathering],
    where: Place,
    row: Mapping[str, Any],
    find: Callable[[str, str | None], Document | None],
) -> None:
    """Add one row to its document's statements.

    Raises ContractError where the row breaks the contract.
    """
    statement = from_row(row, where=where)
    title = statement.evidence.doc
    if title not in gathered:
        known = find(title, statement.evidence.document or None)
        gathered[title] = _Gathering(known or Document(title, "", (), where.file, FORM))
    mine = gathered[title]
    text = mine.document.text if _has_text(mine.document) else None
    statement = from_row(row, text, where)
    placed, problems = _placed(statement, mine.document, is_quoted=row.get("quote") is not None)
    mine.statements.append(placed)
    mine.problems.extend(problems)
    mine.problems.extend(_row_problems(row, placed))


def _has_text(document: Document) -> bool:
    return document.form != FORM


def _placed(statement: Statement, document: Document, *, is_quoted: bool) -> tuple[Statement, tuple[Problem, ...]]:
    """The statement where its document has its quote, with the section there; the problem where that is in doubt."""
    evidence = replace(statement.evidence, document=document.id)
    problems: tuple[Problem, ...] = ()
    if not _has_text(document):
        if not is_quoted:
            problems = (_problem(statement, "no-quote", "no quote is given, and no text to take it from"),)
        return replace(statement, evidence=evidence), problems
    if not anchor.stands(evidence, document.text):
        moved = anchor.found(evidence, document.text)
        problems = (_displaced(statement, is_found=moved is not None),)
        evidence = moved or evidence
    block = document.block_at(evidence.start)
    if block and not evidence.section:
        evidence = replace(evidence, section=block.section)
    return replace(statement, evidence=evidence), problems


def _displaced(statement: Statement, *, is_found: bool) -> Problem:
    if is_found:
        return _problem(statement, "quote-moved", "the quote stands elsewhere in the text now", "note")
    return _problem(statement, "quote-not-found", "the text does not have the quote")


def _row_problems(row: Mapping[str, Any], statement: Statement) -> Iterator[Problem]:
    unknown = unknown_fields(row)
    if unknown:
        yield _problem(
            statement, "unknown-field", f"fields that the contract does not know: {', '.join(unknown)}", "note"
        )
    if row.get("id") not in {None, statement.id}:
        message = f"the id given is {row['id']}, by what it says it is {statement.id}"
        yield _problem(statement, "other-id", message, "note")


def _problem(statement: Statement, code: str, message: str, severity: Severity = "doubt") -> Problem:
    evidence = statement.evidence
    return Problem(code, f"{message} (statement {statement.id})", evidence.doc, evidence.start, evidence.end, severity)
