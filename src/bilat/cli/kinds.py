"""`bilat kinds`: the kinds of statement, as the contract has them."""

from __future__ import annotations

from dataclasses import asdict

import click

from bilat.cli.options import example, json_option, print_json_lines
from bilat.model.kinds import KINDS, SECTIONS, Kind


@click.command(epilog=example("bilat kinds", "bilat kinds --json"))
@json_option
def command(as_json: bool) -> None:
    """List the kinds of statement by section.

    A tie holds over time: a lasting one until something ends it, a fading one only as far as a text says. An event
    happened at a time. A symmetric kind (<->) has only actors.
    """
    if as_json:
        print_json_lines(asdict(kind) for kind in KINDS)
        return
    for section in SECTIONS:
        click.secho(section, bold=True)
        for kind in (kind for kind in KINDS if kind.section == section):
            click.echo(f"  {kind.name:<21}{_sort(kind):<13}{'<->' if kind.is_symmetric else ' ->'}  {kind.meaning}")


def _sort(kind: Kind) -> str:
    return f"{kind.persists} tie" if kind.is_tie else "event"
