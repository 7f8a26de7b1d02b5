"""`bilat verdict`: a person's judgement of a statement in, recorded for good; judgements listed, exported, imported."""

from __future__ import annotations

from dataclasses import replace
from typing import IO, TYPE_CHECKING, Any

import click

from bilat.cli.options import (
    EdtfType,
    db_option,
    example,
    json_option,
    plural,
    print_json,
    print_json_lines,
    settings,
    store_to_read,
    store_to_write,
)
from bilat.errors import ContractError, Place, SettingsError
from bilat.model.contract import json_row
from bilat.model.verdict import Act, Verdict, from_line, to_line
from bilat.standing.judged import in_force
from bilat.telling.claims import in_words
from bilat.telling.judging import Judge, added, evidence_of, verdict_on

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from bilat.recording import Store

_FIELDS = ("kind", "phase", "time", "place", "modality", "told", "detail", "attributed_to")


def _judge_options(function: Callable[..., None]) -> Callable[..., None]:
    """Who judges, why, and where it is kept: options of every command that records a verdict."""
    options = (
        click.option("--by", metavar="NAME", help="Who judges; else BILAT_USER."),
        click.option("--reason", required=True, metavar="TEXT", help="Why, for those who come after."),
        db_option,
        json_option,
    )
    for option in reversed(options):
        function = option(function)
    return function


def _claim_options(function: Callable[..., None]) -> Callable[..., None]:
    """What a statement says, field by field as the contract has it."""
    options = (
        click.option("--kind", help="The kind, as `bilat kinds` lists them."),
        click.option("--phase", help="begins, holds, suspended, ends, absent; of a tie only."),
        click.option("--actor", "actors", multiple=True, metavar="PARTY", help="Who; once for each."),
        click.option("--target", "targets", multiple=True, metavar="PARTY", help="Toward whom; once for each."),
        click.option("--time", type=EdtfType(), metavar="EDTF", help="When, as 1966-07-25 or 2014/.."),
        click.option("--place", help="Where."),
        click.option("--modality", help="asserted, reported, alleged, planned, denied, doubtful."),
        click.option("--told", help="present or past, for holds and absent."),
        click.option("--detail", help="A short label."),
        click.option("--attributed-to", help="Who says so."),
        click.option("--no-time", is_flag=True, help="The text gives no time."),
    )
    for option in reversed(options):
        function = option(function)
    return function


@click.group(epilog=example("bilat verdict reject 490b --by 'A. Reader' --reason 'the text means another treaty'"))
def command() -> None:
    """Judge what was read: accept, reject, correct, add, join, split, and take a judgement back.

    A verdict is kept beside what was read, with name, time and reason, and is never changed. It is bound to the quoted
    text, so it survives a better reader and an edited article. Standing, briefs and spells honour it.
    """


@command.command(epilog=example("bilat verdict accept 490b2b8c --by 'A. Reader' --reason 'as the ministry has it'"))
@click.argument("statement", metavar="ID")
@_judge_options
def accept(statement: str, **given: Any) -> None:  # noqa: ANN401 -- click hands over what its options say
    """A statement is right: it stands even where a later reading misses it."""
    _judge("accept", statement, given)


@command.command(epilog=example("bilat verdict reject 490b2b8c --by 'A. Reader' --reason 'a slip of the text'"))
@click.argument("statement", metavar="ID")
@_judge_options
def reject(statement: str, **given: Any) -> None:  # noqa: ANN401 -- see above
    """A statement is wrong: it no longer stands."""
    _judge("reject", statement, given)


@command.command(epilog=example("bilat verdict correct 490b2b8c --time 1966-07-25 --by 'A. Reader' --reason 'archive'"))
@click.argument("statement", metavar="ID")
@_claim_options
@_judge_options
def correct(statement: str, **given: Any) -> None:  # noqa: ANN401 -- see above
    """A statement should say something else: what the options give stands instead."""
    with store_to_write(given["db"]) as store:
        _record(store, verdict_on(store, "correct", statement, _judged_by(given), _fields(given)), given)


@command.command(
    epilog=example(
        "bilat verdict add --kind visit --actor Peru --target Kenya --time 2015-05 \\",
        "  --source 'Daily Nation, 12 May 2015' --quote 'The minister came to Nairobi.' \\",
        "  --by 'A. Reader' --reason 'the reader missed it'",
    )
)
@_claim_options
@click.option("--source", required=True, help="The title of a document in the store, or where else it stands.")
@click.option("--quote", required=True, help="The words that say it, as they stand there.")
@click.option("--dated", type=EdtfType(), metavar="EDTF", help="The date of the source.")
@_judge_options
def add(source: str, quote: str, dated: str | None, **given: Any) -> None:  # noqa: ANN401 -- see above
    """Add a statement that was not read, with its source and its words."""
    with store_to_write(given["db"]) as store:
        told = added(evidence_of(store, source, quote), _fields(given))
        _record(store, replace(_judged_by(given).verdict("add", told), dated=dated), given)


@command.command(epilog=example("bilat verdict join 490b 8cee --by 'A. Reader' --reason 'one pipeline'"))
@click.argument("statement", metavar="ID")
@click.argument("other", metavar="ID")
@_judge_options
def join(statement: str, other: str, **given: Any) -> None:  # noqa: ANN401 -- see above
    """Two statements tell of one fact."""
    _judge("join", statement, given, other)


