"""`bilat brief`: two parties and a day in, one page on how they stand out, with footnotes."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import click
from rich.console import Console

from bilat.cli.options import DayType, db_option, example, json_option, print_json, store_to_read
from bilat.telling.matters import matter_of_pair

if TYPE_CHECKING:
    from bilat.telling.page import Brief


@click.command(
    epilog=example("bilat brief Azerbaijan Syria --on 2010-01-01", "bilat brief Syria Palestine --format markdown")
)
@click.argument("pair", nargs=2, metavar="A B")
@click.option("--on", type=DayType(), help="The day asked about, as 1995-06-30; else today.")
@click.option("--known-on", type=DayType(), help="As the store knew it on that day.")
@click.option("--format", "form", type=click.Choice(("text", "markdown")), default="text", show_default=True)
@db_option
@json_option
def command(
    pair: tuple[str, str], on: date | None, known_on: date | None, form: str, db: str | None, as_json: bool
) -> None:
    """One page on A and B as of a day, each line with footnotes to the sentences that it rests on."""
    from bilat.telling.brief import brief
    from bilat.telling.markdown import brief_markdown
    from bilat.telling.rows import brief_row

    day = on or datetime.now(UTC).date()
    with store_to_read(db) as store:
        matter = matter_of_pair(store, pair, known_on)
    known = known_on.isoformat() if known_on else None
    page = brief(matter, day.toordinal(), is_today=on is None, known_on=known)
    if as_json:
        print_json(brief_row(page))
    elif form == "markdown":
        click.echo(brief_markdown(page), nl=False)
    else:
        _print(page)


def _print(page: Brief) -> None:
    """As wide as the terminal, at most 110 characters; titles bold on a terminal."""
    from bilat.telling.text import brief_text, titles

    bold = titles(page)
    for line in brief_text(page, min(Console().width, 110)):
        click.secho(line, bold=line in bold)
