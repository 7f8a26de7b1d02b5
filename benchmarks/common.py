"""What the benchmarks share: folders, runs of `bilat`, the scorers beside the repository, and a keyword floor."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bilat.model.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
EXAMPLES = ROOT / "examples"
Row = dict[str, Any]


def need_shared(benchmark: str) -> None:
    """End with exit code 1, and say why, where ../shared is not there."""
    if not SHARED.is_dir():
        sys.exit(f"{benchmark} measures on ../shared, a folder beside the repository, and there is none here.")


def bilat(*args: str | Path, may_reject: bool = False) -> str:
    """What the installed command says; ends with exit code 1 where it fails, or rejects what may not be rejected."""
    done = subprocess.run([Path(sys.executable).with_name("bilat"), *args], capture_output=True, text=True, check=False)
    if done.returncode > may_reject:
        sys.exit(f"bilat {args[0]} ended with {done.returncode}:\n{done.stderr}")
    return done.stdout


def score(script: str, *args: str | Path) -> Row:
    """The figures of a scorer in ../shared."""
    command = [sys.executable, SHARED / script, *args, "--json"]
    figures: Row = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return figures


def rows_of(path: Path) -> list[Row]:
    """The statements of a file, or of every file in a folder, as JSON Lines."""
    files = sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
    return [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]


def write_rows(rows: list[Row], path: Path) -> Path:
    """Write JSON Lines; gives the path back."""
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    return path


# ---------------------------------------------------------------- the floor: a keyword, the title's pair, a date

KEYWORDS = (
    ("diplomatic-relations", "begins", r"diplomatic (relations|ties)"),
    ("recognition", "begins", r"\brecogni[sz]ed\b"),
    ("mission", "holds", r"\b(embassy|legation|consulate|mission)\b"),
    ("accreditation", "holds", r"\baccredited\b"),
    ("envoy", "begins", r"\b(ambassador|envoy)\b"),
    ("agreement", "begins", r"\b(agreement|memorandum|protocol|treaty)\b"),
    ("membership", "holds", r"\bmember(s|ship)?\b"),
    ("deployment", "holds", r"\b(troops|contingent|peacekeep\w+)\b"),
    ("population", "holds", r"\brefugees\b"),
    ("border", "holds", r"\bborders?\b"),
    ("visit", None, r"\bvisit(s|ed)?\b"),
    ("meeting", None, r"\b(met|meeting|talks|forum)\b"),
    ("aid", None, r"\b(aid|relief|assistance)\b"),
    ("transition", None, r"\b(fell|fall|collapse\w*|coup|independence)\b"),
    ("alliance", "holds", r"\b(ally|allies|alliance)\b"),
    ("amity", "holds", r"\b(friendly|close|cordial|improved)\b"),
    ("enmity", "holds", r"\b(strained|tense|hostile|deteriorated)\b"),
    ("dispute", "holds", r"\b(dispute|claims?)\b"),
    ("support", "holds", r"\b(supports?|supported|backed)\b"),
    ("opposition", "holds", r"\b(opposed|opposes|condemned)\b"),
    ("sanction", "begins", r"\b(sanctions?|embargo)\b"),
    ("control", "holds", r"\b(occup\w+|colony|ruled|mandate|annexed)\b"),
    ("conflict", "holds", r"\b(war|fought|clashes)\b"),
    ("visa", "holds", r"\bvisas?\b"),
    ("trade", "holds", r"\b(trade|exports?|imports?|exported)\b"),
    ("investment", "holds", r"\b(invest\w*)\b"),
    ("cooperation", "holds", r"\b(cooperat\w+)\b"),
    ("talks", None, r"\b(mediat\w+|negotiations)\b"),
    ("statement", None, r"\b(said|stated|announced|declared)\b"),
    ("request", None, r"\b(asked|urged|called on|demanded|invited)\b"),
    ("accusation", None, r"\b(accused|accuses|blamed)\b"),
    ("threat", None, r"\b(threat\w*)\b"),
    ("protest", None, r"\b(protest\w*)\b"),
    ("recall", None, r"\b(recalled|expelled)\b"),
    ("construction", None, r"\b(built|constructed|rebuilt)\b"),
    ("attack", None, r"\b(attack\w*|bombed|invaded|airstrike)\b"),
    ("repression", None, r"\b(arrested|tortured|executed|massacre\w*)\b"),
    ("displacement", None, r"\b(fled|refugees)\b"),
    ("founding", None, r"\b(founded)\b"),
    ("tribute", None, r"\b(honou?red|monument|exhibition)\b"),
    ("violation", None, r"\b(violat\w+|breach\w*)\b"),
)
_BOTH = frozenset(kind.name for kind in KINDS if kind.is_symmetric)
_MONTHS = "January February March April May June July August September October November December".split()
_DATE = re.compile(rf"(?:(?:(\d\d?) )?({'|'.join(_MONTHS)})(?: (\d\d?),)? )?\b(1[89]\d\d|20\d\d)\b")
_SENTENCE = re.compile(r"(?:[-*]|\d+\.)?\s*(\S.*?(?:[.;!?](?=\s|$)|$))")


def keyword_statements(articles: Path) -> list[Row]:
    """A statement for each keyword in each sentence of a folder's articles, between the two parties of the title."""
    return [row for path in sorted(articles.glob("*.txt")) for row in _statements(path.read_text("utf-8"))]


def _statements(text: str) -> Iterator[Row]:
    title = text.splitlines()[0].strip("= ")
    pair = re.sub(r" relations$", "", title).split("–")
    for line in re.finditer(r"^(?!=).+$", text, re.MULTILINE):
        for sentence in _SENTENCE.finditer(text, line.start(), line.end()):
            first, second = sorted(pair, key=lambda name: sentence[1].find(name) % len(text))
            for kind, phase, pattern in KEYWORDS:
                if re.search(pattern, sentence[1], re.IGNORECASE):
                    actors, targets = ([first, second], []) if kind in _BOTH else ([first], [second])
                    told: Row = {"doc": title, "start": sentence.start(1), "end": sentence.end(1), "kind": kind}
                    told |= {"phase": phase, "actors": actors, "targets": [] if kind == "transition" else targets}
                    yield told | {"time": _first_date(sentence[1]), "modality": "asserted"}


def _first_date(sentence: str) -> str | None:
    found = _DATE.search(sentence)
    if not found:
        return None
    before, month, after, year = found.groups()
    day = before or after
    return year + (f"-{_MONTHS.index(month) + 1:02}" if month else "") + (f"-{int(day):02}" if month and day else "")
