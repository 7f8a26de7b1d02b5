"""Quantities: the statements of a tie in, a dated series out, with the latest on a day and those that conflict.

Definition 8 of docs/standing.md: two conflict only if they count the same thing at the same time.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from bilat.model.edtf import parse
from bilat.standing.dates import Dates, document_of
from bilat.standing.days import Window, window
from bilat.standing.words import content_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bilat.model.quantity import Quantity
    from bilat.model.statement import Statement


ROUNDED, ROUGHLY = 0.02, 0.1
"""By what share of themselves an exact number, and one told as `about`, may lie off and still be the same."""


@dataclass(frozen=True, slots=True)
class DatedQuantity:
    """A quantity with the days of which it is told, and the statement that tells it."""

    quantity: Quantity
    days: Window
    source: Statement

    @property
    def time(self) -> str | None:
        """When it was so: the statement's own time, else the document's date."""
        return self.source.claim.time or self.days.edtf


def series(statements: Iterable[Statement], dates: Dates) -> tuple[DatedQuantity, ...]:
    """The quantities that statements give, in order of time; those of which nothing tells when are left out."""
    found = [dated for s in statements if (dated := _dated(s, dates)) is not None]
    return tuple(sorted(found, key=lambda d: (d.days.hi, d.days.lo, d.source.evidence.doc, d.source.evidence.start)))


def _dated(statement: Statement, dates: Dates) -> DatedQuantity | None:
    claim = statement.claim
    if claim.quantity is None:
        return None
    known = dates.get(document_of(statement))
    document_day = known.day if known else None
    if claim.time is None:
        if document_day is None or claim.told == "past":
            return None
        return DatedQuantity(claim.quantity, Window(document_day, document_day), statement)
    value = parse(claim.time)
    latest = value.latest
    if latest is None:
        latest = max(day for day in (document_day, value.first[1]) if day is not None)
    return DatedQuantity(claim.quantity, window(value.earliest, latest), statement)


def latest_on(found: Sequence[DatedQuantity], day: int) -> DatedQuantity | None:
    """The latest at or before a day; one whose days the day lies in is as late as the day."""
    known = [dated for dated in found if dated.days.lo <= day]
    return max(known, key=lambda d: (min(d.days.hi, day), d.days.lo), default=None)


def conflicts(found: Iterable[DatedQuantity]) -> tuple[tuple[DatedQuantity, DatedQuantity], ...]:
    """Pairs that count the same thing, in the same unit, on the same days, and do not agree."""
    ordered = sorted(found, key=lambda d: (d.days, _counted(d)))
    pairs = []
    for _, alike in groupby(ordered, key=lambda d: (d.days, _counted(d))):
        first, *rest = alike
        pairs += [(first, other) for other in rest if not _agree(first.quantity, other.quantity)]
    return tuple(pairs)


def _counted(dated: DatedQuantity) -> tuple[list[str], str]:
    return (sorted(content_words(dated.quantity.of)), (dated.quantity.unit or "").casefold())


def _agree(left: Quantity, right: Quantity) -> bool:
    """Whether one number could be both: ranges that meet, with room for rounding and for what is only a bound."""
    (low, high), (other_low, other_high) = _range(left), _range(right)
    return low <= other_high and other_low <= high


def _range(quantity: Quantity) -> tuple[float, float]:
    low, high = quantity.value, quantity.maximum or quantity.value
    room = max(abs(low), abs(high)) * (ROUGHLY if quantity.bound == "about" else ROUNDED)
    if quantity.bound == "at least":
        return low - room, float("inf")
    if quantity.bound == "at most":
        return float("-inf"), high + room
    return low - room, high + room
