"""Check: two numbers for the same thing at the same time (definition 8 of docs/standing.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.standing import occurrences
from bilat.standing.quantities import conflicts, series
from bilat.telling.checks.finding import Case, Check, Finding, asserted, parties, what

if TYPE_CHECKING:
    from collections.abc import Iterator


def _find(case: Case) -> Iterator[Finding]:
    groups = [history.tie.statements for history in case.histories]
    groups += [event.statements for event in occurrences(case.statements, case.matter.links)]
    for group in groups:
        for one, other in conflicts(series(asserted(group), case.matter.dates)):
            claim = one.source.claim
            numbers = f"{one.quantity} and {other.quantity}"
            text = f"{what(claim)} {parties(claim)}, {claim.time or 'undated'}: {numbers}"
            yield Finding("numbers-disagree", "warning", text, (one.source, other.source))


CHECK = Check(
    "numbers-disagree",
    "warning",
    "Two numbers count the same thing at the same time and are not the same, allowing for “about”, “at "
    "least” and ranges.",
    _find,
)
