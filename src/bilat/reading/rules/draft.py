"""What a rule makes of a sentence: a draft that the reader turns into a statement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bilat.model.quantity import Quantity
    from bilat.model.statement import Modality, Other, Phase, Told
    from bilat.reading.grammar.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim in the making; parties are short common names, `time` is EDTF text or None.

    `confidence` lies between 0 and 1: how often this way of reading is right, as far as was measured or judged.
    """

    kind: str
    phase: Phase | None
    actors: tuple[str, ...]
    targets: tuple[str, ...] = ()
    others: tuple[Other, ...] = ()
    time: str | None = None
    place: str | None = None
    quantity: Quantity | None = None
    modality: Modality = "asserted"
    told: Told | None = None
    attributed_to: str | None = None
    detail: str | None = None
    confidence: float = 0.8


@dataclass(frozen=True, slots=True)
class Rule:
    """A family's rule: a version that changes whenever its drafts may, and the function from a sentence to drafts."""

    name: str
    version: int
    read: Callable[[Sentence], Iterator[Draft]]