@command.command(epilog=example("bilat verdict split 490b 8cee --by 'A. Reader' --reason 'two treaties of one name'"))
@click.argument("statement", metavar="ID")
@click.argument("other", metavar="ID")
@_judge_options
def split(statement: str, other: str, **given: Any) -> None:  # noqa: ANN401 -- see above
    """Two statements tell of two facts."""
    _judge("split", statement, given, other)


@command.command(epilog=example("bilat verdict withdraw 1f3a --by 'A. Reader' --reason 'I had misread it'"))
@click.argument("verdict", metavar="VERDICT-ID")
@_judge_options
def withdraw(verdict: str, **given: Any) -> None:  # noqa: ANN401 -- see above
    """Take a verdict back; both stay on record."""
    with store_to_write(given["db"]) as store:
        taken = store.verdict(verdict)
        _record(store, _judged_by(given).verdict("withdraw", withdraws=taken.id), given)


@command.command("list", epilog=example("bilat verdict list", "bilat verdict list --json"))
@db_option
@json_option
def list_(db: str | None, as_json: bool) -> None:
    """List the verdicts in the order in which they were recorded, with those no longer in force."""
    with store_to_read(db) as store:
        found = store.verdicts()
    held = {verdict.id for verdict in in_force(found)}
    if as_json:
        print_json_lines({"id": v.id, "is_in_force": v.id in held, **json_row(to_line(v))} for v in found)
        return
    for verdict in found:
        click.echo("\n".join(_shown(verdict, is_held=verdict.id in held)))
    click.echo(plural(len(found), "verdict"))


@command.command("export", epilog=example("bilat verdict export > verdicts.jsonl"))
@db_option
def export(db: str | None) -> None:
    """Write all verdicts as JSON Lines, for another store."""
    with store_to_read(db) as store:
        for verdict in store.verdicts():
            click.echo(to_line(verdict))


@command.command("import", epilog=example("bilat verdict import verdicts.jsonl"))
@click.argument("file", type=click.File("r", encoding="utf-8"), metavar="FILE")
@db_option
@json_option
def import_(file: IO[str], db: str | None, as_json: bool) -> None:
    """Take in verdicts that `bilat verdict export` wrote; those that are there already are passed over."""
    told = [from_line(line, Place(file.name, number)) for number, line in enumerate(file, 1) if line.strip()]
    with store_to_write(db) as store:
        there = {verdict.id for verdict in store.verdicts()}
        new = sum(store.add_verdict(verdict) for verdict in _in_order(told, there))
    if as_json:
        print_json({"verdicts": len(told), "new": new})
    else:
        click.echo(f"{plural(len(told), 'verdict')}: {new:,} new")


def _in_order(told: Sequence[Verdict], there: AbstractSet[str]) -> list[Verdict]:
    """Verdicts as they stand, but each withdrawal after what it takes back; ContractError where that is nowhere.

    `there` has the ids of those that the store has. Nothing is recorded of a file of which a part cannot be.
    """
    known, ordered, left = set(there), [], list(told)
    while left:
        ready = [verdict for verdict in left if verdict.withdraws is None or verdict.withdraws in known]
        if not ready:
            what = f"verdict {left[0].id} takes back {left[0].withdraws}, which is neither in the file nor in the store"
            raise ContractError(what, "import the verdict that it takes back first, or with it")
        ordered += ready
        known |= {verdict.id for verdict in ready}
        left = [verdict for verdict in left if verdict.id not in known]
    return ordered


def _judge(act: Act, statement: str, given: Mapping[str, Any], other: str | None = None) -> None:
    with store_to_write(given["db"]) as store:
        _record(store, verdict_on(store, act, statement, _judged_by(given), {"other": other}), given)


def _judged_by(given: Mapping[str, Any]) -> Judge:
    by = given["by"] or settings().user
    if not by:
        what = "it is not said who judges"
        raise SettingsError(what, "give your name with --by, or in BILAT_USER")
    return Judge(by, given["reason"])


def _fields(given: Mapping[str, Any]) -> dict[str, Any]:
    """The contract's fields that were given."""
    fields: dict[str, Any] = {name: given[name] for name in _FIELDS if given[name] is not None}
    fields |= {name: list(given[name]) for name in ("actors", "targets") if given[name]}
    return fields | ({"time": None} if given["no_time"] else {})


def _record(store: Store, verdict: Verdict, given: Mapping[str, Any]) -> None:
    is_new = store.add_verdict(verdict)
    if given["as_json"]:
        print_json({"id": verdict.id, "is_new": is_new})
    else:
        click.echo("\n".join(_shown(verdict, is_held=True)))


def _shown(verdict: Verdict, *, is_held: bool) -> list[str]:
    about = [in_words(s.claim) for s in (verdict.of, verdict.other) if s is not None]
    what = " ⇒ ".join(about) if verdict.act == "correct" else "; ".join(about) or f"verdict {verdict.withdraws}"
    gone = "" if is_held or verdict.act == "withdraw" else "  (no longer in force)"
    return [
        f"{verdict.id}  {verdict.act}{gone}  {what}",
        f"{'':18}{verdict.by}, {verdict.made_on:%Y-%m-%d %H:%M} UTC: {verdict.reason}",
    ]
