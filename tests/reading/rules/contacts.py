"""A statement about a visit or a meeting in, one line out: kind, parties, time, place, persons, modality, speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bilat.model.statement import Statement


def line(statement: Statement) -> str:
    """`visit A>B 2014 @City +Person =modality ~speaker`; what is plain (asserted, nobody) is left out."""
    claim = statement.claim
    parties = ">".join((claim.actors[0], claim.targets[0])) if claim.targets else "+".join(sorted(claim.actors))
    parts = [claim.kind, parties, claim.time or "-"]
    parts += [f"@{claim.place}"] if claim.place else []
    parts += [f"+{person}" for person in sorted(claim.others_as("person"))]
    parts += [f"={claim.modality}"] if claim.modality != "asserted" else []
    parts += [f"~{claim.attributed_to}"] if claim.attributed_to else []
    return " ".join(parts)


def told(statements: Iterable[Statement]) -> set[str]:
    """The lines of all visits and meetings among statements."""
    return {line(s) for s in statements if s.claim.kind in ("visit", "meeting")}
