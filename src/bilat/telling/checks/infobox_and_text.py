"""Check: an infobox that says there is, or is no, mission, and a text that says otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.telling.checks.finding import Case, Check, Finding, asserted, is_present, parties

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.statement import Statement

_KINDS = frozenset(("mission", "envoy", "accreditation"))


def _find(case: Case) -> Iterator[Finding]:
    told = [s for s in asserted(case.statements) if s.claim.kind in _KINDS]
    rows = [s for s in told if case.region(s) == "infobox"]
    for row in rows:
        against = [s for s in told if _contradicts(row, s) and case.region(s) != "infobox"]
        if against:
            word = "no " if row.claim.phase == "absent" else ""
            text = f"the infobox has {word}{row.claim.kind} {parties(row.claim)}, the text says otherwise"
            yield Finding("infobox-and-text", "error", text, (row, *against))


def _contradicts(row: Statement, other: Statement) -> bool:
    one, two = row.claim, other.claim
    if (one.kind, one.actors, one.targets) != (
        two.kind,
        two.actors,
        two.targets,
    ) or row.evidence.doc != other.evidence.doc:
        return False
    if one.phase == "absent":
        return is_present(other)
    return two.phase == "absent" and two.told == "present"


CHECK = Check(
    "infobox-and-text",
    "error",
    "The infobox says “None” where the text tells of a mission or envoy at present, or names one where the "
    "text says that "
    "there is none.",
    _find,
)
