"""Problems: what a reader was unsure of or could not use, kept with the document and shown, never raised."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["note", "doubt", "reject"]


@dataclass(frozen=True, slots=True)
class Problem:
    """`code` names the kind of problem (for counting), `message` says it to people; offsets are Python indices.

    A `note` is worth knowing, a `doubt` may have made a statement wrong, a `reject` left something out.
    """

    code: str
    message: str
    document: str
    start: int = 0
    end: int = 0
    severity: Severity = "doubt"
