"""Core, time, full and slots F1 of all kinds, on the five articles and the seven US articles with gold in ../shared.

Method: `bilat read` on ../shared/articles and the articles of ../shared/gold-us, scored by ../shared/score.py (core:
same evidence, kind, phase and parties; time: also the same days; full: also the modality; slots: also quantity,
persons, speakers, organisations). Floor: a keyword, the title's two parties and the first date. Two people who
annotate without sight of each other's work agree at 0.84, 0.79, 0.78 and 0.74.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from common import SHARED, Row, bilat, keyword_statements, need_shared, score, write_rows

LEVELS = ("core", "time", "full", "slots")


def main() -> None:
    """Print the figures; the last line is the core F1 on the five articles."""
    need_shared("statements")
    print(__doc__)
    with tempfile.TemporaryDirectory() as folder:
        ours = measure("five articles", SHARED / "articles", SHARED / "gold", Path(folder))
        measure("US articles", us_articles(Path(folder)), SHARED / "gold-us", Path(folder))
    print(f"statements {ours['core']:.3f}")


def us_articles(folder: Path) -> Path:
    """The US articles that have gold, in a folder of their own."""
    target = folder / "us"
    target.mkdir()
    for gold in sorted((SHARED / "gold-us").glob("*.jsonl")):
        shutil.copy(SHARED / "corpora" / "us-relations" / "articles" / f"{gold.stem}.txt", target)
    return target


def measure(name: str, articles: Path, gold: Path, folder: Path) -> Row:
    """Print the figures of a folder of articles, beside the floor's; ours back."""
    read = folder / f"{gold.name}.jsonl"
    bilat("read", articles, "--to", read, "--db", folder / f"{gold.name}.db", may_reject=True)
    floor = write_rows(keyword_statements(articles), folder / f"{gold.name}-floor.jsonl")
    rows = {label: score("score.py", "--gold", gold, file) for label, file in (("floor", floor), ("bilat", read))}
    for label, row in rows.items():
        print(f"{name}, {label}: " + ", ".join(f"{level} F1 {row[level]:.3f}" for level in LEVELS))
    return rows["bilat"]


if __name__ == "__main__":
    main()
