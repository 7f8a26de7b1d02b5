"""A desk and what to look at in, what may be wrong out: findings with the statements behind them, and counts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Literal

from fastapi import Depends, Query
from pydantic import BaseModel, ConfigDict, Field

from bilat.errors import SettingsError
from bilat.telling.checks import all_checks
from bilat.telling.checks.finding import Severity
from bilat.telling.ground import spellings
from bilat.telling.sweep import Sweep, Swept, findings_of
from bilat.web.paths import asking, pair_path, query_of
from bilat.web.shapes.listed import Listed
from bilat.web.shapes.statements import StatementShown, document_path, statements_shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bilat.telling.sweep import PairFinding
    from bilat.web.desk import Desk
    from bilat.web.moments import Moment
    from bilat.web.shapes.listed import Part

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")
"""How grave a finding may be, the gravest first."""
PATIENCE = 1.5
"""For how long (seconds) one request looks at what has not been looked at yet."""
_PAIR = 2
_PARTY = Query(default_factory=list, max_length=8, description="Two parties: look at them alone. One: pairs with it.")
_CHECK = Query(max_length=60, description="The findings of this check alone.")
_SEVERITY = Query(description="Nothing less grave.")


class FindingShown(BaseModel):
    """Something that may be wrong, about a pair, with the statements behind it and where to look at and judge it."""

    model_config = ConfigDict(json_schema_extra={"examples": [{
        "check": "begun-twice", "severity": "warning",
        "text": "diplomatic-relations Kenya – Peru begins twice (1966 and 1970) without an end between",
        "pair": ["Kenya", "Peru"], "pair_path": "/pairs/kenya/peru", "document": "Kenya–Peru relations",
        "document_path": "/documents/8f0c2a9be1d34c55#s-490b2b8ca17cb0a6",
        "review_path": "/review?at=490b2b8ca17cb0a6", "statements": [],
    }]})  # fmt: skip

    check: str
    severity: Severity
    text: str
    pair: list[str]
    pair_path: str
    document: str | None
    document_path: str | None
    review_path: str | None
    statements: list[StatementShown]


class CheckShown(BaseModel):
    """A check: how grave what it finds is at most, what it looks for, and how much it found so far."""

    name: str
    severity: Severity
    explanation: str
    count: int


class Findings(Listed[FindingShown]):
    """Findings, the gravest first, then by check; of `documents` in the store `looked_at` have been looked at.

    A look at a whole store goes on with each request, until `is_done`; one at a pair is done at once.
    """

    checks: list[CheckShown]
    looked_at: int
    documents: int
    is_done: bool
    by_severity: dict[str, int] = Field(description="Of what the filters leave")


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for: the findings on a pair, or on all pairs, or on those of one party; of a check, so grave."""

    parties: tuple[str, ...] = ()
    check: str | None = None
    severity: Severity = "note"

    @property
    def query(self) -> str:
        """As it stands in an address."""
        parties = (("party", name) for name in self.parties)
        severity = None if self.severity == "note" else self.severity
        return query_of((*parties, ("check", self.check), ("severity", severity)))


def asked(
    party: Annotated[list[str], _PARTY],
    check: Annotated[str, _CHECK] = "",
    severity: Annotated[Severity | Literal[""], _SEVERITY] = "note",
) -> Asked:
    """What an address asks for.

    Raises SettingsError where there is no such check, or there are more than two parties.
    """
    parties = tuple(name.strip() for name in party if name.strip())
    if len(parties) > _PAIR:
        what = f"{len(parties)} parties are no pair"
        raise SettingsError(what, "ask for two, for one, or for all pairs")
    if check and check not in {each.name for each in all_checks()}:
        what = f"there is no check {check!r}"
        raise SettingsError(what, "see /checks for those that there are")
    return Asked(parties, check or None, severity or "note")


AskedOf = Annotated[Asked, Depends(asked)]
"""A parameter of a route: which findings are asked for."""


def findings(desk: Desk, wanted: Asked, moment: Moment, part: Part, patience: float = PATIENCE) -> Findings:
    """A part of the findings asked for.

    On a pair they are as of the day asked about; on all pairs as of today, looking no longer than `patience` (seconds)
    at what has not been looked at since the store grew. Raises UnknownPartyError where nobody has a party's name.
    """
    swept = _of_pair(desk, wanted.parties, moment) if len(wanted.parties) == _PAIR else _of_all(desk, patience)
    of_party = _of_party(desk, wanted.parties[0], swept.found) if len(wanted.parties) == 1 else swept.found
    grave = SEVERITIES[: SEVERITIES.index(wanted.severity) + 1]
    of_severity = [each for each in of_party if each.finding.severity in grave]
    chosen = [each for each in of_severity if wanted.check in (None, each.finding.check)]
    shown = sorted(chosen, key=_order)[part.offset : part.offset + part.limit]
    counts = Counter(each.finding.check for each in of_severity)
    return Findings(
        items=[_shown(each) for each in shown],
        total=len(chosen),
        offset=part.offset,
        limit=part.limit,
        checks=[
            CheckShown(name=c.name, severity=c.severity, explanation=c.explanation, count=counts[c.name])
            for c in sorted(all_checks(), key=lambda c: (SEVERITIES.index(c.severity), c.name))
        ],
        looked_at=swept.looked_at,
        documents=swept.total,
        is_done=swept.is_done,
        by_severity=Counter(each.finding.severity for each in chosen),
    )


def _of_pair(desk: Desk, pair: Sequence[str], moment: Moment) -> Swept:
    first, second = (desk.slugs.name(name, desk.registry) for name in pair)
    return Swept(tuple(findings_of(desk.store, (first, second), moment.day, moment.known_on)), 0, 0)


def _of_all(desk: Desk, patience: float) -> Swept:
    sweep = desk.kept("checks", lambda: Sweep(tuple(desk.store.dates())))
    return sweep.advance(desk.store, datetime.now(UTC).toordinal(), patience)


def _of_party(desk: Desk, name: str, found: Iterable[PairFinding]) -> tuple[PairFinding, ...]:
    names = {each.casefold() for each in (name, *spellings(desk.store, desk.slugs.name(name, desk.registry)))}
    return tuple(each for each in found if names & {party.casefold() for party in each.pair})


def _order(each: PairFinding) -> tuple[object, ...]:
    finding = each.finding
    return (SEVERITIES.index(finding.severity), finding.check, each.pair, finding.place, finding.text)


def _shown(each: PairFinding) -> FindingShown:
    finding = each.finding
    statements = statements_shown(finding.statements)
    where = statements[0].evidence if statements else None
    return FindingShown(
        check=finding.check,
        severity=finding.severity,
        text=finding.text,
        pair=list(each.pair),
        pair_path=pair_path(*each.pair),
        document=where.title if where else finding.document or None,
        document_path=where.path if where else (document_path(finding.document) if finding.document else None),
        review_path=asking("/review", ("at", statements[0].id)) if statements else None,
        statements=statements,
    )
