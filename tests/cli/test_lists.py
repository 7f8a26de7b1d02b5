"""The commands that list what is there: documents, kinds, parties."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from bilat.model.kinds import KINDS
from bilat.model.parties import load_registry

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Bilat


def test_kinds_are_listed_by_section(bilat: Bilat) -> None:
    lines = bilat("kinds").output.splitlines()

    assert lines[0] == "diplomatic"
    assert "  mission              lasting tie   ->  actor keeps an embassy" in "\n".join(lines)
    assert sum(line.startswith("  ") for line in lines) == len(KINDS)


def test_kinds_are_json_for_programs(bilat: Bilat) -> None:
    rows = [json.loads(line) for line in bilat("kinds", "--json").stdout.splitlines()]

    assert [row["name"] for row in rows] == [kind.name for kind in KINDS]


def test_documents_are_listed(bilat: Bilat, statements: Path, article: Path) -> None:
    bilat("load", statements, "--articles", article, "--dated", "2001")

    listed = bilat("documents").output

    assert "Chad–Sudan relations: dated 2001, 2 statements, 0 problems, recorded " in listed
    assert listed.endswith("1 document\n")
    (row,) = [json.loads(line) for line in bilat("documents", "--json").stdout.splitlines()]
    assert (row["title"], row["statements"], row["readings"]) == ("Chad–Sudan relations", 2, 1)


def test_a_document_is_told_with_its_problems(bilat: Bilat, statements: Path) -> None:
    bilat("load", statements)

    told = bilat("documents", "Chad–Sudan relations").output

    assert "2 statements\n       1 mission\n       1 visit\n2 problems\n" in told
    assert "doubt: no quote is given" in told
    row = json.loads(bilat("documents", "Chad–Sudan relations", "--json").stdout)
    assert row["statements"] == {"mission": 1, "visit": 1}


def test_a_document_that_nobody_read_ends_with_1(bilat: Bilat, statements: Path) -> None:
    bilat("load", statements)

    assert bilat("documents", "Chad–Libya relations").exit_code == 1


def test_a_party_is_told_by_any_of_its_names(bilat: Bilat) -> None:
    told = bilat("parties", "chad").output

    assert told.startswith("Chad\n")
    assert "N'Djamena" in told
    assert "TCD" in told
    assert bilat("parties", "TCD").output == told
    assert json.loads(bilat("parties", "TCD", "--json").stdout)["name"] == "Chad"


def test_governments_that_nobody_wrote_down_are_unknown(bilat: Bilat) -> None:
    without = next(party for party in load_registry().parties if not party.governments)

    assert "governments  unknown" in bilat("parties", without.name).output


def test_a_name_that_nobody_has_suggests_the_nearest(bilat: Bilat) -> None:
    result = bilat("parties", "Chadd")

    assert result.exit_code == 1
    assert "error: no party is known as 'Chadd'; did you mean Chad" in result.stderr


def test_all_parties_are_listed(bilat: Bilat) -> None:
    listed = bilat("parties").output

    assert "Chad  TCD  state\n" in listed
    assert len(bilat("parties", "--json").stdout.splitlines()) == len(load_registry().parties)


def test_the_parties_of_a_store_are_counted(bilat: Bilat, statements: Path) -> None:
    statements.write_text(statements.read_text(encoding="utf-8").replace('"Chad"', '"Ruritania"'), encoding="utf-8")
    bilat("load", statements)

    listed = bilat("parties", "--seen").output

    assert "     2  Ruritania  (not in the registry)\n" in listed
    assert "     2  Sudan\n" in listed
    rows = [json.loads(line) for line in bilat("parties", "--seen", "--json").stdout.splitlines()]
    assert {"name": "Sudan", "statements": 2, "is_known": True} in rows
