"""`bilat standing`: two parties and a day in, how each tie between them stands on it out."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import click
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from bilat.cli.options import DayType, db_option, example, json_option, print_json_lines, store_to_read
from bilat.model.kinds import kind_named
from bilat.standing import answers
from bilat.telling.behind import behind
from bilat.telling.exports.standing_jsonl import standing_rows
from bilat.telling.ground import ground_of_pair

if TYPE_CHECKING:
    from bilat.standing import Answer


@click.command(
    epilog=example(
        "bilat standing Syria Azerbaijan --on 2010-01-01", "bilat standing Syria Azerbaijan --on 2010-01-01 --json"
    )
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
    every = answers(ground.statements, ground.dates, day.toordinal(), links=ground.links)
    found = [answer for answer in every if kind in (None, answer.kind)]
    if as_json:
        print_json_lines(standing_rows(found))
    elif found:
        Console().print(_table(found, day))
    else:
        click.echo(f"nothing read about {kind or 'ties'} between {pair[0]} and {pair[1]}")


def _table(found: list[Answer], day: date) -> Table:
    table = Table("tie", "answer", "since", "until", "confirmed", "rests on", "under", box=SIMPLE_HEAD, pad_edge=False)
    table.title = f"on {day.isoformat()}"
    for answer in found:
        sure = "" if answer.certainty == "certain" else f"\n{answer.certainty}"
        last = answer.last_confirmed or ""
        table.add_row(
            _tie(answer),
            answer.answer + sure,
            answer.since or "",
            answer.until or "",
            last,
            _told(answer),
            _under(answer),
        )
    return table


def _tie(answer: Answer) -> str:
    towards = f" → {', '.join(answer.targets)}" if answer.targets else ""
    quantity = f"\n{answer.quantity.quantity}, {answer.quantity.time}" if answer.quantity else ""
    key = f": {answer.key}" if answer.key else ""
    return escape(f"{answer.kind}{key}\n{' – '.join(answer.actors)}{towards}{quantity}")


def _under(answer: Answer) -> str:
    """The governments behind the tie that no longer govern; a mark where nobody confirmed it since."""
    gone = [each for each in behind(answer) if each.government not in (None, each.present)]
    return escape("\n".join(f"{each.government}{'' if each.is_confirmed else ' (not since)'}" for each in gone))


def _told(answer: Answer) -> str:
    """The first statement's id, short, and how many more there are."""
    if not answer.evidence:
        return f"{len(answer.beside)} beside" if answer.beside else ""
    more = f" + {len(answer.evidence) - 1}" if len(answer.evidence) > 1 else ""
    beside = f", {len(answer.beside)} beside" if answer.beside else ""
    return f"{answer.evidence[0][:8]}{more}{beside}"
