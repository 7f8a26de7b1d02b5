"""`bilat search`: words and filters in, the statements whose sentences have them out, with the sentences."""

from __future__ import annotations

from typing import Any

import click

from bilat.cli.options import (
    DayType,
    EdtfType,
    db_option,
    example,
    json_option,
    plural,
    print_json_lines,
    store_to_read,
)
from bilat.model.contract import to_row
from bilat.recording import MOST_RANKED
from bilat.telling.claims import in_words
from bilat.telling.searches import Search, wanted

_MODALITIES = ("asserted", "reported", "alleged", "planned", "denied", "doubtful")


@click.command(
    epilog=example(
        'bilat search "gas supply" --party Azerbaijan --from 2009', "bilat search embassy --kind mission --json"
    )
)
@click.argument("words", nargs=-1, metavar="WORDS...")
@click.option("--party", "parties", multiple=True, metavar="NAME", help="Only statements that name it; once for each.")
@click.option("--kind", help="Only statements of this kind.")
@click.option("--modality", type=click.Choice(_MODALITIES), help="Only statements that are told so.")
@click.option("--from", "first", type=EdtfType(), metavar="EDTF", help="Nothing that ended before, as 2009.")
@click.option("--to", "last", type=EdtfType(), metavar="EDTF", help="Nothing that began after, as 2010-06.")
@click.option("--known-on", type=DayType(), help="As the store knew it on that day.")
@click.option("--most", type=click.IntRange(1, 10_000), default=20, show_default=True, help="How many at most.")
@db_option
@json_option
def command(words: tuple[str, ...], most: int, db: str | None, as_json: bool, **filters: Any) -> None:  # noqa: ANN401
    """Find statements by the words of their sentences, parties, persons and places.

    All words have to be there, or their beginnings, in any case and without accents, in any writing: Arabic and Korean
    names are found too. Sentences that have the words as you typed them come first.
    """
    with store_to_read(db) as store:
        search = Search(
            " ".join(words), filters["parties"], filters["kind"], filters["modality"], filters["first"], filters["last"]
        )
        looked_at = max(most, MOST_RANKED)
        found = store.search(wanted(store, search, filters["known_on"]), looked_at + 1)
    shown = found[:most]
    if as_json:
        print_json_lines(to_row(statement) for statement in shown)
        return
    for statement in shown:
        click.echo(f"{statement.id[:8]}  {in_words(statement.claim)}\n          “{statement.evidence.quote}”")
        click.echo(f"          {statement.evidence.doc}")
    more = ", and more: --most shows them" if len(found) > most else ""
    if len(found) > looked_at:
        more = f", the best of {looked_at:,}; more have the words: add a word, a party or a time, or raise --most"
    click.echo(f"{plural(len(shown), 'statement')}{more}")
