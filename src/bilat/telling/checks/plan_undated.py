"""Check: a plan told without a date, so that nobody can say whether it still is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.telling.checks.finding import Case, Check, Finding, parties, what

if TYPE_CHECKING:
    from collections.abc import Iterator


def _find(case: Case) -> Iterator[Finding]:
    for statement in case.statements:
        claim = statement.claim
        if claim.modality == "planned" and claim.time is None:
            source = "" if claim.attributed_to or statement.evidence.cites else " or source"
            text = f"{what(claim)} {parties(claim)} is planned, without date{source}"
            yield Finding("plan-undated", "warning", text, (statement,))


CHECK = Check(
    "plan-undated",
    "warning",
    "A plan is told (“plans to”, “expressed interest in”) without a day on which it was made or should come about.",
    _find,
)
