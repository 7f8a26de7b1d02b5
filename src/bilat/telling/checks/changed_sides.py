"""Check: support that passed from one side to its rival, and the day on which it did is not told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.telling.checks.finding import Case, Check, Finding, asserted, is_present

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.statement import Statement


def _find(case: Case) -> Iterator[Finding]:
    told = [s for s in asserted(case.statements) if s.claim.kind == "support" and s.claim.targets]
    for later in told:
        if later.claim.phase not in ("holds", "begins"):
            continue
        rivals = set(later.claim.others_as("against"))
        for earlier in told:
            if earlier.claim.actors == later.claim.actors and earlier.claim.targets[0] in rivals and _is_past(earlier):
                actor, left, right = later.claim.actors[0], earlier.claim.targets[0], later.claim.targets[0]
                when = f" ({later.claim.time})" if later.claim.time else "; when is not told"
                text = f"{actor} supported {left}, and then its rival {right}{when}"
                yield Finding("changed-sides", "note", text, (earlier, later))


def _is_past(statement: Statement) -> bool:
    return statement.claim.phase == "ends" or (statement.claim.phase == "holds" and not is_present(statement))


CHECK = Check(
    "changed-sides",
    "note",
    "A party supported one side and then the side against it: a change that deserves its date and its reason.",
    _find,
)
