"""Check: an act or event told without a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.telling.checks.finding import Case, Check, Finding, asserted, parties, what

if TYPE_CHECKING:
    from collections.abc import Iterator

_ACTS = frozenset(("begins", "ends", "suspended"))


def _find(case: Case) -> Iterator[Finding]:
    for statement in asserted(case.statements):
        claim = statement.claim
        if claim.time is None and (claim.phase in _ACTS or not claim.of_kind.is_tie):
            act = f" {claim.phase}" if claim.phase else ""
            text = f"{what(claim)}{act} {parties(claim)}: no time is given"
            yield Finding("undated-act", "note", text, (statement,))


CHECK = Check(
    "undated-act",
    "note",
    "Something began, ended or happened, and the text does not say when. States without a date (“has an "
    "embassy”) are none.",
    _find,
)
