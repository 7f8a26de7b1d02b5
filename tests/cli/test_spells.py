from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Bilat


def test_spells_come_as_csv(bilat: Bilat, article: Path, statements: Path) -> None:
    bilat("load", statements, "--articles", article)

    (row,) = csv.DictReader(bilat("spells").stdout.splitlines())

    assert (row["kind"], row["actor"], row["target"], row["start"], row["end"]) == (
        "mission", "Chad", "Sudan", "1971-05", "..",
    )  # fmt: skip
    assert row["article"] == "chad-sudan"


def test_spells_come_as_json_by_document(bilat: Bilat, statements: Path) -> None:
    bilat("load", statements)

    (row,) = map(json.loads, bilat("spells", "--by-document", "--format", "json").stdout.splitlines())

    assert row["detail"] == "embassy"


def test_a_kind_can_be_asked_for(bilat: Bilat, statements: Path) -> None:
    bilat("load", statements)

    assert len(bilat("spells", "--kind", "border").stdout.splitlines()) == 1
