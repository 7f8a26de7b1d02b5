"""`bilat load`: files of statements in, recorded with their documents."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

import click

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
from bilat.errors import BilatError, Place, SourceError
from bilat.reading.sources.files import Limits, read_paths
from bilat.reading.sources.statements import load_statements
from bilat.recording import NotRecordedError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from bilat.model.document import Document
    from bilat.reading.sources.statements import Loaded, Loading
    from bilat.recording import Added, Store


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run loaded; `problems` counts them by code, `errors` what could not be used."""

    documents: int
    statements: int
    new: int
    known: int
    withdrawn: int
    problems: dict[str, int]
    errors: int


class ManyArticles(click.Command):
    """A command whose `--articles` takes every path up to the next option or file of statements, as shells expand."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Repeat `--articles` before each of its paths."""
        return super().parse_args(ctx, list(_repeated(args)))


def _repeated(args: Iterable[str]) -> Iterator[str]:
    is_article = False
    for arg in args:
        if arg == "--articles":
            is_article = True
            continue
        is_article = is_article and not (arg.startswith("-") and arg != "-") and not arg.endswith(".jsonl")
        yield from ("--articles", arg) if is_article else (arg,)


@click.command(
    cls=ManyArticles, epilog=example("bilat load examples/gold/*.jsonl --articles examples/articles/*.txt --db mine.db")
)
@click.argument("statements", nargs=-1, required=True, metavar="STATEMENTS.jsonl...")
@click.option("--articles", multiple=True, metavar="PATH...", help="Files or folders with the documents' texts.")
@dated_option
@db_option
@json_option
def command(
    statements: tuple[str, ...], articles: tuple[str, ...], dated: str | None, db: str | None, as_json: bool
) -> None:
    """Load statements from JSON Lines, one a line.

    docs/contract.md says what a line holds. A statement without a quote gets it from its document's text where
    --articles has it. What is loaded stands for its documents from then on. A line that cannot be used is reported,
    the rest is loaded, and the exit code is 1.
    """
    texts, errors = _articles(articles, dated)
    with store_to_write(db) as store:
        loading = load_statements(statements, _finder(texts, store))
        added = [
            store.add_reading(_dated(each.document, dated), each.statements, each.problems) for each in loading.loaded
        ]
    errors = (*errors, *loading.errors)
    for error in errors:
        click.echo(f"error: {error}", err=True)
    summary = _summary(loading, added, len(errors))
    if as_json:
        print_json(asdict(summary))
    else:
        _print(summary)
    if errors:
        click.get_current_context().exit(INPUT)


def _dated(document: Document, dated: str | None) -> Document:
    """A document whose text is not at hand has the date given too."""
    return document if document.dated or dated is None else replace(document, dated=dated)


def _articles(paths: tuple[str, ...], dated: str | None) -> tuple[Mapping[str, Document], tuple[BilatError, ...]]:
    """The documents by title, and what could not be read."""
    chosen = settings()
    texts: dict[str, Document] = {}
    errors: list[BilatError] = []
    for found in read_paths(paths, dated, Limits(chosen.max_bytes, chosen.max_line)):
        if isinstance(found, SourceError):
            errors.append(found)
        elif found.id != texts.setdefault(found.title, found).id:
            what = f"another text with the title {found.title!r} of {texts[found.title].source}"
            errors.append(SourceError(what, "statements name documents by title: leave one out", Place(found.source)))
    return texts, tuple(errors)


def _finder(texts: Mapping[str, Document], store: Store) -> Callable[[str, str | None], Document | None]:
    """Documents by title among the articles given, else by id among those recorded."""

    def find(title: str, document_id: str | None) -> Document | None:
        if title in texts or not document_id:
            return texts.get(title)
        try:
            known = store.document(document_id)
        except NotRecordedError:
            return None
        return known if known.title == title else None

    return find


def _summary(loading: Loading, added: list[Added], errors: int) -> Summary:
    return Summary(
        documents=len(loading.loaded),
        statements=sum(len(each.statements) for each in loading.loaded),
        new=sum(each.new for each in added),
        known=sum(each.known for each in added),
        withdrawn=sum(each.withdrawn for each in added),
        problems=dict(sorted(_problem_counts(loading.loaded).items())),
        errors=errors,
    )


def _problem_counts(loaded: Iterable[Loaded]) -> Counter[str]:
    return Counter(problem.code for each in loaded for problem in each.problems)


def _print(summary: Summary) -> None:
    loaded = f"{plural(summary.statements, 'statement')} on {plural(summary.documents, 'document')}"
    click.echo(f"{loaded}: {summary.new:,} new, {summary.known:,} known, {summary.withdrawn:,} withdrawn")
    for code, count in summary.problems.items():
        click.echo(f"  {count:6,} {code}")
    if summary.errors:
        click.echo(f"{plural(summary.errors, 'input')} could not be used", err=True)
