"""A line of the contract that `to_line` wrote in, its statement out: quicker, since it was checked before.

A line that lacks a field, has one of another shape or a kind that is not known goes through the contract's checks.
"""

from __future__ import annotations

import json
from typing import Any

from bilat.model.contract import from_line
from bilat.model.kinds import is_kind
from bilat.model.quantity import Quantity
from bilat.model.statement import Claim, Evidence, Other, Statement

_DECODE = json.JSONDecoder().decode


def from_kept_line(line: str) -> Statement:
    """The statement of a line that `bilat.model.contract.to_line` wrote.

    Raises ContractError where the line is none of the contract.
    """
    try:
        row = _DECODE(line)
        if is_kind(row["kind"]):
            return Statement(_claim(row), _evidence(row), row["rule"], float(row["confidence"]))
    except (ValueError, KeyError, TypeError, RecursionError):
        pass
    return from_line(line)


def _claim(row: dict[str, Any]) -> Claim:
    return Claim(
        row["kind"],
        row["phase"],
        tuple(row["actors"]),
        tuple(row["targets"]),
        tuple([Other(other["role"], other["name"]) for other in row["others"]]) if row["others"] else (),
        row["time"],
        row["place"],
        _quantity(row["quantity"]),
        row["modality"],
        row["told"],
        row["attributed_to"],
        row["detail"],
    )


def _evidence(row: dict[str, Any]) -> Evidence:
    return Evidence(
        row["doc"],
        row["start"],
        row["end"],
        row["quote"],
        row["prefix"],
        row["suffix"],
        tuple(row["section"]),
        row["document"]["id"] if row["document"] else "",
        row["cites"],
    )


def _quantity(row: dict[str, Any] | None) -> Quantity | None:
    if row is None:
        return None
    top = None if row["max"] is None else float(row["max"])
    return Quantity(float(row["value"]), top, row["unit"], row["of"], row["bound"])
