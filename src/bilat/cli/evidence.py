"""`bilat evidence`: a statement's id in, the sentence that it rests on, in its paragraph, out."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from bilat.cli.options import db_option, example, json_option, print_json, store_to_read
from bilat.model.contract import to_row
from bilat.standing import document_of
from bilat.telling.ground import source_of, statement_named

if TYPE_CHECKING:
    from bilat.model.document import Document
    from bilat.model.statement import Claim, Statement


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
    return {**to_row(statement, document.revision), **source, "paragraph": "".join(_parts(statement, document))}


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
    return [_marked(*_parts(statement, document)), "", *(f"{label:<10}{value}" for label, value in facts if value)]


def _when(document: Document) -> str:
    revision = f"revision {document.revision}, " if document.revision else ""
    return f"{revision}dated {document.dated}" if document.dated else f"{revision}undated"


def _parts(statement: Statement, document: Document) -> tuple[str, str, str]:
    """The paragraph before, in and after the evidence; only the quote where the document's text is not there."""
    evidence, text = statement.evidence, document.text
    if text[evidence.start : evidence.end] != evidence.quote:
        return evidence.prefix, evidence.quote, evidence.suffix
    block = document.block_at(evidence.start)
    start, end = (block.start, block.end) if block else (evidence.start, evidence.end)
    return text[start : evidence.start], evidence.quote, text[evidence.end : max(end, evidence.end)]


def _marked(before: str, quote: str, after: str) -> str:
    """The quote bold on a terminal, between ⟦ and ⟧ elsewhere."""
    marked = click.style(quote, bold=True, underline=True) if sys.stdout.isatty() else f"⟦{quote}⟧"
    return f"{before}{marked}{after}"


def in_words(claim: Claim) -> str:
    """A claim on one line: `mission begins: Chad → Sudan, 1969, Khartoum (embassy)`."""
    arrow = " – ".join(claim.actors) if claim.of_kind.is_symmetric else " and ".join(claim.actors) or "?"
    towards = f" → {', '.join(claim.targets)}" if claim.targets else ""
    quantity = str(claim.quantity) if claim.quantity else ""
    others = ", ".join(f"{other.role} {other.name}" for other in claim.others)
    more = ", ".join(part for part in (claim.time or "undated", claim.place, others, quantity) if part)
    detail = f" ({claim.detail})" if claim.detail else ""
    return f"{claim.kind}{' ' + claim.phase if claim.phase else ''}: {arrow}{towards}, {more}{detail}"
