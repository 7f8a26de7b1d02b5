"""The benchmarks in a clone that stands alone: they measure what they can, and say what they miss."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import MappingProxyType

import pytest

ROOT = Path(__file__).parents[2]
BENCHMARKS = ROOT / "benchmarks"
# What the others share is no benchmark.
SHARED = ("asking", "common", "copied", "generated", "stores", "timing")
NAMES = tuple(path.stem for path in sorted(BENCHMARKS.glob("*.py")) if path.stem not in SHARED)
# With what makes each small.
ALONE = MappingProxyType(
    {
        "reader": (),
        "record": ("300",),
        "standing": ("600",),
        "brief": ("600",),
        "search": ("600",),
        "reference": (),
        "network": ("600",),
        "pages": ("600",),
        "browser": ("600",),
        "reading": ("300",),
    },
)
# They look at pages in a browser.
LOOKING = ("browser", "reading")
# What measures on the texts in tests/data/blind, which the clone here does not have.
BLIND = ("blind", "confidence")
# It measures the examples by themselves first.
PARTLY = ("facts",)


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """The benchmarks and the examples, with no folder beside them."""
    shutil.copytree(BENCHMARKS, tmp_path / "clone" / "benchmarks", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "examples", tmp_path / "clone" / "examples")
    shutil.copytree(ROOT / "tests" / "data" / "reference", tmp_path / "clone" / "tests" / "data" / "reference")
    return tmp_path / "clone"


def run(clone: Path, name: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, f"benchmarks/{name}.py", *ALONE.get(name, ())]
    # A server is not asked for millions of statements.
    rest = {key: value for key, value in os.environ.items() if key != "BILAT_TEST_POSTGRES"}
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=clone, env=rest)


@pytest.mark.parametrize("name", [name for name in NAMES if name not in (*ALONE, *BLIND)])
def test_without_the_texts_to_measure_on_it_says_so_and_fails(clone: Path, name: str) -> None:
    done = run(clone, name)

    assert done.returncode == 1
    assert "../shared" in done.stderr
    assert "Traceback" not in done.stderr
    assert ("exact, bilat: core F1 " in done.stdout) == (name in PARTLY)


@pytest.mark.parametrize("name", ALONE)
def test_what_needs_only_the_repository_ends_with_its_value(clone: Path, name: str) -> None:
    if name in LOOKING and shutil.which("chromium") is None and "BILAT_TEST_BROWSER" not in os.environ:
        pytest.skip("there is no Chromium. On Debian: apt install chromium")
    done = run(clone, name)

    assert (done.returncode, done.stderr) == (0, "")
    label, value = done.stdout.splitlines()[-1].split()
    assert label == name
    assert float(value) > 0
    assert "floor" in done.stdout


@pytest.mark.parametrize("name", BLIND)
def test_without_the_blind_texts_it_says_so_and_fails(clone: Path, name: str) -> None:
    done = run(clone, name)

    assert done.returncode == 1
    assert "blind" in done.stderr
    assert "there" in done.stderr
    assert "Traceback" not in done.stderr
