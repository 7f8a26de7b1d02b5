"""References in short texts are resolved about as well as the page on them says."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
# A little under the figure reached, over both files.
FLOOR = 0.91


def test_most_references_of_short_texts_are_resolved() -> None:
    command = [sys.executable, "benchmarks/reference.py"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)

    last = re.fullmatch(r"reference (\d\.\d+)", done.stdout.splitlines()[-1])
    assert last is not None
    assert float(last[1]) >= FLOOR
