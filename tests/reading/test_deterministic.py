"""The same text gives the same bytes: in whatever order, process and run."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples" / "articles"
CODE = """
import sys
from pathlib import Path
from bilat.model.contract import to_line
from bilat.model.parties import load_registry
from bilat.reading.reader import Reader
from bilat.reading.sources.seed import parse_seed
reader = Reader(load_registry())
for path in sys.argv[1:]:
    document = parse_seed(Path(path).read_text("utf-8"), Path(path).name)
    for statement in reader.read_one(document).statements:
        print(to_line(statement))
"""


def read(paths: list[Path], seed: str) -> dict[str, list[str]]:
    """The lines of each document, read by a process of its own with a seed for hashes."""
    environ = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-c", CODE, *map(str, paths)]
    lines = subprocess.run(command, capture_output=True, text=True, check=True, env=environ).stdout.splitlines()
    titles = dict.fromkeys(line.partition('"start"')[0] for line in lines)
    return {title: [line for line in lines if line.startswith(title)] for title in titles}


@pytest.fixture(scope="module")
def runs() -> list[dict[str, list[str]]]:
    paths = sorted(EXAMPLES.glob("*.txt"))
    with ThreadPoolExecutor(2) as pool:
        together = list(pool.map(read, (paths, paths[::-1]), ("1", "2")))
        alone = list(pool.map(read, ([path] for path in paths), "34567"))
    return [*together, {title: lines for one in alone for title, lines in one.items()}]


def test_order_process_and_seed_of_hashes_change_nothing(runs: list[dict[str, list[str]]]) -> None:
    first = runs[0]

    assert len(first) == len(list(EXAMPLES.glob("*.txt")))
    assert all(run == first for run in runs)
