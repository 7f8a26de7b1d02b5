"""`bilat parties`: the parties that are known, or one with its names, codes, capitals and governments."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from bilat.cli.options import db_option, example, json_option, plural, print_json, print_json_lines, store_to_read
from bilat.model.parties import load_registry

if TYPE_CHECKING:
    from bilat.model.party import Codes, Party


@click.command(
    epilog=example("bilat parties", "bilat parties Chad", "bilat parties TCD --json", "bilat parties --seen")
)
@click.argument("name", required=False)
@click.option("--seen", is_flag=True, help="The parties that statements in the store name, with how many do.")
@db_option
@json_option
def command(name: str | None, seen: bool, db: str | None, as_json: bool) -> None:
    """List the parties, or tell of one by any NAME, abbreviation or ISO 3166 code of it.

    A name that nobody has is an error that names the nearest, with exit code 1.
    """
    if seen:
        _seen(db, as_json=as_json)
    elif name is not None:
        party = load_registry().get(name)
        _tell(party) if not as_json else print_json(asdict(party))
    else:
        _list(load_registry().parties, as_json=as_json)


def _seen(db: str | None, *, as_json: bool) -> None:
    with store_to_read(db) as store:
        counts = store.parties()
    registry = load_registry()
    if as_json:
        print_json_lines(
            {"name": name, "statements": count, "is_known": registry.find(name) is not None}
            for name, count in counts.items()
        )
        return
    for name, count in counts.items():
        click.echo(f"{count:6,}  {name}{'' if registry.find(name) else '  (not in the registry)'}")
    click.echo(plural(len(counts), "name"))


def _list(parties: tuple[Party, ...], *, as_json: bool) -> None:
    if as_json:
        print_json_lines(asdict(party) for party in parties)
        return
    for party in sorted(parties, key=lambda party: party.name):
        code = party.codes.iso3 or "-"
        gone = f", {period(party.since, party.until)}" if party.until else ""
        click.echo(f"{party.name}  {code}  {party.sort}{gone}")
    click.echo(f"{len(parties):,} parties")


def _tell(party: Party) -> None:
    click.secho(party.name, bold=True)
    for label, value in (
        ("sort", party.sort),
        ("existed", period(party.since, party.until)),
        ("names", ", ".join(party.names)),
        ("short", ", ".join(party.short)),
        ("formerly", "; ".join(_with_period(p.name, p.since, p.until) for p in party.former_names)),
        ("adjectives", ", ".join(party.adjectives)),
        ("people", ", ".join(party.people)),
        ("capital", "; ".join(_with_period(p.name, p.since, p.until) for p, _ in party.capitals)),
        ("codes", _codes(party.codes)),
        ("within", ", ".join(_names(party.within))),
        ("succeeded by", ", ".join(_names(party.successors))),
        ("governments", "; ".join(_with_period(g.name, g.since, g.until) for g in party.governments) or "unknown"),
    ):
        if value:
            click.echo(f"  {label:<13}{value}")


def _names(ids: tuple[str, ...]) -> tuple[str, ...]:
    registry = load_registry()
    return tuple(party.name if party else party_id for party_id in ids for party in (registry.by_id(party_id),))


def _codes(codes: Codes) -> str:
    labelled = (
        ("ISO 3166", "/".join(code for code in (codes.iso2, codes.iso3) if code)),
        ("COW", " ".join(str(code) for code in (codes.cow, codes.cow_abb) if code is not None)),
        ("Gleditsch–Ward", codes.gw),
        ("Wikidata", codes.wikidata),
    )
    return ", ".join(f"{label} {value}" for label, value in labelled if value not in {None, ""})


def _with_period(name: str, since: str | None, until: str | None) -> str:
    told = period(since, until)
    return f"{name} ({told})" if told else name


def period(since: str | None, until: str | None) -> str:
    """`since 1960`, `until 1991-12-26`, `1922-12-30 until 1991-12-26`, or nothing where both are open."""
    if since and until:
        return f"{since} until {until}"
    return f"since {since}" if since else f"until {until}" if until else ""
