"""`bilat spells`: a store in, the spells of its ties out as data."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from bilat.cli.options import DayType, db_option, example, print_json_lines, store_to_read
from bilat.model.kinds import kind_named
from bilat.model.parties import load_registry
from bilat.standing import spells
from bilat.telling.exports.spells_csv import spell_rows, write_csv
from bilat.telling.ground import ground_of_all

if TYPE_CHECKING:
    from datetime import date


@click.command(epilog=example("bilat spells --kind mission > missions.csv", "bilat spells --by-document --format json"))
@click.option("--kind", help="Only ties of this kind.")
@click.option("--by-document", is_flag=True, help="As each document alone has them.")
@click.option("--known-on", type=DayType(), help="As the store knew it on that day.")
@click.option("--format", "form", type=click.Choice(("csv", "json")), default="csv", show_default=True)
@db_option
def command(kind: str | None, by_document: bool, known_on: date | None, form: str, db: str | None) -> None:
    """Print the spells of ties: maximal runs of days for which one tie holds.

    A row a spell, half-open and in EDTF, with earliest and latest start and end, and whether it is cut off by what was
    read. A suspended tie does not hold.
    """
    kind = kind and kind_named(kind).name
    with store_to_read(db) as store:
        ground = ground_of_all(store, known_on)
        recorded = store.recorded(known_on)
    every = spells(ground.statements, ground.dates, ground.links, by_document=by_document)
    found = (spell for spell in every if kind in (None, spell.tie.kind))
    sources = {name: one.source for one in recorded for name in (one.id, one.title)}
    rows = spell_rows(found, load_registry(), sources)
    if form == "json":
        print_json_lines(rows)
    else:
        write_csv(rows, sys.stdout)
