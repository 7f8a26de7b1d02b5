"""A text in, its words and their places out, so that a finder looks only where a word of its own stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

WORD = re.compile(r"[^\W_]+")
_Key = TypeVar("_Key")


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The words of a text in order: as matches, as they are written, and each once."""

    matches: tuple[re.Match[str], ...]
    written: tuple[str, ...]
    distinct: frozenset[str]

    def keyed(self, key_of: Callable[[str], _Key | None]) -> list[tuple[int, _Key]]:
        """The places, in this order, of the words that have a key, with the key."""
        keys = {word: key for word in self.distinct if (key := key_of(word)) is not None}
        return [(place, keys[word]) for place, word in enumerate(self.written) if word in keys]


@lru_cache(maxsize=2)  # several finders ask for the words of one text
def words_of(text: str) -> Words:
    """The words of a text: runs of letters and digits."""
    matches = tuple(WORD.finditer(text))
    written = tuple([match[0] for match in matches])
    return Words(matches, written, frozenset(written))
