"""Check: a lead or an infobox that dates something otherwise than the text below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.model.edtf import parse
from bilat.telling.checks.finding import Case, Check, Finding, asserted, parties, what

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.statement import Statement

_ACTS = frozenset(("begins", "ends", "suspended"))


def _find(case: Case) -> Iterator[Finding]:
    for history in case.histories:
        acts = [s for s in asserted(history.tie.statements) if s.claim.phase in _ACTS and s.claim.time]
        above = [s for s in acts if case.region(s) != "body"]
        below = [s for s in acts if case.region(s) == "body"]
        for one in above:
            rivals = [s for s in below if _is_rival(one, s)]
            if rivals and not any(_agree(one, s) for s in below if s.claim.phase == one.claim.phase):
                claim = one.claim
                other = rivals[0].claim.time
                text = (
                    f"{what(claim)} {claim.phase} {parties(claim)}: {claim.time} ({case.region(one)}), {other} (body)"
                )
                yield Finding("lead-and-body", "error", text, (one, *rivals))


def _is_rival(one: Statement, other: Statement) -> bool:
    same_document = one.evidence.doc == other.evidence.doc
    return same_document and one.claim.phase == other.claim.phase and not _agree(one, other)


def _agree(one: Statement, other: Statement) -> bool:
    """Whether one time may be the other, more exactly told."""
    left, right = parse(one.claim.time or ""), parse(other.claim.time or "")
    return left.contains(right) or right.contains(left)


CHECK = Check(
    "lead-and-body",
    "error",
    "Within one article the lead or infobox gives another date for the same act than the body does.",
    _find,
)
