"""`bilat check`: a pair, or everything that was read, in; what may be wrong with it out, with the sentences."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import click

from bilat.cli.options import DayType, db_option, example, json_option, plural, print_json_lines, store_to_read
from bilat.errors import SettingsError
from bilat.model.contract import to_row
from bilat.telling.checks import all_checks, check
from bilat.telling.checks.finding import Case
from bilat.telling.main_pairs import main_pair
from bilat.telling.matters import matter_of_pair

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.recording import Store
    from bilat.telling.checks.finding import Finding

_ORDER = ("error", "warning", "note")


@click.command(
    epilog=example("bilat check 'North Korea' Syria", "bilat check --severity warning", "bilat check --list")
)
@click.argument("pair", nargs=-1, metavar="[A B]")
@click.option("--on", type=DayType(), help="The day asked about, as 1995-06-30; else today.")
@click.option("--known-on", type=DayType(), help="As the store knew it on that day.")
@click.option("--severity", type=click.Choice(_ORDER), default="note", show_default=True, help="Nothing less grave.")
@click.option("--only", metavar="NAME", help="This check alone.")
@click.option("--list", "is_list", is_flag=True, help="Say what each check looks for.")
@db_option
@json_option
def command(pair: tuple[str, ...], is_list: bool, db: str | None, as_json: bool, **given: Any) -> None:  # noqa: ANN401
    """Say what may be wrong: contradictions, stale claims, gaps, things that cannot have been.

    Without A and B the main pair of every document is looked at. A finding is a reason to look, not a verdict: each
    has the sentences behind it.
    """
    if is_list:
        _list(as_json=as_json)
        return
    if len(pair) not in (0, 2):
        what = "one party alone cannot be checked"
        raise SettingsError(what, "give two parties, or none for all pairs")
    if given["only"] not in {None, *(each.name for each in all_checks())}:
        what = f"there is no check {given['only']!r}"
        raise SettingsError(what, "`bilat check --list` names them")
    with store_to_read(db) as store:
        found = list(_found(store, pair, given))
    if as_json:
        print_json_lines(_row(*each) for each in found)
        return
    for names, finding in found:
        click.echo("\n".join(_shown(names, finding)))
    click.echo(plural(len(found), "finding"))


def _found(store: Store, pair: tuple[str, ...], given: dict[str, Any]) -> Iterator[tuple[str, Finding]]:
    on: date = given["on"] or datetime.now(UTC).date()
    worst = _ORDER[: _ORDER.index(given["severity"]) + 1]
    seen = set()
    for names in [(pair[0], pair[1])] if pair else _pairs(store, given["known_on"]):
        matter = matter_of_pair(store, names, given["known_on"])
        for finding in check(Case(matter, on.toordinal())):
            identity = (finding.check, finding.text, tuple(s.id for s in finding.statements))
            if finding.severity in worst and given["only"] in (None, finding.check) and identity not in seen:
                seen.add(identity)
                yield matter.both, finding


def _pairs(store: Store, known_on: date | None) -> Iterator[tuple[str, str]]:
    """The pairs of parties that most statements of each document name together."""
    for one in store.recorded(known_on):
        pair = main_pair(store.statements(document=one.id, known_on=known_on))
        if pair is not None:
            yield pair


def _list(*, as_json: bool) -> None:
    if as_json:
        print_json_lines({"check": c.name, "severity": c.severity, "explanation": c.explanation} for c in all_checks())
        return
    for each in all_checks():
        click.echo(f"{each.name} ({each.severity})\n  {each.explanation}")


def _row(names: str, finding: Finding) -> dict[str, Any]:
    return {
        "check": finding.check,
        "severity": finding.severity,
        "pair": names,
        "text": finding.text,
        "document": finding.document or (finding.statements[0].evidence.doc if finding.statements else None),
        "statements": [to_row(statement) for statement in finding.statements],
    }


def _shown(names: str, finding: Finding) -> list[str]:
    quotes = dict.fromkeys((s.id[:8], s.evidence.quote) for s in finding.statements)
    lines = [f"{finding.severity}: {finding.text}  [{finding.check}; {names}]"]
    return lines + [f"    {identity}  “{quote}”" for identity, quote in quotes]
