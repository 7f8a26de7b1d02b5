"""Check: an allegation of which the text does not say who makes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.telling.checks.finding import Case, Check, Finding, parties, what

if TYPE_CHECKING:
    from collections.abc import Iterator


def _find(case: Case) -> Iterator[Finding]:
    for statement in case.statements:
        claim = statement.claim
        if claim.modality == "alleged" and not claim.attributed_to and not claim.others_as("reporter"):
            text = f"{what(claim)} {parties(claim)} is alleged; by whom is not said"
            yield Finding("unsourced-allegation", "warning", text, (statement,))


CHECK = Check(
    "unsourced-allegation",
    "warning",
    "“Was accused of”, “allegedly”: somebody says so, and the text does not say who.",
    _find,
)
