from __future__ import annotations

import json
from typing import TYPE_CHECKING, Protocol

import pytest
from click.testing import CliRunner

from bilat.cli.app import app

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

TITLE = "Chad–Sudan relations"
SENTENCE = "Chad opened an embassy in Khartoum in May 1971."
ARTICLE = f"= {TITLE} =\n\n== Missions ==\nIt rained. {SENTENCE} Nobody came.\n"


class Bilat(Protocol):
    """Runs `bilat` in an empty folder of its own."""

    def __call__(self, *args: str | Path, stdin: str | None = None, **environ: str) -> Result:
        """Its result with exit code, stdout and stderr."""


@pytest.fixture
def bilat(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bilat:
    """Run `bilat` with some arguments, in the test's own folder."""
    monkeypatch.chdir(tmp_path)
    for name in ("BILAT_DB", "BILAT_MODEL", "BILAT_MAX_BYTES", "BILAT_MAX_LINE", "BILAT_USER"):
        monkeypatch.delenv(name, raising=False)

    def run(*args: str | Path, stdin: str | None = None, **environ: str) -> Result:
        return CliRunner().invoke(app, [str(arg) for arg in args], input=stdin, env=environ)

    return run


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """An article."""
    path = tmp_path / "chad-sudan.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def statements(tmp_path: Path) -> Path:
    """Two statements on the article, without quotes."""
    start = ARTICLE.index(SENTENCE)
    row = {"doc": TITLE, "start": start, "end": start + len(SENTENCE), "time": "1971-05", "actors": ["Chad"]}
    mission = {**row, "kind": "mission", "phase": "begins", "targets": ["Sudan"], "detail": "embassy"}
    visit = {**row, "kind": "visit", "targets": ["Sudan"]}
    path = tmp_path / "chad-sudan.jsonl"
    path.write_text(f"{json.dumps(mission)}\n{json.dumps(visit)}\n", encoding="utf-8")
    return path
