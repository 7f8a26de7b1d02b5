"""How well the reader reads sentences and articles whose writers never saw its rules: core and time F1, a kind each.

Method: each line of tests/data/blind/*.jsonl is a sentence under the title of its pair, with every statement that the
contract makes of it; articles have a file of gold beside them. A statement counts as read where the evidence, the
kind, the phase and the parties on each side are the same (core), and where the days are too (time). Floor: keywords,
the right parties in the order of the alphabet, no date. ARGS may name other sets; `-v` shows what was missed.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from common import KEYWORDS

from bilat.model import edtf
from bilat.model.kinds import kind_named
from bilat.model.parties import load_registry
from bilat.reading.reader import Reader
from bilat.reading.sources.seed import parse_seed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bilat.model.statement import Claim, Statement
    from bilat.reading.reader import Reading

REGISTRY = load_registry()
BLIND = Path(__file__).resolve().parents[1] / "tests" / "data" / "blind"

Row = dict[str, Any]
Core = tuple[str, str | None, frozenset[str], frozenset[str]]


@dataclass(frozen=True, slots=True)
class Told:
    """One statement to compare: what it says, when (first and last day), how surely, and the sentence."""

    core: Core
    days: tuple[int | None, int | None]
    modality: str
    confidence: float = 1.0
    rule: str = ""
    claim: Claim | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence with the statements that are right and those that were read."""

    kind: str
    text: str
    right: tuple[Told, ...]
    read: tuple[Told, ...]


def cases_of(path: Path, reader: Reader) -> Iterator[Case]:
    """The sentences of a file of blind sentences, each read on its own."""
    for line in path.read_text("utf-8").splitlines():
        yield case_of(json.loads(line), reader)


def case_of(row: Row, reader: Reader) -> Case:
    """One blind sentence, read in an article on its pair."""
    body = " ".join(part for part in (row.get("context"), row["text"]) if part)
    article = f"= {row['pair']} relations =\n\n== History ==\n{body}\n"
    start = article.index(row["text"])
    statements = reader.read_one(parse_seed(article, "blind.txt")).statements
    mine = [s for s in statements if s.evidence.end > start + 1]
    return Case(row["kind"], body, tuple(map(told_in_row, row["statements"])), tuple(map(told_by_reader, mine)))


def told_in_row(row: Row) -> Told:
    """A line of gold as something to compare."""
    core = (row["kind"], row["phase"], _folded(row["actors"]), _folded(row["targets"]))
    return Told(_plain(core), _days(row["time"]), row["modality"])


def told_by_reader(statement: Statement) -> Told:
    """A statement that was read as something to compare."""
    claim = statement.claim
    core = (claim.kind, claim.phase, _folded(claim.actors), _folded(claim.targets))
    name = statement.rule.partition("/")[0]
    return Told(_plain(core), _days(claim.time), claim.modality, statement.confidence, name, claim)


def _plain(core: Core) -> Core:
    """The parties of a symmetric kind together, on whatever side they were written."""
    kind, phase, actors, targets = core
    return (kind, phase, actors | targets, frozenset()) if kind_named(kind).is_symmetric else core


def _folded(names: Iterable[str]) -> frozenset[str]:
    """Names for comparison: without article, a known party or organisation by its common name (`OPEC`, `Siam`)."""
    plain = (name.casefold().removeprefix("the ").replace("’", "'") for name in names)
    return frozenset(party.name.casefold() if (party := REGISTRY.find(name)) else name for name in plain)


def _days(time: str | None) -> tuple[int | None, int | None]:
    if not time:
        return (None, None)
    value = edtf.parse(time)
    return (value.earliest, value.latest)


def matched(case: Case) -> tuple[list[tuple[Told, Told]], list[Told], list[Told]]:
    """Pairs of right and read statements with the same core (the same days first), what was missed, what made up."""
    pairs: list[tuple[Told, Told]] = []
    left, missed = list(case.read), []
    for right in sorted(case.right, key=lambda told: str(told.days)):
        same = [told for told in left if told.core == right.core]
        best = min(same, key=lambda told: (told.days != right.days, told.modality != right.modality), default=None)
        if best is None:
            missed.append(right)
            continue
        left.remove(best)
        pairs.append((right, best))
    return pairs, missed, left


@dataclass(frozen=True, slots=True)
class Score:
    """Counts over many cases."""

    right: int
    read: int
    core: int
    time: int

    def f1(self, hits: int) -> float:
        """The harmonic mean of precision and recall for a number of hits."""
        return 2 * hits / (self.right + self.read) if self.right + self.read else 1.0

    def __str__(self) -> str:
        """Core precision, recall and F1, then time F1."""
        precision = self.core / self.read if self.read else 0.0
        recall = self.core / self.right if self.right else 0.0
        return f"P {precision:.2f}  R {recall:.2f}  core {self.f1(self.core):.3f}  time {self.f1(self.time):.3f}"


