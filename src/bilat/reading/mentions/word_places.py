"""A text in, its words and their places out, so that a finder looks only where a word of its own stands."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

WORD = re.compile(r"[^\W_]+")
_Key = TypeVar("_Key")


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The words of a text in order as they are written, their spans, and the places in this order of each."""

    written: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    places: Mapping[str, list[int]]

    def keyed(self, key_of: Callable[[str], _Key | None]) -> list[tuple[int, _Key]]:
        """The places of the words that have a key, with the key, in order."""
        keyed = ((key_of(word), places) for word, places in self.places.items())
        found = [(place, key) for key, places in keyed if key is not None for place in places]
        found.sort(key=lambda row: row[0])
        return found


@lru_cache(maxsize=2)  # several finders ask for the words of one text
def words_of(text: str) -> Words:
    """The words of a text: runs of letters and digits."""
    found = [(match[0], match.span()) for match in WORD.finditer(text)]
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, (word, _) in enumerate(found):
        places[word].append(place)
    return Words(tuple(word for word, _ in found), tuple(span for _, span in found), places)
