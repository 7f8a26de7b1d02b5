"""Each kind has example sentences (tests/data/phrases, a file a kind) that say what they should, and no more of it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bilat.reading.phrases.book import load_books
from tests.reading.rules.ties import lines

if TYPE_CHECKING:
    from tests.reading.conftest import ReadText

FILES = sorted((Path(__file__).parents[2] / "data" / "phrases").glob("*.toml"))
FEWEST = 15
CASES = [
    pytest.param(path.stem, case["pair"], case["text"], case["told"], id=f"{path.stem}: {case['text'][:60]}")
    for path in FILES
    for case in tomllib.loads(path.read_text("utf-8"))["case"]
]


@pytest.mark.parametrize(("kind", "pair", "text", "told"), CASES)
def test_a_sentence_tells_this_of_its_kind(
    read_text: ReadText, kind: str, pair: str, text: str, told: list[str]
) -> None:
    assert {line.strip() for line in lines(read_text(f"{pair} relations", text), kind)} == set(told)


@pytest.mark.parametrize("name", [book.name for book in load_books()])
def test_every_phrase_book_has_its_example_sentences(name: str) -> None:
    of_kind = [param for param in CASES if param.values[0] == name]

    assert len(of_kind) >= FEWEST
