"""Plain text in, a Document out whose title is the file's name and whose blocks are the lines that are not empty."""

from __future__ import annotations

from pathlib import PurePath

from bilat.model.document import Block, Document


def parse_plain(text: str, source: str, dated: str | None = None) -> Document:
    """Cut a text into its lines, each a paragraph; offsets are Python string indices."""
    blocks: list[Block] = []
    offset = 0
    for line in text.split("\n"):
        body = line.strip()
        if body:
            start = offset + line.index(body)
            blocks.append(Block("paragraph", start, start + len(body)))
        offset += len(line) + 1
    return Document(stem(source), text, tuple(blocks), source, "plain", dated=dated)


def stem(source: str) -> str:
    """A file's name without folder and ending; `stdin` for `-`."""
    return "stdin" if source == "-" else PurePath(source).stem
