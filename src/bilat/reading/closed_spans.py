"""Statements of a document in, the same out, where what held `since A` and ends at B in one sentence holds `A/B`.

`A, which had recognised B since 1995, ceased to do so in 2013`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bilat.errors import ContractError
from bilat.model import edtf

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bilat.model.statement import Statement


def with_ends(statements: Iterable[Statement]) -> list[Statement]:
    """Close what a sentence tells as past and open by the end that the same sentence tells."""
    told = list(statements)
    ends = {_tie(s): s.claim.time for s in told if s.claim.phase == "ends" and s.claim.modality == "asserted"}
    return [_closed(statement, ends) for statement in told]


def _closed(statement: Statement, ends: Mapping[tuple[object, ...], str | None]) -> Statement:
    claim = statement.claim
    is_open = claim.phase == "holds" and claim.told == "past" and (claim.time or "").endswith("/..")
    end = ends.get(_tie(statement)) if is_open else None
    if claim.time is None or end is None or "/" in end:
        return statement
    span = f"{claim.time.partition('/')[0]}/{end}"
    try:
        edtf.parse(span)
    except ContractError:
        return statement
    return replace(statement, claim=replace(claim, time=span))


def _tie(statement: Statement) -> tuple[object, ...]:
    claim, evidence = statement.claim, statement.evidence
    actors = tuple(sorted(claim.actors)) if claim.of_kind.is_symmetric else claim.actors
    return (evidence.start, evidence.end, claim.kind, actors, claim.targets)
