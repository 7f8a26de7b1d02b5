"""`bilat evidence`: a statement's id in, the sentence that it rests on, in its paragraph, out."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from bilat.cli.options import db_option, example, json_option, print_json, store_to_read
from bilat.model.contract import to_row
from bilat.standing import document_of
from bilat.telling.claims import in_words
from bilat.telling.ground import source_of, statement_named
from bilat.telling.passages import passage

if TYPE_CHECKING:
    from bilat.model.document import Document
    from bilat.model.statement import Statement
    from bilat.telling.passages import Passage


@click.command(epilog=example("bilat evidence 490b", "bilat evidence 490b2b8ca17cb0a6 --json"))
@click.argument("statement", metavar="ID")
@db_option
@json_option
def command(statement: str, db: str | None, as_json: bool) -> None:
    """Show the sentence that a statement rests on, marked in its paragraph.

    ID is the statement's id, or as much of its beginning as no other has.
    """
    with store_to_read(db) as store:
        found = statement_named(store, statement)
        document = source_of(store, document_of(found), store.verdicts())
    if as_json:
        print_json(_row(found, document))
    else:
        click.echo("\n".join(_shown(found, document)))


def _row(statement: Statement, document: Document) -> dict[str, Any]:
    source = {"source": document.source, "form": document.form, "dated": document.dated}
    return {**to_row(statement, document.revision), **source, "paragraph": str(passage(statement.evidence, document))}


def _shown(statement: Statement, document: Document) -> list[str]:
    claim, evidence = statement.claim, statement.evidence
    facts = (
        ("says", in_words(claim)),
        ("modality", claim.modality + (f", by {claim.attributed_to}" if claim.attributed_to else "")),
        ("document", f"{evidence.doc} ({document.id}), {_when(document)}, read from {document.source}"),
        ("section", " › ".join(evidence.section)),
        ("rule", statement.rule and f"{statement.rule}, confidence {statement.confidence:g}"),
        ("cites", evidence.cites or ""),
        ("quote", f"{evidence.prefix!r} + {evidence.quote!r} + {evidence.suffix!r}"),
        ("offsets", f"{evidence.start} to {evidence.end}"),
        ("id", statement.id),
    )
    return [_marked(passage(evidence, document)), "", *(f"{label:<10}{value}" for label, value in facts if value)]


def _when(document: Document) -> str:
    revision = f"revision {document.revision}, " if document.revision else ""
    return f"{revision}dated {document.dated}" if document.dated else f"{revision}undated"


def _marked(found: Passage) -> str:
    """The quote bold on a terminal, between ⟦ and ⟧ elsewhere."""
    marked = click.style(found.quote, bold=True, underline=True) if sys.stdout.isatty() else f"⟦{found.quote}⟧"
    return f"{found.before}{marked}{found.after}"
