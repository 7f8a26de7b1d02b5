"""`bilat documents`: the documents of a store, or one with what was in doubt about it."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from bilat.cli.options import db_option, example, json_option, plural, print_json, print_json_lines, store_to_read

if TYPE_CHECKING:
    from bilat.model.document import Document
    from bilat.model.problem import Problem
    from bilat.recording import Recorded


@click.command(
    epilog=example("bilat documents", "bilat documents 'Azerbaijan–Syria relations'", "bilat documents --json")
)
@click.argument("document", required=False)
@db_option
@json_option
def command(document: str | None, db: str | None, as_json: bool) -> None:
    """List the documents that stand, or tell of one DOCUMENT (its title or id) and of what was in doubt about it."""
    with store_to_read(db) as store:
        if document is None:
            _list(store.recorded(), as_json=as_json)
            return
        found = store.document(document)
        kinds = Counter(s.claim.kind for s in store.statements(document=found.id))
        problems = store.problems(found.id)
    if as_json:
        print_json(_row_of(found, kinds, problems))
    else:
        _tell(found, kinds, problems)


def _list(recorded: tuple[Recorded, ...], *, as_json: bool) -> None:
    if as_json:
        print_json_lines({**asdict(each), "recorded_on": each.recorded_on.isoformat()} for each in recorded)
        return
    for each in recorded:
        dated = f"dated {each.dated}" if each.dated else "undated"
        click.echo(
            f"{each.id}  {each.title}: {dated}, {plural(each.statements, 'statement')}, "
            f"{plural(each.problems, 'problem')}, recorded {each.recorded_on:%Y-%m-%d} from {each.source}"
        )
    click.echo(plural(len(recorded), "document"))


def _row_of(document: Document, kinds: Counter[str], problems: tuple[Problem, ...]) -> dict[str, Any]:
    return {
        "id": document.id,
        "title": document.title,
        "source": document.source,
        "form": document.form,
        "revision": document.revision,
        "dated": document.dated,
        "characters": len(document.text),
        "infobox": [{"key": key, "value": value} for key, value in document.rows],
        "related": list(document.related),
        "statements": dict(kinds),
        "problems": [asdict(problem) for problem in problems],
    }


def _tell(document: Document, kinds: Counter[str], problems: tuple[Problem, ...]) -> None:
    click.secho(document.title, bold=True)
    click.echo(f"  id {document.id}, read from {document.source} ({document.form}), {len(document.text):,} characters")
    click.echo(f"  revision {document.revision or 'unknown'}, date {document.dated or 'not given'}")
    for key, value in document.rows:
        click.echo(f"  {key}: {value}")
    if document.related:
        click.echo(f"  see also: {', '.join(document.related)}")
    click.echo(f"{plural(kinds.total(), 'statement')}")
    for kind, count in kinds.most_common():
        click.echo(f"  {count:6,} {kind}")
    click.echo(f"{plural(len(problems), 'problem')}")
    for problem in problems:
        words = document.text[problem.start : problem.end]
        click.echo(f"  {problem.severity}: {problem.message} [{problem.code}]" + (f"\n    {words}" if words else ""))
