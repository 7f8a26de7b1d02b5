"""Quantities: a number with its upper end, unit, what is counted and which way it is bound."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Bound = Literal["about", "at least", "at most"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """`value` up to `maximum` (None unless a range) of `of`, in `unit` as the text gives it; `bound` None if exact."""

    value: float
    maximum: float | None = None
    unit: str | None = None
    of: str | None = None
    bound: Bound | None = None

    def __str__(self) -> str:
        """For people: `about 85,000 people (Palestinians)`."""
        number = _figure(self.value) + (f" to {_figure(self.maximum)}" if self.maximum is not None else "")
        words = [self.bound or "", number, self.unit or ""]
        counted = f"({self.of})" if self.of and self.of != self.unit else ""
        return " ".join(w for w in [*words, counted] if w)


def _figure(number: float) -> str:
    return f"{number:,.0f}" if number == int(number) else f"{number:,}"
