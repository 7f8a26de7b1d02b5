"""`bilat read`: articles in, what they say recorded and, where asked for, written as JSON Lines."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import chain
from typing import IO, TYPE_CHECKING, Any

import click
from rich.console import Console
from rich.progress import Progress

from bilat.cli.app import INPUT
from bilat.cli.options import (
    dated_option,
    db_option,
    example,
    json_option,
    plural,
    print_json,
    settings,
    store_to_write,
)
from bilat.errors import BilatError, SourceError
from bilat.model.contract import to_line
from bilat.reading.sources.files import Limits, list_files, read_document
from bilat.telling.intake import intake_of, record, title_clash, title_errors

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bilat.model.document import Document
    from bilat.reading.reader import Reading
    from bilat.recording import Added, Store
    from bilat.settings import Settings


@dataclass(slots=True)
class Tally:
    """What a run met so far; `titles` has the id and source of each document."""

    documents: int = 0
    known_documents: int = 0
    again: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    problems: Counter[str] = field(default_factory=Counter)
    notes: int = 0
    new: int = 0
    known: int = 0
    withdrawn: int = 0
    errors: list[BilatError] = field(default_factory=list)
    titles: dict[str, tuple[str, str]] = field(default_factory=dict)

    def add(self, reading: Reading, added: Added) -> None:
        """Count one reading."""
        self.documents += 1
        self.known_documents += not added.is_new_document
        self.kinds.update(statement.claim.kind for statement in reading.statements)
        self.problems.update(problem.code for problem in reading.problems if problem.severity != "note")
        self.notes += sum(problem.severity == "note" for problem in reading.problems)
        self.new += added.new
        self.known += added.known
        self.withdrawn += added.withdrawn

    def row(self) -> dict[str, Any]:
        """The counts for a program."""
        return {
            "documents": self.documents,
            "known_documents": self.known_documents,
            "again": self.again,
            "statements": self.kinds.total(),
            "new": self.new,
            "known": self.known,
            "withdrawn": self.withdrawn,
            "kinds": dict(self.kinds.most_common()),
            "problems": dict(self.problems.most_common()),
            "notes": self.notes,
            "errors": [str(error) for error in self.errors],
        }


@click.command(
    epilog=example(
        "bilat read examples/articles --dated 2025-08",
        "bilat read examples/articles/palestine-syria.txt --db mine.db --to statements.jsonl",
    )
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@dated_option
@click.option(
    "--to",
    type=click.File("w", encoding="utf-8", lazy=False),
    help="Write the statements as JSON Lines too; - is stdout.",
)
@click.option("--model", metavar="NAME", help="The spaCy model; else BILAT_MODEL, else the best one installed.")
@db_option
@json_option
def command(**given: Any) -> None:  # noqa: ANN401 -- click hands over what its options say
    """Read articles, record what they say, and tell how much that was.

    PATH is a file, a folder (every .txt file in it, however deep) or - for stdin. An article begins with a line
    `= X–Y relations =`. One that cannot be used is reported, the rest is read, and the exit code is 1. Reading
    the same article again changes nothing.
    """
    chosen = settings(db=given["db"], model=given["model"])
    tally = Tally()
    _run(chosen, given, tally)
    for error in tally.errors:
        click.echo(f"error: {error}", err=True)
    if given["as_json"]:
        print_json(tally.row())
    else:
        _print(tally, is_aside=given["to"] is not None and given["to"].name == "<stdout>")
    if tally.errors:
        click.get_current_context().exit(INPUT)


def _run(chosen: Settings, given: dict[str, Any], tally: Tally) -> None:
    listing = list_files(given["paths"])
    tally.again += listing.repeated
    tally.errors.extend(listing.errors)
    limits = Limits(chosen.max_bytes, chosen.max_line)
    found = (read_document(file, given["dated"], limits) for file in listing.files)
    console = Console(stderr=True)
    bar = Progress(console=console, transient=True, disable=not console.is_terminal)
    with store_to_write(given["db"]) as store, bar as progress:
        task = progress.add_task("Reading", total=len(listing.files))
        for reading in _readings(_usable(found, tally), chosen.model):
            _record(reading, store, given["to"], tally)
            progress.update(task, completed=tally.documents + len(tally.errors) - len(listing.errors))


def _readings(documents: Iterator[Document], model: str | None) -> Iterator[Reading]:
    """The readings of the documents; no model is loaded where there is none."""
    first = next(documents, None)
    if first is None:
        return
    from bilat.model.parties import load_registry
    from bilat.reading.reader import Reader

    reader = Reader(load_registry(), model)
    reader.settle()
    yield from reader.read(chain([first], documents))


def _usable(found: Iterable[Document | SourceError], tally: Tally) -> Iterator[Document]:
    """The documents to read: errors are kept aside, and so is a text that has been met before."""
    for each in found:
        if isinstance(each, SourceError):
            tally.errors.append(each)
            continue
        clash = title_clash(each, tally.titles)
        if clash is not None:
            tally.errors.append(clash)
        elif each.title in tally.titles:
            tally.again += 1
        else:
            tally.titles[each.title] = (each.id, each.source)
            yield each


def _record(reading: Reading, store: Store, to: IO[str] | None, tally: Tally) -> None:
    intake = intake_of(reading)
    tally.add(reading, record(store, intake))
    tally.errors.extend(title_errors(intake))
    if to is not None:
        to.writelines(to_line(statement, reading.document.revision) + "\n" for statement in reading.statements)


def _print(tally: Tally, *, is_aside: bool) -> None:
    """The summary; on stderr where the statements themselves go to stdout."""
    known = f" ({tally.known_documents:,} known)" if tally.known_documents else ""
    again = f", {tally.again:,} given twice" if tally.again else ""
    lines = [f"{plural(tally.documents, 'document')}{known}{again}"]
    statements = plural(tally.kinds.total(), "statement")
    lines += [f"{statements}: {tally.new:,} new, {tally.known:,} known, {tally.withdrawn:,} withdrawn"]
    lines += [f"  {count:6,} {kind}" for kind, count in tally.kinds.most_common()]
    lines += [f"{plural(tally.problems.total(), 'problem')}"]
    lines += [f"  {count:6,} {code}" for code, count in tally.problems.most_common()]
    lines += [f"{plural(tally.notes, 'note')} (names in other scripts, abbreviations)"] if tally.notes else []
    lines += [f"{plural(len(tally.errors), 'input')} could not be used, or not wholly"] if tally.errors else []
    click.echo("\n".join(lines), err=is_aside)
