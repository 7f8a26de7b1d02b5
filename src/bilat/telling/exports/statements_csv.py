"""Statements in, CSV out: a line a statement, in the fields of the contract (docs/contract.md), for spreadsheets."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from bilat.model.contract import to_row
from bilat.telling.amounts import amount
from bilat.telling.exports.guarded_csv import guarded_csv

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bilat.model.statement import Statement
    from bilat.model.verdict import Verdict

COLUMNS = (
    "id", "kind", "phase", "actors", "targets", "others", "time", "place", "quantity", "modality", "told",
    "attributed_to", "detail", "confidence", "rule", "verdict", "doc", "section", "start", "end", "quote", "cites",
)  # fmt: skip
"""The columns: the contract's fields, and the act of the verdict in force."""
_NOBODY: Mapping[str, Verdict] = MappingProxyType({})


def statements_csv(statements: Iterable[Statement], by: Mapping[str, Verdict] = _NOBODY) -> str:
    """The statements, with the act of the verdict on each; quantities are in words, others as `role: name`."""
    return guarded_csv(COLUMNS, (_row(statement, by.get(statement.id)) for statement in statements))


def _row(statement: Statement, verdict: Verdict | None) -> Mapping[str, object]:
    quantity = statement.claim.quantity
    return {
        **to_row(statement),
        "others": [f"{other.role}: {other.name}" for other in statement.claim.others],
        "quantity": amount(quantity) if quantity else None,
        "section": " › ".join(statement.evidence.section),
        "verdict": verdict.act if verdict else None,
    }
