"""A document with its statements and problems in, its blocks cut into pieces that say what lies over each out."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, cast

from pydantic import BaseModel

from bilat.model.anchor import found
from bilat.model.document import Block, BlockKind
from bilat.telling.marks import Span, by_stretch, segments

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bilat.model.document import Document
    from bilat.model.problem import Problem
    from bilat.model.statement import Evidence, Statement

PartKind = Literal["title", "label", "rows", "heading", "paragraph", "items", "related"]
_SEVERAL: Mapping[BlockKind, PartKind] = MappingProxyType({"row": "rows", "item": "items"})


class MarkedPiece(BaseModel):
    """A piece of a block: the numbers of the statements and problems over it, and of the statements that end with it.

    `mark` is the name of the place (`m-12`) where a statement begins with it, else None.
    """

    text: str
    statements: list[int]
    problems: list[int]
    ends: list[int]
    mark: str | None


class BlockShown(BaseModel):
    """A block: its text in pieces, and the numbers of the statements and problems that begin in it.

    `level` is a heading's depth or a list item's, `key` an infobox row's, `marker` a list item's as written.
    """

    kind: BlockKind
    level: int
    key: str | None
    marker: str | None
    pieces: list[MarkedPiece]
    statements: list[int]
    problems: list[int]

    @property
    def text(self) -> str:
        """The whole text."""
        return "".join(piece.text for piece in self.pieces)


class PartShown(BaseModel):
    """Blocks that belong together: the rows of an infobox, the items of a list; else one block."""

    kind: PartKind
    blocks: list[BlockShown]


@dataclass(frozen=True, slots=True)
class Placed:
    """A document's parts; `marks` has the name of the place of each statement and problem, by the names of spans.

    What is nowhere in the text has no place.
    """

    parts: list[PartShown]
    marks: dict[str, str]


def placed(document: Document, statements: Sequence[Statement], problems: Sequence[Problem]) -> Placed:
    """The parts of a document with numbered statements (`s1`, …) and problems (`p1`, …) at their places."""
    blocks = [block for block in document.blocks or _paragraphs(document.text) if block.start < block.end]
    stretches = [(_from(block, document.text), block.end) for block in blocks]
    spans = [*_of_statements(document.text, statements), *_of_problems(problems)]
    marks: dict[str, str] = {}
    shown = [
        _block(block, (start, document.text), over, marks)
        for block, (start, _), over in zip(blocks, stretches, by_stretch(stretches, spans), strict=True)
    ]
    return Placed([PartShown(kind=kind, blocks=list(each)) for kind, each in groupby(shown, _part)], marks)


def _part(block: BlockShown) -> PartKind:
    return _SEVERAL.get(block.kind) or cast("PartKind", block.kind)


def _paragraphs(text: str) -> Iterator[Block]:
    """The paragraphs of a text that nobody cut into blocks."""
    at = 0
    for paragraph in text.split("\n\n"):
        yield Block("paragraph", at, at + len(paragraph))
        at += len(paragraph) + 2


def _from(block: Block, text: str) -> int:
    """Where a block's text begins: of an infobox row its value, since its key is told apart."""
    if block.kind != "row":
        return block.start
    head, colon, value = text[block.start : block.end].partition(":")
    return block.start + len(head) + len(colon) + len(value) - len(value.lstrip()) if value.strip() else block.start


def _of_statements(text: str, statements: Sequence[Statement]) -> Iterator[Span]:
    for number, statement in enumerate(statements, 1):
        where = place_in(statement.evidence, text)
        if where is not None:
            yield Span(where.start, where.end, f"s{number}")


def place_in(evidence: Evidence, text: str) -> Evidence | None:
    """The evidence where a text has it: at its offsets, else where its words are; None where they are nowhere."""
    return evidence if text[evidence.start : evidence.end] == evidence.quote else found(evidence, text)


def _of_problems(problems: Sequence[Problem]) -> Iterator[Span]:
    return (Span(problem.start, problem.end, f"p{number}") for number, problem in enumerate(problems, 1))


def _block(block: Block, source: tuple[int, str], over: Sequence[Span], marks: dict[str, str]) -> BlockShown:
    """A block with its pieces; the places of the spans that begin in it are added to the marks."""
    start, text = source
    new = [span.name for span in over if span.name not in marks]
    pieces = []
    for piece in segments(start, block.end, over):
        begun = [name for name in piece.names if name not in marks]
        mark = f"m-{begun[0]}" if begun else None
        marks.update((name, mark) for name in begun if mark)
        ends = {span.name for span in over if min(span.end, block.end) == piece.end}
        pieces.append(_piece(text[piece.start : piece.end], piece.names, ends, mark))
    return BlockShown(
        kind=block.kind,
        level=block.level,
        key=block.key,
        marker=block.marker,
        pieces=pieces,
        statements=_numbers(new, "s"),
        problems=_numbers(new, "p"),
    )


def _piece(text: str, names: Sequence[str], ends: set[str], mark: str | None) -> MarkedPiece:
    told = _numbers(names, "s")
    return MarkedPiece(
        text=text,
        statements=told,
        problems=_numbers(names, "p"),
        ends=[number for number in told if f"s{number}" in ends],
        mark=mark,
    )


def _numbers(names: Sequence[str], sort: str) -> list[int]:
    return sorted(int(name[1:]) for name in names if name.startswith(sort))
