"""Core and time F1 of the fourteen kinds on the example articles.

Two measures, each with a floor (a keyword, the title's two parties and the first date):
* exact: against examples/gold, in this script: same document, kind, phase and parties, and more than half of the longer
  evidence in common. Needs nothing but the repository.
* facts: against the gold of ../shared by its score.py with --facts: the same facts told in other words, evidence apart.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from common import EXAMPLES, SHARED, Row, bilat, keyword_statements, need_shared, rows_of, score, write_rows

# The kinds that the gold of the examples has.
FOURTEEN = (
    "diplomatic-relations", "recognition", "mission", "accreditation", "envoy", "agreement", "membership",
    "deployment", "population", "border", "visit", "meeting", "aid", "transition",
)  # fmt: skip


def main() -> None:
    """Print the figures; the last line is the core F1 of facts."""
    print(__doc__)
    with tempfile.TemporaryDirectory() as folder:
        read, db = Path(folder) / "bilat.jsonl", Path(folder) / "read.db"
        bilat("read", EXAMPLES / "articles", "--to", read, "--db", db)
        floor = write_rows(keyword_statements(EXAMPLES / "articles"), Path(folder) / "floor.jsonl")
        for file in (floor, read):
            print(f"exact, {file.stem}: core F1 {exact(rows_of(file), rows_of(EXAMPLES / 'gold')):.3f}")
        need_shared("facts")
        kinds = ("--gold", SHARED / "gold", "--kinds", ",".join(FOURTEEN))
        figures = {file.stem: score("score.py", "--facts", *kinds, file) for file in (floor, read)}
    for name, row in figures.items():
        print(f"facts, {name}: core F1 {row['core']:.3f}, time F1 {row['time']:.3f}")
    print(f"facts {figures['bilat']['core']:.3f}")


def exact(told: list[Row], gold: list[Row]) -> float:
    """The F1 of statements of the fourteen kinds that match one another on the same evidence, each matched once."""
    told = [row for row in told if row["kind"] in FOURTEEN]
    left = list(gold)
    for row in told:
        match = next((other for other in left if _is_same(row, other)), None)
        if match:
            left.remove(match)
    return 2 * (len(gold) - len(left)) / (len(told) + len(gold))


def _is_same(one: Row, other: Row) -> bool:
    shared = min(one["end"], other["end"]) - max(one["start"], other["start"])
    longer = max(one["end"] - one["start"], other["end"] - other["start"])
    return _core(one) == _core(other) and 2 * shared > longer


def _core(row: Row) -> tuple[object, ...]:
    return row["doc"], row["kind"], row["phase"], frozenset(row["actors"]), frozenset(row["targets"])


if __name__ == "__main__":
    main()
