"""The share of questions on what held on a day that standing answers rightly, with the reader out of the way.

Method: `bilat load` on ../shared/gold with its articles, `bilat standing --json` for each pair and day, scored by
../shared/score_standing.py. Floor: always the answer that is right most often.
"""

from __future__ import annotations

import tempfile
from collections import Counter
from pathlib import Path

from click.testing import CliRunner
from common import SHARED, bilat, need_shared, rows_of, score

from bilat.cli.app import app

QUESTIONS = SHARED / "standing" / "questions.jsonl"


def main() -> None:
    """Print the figures; the last line is the share of right answers."""
    need_shared("questions")
    print(__doc__)
    with tempfile.TemporaryDirectory() as folder:
        db = Path(folder) / "gold.db"
        bilat("load", *sorted((SHARED / "gold").glob("*.jsonl")), "--articles", SHARED / "articles", "--db", db)
        answers = answer_all(db, Path(folder))
        figures = score("score_standing.py", QUESTIONS, "--answers", f'cat "{answers}"')
    right = Counter(question["answer"] for question in rows_of(QUESTIONS))
    ((answer, count),) = right.most_common(1)
    print(f"floor: {count / right.total():.3f} right by always answering {answer!r}")
    print(f"bilat: {figures['right']:.3f} right of {figures['questions']}; since {figures['since']:.3f}")
    print(f"questions {figures['right']:.3f}")


def answer_all(db: Path, folder: Path) -> str:
    """Write what the command answers for each pair and day, in this process; gives the pattern of the files' names."""
    for a, b, on in {(row["a"], row["b"], row["on"]) for row in rows_of(QUESTIONS)}:
        told = CliRunner().invoke(app, ["standing", a, b, "--on", on, "--json", "--db", str(db)])
        (folder / f"{a}_{b}_{on}.jsonl").write_text(told.stdout, "utf-8")
    return f"{folder}/{{a}}_{{b}}_{{on}}.jsonl"


if __name__ == "__main__":
    main()
