"""What a rule makes of a sentence: a draft that the reader turns into a statement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.quantity import Quantity
    from bilat.model.statement import Modality, Other, Phase, Told
    from bilat.reading.grammar.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim in the making; parties are short common names, `time` is EDTF text or None."""

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


class Rule(Protocol):
    """A family's rule: a name, a version that changes whenever its statements may, and what it reads."""

    @property
    def name(self) -> str:
        """The family's name."""

    @property
    def version(self) -> int:
        """The rule's version."""

    def __call__(self, sentence: Sentence) -> Iterator[Draft]:
        """The drafts that a sentence, item or row gives."""
