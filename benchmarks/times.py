"""How well times are found and valued in WikiWars, beside a floor of patterns that carry the last named year forward.

Needs ../shared (the corpus and its scorer, which the project does not ship). The last line is `times VALUE`: the F1 of
found and rightly valued time expressions with a calendar value, over the articles there.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from bilat.reading.mentions.dates import find_times_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SHARED = Path(__file__).resolve().parents[2] / "shared"
SCORER = SHARED / "score_times.py"
TEXTS = SHARED / "corpora" / "wikiwars" / "txt"
METHOD = """\
corpus   WikiWars 1.0.4 (Mazur and Dale, EMNLP 2010): the articles in ../shared/corpora/wikiwars, gold TIMEX2
measure  value F1 over expressions with a calendar value: found (any overlap) and the same value (score_times.py)
floor    days, months and years by three patterns, a missing year carried over from the last one named
ours     bilat.reading.mentions.dates, a line a block, no date of the document given"""

Finding = tuple[int, int, str | None]

_MONTHS = "January February March April May June July August September October November December".split()
_MONTH = "|".join(_MONTHS)
_FLOOR = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}}) )?(?P<month>{_MONTH})(?: (?P<day2>\d{{1,2}})\b(?!\d))?"
    r"(?:,? (?P<year>1\d{3}|20\d\d))?\b"
    r"|\b(?P<alone>1[0-9]\d\d|20\d\d)\b(?!s)|\b(?P<decade>1\d\d|20\d)0s\b"
)


def floor(text: str) -> Iterator[Finding]:
    """Patterns alone: what names no year gets the last one named."""
    year: str | None = None
    for match in _FLOOR.finditer(text):
        if match["decade"]:
            yield match.start(), match.end(), f"{match['decade']}X"
            continue
        year = match["year"] or match["alone"] or year
        if year is None:
            continue
        day = match["day"] or match["day2"]
        value = year
        if match["month"]:
            value += f"-{_MONTHS.index(match['month']) + 1:02}" + (f"-{int(day):02}" if day else "")
        yield match.start(), match.end(), value


def ours(text: str) -> Iterator[Finding]:
    """Every time mention without its preposition."""
    lines = [(m.start(), m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*", text)]
    for mention in find_times_in(text, lines):
        yield mention.bare_start, mention.bare_end, mention.value


def measure(find: Callable[[str], Iterator[Finding]]) -> dict[str, float]:
    """The scorer's figures, with `speed` in megabytes a second."""
    texts = {path.stem: path.read_bytes().decode() for path in sorted(TEXTS.glob("*.txt"))}
    began = time.process_time()
    found = {name: tuple(find(text)) for name, text in texts.items()}
    took = time.process_time() - began
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "found.jsonl"
        rows = (
            {"doc": name, "start": start, "end": end, "value": value}
            for name, findings in found.items()
            for start, end, value in findings
        )
        file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        command = (sys.executable, str(SCORER), "score", str(file), "--json")
        scored = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return {**json.loads(scored), "speed": sum(map(len, texts.values())) / took / 1e6}


def main() -> None:
    """Print the method, both figures and the last line; say so where the corpus is absent."""
    if not (SCORER.is_file() and TEXTS.is_dir()):
        sys.exit(f"Nothing measured: {SCORER.name} and the WikiWars texts are not in ../shared, beside the project.")
    print(METHOD)
    value = 0.0
    for name, find in (("floor", floor), ("ours", ours)):
        figures = measure(find)
        value = figures["value_F1"]
        print(
            f"{name:8} found P {figures['det_P']:.3f} R {figures['det_R']:.3f}"
            f"  value accuracy {figures['value_acc']:.3f}  value F1 {value:.3f}  {figures['speed']:.2f} MB/s"
        )
    print(f"times {value:.3f}")


if __name__ == "__main__":
    main()
