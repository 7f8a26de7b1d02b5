"""What tests of the grammar share: sentences parsed as the reader parses them, and tokens by their word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import pytest

from bilat.model.parties import load_registry
from bilat.model.parties.offices import load_offices
from bilat.reading.grammar.sentence import Scope
from bilat.reading.mentions.annotate import Finders, annotate
from bilat.reading.mentions.gazetteer import build_gazetteer
from bilat.reading.mentions.persons import build_person_finder
from bilat.reading.mentions.pipeline import load_pipeline
from bilat.reading.pair import pair_of
from bilat.reading.parsing import parse_document
from bilat.reading.sources.seed import parse_seed

if TYPE_CHECKING:
    from bilat.reading.grammar.sentence import Sentence


class Parse(Protocol):
    """Parses one paragraph of an article on Kenya and Peru, or on another pair."""

    def __call__(self, text: str, pair: str = "Kenya–Peru") -> list[Sentence]:
        """The sentences, in order."""


@pytest.fixture(scope="session")
def parse() -> Parse:
    registry = load_registry()
    finders = Finders(registry, build_gazetteer(registry), build_person_finder(load_offices()))
    pipeline = load_pipeline()

    def parsed(text: str, pair: str = "Kenya–Peru") -> list[Sentence]:
        document = parse_seed(f"= {pair} relations =\n\n== History ==\n{text}\n", "pair.txt")
        parties = pair_of(document, finders.registry, finders.gazetteer)
        named = annotate(document, finders, parties)
        scope = Scope(document, finders.registry, parties, named.surnames)
        return list(parse_document(document, named, scope, pipeline))

    return parsed
