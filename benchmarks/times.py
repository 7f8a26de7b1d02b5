"""How well times are found and valued in WikiWars, beside a floor of patterns that carry the last named year forward.

Needs ../shared (the corpus and its scorer, which the project does not ship). The last line is `times VALUE`: the F1 of
found and rightly valued time expressions with a calendar value, over the articles there, of what `bilat times` prints.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from common import SHARED, Row, bilat, score, write_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SCORER = "score_times.py"
TEXTS = SHARED / "corpora" / "wikiwars" / "txt"
RUNS = 3
METHOD = """\
corpus   WikiWars 1.0.4 (Mazur and Dale, EMNLP 2010): the articles in ../shared/corpora/wikiwars, gold TIMEX2
measure  value F1 over expressions with a calendar value: found (any overlap) and the same value; strict F1: the same
         span (score_times.py); kB of text a second of processor time, the start of the command included, best of three
floor    days, months and years by three patterns, a missing year carried over from the last one named
bilat    bilat times, on the files as they are, no date of the document given
others   by their publishers: HeidelTime 10 kB/s, dateparser 57 kB/s; neither was run here"""

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


def by_floor(file: Path) -> None:
    """Write what the patterns find in every article."""
    write_rows(
        [
            {"doc": path.stem, "start": start, "end": end, "value": value}
            for path in articles()
            for start, end, value in floor(path.read_bytes().decode())
        ],
        file,
    )


def by_command(file: Path) -> None:
    """Have the command write what it finds in every article."""
    bilat("times", *articles(), "--to", file)


def articles() -> list[Path]:
    """The texts of the corpus."""
    return sorted(TEXTS.glob("*.txt"))


def measure(find: Callable[[Path], None]) -> Row:
    """The scorer's figures, with `speed` in thousands of bytes a second."""
    size = sum(path.stat().st_size for path in articles())
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "found.jsonl"
        took = min(_seconds(find, file) for _ in range(RUNS))
        return {**score(SCORER, "score", file), "speed": size / took / 1e3}


def _seconds(find: Callable[[Path], None], file: Path) -> float:
    """Processor time, that of the commands that were run included: other work on the machine does not count."""
    began = sum(os.times()[:4])
    find(file)
    return sum(os.times()[:4]) - began


def main() -> None:
    """Print the method, both figures and the last line; say so where the corpus is absent."""
    if not ((SHARED / SCORER).is_file() and TEXTS.is_dir()):
        sys.exit(f"Nothing measured: {SCORER} and the WikiWars texts are not in ../shared, beside the project.")
    print(METHOD)
    value = 0.0
    for name, find in (("floor", by_floor), ("bilat", by_command)):
        figures = measure(find)
        value = figures["value_F1"]
        print(
            f"{name:8} found P {figures['det_P']:.3f} R {figures['det_R']:.3f}  strict F1 {figures['strict_F1']:.3f}"
            f"  value accuracy {figures['value_acc']:.3f}  value F1 {value:.3f}  {figures['speed']:.0f} kB/s"
        )
    print(f"times {value:.3f}")


if __name__ == "__main__":
    main()
