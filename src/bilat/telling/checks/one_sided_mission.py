"""Check: a mission read on one side only from words that say that both sides have one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bilat.telling.checks.finding import Case, Check, Finding, asserted, parties

if TYPE_CHECKING:
    from collections.abc import Iterator

_BOTH = re.compile(
    r"(?i)\b(each other['’]?s|both (?:countries|states|nations|sides|governments)|the two countries|mutual|reciprocal|"
    r"respective|one another['’]?s)\b"
)


def _find(case: Case) -> Iterator[Finding]:
    told = [s for s in asserted(case.statements) if s.claim.kind == "mission" and s.claim.targets]
    for statement in told:
        claim, where = statement.claim, statement.evidence
        if not _BOTH.search(where.quote) or claim.phase not in ("holds", "begins"):
            continue
        mirrored = any(
            other.evidence.doc == where.doc
            and other.evidence.start == where.start
            and other.claim.actors == claim.targets
            for other in told
        )
        if not mirrored:
            text = f"“both” is said, but only the mission {parties(claim)} is told"
            yield Finding("one-sided-mission", "warning", text, (statement,))


CHECK = Check(
    "one-sided-mission",
    "warning",
    "A sentence says that both sides have a mission, and only one is on record: the sentence was read by "
    "half, or says it "
    "of two other parties.",
    _find,
)
