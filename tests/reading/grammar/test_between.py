from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bilat.reading.grammar.between import parties_between
from tests.reading.grammar.tokens import token

if TYPE_CHECKING:
    from tests.reading.grammar.conftest import Parse


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Diplomatic relations between Chile and Japan were established.", {"Chile", "Japan"}),
        ("Chile established relations with Japan.", {"Chile", "Japan"}),
        ("Chile's relations with Japan improved.", {"Chile", "Japan"}),
        ("The establishment of relations between Chile and Japan followed.", {"Chile", "Japan"}),
        ("Diplomatic relations were established.", {"Kenya", "Peru"}),
        ("Kenya established relations.", {"Kenya", "Peru"}),
    ],
)
def test_relations_join_the_parties_named_else_those_of_the_title(parse: Parse, text: str, parties: set[str]) -> None:
    (sentence,) = parse(text)
    assert set(parties_between(token(sentence, "relations"), sentence).parties) == parties


def test_one_party_outside_the_title_is_not_filled_up(parse: Parse) -> None:
    (sentence,) = parse("Chile established relations.")
    assert parties_between(token(sentence, "relations"), sentence).parties == ("Chile",)
