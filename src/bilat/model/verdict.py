"""Verdicts: what a person holds of a statement, with name, moment and reason; the contract's line of JSON of each.

A verdict is bound to the quoted text with its surroundings (W3C Web Annotation, text quote selector) and to what the
statement says there, never to a row: it survives a better reader and an edited article.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from bilat.errors import ContractError, Place
from bilat.model.contract import from_row, json_row, to_row

if TYPE_CHECKING:
    from bilat.model.statement import Statement

Act = Literal["accept", "reject", "correct", "add", "join", "split", "withdraw"]

_JUDGES: frozenset[Act] = frozenset(("accept", "reject", "correct", "add", "join", "split"))
_NEEDS_OTHER: frozenset[Act] = frozenset(("correct", "join", "split"))


@dataclass(frozen=True, slots=True)
class Verdict:
    """One judgement.

    `of` is the statement judged, as it was read, or for `add` the one added; `other` is what a correction puts in its
    place, or the second statement of `join` and `split`; `withdraws` is the id of the verdict that is taken back.
    `dated` is the date (EDTF) of the source of an added statement.
    """

    act: Act
    by: str
    made_on: datetime
    reason: str
    of: Statement | None = None
    other: Statement | None = None
    withdraws: str | None = None
    dated: str | None = None

    @property
    def id(self) -> str:
        """16 hexadecimal digits of SHA-256 over all that it says."""
        return hashlib.sha256(to_line(self).encode()).hexdigest()[:16]

    @property
    def title(self) -> str:
        """The title of the document that it is about; empty for one that takes another back."""
        return self.of.evidence.doc if self.of else ""


class _Row(BaseModel):
    model_config = ConfigDict(strict=True, extra="ignore", frozen=True)

    act: Act
    by: str = Field(min_length=1)
    made_on: str
    reason: str = Field(min_length=1)
    of: dict[str, Any] | None = None
    other: dict[str, Any] | None = None
    withdraws: str | None = None
    dated: str | None = None

    @model_validator(mode="after")
    def _is_whole(self) -> _Row:
        """Each act has just what it is about."""
        wanted = (self.act in _JUDGES, self.act in _NEEDS_OTHER, self.act == "withdraw")
        given = (self.of is not None, self.other is not None, self.withdraws is not None)
        if wanted != given:
            message = "accept, reject and add have `of`; correct, join and split `of` and `other`; withdraw `withdraws`"
            raise ValueError(message)
        return self


def to_line(verdict: Verdict) -> str:
    """A verdict as one line of JSON, without the line's end."""
    row = {
        "act": verdict.act,
        "by": verdict.by,
        "made_on": verdict.made_on.astimezone(UTC).isoformat(timespec="microseconds"),
        "reason": verdict.reason,
        "of": to_row(verdict.of) if verdict.of else None,
        "other": to_row(verdict.other) if verdict.other else None,
        "withdraws": verdict.withdraws,
        "dated": verdict.dated,
    }
    return json.dumps(row, ensure_ascii=True, allow_nan=False)


def from_line(line: str, where: Place | None = None) -> Verdict:
    """The verdict of a line of JSON.

    Raises ContractError where it is none, with `where` it stands.
    """
    try:
        row = _Row.model_validate(json_row(line, where))
        made_on = datetime.fromisoformat(row.made_on)
    except (ValidationError, ValueError) as error:
        what = f"no verdict: {error.errors()[0]['msg'] if isinstance(error, ValidationError) else error}"
        raise ContractError(what, "docs/contract.md says what a verdict holds", where) from error
    of = from_row(row.of, where=where) if row.of else None
    other = from_row(row.other, where=where) if row.other else None
    moment = made_on.replace(tzinfo=UTC) if made_on.tzinfo is None else made_on.astimezone(UTC)
    return Verdict(row.act, row.by, moment, row.reason, of, other, row.withdraws, row.dated)
