"""The page on the web application names every module of it, and no other."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
WEB = ROOT / "src" / "bilat" / "web"


def test_its_tables_name_every_module_and_folder_that_is_there() -> None:
    page = (ROOT / "docs" / "web.md").read_text(encoding="utf-8")
    cells = "\n".join(line for line in page.splitlines() if line.startswith("| `web/") or "(`web/" in line)
    named = set(re.findall(r"`web/([\w.]+)/?`", cells))
    there = {path.name for path in WEB.iterdir() if not path.name.startswith("__")}

    assert named == there
