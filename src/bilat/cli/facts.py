"""`bilat facts`: two parties in, each tie and event between them out, with all that tells of it and why that is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from bilat.cli.options import DayType, db_option, example, json_option, print_json_lines, store_to_read
from bilat.model.kinds import kind_named
from bilat.telling.facts import fact_rows, facts
from bilat.telling.ground import ground_of_pair

if TYPE_CHECKING:
    from datetime import date

    from bilat.telling.facts import Fact


@click.command(epilog=example("bilat facts Azerbaijan Syria", "bilat facts Azerbaijan Syria --kind agreement --json"))
@click.argument("pair", nargs=2, metavar="A B")
@click.option("--kind", help="Only facts of this kind.")
@click.option("--known-on", type=DayType(), help="As the store knew it on that day.")
@db_option
@json_option
def command(pair: tuple[str, str], kind: str | None, known_on: date | None, db: str | None, as_json: bool) -> None:
    """List what is told of A and B as facts: a tie or an event each, with every statement that tells of it.

    Beside each statement stands why it was taken for one with the others. `bilat verdict join` and `split` change that.
    """
    kind = kind and kind_named(kind).name
    with store_to_read(db) as store:
        found = [fact for fact in facts(ground_of_pair(store, pair, known_on)) if kind in (None, fact.kind)]
    if as_json:
        print_json_lines(fact_rows(found))
        return
    for fact in found:
        click.echo("\n".join(_shown(fact)))
    if not found:
        click.echo(f"nothing read about {kind or 'anything'} between {pair[0]} and {pair[1]}")


def _shown(fact: Fact) -> list[str]:
    quotes = [f"  {m.statement.id[:8]}  {m.why}: “{m.statement.evidence.quote}”" for m in fact.members]
    return [fact.label, *quotes]
