from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Bilat


def rows(bilat: Bilat, *args: str) -> list[dict[str, Any]]:
    result = bilat("standing", *args, "--json")
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_each_tie_has_a_line(bilat: Bilat, article: Path, statements: Path) -> None:
    bilat("load", statements, "--articles", article)

    (row,) = rows(bilat, "Sudan", "TCD", "--on", "1980-01-01")

    assert (row["kind"], row["answer"], row["since"], row["key"]) == ("mission", "holds", "1971-05", "embassy")


def test_a_kind_can_be_asked_for(bilat: Bilat, statements: Path) -> None:
    bilat("load", statements)

    assert rows(bilat, "Chad", "Sudan", "--on", "1980-01-01", "--kind", "border") == []


def test_people_get_a_table(bilat: Bilat, statements: Path) -> None:
    bilat("load", statements)

    shown = bilat("standing", "Chad", "Sudan", "--on", "1980-01-01").stdout

    assert "mission: embassy" in shown
    assert "1971-05" in shown


def test_nothing_read_is_not_no(bilat: Bilat, statements: Path) -> None:
    bilat("load", statements)

    assert "nothing read about" in bilat("standing", "Chad", "Japan", "--on", "1980-01-01").stdout


def test_a_party_that_nobody_knows_is_an_error_that_names_the_nearest(bilat: Bilat, statements: Path) -> None:
    bilat("load", statements)

    result = bilat("standing", "Chad", "Sudann", "--on", "1980-01-01")

    assert result.exit_code == 1
    assert "did you mean Sudan" in result.stderr


def test_a_day_has_to_be_one(bilat: Bilat, statements: Path) -> None:
    bilat("load", statements)

    assert bilat("standing", "Chad", "Sudan", "--on", "1980-02-30").exit_code == 2


def test_before_it_was_known_there_is_nothing(bilat: Bilat, statements: Path) -> None:
    bilat("load", statements)

    assert rows(bilat, "Chad", "Sudan", "--on", "1980-01-01", "--known-on", "2001-01-01") == []
