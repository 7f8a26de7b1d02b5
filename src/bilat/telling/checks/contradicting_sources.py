"""Check: documents that cannot all be right about a tie (definition 7 of docs/standing.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.model.edtf import iso_day
from bilat.standing.days import FAR_PAST
from bilat.standing.voices import voiced
from bilat.telling.checks.finding import Case, Check, Finding, parties

if TYPE_CHECKING:
    from collections.abc import Iterator


def _find(case: Case) -> Iterator[Finding]:
    for history in case.histories:
        disputed = [s for s in voiced(history, case.matter.dates) if s.ruling.state == "disputed"]
        if disputed:
            first = disputed[0]
            sources = tuple(dict.fromkeys(s for item in first.ruling.carriers for s in item.sources))
            since = f" from {iso_day(first.first)} on" if first.first > FAR_PAST else ""
            claim = history.tie.statements[0].claim
            text = f"documents contradict one another about {claim.kind} {parties(claim)}{since}"
            yield Finding("contradicting-sources", "error", text, sources or history.tie.statements)


CHECK = Check(
    "contradicting-sources",
    "error",
    "Documents say of one tie and one day what cannot all be true: somebody errs.",
    _find,
)
