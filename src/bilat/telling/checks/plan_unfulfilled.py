"""Check: a plan whose time has passed, and of which nothing more is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.telling.checks.finding import Case, Check, Finding, asserted, earliest, latest, parties, what

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.statement import Statement

PATIENCE_DAYS = 365
"""How long after the day of the plan, or of its telling, a plan counts as open."""


def _find(case: Case) -> Iterator[Finding]:
    for statement in case.statements:
        claim = statement.claim
        day = latest(claim)
        if claim.modality != "planned" or day is None or day > case.on - PATIENCE_DAYS:
            continue
        if not any(_fulfils(other, statement) for other in asserted(case.statements)):
            text = f"{what(claim)} {parties(claim)} was planned ({claim.time}); nothing more is said of it"
            yield Finding("plan-unfulfilled", "warning", text, (statement,))


def _fulfils(told: Statement, plan: Statement) -> bool:
    """Whether something later of the same kind and parties is told: it need not be what was planned."""
    one, other = told.claim, plan.claim
    if one.kind != other.kind or {*one.parties} != {*other.parties}:
        return False
    day, said = earliest(one), earliest(other)
    return day is not None and said is not None and day >= said


CHECK = Check(
    "plan-unfulfilled",
    "warning",
    "Something was planned or announced, its time passed more than a year ago, and nothing of that kind "
    "between the two is "
    "told since: it came to nothing, or the text was never brought up to date.",
    _find,
)
