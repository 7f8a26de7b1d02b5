from __future__ import annotations

import json
import re
from pathlib import Path

from bilat.model.contract import FIELDS, from_row
from bilat.model.kinds import KINDS, Kind

PAGE = (Path(__file__).parents[2] / "docs" / "contract.md").read_text(encoding="utf-8")


def rows_below(heading: str) -> list[str]:
    section = PAGE.split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]
    return [line for line in section.splitlines() if line.startswith("| `")]


def test_the_page_tells_of_every_field_in_order() -> None:
    assert tuple(re.findall(r"^\| `(\w+)`", "\n".join(rows_below("Fields")), re.MULTILINE)) == FIELDS


def test_the_page_has_the_row_of_every_kind() -> None:
    assert rows_below("Kinds") == [row(kind) for kind in KINDS]


def test_the_example_on_the_page_keeps_the_contract() -> None:
    example = PAGE.split("```json\n", 1)[1].split("\n```", 1)[0]

    assert from_row(json.loads(example)).claim.kind == "mission"


def row(kind: Kind) -> str:
    cells = (
        f"`{kind.name}`",
        f"{kind.persists} tie" if kind.is_tie else "event",
        "yes" if kind.is_symmetric else "no",
        kind.meaning,
        ", ".join(kind.key) or "–",
        f"`{kind.contrary}`" if kind.contrary else "–",
    )
    return f"| {' | '.join(cells)} |"
