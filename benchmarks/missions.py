"""Spells of United States missions against a table coded by hand: F1 of changes of status, and share of days.

Method: `bilat read` on ../shared/corpora/us-relations/articles, `bilat spells --by-document`, scored by
../shared/score_missions.py. Floor: an embassy from the first year that an article names, for ever.
"""

from __future__ import annotations

import csv
import re
import tempfile
from pathlib import Path

from common import SHARED, bilat, need_shared, score

CORPUS = SHARED / "corpora" / "us-relations"


def main() -> None:
    """Print the figures; the last line is the F1 of changes."""
    need_shared("missions")
    print(__doc__)
    with tempfile.TemporaryDirectory() as folder:
        floor, told = Path(folder) / "floor.csv", Path(folder) / "bilat.csv"
        write_floor(floor)
        # A title may name a party that was and that no registry lists: the rest counts.
        bilat("read", CORPUS / "articles", "--db", Path(folder) / "us.db", may_reject=True)
        told.write_text(bilat("spells", "--by-document", "--format", "csv", "--db", Path(folder) / "us.db"), "utf-8")
        gold = CORPUS / "missions.csv"
        figures = {spells.stem: score("score_missions.py", spells, "--gold", gold) for spells in (floor, told)}
    for name, row in figures.items():
        print(f"{name}: changes F1 {row['changes']:.3f}, days {row['days']:.3f}")
    print(f"missions {figures['bilat']['changes']:.3f}")


def write_floor(path: Path) -> None:
    """One spell an article, as `bilat spells` would write it."""
    columns = ("kind", "actor", "target", "detail", "start", "end", "capital", "article")
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        for article in sorted((CORPUS / "articles").glob("*.txt")):
            title, body = article.read_text("utf-8").split("\n", 1)
            target = title.strip("= ").removesuffix(" relations").rpartition("–")[2].rstrip("*")
            year = re.search(r"\b1[789]\d\d\b|\b20\d\d\b", body)
            if year:
                writer.writerow(("mission", "United States", target, "embassy", year[0], "..", "yes", article.stem))


if __name__ == "__main__":
    main()
