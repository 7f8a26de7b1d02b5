from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from bilat.recording import open_store

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Bilat


@pytest.fixture
def mission_id(bilat: Bilat, statements: Path, article: Path) -> str:
    """The id of a loaded statement."""
    bilat("load", statements, "--articles", article)
    with open_store("bilat.db") as store:
        return store.statements(kind="mission")[0].id


def test_the_sentence_is_marked_in_its_paragraph(bilat: Bilat, mission_id: str, article: Path) -> None:
    result = bilat("evidence", mission_id[:6])

    lines = result.output.splitlines()
    assert lines[0] == "It rained. ⟦Chad opened an embassy in Khartoum in May 1971.⟧ Nobody came."
    assert "says      mission begins: Chad → Sudan, 1971-05 (embassy)" in lines
    assert "section   Missions" in lines
    assert f"id        {mission_id}" in lines
    assert any(line.startswith("document  Chad–Sudan relations") and str(article) in line for line in lines)


def test_for_programs_it_is_the_statement_s_row_and_its_paragraph(bilat: Bilat, mission_id: str) -> None:
    row = json.loads(bilat("evidence", mission_id, "--json").stdout)

    assert (row["id"], row["quote"]) == (mission_id, "Chad opened an embassy in Khartoum in May 1971.")
    assert row["paragraph"] == "It rained. Chad opened an embassy in Khartoum in May 1971. Nobody came."


def test_without_a_text_the_quote_stands_alone(bilat: Bilat, statements: Path) -> None:
    row = json.loads(statements.read_text(encoding="utf-8").splitlines()[0])
    quoted = {**row, "quote": "Chad opened an embassy.", "prefix": "So ", "suffix": " Then"}
    statements.write_text(json.dumps(quoted), encoding="utf-8")
    bilat("load", statements)
    with open_store("bilat.db") as store:
        found = store.statements()[0].id

    assert bilat("evidence", found).output.startswith("So ⟦Chad opened an embassy.⟧ Then\n")


@pytest.mark.parametrize("wanted", ["nobody", ""])
def test_an_id_that_nobody_has_ends_with_1(bilat: Bilat, mission_id: str, wanted: str) -> None:
    assert mission_id
    result = bilat("evidence", wanted)

    assert result.exit_code == 1
    assert "error: no statement has the id" in result.stderr
