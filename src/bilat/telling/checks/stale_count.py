"""Check: a state or number that a text told as of a day long past, and nobody told again since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.telling.checks.finding import Case, Check, Finding, asserted, latest, parties, what

if TYPE_CHECKING:
    from collections.abc import Iterator

STALE_DAYS = 365
"""How old the last telling has to be: a year, since such numbers are counted yearly."""

_COUNTED = frozenset(("population", "deployment", "trade", "investment", "border", "cooperation"))


def _find(case: Case) -> Iterator[Finding]:
    for history in case.histories:
        tie = history.tie
        told = [s for s in asserted(tie.statements) if s.claim.phase == "holds"]
        days = [day for s in told if (day := latest(s.claim)) is not None]
        counted = [s for s in told if s.claim.quantity is not None and latest(s.claim) == max(days, default=None)]
        if tie.kind not in _COUNTED or not counted or len(days) < len(told):
            continue
        if max(days) < case.on - STALE_DAYS:
            claim = counted[0].claim
            text = f"{what(claim)} {parties(claim)}: last counted {claim.time}, and not since"
            yield Finding("stale-count", "note", text, tuple(counted))


CHECK = Check(
    "stale-count",
    "note",
    "A number (refugees, troops, trade) was last told more than a year before the day asked about. What a "
    "text tells of "
    "the past on purpose (“in 1912, 300 settlers”) looks the same and is none.",
    _find,
)
