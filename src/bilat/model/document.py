"""Documents: a text as it was given, cut into blocks, with its title, infobox rows and related titles."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

BlockKind = Literal["title", "label", "row", "heading", "paragraph", "item", "related"]


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a document that no sentence crosses: `text[start:end]`, without list marker or heading signs.

    `level` is a heading's depth (2 for `==`) or a list item's; `key` is an infobox row's key; `marker` a list item's
    marker as written (`-`, `3.`); `section` the path of headings above it.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    key: str | None = None
    marker: str | None = None
    section: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A text with its blocks; `dated` is the EDTF date given on reading, `revision` names the version of the source.

    `source` says where it was read from (a file's path or `-`) and `form` in which format.
    """

    title: str
    text: str
    blocks: tuple[Block, ...]
    source: str
    form: str
    revision: str | None = None
    dated: str | None = None

    @property
    def id(self) -> str:
        """A hash of title, revision and text: the same text is the same document, wherever it was read from."""
        content = "\x1f".join((self.title, self.revision or "", self.text))
        return hashlib.sha256(content.encode()).hexdigest()[:16]

    @property
    def rows(self) -> tuple[tuple[str, str], ...]:
        """The infobox as (key, value) pairs, in order, keys repeated as they stand."""
        return tuple((b.key or "", self.value(b)) for b in self.blocks if b.kind == "row")

    @property
    def related(self) -> tuple[str, ...]:
        """The titles that its "See also" names."""
        return tuple(self.text[b.start : b.end] for b in self.blocks if b.kind == "related")

    def value(self, block: Block) -> str:
        """An infobox row's value: what stands after its key and colon."""
        return self.text[block.start : block.end].partition(":")[2].strip()

    def block_at(self, offset: int) -> Block | None:
        """The block that an offset lies in, None where it lies between blocks."""
        index = bisect_right(self.blocks, offset, key=lambda b: b.start) - 1
        if index >= 0 and offset < self.blocks[index].end:
            return self.blocks[index]
        return None
