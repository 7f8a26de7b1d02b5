"""What was read about a pair in, its numbers out: aid, trade, people and the like as a dated series."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilat.standing.quantities import series

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bilat.model.statement import Statement
    from bilat.standing import DatedQuantity
    from bilat.telling.dossier import Dossier


@dataclass(frozen=True, slots=True)
class Series:
    """Numbers that count alike: one kind, in one direction, in one unit; in order of time."""

    kind: str
    actors: tuple[str, ...]
    targets: tuple[str, ...]
    unit: str
    numbers: tuple[DatedQuantity, ...]


def figures(dossier: Dossier, sections: Iterable[str]) -> tuple[Series, ...]:
    """The series of some sections, the longest first; what is planned, alleged, denied or in doubt counts nothing.

    An event that several sentences tell with one number gives it once.
    """
    wanted = frozenset(sections)
    told: dict[tuple[str, tuple[str, ...], tuple[str, ...], str], list[Statement]] = defaultdict(list)
    for group in _groups(dossier):
        for statement in _each_number_once(s for s in group if s.claim.of_kind.section in wanted):
            claim = statement.claim
            sides = (tuple(sorted(claim.actors)) if claim.of_kind.is_symmetric else claim.actors, claim.targets)
            told[claim.kind, *sides, unit_of(statement)].append(statement)
    found = (Series(*key, series(statements, dossier.matter.dates)) for key, statements in told.items())
    return tuple(sorted((s for s in found if s.numbers), key=lambda s: (-len(s.numbers), s.kind, s.actors, s.unit)))


def _groups(dossier: Dossier) -> Iterable[tuple[Statement, ...]]:
    yield from (history.tie.statements for history in dossier.histories)
    yield from (e.statements for e in dossier.events if e.modality in ("asserted", "reported"))


def _each_number_once(statements: Iterable[Statement]) -> Iterable[Statement]:
    return {(s.claim.quantity, s.claim.time): s for s in statements if s.claim.quantity is not None}.values()


def unit_of(statement: Statement) -> str:
    """The unit of a statement's number, else what it counts; empty where neither is told."""
    counted = statement.claim.quantity
    return (counted.unit or counted.of or "") if counted else ""
