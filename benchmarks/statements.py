"""Core and time F1 of the fourteen kinds with rules, on the five articles and gold statements of ../shared.

Method: `bilat read` on ../shared/articles, scored by ../shared/score.py (same evidence, kind, phase and parties; time
also needs the same earliest and latest day). Floor: a keyword, the title's two parties and the first date.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from common import FOURTEEN, SHARED, bilat, keyword_statements, need_shared, score, write_rows


def main() -> None:
    """Print the figures; the last line is the core F1."""
    need_shared("statements")
    print(__doc__)
    with tempfile.TemporaryDirectory() as folder:
        read, db = Path(folder) / "bilat.jsonl", Path(folder) / "read.db"
        bilat("read", SHARED / "articles", "--to", read, "--db", db)
        floor = write_rows(keyword_statements(SHARED / "articles"), Path(folder) / "floor.jsonl")
        kinds = ("--gold", SHARED / "gold", "--kinds", ",".join(FOURTEEN))
        figures = {file.stem: score("score.py", *kinds, file) for file in (floor, read)}
    for name, row in figures.items():
        print(f"{name}: core F1 {row['core']:.3f}, time F1 {row['time']:.3f} ({row['predicted']} told)")
    print(f"statements {figures['bilat']['core']:.3f}")


if __name__ == "__main__":
    main()
