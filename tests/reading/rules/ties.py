"""Statements in, one short line each out, for tables of sentences: `holds Kenya > Brazil @2011 #3000`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bilat.model.statement import Statement


def lines(statements: Iterable[Statement], kind: str) -> set[str]:
    """The statements of a kind: phase, parties, then time, value and modality where they are not the usual."""
    return {_line(s) for s in statements if s.claim.kind == kind}


def _line(statement: Statement) -> str:
    claim = statement.claim
    if claim.of_kind.is_symmetric:
        parties = " + ".join(sorted(claim.actors))
    else:
        parties = " > ".join((*claim.actors, *claim.targets))
    words = [claim.phase or "", parties]
    words += [f"@{claim.time}"] if claim.time else []
    words += [f"#{_figure(claim.quantity.value)}"] if claim.quantity else []
    words += [claim.modality] if claim.modality != "asserted" else []
    return " ".join(words)


def _figure(value: float) -> str:
    return str(int(value)) if value == int(value) else str(value)
