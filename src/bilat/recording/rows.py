"""The model's nouns in, rows of the tables out, and back; hashes of what a row says."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from datetime import UTC, datetime
from itertools import combinations
from typing import TYPE_CHECKING, Any

from bilat.errors import StoreError
from bilat.model import edtf
from bilat.model.contract import line_of, to_row
from bilat.model.document import Block, Document
from bilat.model.kept import from_kept_line
from bilat.model.problem import Problem
from bilat.model.verdict import from_line as verdict_from_line
from bilat.model.verdict import to_line as verdict_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Row

    from bilat.model.statement import Statement
    from bilat.model.verdict import Verdict


def fold(name: str) -> str:
    """A party's name as pairs are looked up: without case and doubled spaces."""
    return " ".join(name.split()).casefold()


def stamp(moment: datetime) -> str:
    """An instant as the tables write it: UTC, to the microsecond, always of one width."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def document_row(document: Document) -> dict[str, Any]:
    """The row of a document, without the date given for it, which belongs to its readings."""
    return {
        "id": document.id,
        "title": document.title,
        "revision": document.revision,
        "source": document.source,
        "form": document.form,
        "text": document.text,
        "blocks": json.dumps([_block_row(b) for b in document.blocks], ensure_ascii=False, separators=(",", ":")),
    }


def document_of(row: Row[Any]) -> Document:
    """The document of a row of `documents` with the date (`dated`) of one of its readings."""
    blocks = tuple(_block(fields) for fields in json.loads(row.blocks))
    return Document(row.title, row.text, blocks, row.source, row.form, row.revision, row.dated)


def _block_row(block: Block) -> list[Any]:
    return [block.kind, block.start, block.end, block.level, block.key, block.marker, list(block.section)]


def _block(fields: Sequence[Any]) -> Block:
    kind, start, end, level, key, marker, section = fields
    return Block(kind, start, end, level, key, marker, tuple(section))


def belonging(statement: Statement, document: Document) -> Statement:
    """The statement with the document's id as its evidence's.

    Raises StoreError where it is a statement of another document.
    """
    evidence = statement.evidence
    if evidence.doc != document.title or evidence.document not in {"", document.id}:
        what = f"statement {statement.id} is of {evidence.doc!r} ({evidence.document}), not of {document.title!r}"
        raise StoreError(what, f"record it with its own document, not with {document.id}")
    return replace(statement, evidence=replace(evidence, document=document.id))


def statement_row(statement: Statement) -> dict[str, Any]:
    """The row of a statement; its `version` is a hash of all of it, offsets and rule too."""
    row = to_row(statement)
    body = line_of(row)
    return {
        "version": hashlib.sha256(body.encode()).hexdigest()[:32],
        "id": row["id"],
        "kind": statement.claim.kind,
        "document": statement.evidence.document,
        "body": body,
    }


def statement_of(body: str) -> Statement:
    """The statement of a row's `body`."""
    return from_kept_line(body)


def party_rows(version: str, statement: Statement) -> list[dict[str, Any]]:
    """The rows of `statement_parties` for one version of a statement, each party once."""
    names = {fold(name): name for name in reversed(statement.claim.parties)}
    return [{"version": version, "folded": folded, "name": name} for folded, name in sorted(names.items())]


def pair_rows(version: str, statement: Statement) -> list[dict[str, Any]]:
    """The rows of `statement_pairs` for one version of a statement: each two of its parties, or the only one alone."""
    folded = sorted({fold(name) for name in statement.claim.parties})
    pairs = list(combinations(folded, 2)) or [(folded[0], "")]
    return [{"left": left, "right": right, "version": version} for left, right in pairs]


def facet_row(version: str, statement: Statement) -> dict[str, Any]:
    """The row of `statement_facets` for one version of a statement."""
    claim = statement.claim
    days = edtf.parse(claim.time) if claim.time else None
    bounds = {"earliest": days.earliest if days else None, "latest": days.latest if days else None}
    queued = {"kind": claim.kind, "confidence": float(statement.confidence)}
    return {"version": version, **bounds, "modality": claim.modality, **queued}


def verdict_row(verdict: Verdict, position: int, recorded_on: datetime, title: str) -> dict[str, Any]:
    """The row of a verdict; one that takes another back has the title of that one's document."""
    return {
        "id": verdict.id,
        "position": position,
        "act": verdict.act,
        "title": title,
        "recorded_on": stamp(recorded_on),
        "body": verdict_line(verdict),
    }


def verdict_of(body: str) -> Verdict:
    """The verdict of a row's `body`."""
    return verdict_from_line(body)


def verdict_party_rows(verdict: Verdict, about: Verdict) -> list[dict[str, Any]]:
    """The rows of `verdict_parties`: the parties of what a verdict, or the one it takes back, is about."""
    told = [statement for statement in (about.of, about.other) if statement is not None]
    names = {fold(name): name for statement in told for name in reversed(statement.claim.parties)}
    return [{"verdict": verdict.id, "folded": folded, "name": name} for folded, name in sorted(names.items())]


def problem_row(reading: int, position: int, problem: Problem) -> dict[str, Any]:
    """The row of a problem at its place in a reading."""
    return {
        "reading": reading,
        "position": position,
        "code": problem.code,
        "message": problem.message,
        "document": problem.document,
        "start": problem.start,
        "end": problem.end,
        "severity": problem.severity,
    }


def problem_of(row: Row[Any]) -> Problem:
    """The problem of a row."""
    return Problem(row.code, row.message, row.document, row.start, row.end, row.severity)


def digest(document: str, dated: str | None, versions: Iterable[str], problems: Iterable[Problem]) -> str:
    """A hash of all that a reading says: equal where reading again found the same."""
    found = [[p.code, p.message, p.document, p.start, p.end, p.severity] for p in problems]
    content = json.dumps([document, dated, list(versions), found], ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()
