from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bilat.reading.sources.seed import parse_seed
from tests.reading.rules.list_cases import ITEMS
from tests.reading.rules.ties import lines

if TYPE_CHECKING:
    from bilat.reading.reader import Reader


@pytest.mark.parametrize(("kind", "heading", "item", "expected"), ITEMS, ids=[item[:60] for _, _, item, _ in ITEMS])
def test_an_item_under_a_heading_tells_this(
    reader: Reader, kind: str, heading: str, item: str, expected: tuple[str, ...]
) -> None:
    lead = "Kenya and Peru lie far apart."
    text = f"= Kenya–Peru relations =\n\n{lead}\n\n== {heading} ==\n- {item}\n"
    assert lines(reader.read_one(parse_seed(text, "kenya-peru.txt")).statements, kind) == set(expected)


def test_an_item_under_another_heading_is_no_agreement(reader: Reader) -> None:
    text = "= Kenya–Peru relations =\n\nThey lie far apart.\n\n== Sport ==\n- Football cup (1974)\n"
    assert lines(reader.read_one(parse_seed(text, "kenya-peru.txt")).statements, "agreement") == set()


def test_items_under_a_colon_take_parties_and_time_from_it(reader: Reader) -> None:
    above = "On 3 April 2012 Kenya and Peru signed two documents:"
    text = f"= Kenya–Peru relations =\n\n{above}\n- Agreement on sport\n- Memorandum on fishing\n"
    found = [s for s in reader.read_one(parse_seed(text, "x.txt")).statements if s.claim.kind == "agreement"]
    assert [s.evidence.quote for s in found] == ["Agreement on sport", "Memorandum on fishing"]
    assert lines(found, "agreement") == {"begins Kenya + Peru @2012-04-03"}
