"""Statements in, one short line each out, for tables of sentences: `holds Kenya > Brazil @2011 #3000`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bilat.model.statement import Claim, Statement


def lines(statements: Iterable[Statement], kind: str) -> set[str]:
    """The statements of a kind: phase, parties, then time, value and modality where they are not the usual."""
    return {_line(s) for s in statements if s.claim.kind == kind}


def _line(statement: Statement) -> str:
    claim = statement.claim
    if claim.of_kind.is_symmetric:
        parties = " + ".join(sorted(claim.actors))
    else:
        parties = " > ".join(filter(None, (" + ".join(sorted(claim.actors)), *claim.targets)))
    words = [claim.phase or "", parties]
    words += [f"@{claim.time}"] if claim.time else []
    words += [f"#{_figure(claim.quantity.value)}"] if claim.quantity else []
    words += _post(claim)
    words += [claim.modality] if claim.modality != "asserted" else []
    return " ".join(words)


def _post(claim: Claim) -> list[str]:
    """What tells two posts apart: city and rank of a mission, seat of an envoy elsewhere, holder of an office."""
    if claim.kind == "mission":
        return [f"in {claim.place}"] * bool(claim.place) + [f"({claim.detail})"] * bool(claim.detail)
    preposition = {"accreditation": ("via", "via"), "envoy": ("person", "by")}.get(claim.kind)
    if preposition is None:
        return []
    role, word = preposition
    return [f"{word} {other.name}" for other in claim.others if other.role == role]


def _figure(value: float) -> str:
    return str(int(value)) if value == int(value) else str(value)
