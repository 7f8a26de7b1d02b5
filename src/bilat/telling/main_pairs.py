"""Statements of a document in, the two parties that it is about out: those that most of them name together."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bilat.model.statement import Statement


def main_pair(statements: Iterable[Statement]) -> tuple[str, str] | None:
    """The two that most of some statements name together, of as many the first by name; None where none names two."""
    counts = Counter(pair for statement in statements for pair in combinations(sorted(set(statement.claim.parties)), 2))
    return max(sorted(counts), key=lambda pair: counts[pair], default=None)
