"""Check: two numbers for the same thing at the same time (definition 8 of docs/standing.md)."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from bilat.standing import occurrences
from bilat.telling.checks.finding import Case, Check, Finding, asserted, parties, what

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.quantity import Quantity
    from bilat.model.statement import Statement

TOLERANCE = 0.02
"""How far apart two exact numbers may lie and still be one, rounded."""


def _find(case: Case) -> Iterator[Finding]:
    groups = [history.tie.statements for history in case.histories]
    groups += [event.statements for event in occurrences(case.statements, case.matter.links)]
    for group in groups:
        for one, other in combinations(asserted(group), 2):
            if _disagree(one, other):
                claim = one.claim
                numbers = " and ".join(str(s.claim.quantity) for s in (one, other))
                text = f"{what(claim)} {parties(claim)}, {claim.time or 'undated'}: {numbers}"
                yield Finding("numbers-disagree", "warning", text, (one, other))


def _disagree(one: Statement, other: Statement) -> bool:
    left, right = one.claim.quantity, other.claim.quantity
    if left is None or right is None or one.claim.time != other.claim.time:
        return False
    if (left.unit or "") != (right.unit or "") or (left.of or "") != (right.of or ""):
        return False
    return not _meet(_range(left), _range(right))


def _range(quantity: Quantity) -> tuple[float, float]:
    low, high = quantity.value, quantity.maximum or quantity.value
    slack = max(abs(low), abs(high)) * (0.1 if quantity.bound == "about" else TOLERANCE)
    if quantity.bound == "at least":
        return low - slack, float("inf")
    if quantity.bound == "at most":
        return float("-inf"), high + slack
    return low - slack, high + slack


def _meet(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


CHECK = Check(
    "numbers-disagree",
    "warning",
    "Two numbers count the same thing at the same time and are not the same, allowing for “about”, “at "
    "least” and ranges.",
    _find,
)
