"""Short texts with their times, written before the reader was mended for them; what it finds there, scored.

`python -m tests.reading.mentions.blind_times` prints the figures, and with `-v` what is wrong.
"""

from __future__ import annotations

import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from bilat.reading.mentions.dates import find_times_in

FOLDER = Path(__file__).parents[2] / "data" / "times"


@dataclass(frozen=True, slots=True)
class Span:
    """A time `text[start:end]` and its EDTF value, without the mark of what is about."""

    start: int
    end: int
    value: str

    def overlap(self, other: Span) -> int:
        """Characters that both cover."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))


@dataclass(frozen=True, slots=True)
class Figures:
    """F1 of times that were found at all, with the right value, and with the same span."""

    found: float
    value: float
    strict: float
    wrong: tuple[str, ...]

    def __str__(self) -> str:
        """The figures, as the page on times has them."""
        return f"found F1 {self.found:.3f}  value F1 {self.value:.3f}  strict F1 {self.strict:.3f}"


def score(file: Path) -> Figures:
    """The figures over all texts of a file of JSON Lines: `text`, and `times` as (words, EDTF value)."""
    gold = predicted = found = valued = strict = 0
    wrong: list[str] = []
    for line in file.read_text("utf-8").splitlines():
        text, times = json.loads(line).values()
        wanted, told = _wanted(text, times), _told(text)
        gold, predicted = gold + len(wanted), predicted + len(told)
        pairs = [(span, _best(span, told)) for span in wanted]
        found += sum(best is not None for _, best in pairs)
        valued += sum(best is not None and best.value == span.value for span, best in pairs)
        strict += sum(best is not None and (best.start, best.end) == (span.start, span.end) for span, best in pairs)
        wrong += [f"{text}\n   {span} read as {best}" for span, best in pairs if best != span]
    total = gold + predicted
    return Figures(2 * found / total, 2 * valued / total, 2 * strict / total, tuple(wrong))


def _wanted(text: str, times: list[list[str]]) -> list[Span]:
    spans: list[Span] = []
    for words, value in times:
        start = text.index(words, spans[-1].end if spans else 0)
        spans.append(Span(start, start + len(words), value.rstrip("~")))
    return spans


def _told(text: str) -> list[Span]:
    blocks = [match.span() for match in re.finditer(r"[^\n]+", text)]
    return [Span(m.bare_start, m.bare_end, m.calendar.rstrip("~")) for m in find_times_in(text, blocks) if m.calendar]


def _best(span: Span, told: list[Span]) -> Span | None:
    """The time that covers most of it, which is taken out."""
    best = max(told, key=span.overlap, default=None)
    if best is None or not span.overlap(best):
        return None
    told.remove(best)
    return best


def main() -> None:
    """Print the figures of every file; with `-v` also what is wrong."""
    for file in sorted(FOLDER.glob("*.jsonl")):
        figures = score(file)
        lines = [*(figures.wrong if "-v" in sys.argv else ()), f"{file.stem}: {figures}"]
        sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
