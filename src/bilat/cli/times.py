"""`bilat times`: texts in, their time expressions with EDTF values as JSON Lines out."""

from __future__ import annotations

import json
from typing import IO, TYPE_CHECKING

import click

from bilat.cli.app import INPUT
from bilat.cli.options import dated_option, example, plural, settings
from bilat.errors import SourceError
from bilat.reading.sources.files import Limits, list_files, read_exactly
from bilat.reading.sources.plain import parse_plain, stem
from bilat.reading.sources.seed import parse_seed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.document import Document


@click.command(
    epilog=example(
        "bilat times examples/articles --to times.jsonl", "bilat times examples/articles/palestine-syria.txt"
    )
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--to", type=click.File("w", encoding="utf-8", lazy=False), default="-", help="The file to write; else stdout."
)
@dated_option
def command(paths: tuple[str, ...], to: IO[str], dated: str | None) -> None:
    """Find the time expressions in articles or in plain texts, line by line.

    Each is a JSON object: doc (the file's name without its ending), start and end (offsets in the file's text, without
    "since" or "by"), value (EDTF; else a TIMEX value for what is no calendar time; null where nothing could be made
    out) and form. The two ends of an interval are an object each, with the whole as interval. --dated is what "last
    year" is reckoned from.
    """
    chosen = settings()
    listing = list_files(paths)
    errors = list(listing.errors)
    for file in listing.files:
        try:
            document = _document(read_exactly(file, Limits(chosen.max_bytes, chosen.max_line)), file, dated)
        except SourceError as unusable:
            errors.append(unusable)
            continue
        to.writelines(_lines(document, stem(file)))
    for error in errors:
        click.echo(f"error: {error}", err=True)
    if errors:
        click.echo(f"{plural(len(errors), 'path')} could not be used", err=True)
        click.get_current_context().exit(INPUT)


def _document(text: str, file: str, dated: str | None) -> Document:
    """The article, where the text is one; else its lines."""
    try:
        return parse_seed(text, file, dated)
    except SourceError:
        return parse_plain(text, file, dated)


def _lines(document: Document, name: str) -> Iterator[str]:
    from bilat.reading.mentions.date_extents import expressions
    from bilat.reading.mentions.dates import find_times

    for found in expressions(document.text, find_times(document)):
        row = {"doc": name, "start": found.start, "end": found.end, "value": found.value, "form": found.form}
        interval = {"interval": found.interval} if found.interval else {}
        yield json.dumps(row | interval, ensure_ascii=False) + "\n"
