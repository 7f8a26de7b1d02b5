"""Quantities in, the words that people read out: `about 85,000 people (Palestinians)`, `1–1.5 billion m3 (gas)`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bilat.model.quantity import Quantity

_SCALES = ((1e9, " billion"), (1e6, " million"), (1.0, ""))


def amount(quantity: Quantity) -> str:
    """A number with its range, unit and what is counted; millions and billions in words."""
    top = quantity.value if quantity.maximum is None else quantity.maximum
    scale, word = next(((s, w) for s, w in _SCALES if abs(top) >= s), (1.0, ""))
    number = _figure(quantity.value / scale)
    if quantity.maximum is not None:
        number = f"{number}–{_figure(quantity.maximum / scale)}"
    is_apart = quantity.of and quantity.of.casefold() != (quantity.unit or "").casefold()
    parts = (quantity.bound, f"{number}{word}", quantity.unit, f"({quantity.of})" if is_apart else None)
    return " ".join(part for part in parts if part)


def _figure(number: float) -> str:
    return f"{number:,.0f}" if number == int(number) else f"{number:,.10g}"
