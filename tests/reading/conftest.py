"""What tests of the reader share: one reader for the session, and a way to read sentences under a title."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import pytest

from bilat.model.parties import load_registry
from bilat.reading.reader import Reader
from bilat.reading.sources.seed import parse_seed

if TYPE_CHECKING:
    from bilat.model.statement import Statement


class ReadText(Protocol):
    """Reads sentences, one paragraph of them, as an article with this title."""

    def __call__(self, title: str, *sentences: str) -> tuple[Statement, ...]:
        """The statements read."""


@pytest.fixture(scope="session")
def reader() -> Reader:
    return Reader(load_registry())


@pytest.fixture(scope="session")
def read_text(reader: Reader) -> ReadText:
    def read(title: str, *sentences: str) -> tuple[Statement, ...]:
        text = f"= {title} =\n\n== History ==\n{' '.join(sentences)}\n"
        return reader.read_one(parse_seed(text, f"{title}.txt")).statements

    return read
