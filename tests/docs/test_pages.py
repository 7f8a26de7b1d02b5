"""What the pages name is there: files, folders and benchmarks."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = tuple(path for pattern in ("*.md", "docs/**/*.md", "examples/**/*.md") for path in sorted(ROOT.glob(pattern)))
# What is made by using bilat is not in the repository.
MADE = ("build/", ".venv/")

each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())


@each_page
def test_every_benchmark_that_a_page_names_is_there(page: Path) -> None:
    named = re.findall(r"\bmake bench-([a-z][a-z-]*)", page.read_text(encoding="utf-8"))

    assert [name for name in named if not (ROOT / "benchmarks" / f"{name}.py").is_file()] == []


@each_page
def test_every_make_target_that_a_page_names_is_there(page: Path) -> None:
    named = re.findall(r"(?:^\s*|`)make ([a-z][a-z-]*)", page.read_text(encoding="utf-8"), re.MULTILINE)
    targets = re.findall(r"^([a-z][a-z-]*):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)

    assert [name for name in named if name not in targets and not name.startswith("bench-")] == []


@each_page
def test_every_file_that_a_page_links_to_is_there(page: Path) -> None:
    targets = re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8"))
    local = [target.partition("#")[0] for target in targets if not re.match(r"\w+:|#", target)]

    assert [target for target in local if not (page.parent / target).exists()] == []


@each_page
def test_every_path_that_a_page_names_is_there(page: Path) -> None:
    assert [path for path in paths_in(page) if not is_there(path, page)] == []


def paths_in(page: Path) -> list[str]:
    """The paths between backticks, or words of a code block, that begin with a folder of the repository."""
    folders = "|".join(re.escape(folder.name) for folder in sorted(ROOT.iterdir()) if folder.is_dir())
    named = re.findall(rf"(?<![\w/.-])(?:{folders}|articles|gold)/[\w./*<>-]*[\w*/]", page.read_text(encoding="utf-8"))
    return [path for path in named if not path.startswith((*MADE, ".git/"))]


def is_there(path: str, page: Path) -> bool:
    """From the root, or from the page's folder; a pattern has to match something, a placeholder stands for anything."""
    pattern = re.sub(r"<[^>]*>|\bNAME\b", "*", path)
    return any(next(folder.glob(pattern.rstrip("/")), None) is not None for folder in (ROOT, page.parent))
