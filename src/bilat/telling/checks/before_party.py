"""Check: something told of a time before one of its parties existed, or after it was gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.model.edtf import parse
from bilat.model.parties import load_registry
from bilat.telling.checks.finding import Case, Check, Finding, asserted, earliest, latest, parties, what

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.party import Party
    from bilat.model.statement import Statement


def _find(case: Case) -> Iterator[Finding]:
    registry = load_registry()
    for statement in asserted(case.statements):
        for name in statement.claim.parties:
            party = registry.find(name)
            fault = _fault(party, statement) if party else None
            if fault:
                text = f"{what(statement.claim)} {parties(statement.claim)}, {statement.claim.time}: {name} {fault}"
                yield Finding("before-party", "warning", text, (statement,))


def _fault(party: Party, statement: Statement) -> str | None:
    last, first = latest(statement.claim), earliest(statement.claim)
    begun = parse(party.since).earliest if party.since else None
    gone = parse(party.until).latest if party.until else None
    if begun is not None and last is not None and last < begun:
        return f"exists since {party.since} only"
    if gone is not None and first is not None and first > gone:
        return f"was gone in {party.until}"
    return None


CHECK = Check(
    "before-party",
    "warning",
    "A tie or event is dated before a party's beginning or after its end, as the registry has them. Writers "
    "often call a "
    "predecessor by its successor's name; then the finding is one for the wording alone.",
    _find,
)
