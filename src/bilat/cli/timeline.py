"""`bilat timeline`: two parties in, what happened between them out, in order of time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
from rich.console import Console

from bilat.cli.options import DayType, EdtfType, db_option, example, json_option, print_json_lines, store_to_read
from bilat.model.edtf import parse
from bilat.telling.matters import matter_of_pair

if TYPE_CHECKING:
    from datetime import date


@click.command(
    epilog=example("bilat timeline Azerbaijan Syria", "bilat timeline Azerbaijan Syria --from 2009 --to 2010-06 --json")
)
@click.argument("pair", nargs=2, metavar="A B")
@click.option("--from", "first", type=EdtfType(), metavar="EDTF", help="Nothing that ended before, as 2009.")
@click.option("--to", "last", type=EdtfType(), metavar="EDTF", help="Nothing that began after, as 2010-06.")
@click.option("--known-on", type=DayType(), help="As the store knew it on that day.")
@db_option
@json_option
def command(
    pair: tuple[str, str], first: str | None, last: str | None, known_on: date | None, db: str | None, as_json: bool
) -> None:
    """What was read of A and B, in order of time: acts, states told of a time, events.

    What is vague stands at its earliest day; what is undated at the end, but not with --from or --to.
    """
    from bilat.telling.rows import entry_row
    from bilat.telling.text import timeline_text
    from bilat.telling.timeline import timeline

    with store_to_read(db) as store:
        matter = matter_of_pair(store, pair, known_on)
    earliest = parse(first).earliest if first else None
    found = timeline(matter, earliest, parse(last).latest if last else None)
    if as_json:
        print_json_lines(entry_row(entry) for entry in found)
        return
    for line in timeline_text(found, min(Console().width, 110)):
        click.echo(line)
    if not found:
        click.echo(f"nothing read about {matter.both}{' in that time' if first or last else ''}")
