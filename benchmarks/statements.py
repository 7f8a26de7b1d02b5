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
        read, floor = Path(folder) / "read.jsonl", Path(folder) / "floor.jsonl"
        bilat("read", SHARED / "articles", "--to", read, "--db", Path(folder) / "read.db")
        write_rows(keyword_statements(SHARED / "articles"), floor)
        for name, file in (("floor", floor), ("bilat", read)):
            figures = score("score.py", "--gold", SHARED / "gold", "--kinds", ",".join(FOURTEEN), file)
            print(f"{name}: core F1 {figures['core']:.3f}, time F1 {figures['time']:.3f} ({figures['predicted']} told)")
    print(f"statements {figures['core']:.3f}")


if __name__ == "__main__":
    main()
