from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bilat.reading.sources.seed import parse_seed
from tests.reading.rules.list_cases import ROWS
from tests.reading.rules.ties import lines

if TYPE_CHECKING:
    from bilat.model.statement import Statement
    from bilat.reading.reader import Reader


def _read(reader: Reader, *rows: str) -> tuple[Statement, ...]:
    box = "\n".join(f"- {row}" for row in rows)
    text = f"= Kenya–Peru relations =\n\nInfobox\n{box}\n\nKenya and Peru lie far apart.\n"
    return reader.read_one(parse_seed(text, "kenya-peru.txt")).statements


@pytest.mark.parametrize(("kind", "row", "expected"), ROWS, ids=[f"{kind}: {row}" for kind, row, _ in ROWS])
def test_an_infobox_row_tells_this(reader: Reader, kind: str, row: str, expected: tuple[str, ...]) -> None:
    assert lines(_read(reader, row), kind) == set(expected)


def test_rows_are_swapped_where_a_value_names_the_other_country(reader: Reader) -> None:
    found = _read(reader, "Mission1: Embassy of Peru, Nairobi", "Mission2: None")
    assert lines(found, "mission") == {"holds Peru > Kenya in Nairobi (embassy)", "absent Kenya > Peru"}


def test_a_row_is_quoted_with_its_key_and_without_its_marker(reader: Reader) -> None:
    found = _read(reader, "Envoy1: Ambassador Grace Mwangi")
    assert [s.evidence.quote for s in found] == ["Envoy1: Ambassador Grace Mwangi"]


def test_a_row_with_two_missions_makes_two_statements(reader: Reader) -> None:
    found = _read(reader, "Mission1: Embassy of Kenya, Lima | Honorary Consulate of Kenya, Cusco")
    assert {s.claim.detail for s in found} == {"embassy", "honorary consulate"}
