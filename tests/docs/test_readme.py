"""The README shows what the program prints."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

_ROOT = Path(__file__).parents[2]
_SCREEN = re.compile(r"<!-- screen: (?P<words>.*?) -->\n```\n(?P<screen>.*?)```", re.DOTALL)


def test_the_screen_is_what_the_command_prints_of_the_examples(tmp_path: Path) -> None:
    match = _SCREEN.search((_ROOT / "README.md").read_text("utf-8"))
    assert match is not None
    db = ["--db", str(tmp_path / "readme.db")]

    _bilat("read", "examples/articles", *db)
    printed = _bilat(*shlex.split(match["words"]), *db)

    assert printed.strip() == match["screen"].strip()


def _bilat(*words: str) -> str:
    command = [sys.executable, "-c", "from bilat.cli import main; main()", *words]
    return subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=True).stdout