def scores(cases: Iterable[Case]) -> dict[str, Score]:
    """The score of each kind of statement, and of `all`."""
    right: Counter[str] = Counter()
    read: Counter[str] = Counter()
    core: Counter[str] = Counter()
    time: Counter[str] = Counter()
    for case in cases:
        right.update(told.core[0] for told in case.right)
        read.update(told.core[0] for told in case.read)
        pairs, _, _ = matched(case)
        core.update(told.core[0] for told, _ in pairs)
        time.update(told.core[0] for told, mine in pairs if told.days == mine.days)
    by_kind = {k: Score(right[k], read[k], core[k], time[k]) for k in sorted(right | read)}
    total = Score(right.total(), read.total(), core.total(), time.total())
    return {**by_kind, "all": total}


def show(case: Case) -> None:
    """What was missed (-) and made up (+) in a sentence."""
    _, missed, spurious = matched(case)
    if missed or spurious:
        print(f"\n[{case.kind}] {case.text}")
    for sign, told in [*(("-", t) for t in missed), *(("+", t) for t in spurious)]:
        kind, phase, actors, targets = told.core
        print(f"   {sign} {kind} {phase or ''} {sorted(actors)} > {sorted(targets)} {told.modality}")


def articles_of(folder: Path, reader: Reader) -> Iterator[Case]:
    """The sentences of a folder of articles with gold beside them: a case for each that has or was read to have any."""
    for path in sorted(folder.glob("*.txt")):
        reading = reader.read_one(parse_seed(path.read_text("utf-8"), path.name))
        gold = [json.loads(line) for line in path.with_suffix(".jsonl").read_text("utf-8").splitlines()]
        right: dict[int, list[Told]] = {}
        read: dict[int, list[Told]] = {}
        for row in gold:
            right.setdefault(_sentence(row["start"], row["end"], reading), []).append(told_in_row(row))
        for statement in reading.statements:
            where = statement.evidence
            read.setdefault(_sentence(where.start, where.end, reading), []).append(told_by_reader(statement))
        for start in sorted(right.keys() | read.keys()):
            text = reading.document.text[start : start + 200].split("\n")[0]
            yield Case("article", text, tuple(right.get(start, ())), tuple(read.get(start, ())))


def _sentence(start: int, end: int, reading: Reading) -> int:
    """Where the sentence begins that evidence lies in: one that covers more than half of it, else its own start."""
    spans = {(s.evidence.start, s.evidence.end) for s in reading.statements}
    covers = [s for s in spans if min(end, s[1]) - max(start, s[0]) > max(end - start, s[1] - s[0]) / 2]
    return min(covers)[0] if covers else start


def sets_of(names: list[str]) -> list[Path]:
    """The files and folders named, else all blind sets, in order."""
    return [Path(name) for name in names] or sorted((*BLIND.glob("*.jsonl"), *BLIND.glob("articles-*")))


def cases_in(path: Path, reader: Reader) -> list[Case]:
    """The cases of a file of sentences or a folder of articles."""
    return list(articles_of(path, reader) if path.is_dir() else cases_of(path, reader))


def main() -> None:
    """Print a line a set and a line a kind; the last line is the core F1 over all."""
    kinds = {arg.removeprefix("--kind=") for arg in sys.argv[1:] if arg.startswith("--kind=")}
    paths = sets_of([arg for arg in sys.argv[1:] if not arg.startswith("-")])
    if not paths:
        sys.exit(f"blind measures on {BLIND}, and there is nothing there.")
    reader = Reader(REGISTRY)
    sets = {path.stem: [c for c in cases_in(path, reader) if not kinds or c.kind in kinds] for path in paths}
    if "-v" in sys.argv:
        for case in (case for cases in sets.values() for case in cases):
            show(case)
    print(__doc__)
    everything = [case for cases in sets.values() for case in cases]
    for kind, row in scores(everything).items():
        print(f"{kind:22} {row.right:5} right {row.read:5} read  {row}")
    for name, cases in sets.items():
        row = scores(cases)["all"]
        print(f"set {name:18} {row.right:5} right {row.read:5} read  {row}")
    low = scores(map(floor, everything))["all"]
    print(f"floor {'':16} {low.right:5} right {low.read:5} read  {low}")
    total = scores(everything)["all"]
    print(f"blind {total.f1(total.core):.3f}")


def floor(case: Case) -> Case:
    """The case as keywords read it: a kind whose word is there, in its commonest phase, between the right parties."""
    parties = next((told.core[2] | told.core[3] for told in case.right), frozenset())
    told = [
        Told(_plain((kind, phase, frozenset(sorted(parties)[:1]), frozenset(sorted(parties)[1:2]))), (None, None), "")
        for kind, phase, pattern in KEYWORDS
        if re.search(pattern, case.text, re.IGNORECASE) and len(parties) > 1
    ]
    return Case(case.kind, case.text, case.right, tuple(told))


if __name__ == "__main__":
    main()
