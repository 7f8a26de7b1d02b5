from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.reading.rules.forces_cases import CASES, SILENT

if TYPE_CHECKING:
    from bilat.model.statement import Statement
    from tests.reading.conftest import ReadText


def _told(statement: Statement) -> dict[str, object]:
    claim = statement.claim
    return {
        "phase": claim.phase,
        "actor": claim.actors[0],
        "target": claim.targets[0],
        "time": claim.time,
        "told": claim.told,
        "modality": claim.modality,
        "value": claim.quantity.value if claim.quantity else None,
        "organisation": next((o.name for o in claim.others if o.role == "organisation"), None),
    }


def _read(statements: tuple[Statement, ...]) -> list[dict[str, object]]:
    return [_told(s) for s in statements if s.claim.kind == "deployment"]


@pytest.mark.parametrize(("title", "sentence", "wanted"), CASES)
def test_forces_told_of_in_passing_or_in_a_list_are_a_deployment(
    read_text: ReadText, title: str, sentence: str, wanted: dict[str, object]
) -> None:
    found = _read(read_text(title, sentence))

    assert any(wanted.items() <= each.items() for each in found), found


@pytest.mark.parametrize(("title", "sentence"), SILENT)
def test_forces_that_are_not_said_to_be_in_the_other_country_are_no_deployment(
    read_text: ReadText, title: str, sentence: str
) -> None:
    assert _read(read_text(title, sentence)) == []
