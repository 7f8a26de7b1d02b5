"""What a rule makes of a sentence: a draft that the reader turns into a statement."""

from __future__ import annotations

from dataclasses import dataclass, fields
from operator import attrgetter
from typing import TYPE_CHECKING

from bilat.model.statement import Claim

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bilat.reading.grammar.sentence import Sentence


_OF_CLAIM = attrgetter(*(field.name for field in fields(Claim)))


@dataclass(frozen=True, slots=True)
class Draft(Claim):
    """A claim in the making; parties are short common names, `time` is EDTF text or None.

    `confidence` lies between 0 and 1: how often this way of reading is right, as far as was measured or judged.
    """

    confidence: float = 0.8

    @property
    def claim(self) -> Claim:
        """The claim without the confidence."""
        return Claim(*_OF_CLAIM(self))


@dataclass(frozen=True, slots=True)
class Rule:
    """A family's rule: a version that changes whenever its drafts may, and the function from a sentence to drafts.

    `words` are stems of which a sentence must have one for the rule to be asked at all; None for any sentence.
    """

    name: str
    version: int
    read: Callable[[Sentence], Iterator[Draft]]
    words: frozenset[str] | None = None
