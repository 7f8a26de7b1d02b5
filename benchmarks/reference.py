"""How often the reader knows whom a phrase means: `its`, `the two countries`, `the kingdom`, a surname, a capital.

Each line of tests/data/reference/*.jsonl is a short text under the title of a pair, a phrase in it, and the parties
that it stands for, none where it means no party. The first file was written before the resolver's code was read, the
second before the resolver was run on it. Right is what gives the same parties. Floor: the pair for what is plural or
joins two, else the party named last. ARGS may name other files, `-v` shows what is wrong. The last line is `reference
VALUE`: the share of phrases rightly resolved.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bilat.model.parties import load_registry
from bilat.model.parties.offices import load_offices
from bilat.reading.grammar.between import parties_between
from bilat.reading.grammar.clause import agents, predicate_of, subjects
from bilat.reading.grammar.sentence import Scope
from bilat.reading.grammar.where import place_at
from bilat.reading.grammar.who import who, who_is
from bilat.reading.mentions.annotate import Finders, annotate
from bilat.reading.mentions.gazetteer import build_gazetteer
from bilat.reading.mentions.persons import build_person_finder
from bilat.reading.mentions.pipeline import load_pipeline
from bilat.reading.pair import pair_of
from bilat.reading.parsing import parse_document
from bilat.reading.sources.seed import parse_seed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

FOLDER = Path(__file__).resolve().parents[1] / "tests" / "data" / "reference"
# What is between two by its meaning: asked for as rules ask for it.
_JOINING = frozenset({"relation", "tie", "mutual", "bilateral"})
_RELATIVE = frozenset({"which", "who", "that"})
_TO_PAIR = frozenset({"plural", "reciprocal", "passive"})


@dataclass(frozen=True, slots=True)
class Case:
    """A phrase in its text: what it stands for, what the reader and the floor take it for."""

    sort: str
    text: str
    mention: str
    right: frozenset[str]
    read: frozenset[str]
    floor: frozenset[str]


class Resolver:
    """Parses a text as the reader does, and asks the grammar whom a phrase of it means."""

    def __init__(self) -> None:
        """Load what the reader loads."""
        registry = load_registry()
        self._finders = Finders(registry, build_gazetteer(registry), build_person_finder(load_offices()))
        self._pipeline = load_pipeline()

    def case(self, row: dict[str, Any]) -> Case:
        """One line of a file, resolved."""
        sentences = self._sentences(f"= {row['pair']} relations =\n\n== History ==\n{row['text']}\n")
        start = _nth(sentences[0].scope.document.text, row)
        token, sentence = _head(sentences, start, start + len(row["mention"]))
        floor = sentence.pair if row["sort"] in _TO_PAIR else _named_last(sentences, start)
        read = resolved(token, sentence)
        return Case(
            row["sort"], row["text"], row["mention"], frozenset(row["stands_for"]), frozenset(read), frozenset(floor)
        )

    def _sentences(self, article: str) -> list[Sentence]:
        document = parse_seed(article, "blind.txt")
        pair = pair_of(document, self._finders.registry, self._finders.gazetteer)
        named = annotate(document, self._finders, pair)
        scope = Scope(document, self._finders.registry, pair, named.surnames, named.parties)
        return list(parse_document(document, named, scope, self._pipeline))


def resolved(token: Token, sentence: Sentence) -> tuple[str, ...]:
    """The parties that a rule which asks for this phrase is given."""
    if token.stem in _JOINING:
        noun = token.head if token.dep_ == "amod" else token
        return parties_between(noun, sentence).parties
    verb = predicate_of(token)
    if token.is_predicate:
        return who(agents(token), sentence).parties
    if token.lower_ in _RELATIVE and verb is not None:
        return who(subjects(verb), sentence).parties
    found = who_is(token, sentence).parties
    place = place_at(token, sentence) if not found else None
    return (place.party,) if place is not None and place.party else found


def _nth(document: str, row: dict[str, Any]) -> int:
    """Where the phrase stands in the document, whole words counted."""
    at = document.index(row["text"]) - 1
    for _ in range(row["nth"]):
        at = document.index(row["mention"], at + 1)
        while document[at - 1].isalnum() or document[at + len(row["mention"])].isalnum():
            at = document.index(row["mention"], at + 1)
    return at


def _head(sentences: list[Sentence], start: int, end: int) -> tuple[Token, Sentence]:
    """The word that stands for the phrase: its highest one."""
    for sentence in sentences:
        inside = [t for t in sentence.span if t.i in sentence.offsets and _overlaps(sentence.offsets[t.i], start, end)]
        if inside:
            held = {t.i for t in inside}
            outer = [t for t in inside if t.head.i not in held or t.head is t]
            return max(outer, key=lambda t: t.pos_ in ("NOUN", "PROPN", "PRON")), sentence
    message = f"no word at {start}"
    raise ValueError(message)


def _overlaps(offsets: tuple[int, int], start: int, end: int) -> bool:
    return offsets[0] < end and start < offsets[1]


def _named_last(sentences: list[Sentence], start: int) -> tuple[str, ...]:
    named = [m for m in sentences[0].scope.parties if m.end <= start and m.start >= sentences[0].start]
    here = [m for m in sentences[0].scope.parties if m.start <= start < m.end]
    last = (here or named)[-1:]
    return tuple(m.party for m in last)


def cases_of(files: list[Path], resolver: Resolver) -> Iterator[Case]:
    """Every line of the files, resolved."""
    for file in files:
        for line in file.read_text("utf-8").splitlines():
            yield resolver.case(json.loads(line))


def main() -> None:
    """Print the figures, a sort each and all; with `-v` first what is wrong."""
    args = sys.argv[1:]
    files = [Path(a) for a in args if not a.startswith("-")] or sorted(FOLDER.glob("*.jsonl"))
    cases = list(cases_of(files, Resolver()))
    right: Counter[str] = Counter()
    by_sort: defaultdict[str, list[Case]] = defaultdict(list)
    for case in cases:
        by_sort[case.sort].append(case)
        right["bilat"] += case.read == case.right
        right["floor"] += case.floor == case.right
        if "-v" in args and case.read != case.right:
            print(f"{case.sort}: {case.mention!r} is {_names(case.right)}, read as {_names(case.read)}\n   {case.text}")
    print((__doc__ or "").split("\n\n")[1])
    for sort, each in sorted(by_sort.items(), key=lambda item: -len(item[1])):
        good = sum(c.read == c.right for c in each)
        print(f"{sort:12} {len(each):4}  floor {sum(c.floor == c.right for c in each):4}  bilat {good:4}")
    print(
        f"{'all':12} {len(cases):4}  floor {right['floor'] / len(cases):.3f}  bilat {right['bilat'] / len(cases):.3f}"
    )
    print(f"reference {right['bilat'] / len(cases):.3f}")


def _names(parties: frozenset[str]) -> str:
    return ", ".join(sorted(parties)) or "nobody"


if __name__ == "__main__":
    main()
