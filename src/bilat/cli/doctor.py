"""`bilat doctor`: a store in, what is wrong with it out; what can be made good is, where that is asked for."""

from __future__ import annotations

import click

from bilat.cli.app import STORE
from bilat.cli.options import db_option, example, json_option, plural, print_json_lines, store_to_read, store_to_write


@click.command(epilog=example("bilat doctor", "bilat doctor --repair", "bilat doctor --migrate"))
@click.option("--repair", is_flag=True, help="Make anew what is derived from the rest.")
@click.option("--migrate", is_flag=True, help="Bring a store of an earlier version up to date; a copy is kept.")
@db_option
@json_option
def command(repair: bool, migrate: bool, db: str | None, as_json: bool) -> None:
    """See that a store is whole: the file, every hash, and all that follows from what was written.

    Exit code 3 says that something is wrong. `--repair` makes anew which readings stand and what statements are found
    by; a text or statement that is damaged can only be read again, or taken from a copy.
    """
    with store_to_write(db) if repair or migrate else store_to_read(db) as store:
        if repair:
            store.repair()
        faults = store.examine()
    if as_json:
        print_json_lines({"table": f.table, "text": f.text, "is_mendable": f.is_mendable} for f in faults)
    for fault in () if as_json else faults:
        click.echo(f"{fault.table}: {fault.text}{' (--repair mends it)' if fault.is_mendable else ''}")
    if not as_json:
        click.echo("the store is whole" if not faults else plural(len(faults), "fault"))
    if faults:
        click.get_current_context().exit(STORE)
