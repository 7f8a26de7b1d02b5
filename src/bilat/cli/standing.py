"""`bilat standing`: two parties and a day in, how each tie between them stands on it out."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.table import Table

from bilat.cli.asked import DayType, ground_of_pair
from bilat.cli.options import db_option, example, json_option, print_json_lines, store_to_read
from bilat.model.kinds import kind_named
from bilat.standing import answers
from bilat.telling.exports.standing_jsonl import standing_rows

if TYPE_CHECKING:
    from bilat.standing import Answer


@click.command(
    epilog=example("bilat standing Chad Sudan --on 1995-06-30", "bilat standing Chad Sudan --on 1995-06-30 --json")
)
@click.argument("pair", nargs=2, metavar="A B")
@click.option("--on", type=DayType(), help="The day asked about, as 1995-06-30; else today.")
@click.option("--kind", help="Only ties of this kind.")
@click.option("--known-on", type=DayType(), help="As the store knew it on that day.")
@db_option
@json_option
def command(
    pair: tuple[str, str], on: date | None, kind: str | None, known_on: date | None, db: str | None, as_json: bool
) -> None:
    """How A and B stand on a day: a line for each tie, since when, how sure, and what it rests on.

    A tie that nothing is read about has no line: it is unknown, which is not no.
    """
    day = on or datetime.now(UTC).date()
    kind = kind and kind_named(kind).name
    with store_to_read(db) as store:
        ground = ground_of_pair(store, pair, known_on)
    every = answers(ground.statements, ground.dates, day.toordinal())
    found = [answer for answer in every if kind in (None, answer.kind)]
    if as_json:
        print_json_lines(standing_rows(found))
    elif found:
        Console().print(_table(found, day))
    else:
        click.echo(f"nothing read about {kind or 'ties'} between {pair[0]} and {pair[1]}")


def _table(found: list[Answer], day: date) -> Table:
    table = Table("tie", "parties", "answer", "since", "until", "last confirmed", "quantity", "statements")
    table.title = f"on {day.isoformat()}"
    for answer in found:
        arrow = f" → {', '.join(answer.targets)}" if answer.targets else ""
        sure = "" if answer.certainty == "certain" else f" ({answer.certainty})"
        quantity = f"{answer.quantity.quantity}, {answer.quantity.time}" if answer.quantity else ""
        beside = f" + {len(answer.beside)} beside" if answer.beside else ""
        told = " ".join(statement[:6] for statement in answer.evidence[:3])
        more = f" and {len(answer.evidence) - 3} more" if len(answer.evidence) > 3 else ""  # noqa: PLR2004 -- as above
        table.add_row(
            f"{answer.kind}{': ' + answer.key if answer.key else ''}",
            f"{' – '.join(answer.actors)}{arrow}",
            f"{answer.answer}{sure}",
            answer.since or "",
            answer.until or "",
            answer.last_confirmed or "",
            quantity,
            f"{told}{more}{beside}",
        )
    return table
