"""A number of statements and a seed in, invented documents that many out, skewed as real ones are.

Parties are the registry's, in a shuffled order, drawn by a Zipf law (`1 / (rank + 2)`). A document speaks of one
pair, in 20 to 60 statements, of which a quarter are asides on another pair: most pairs have a few statements, and
some thousands. What a statement says is drawn from examples/gold (kind, phase, voice), with subjects, times from 1800
to 2025 (half of them days, the rest months, years, decades, spans, open ones, none) and a sentence of invented words
(Zipf).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from random import Random
from typing import TYPE_CHECKING

from common import EXAMPLES, Row, rows_of

from bilat.model.document import Block, Document
from bilat.model.kinds import kind_named
from bilat.model.parties import load_registry
from bilat.model.quantity import Quantity
from bilat.model.statement import Claim, Evidence, Other, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

_CONTEXT = 32
_LAST_YEAR, _FIRST_YEAR = 2025, 1800
_SYLLABLES = tuple(c + v + e for c in "bdfgklmnprstvz" for v in "aeiou" for e in ("", "n", "r", "l"))
_VOCABULARY = 30_000
# The share of statements on the document's own pair.
_OWN = 0.75
# Whether a document is dated, and which party acts.
_HALF = 0.5
# How often a party is written by another of its names.
_OTHERWISE = 0.005


@dataclass(frozen=True, slots=True)
class Filed:
    """An invented document with its statements."""

    document: Document
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class World:
    """What documents are drawn from: spellings of parties with the sums of their weights, words, what can be told."""

    parties: tuple[tuple[str, ...], ...]
    party_weights: tuple[float, ...]
    words: tuple[str, ...]
    word_weights: tuple[float, ...]
    told: tuple[Row, ...]

    def pair(self, random: Random) -> tuple[str, str]:
        """Two parties, each by one of its names, mostly the common one."""
        drawn = random.choices(self.parties, cum_weights=self.party_weights, k=2)
        while drawn[0] is drawn[1]:
            drawn = random.choices(self.parties, cum_weights=self.party_weights, k=2)
        left, right = (random.choice(names) if random.random() < _OTHERWISE else names[0] for names in drawn)
        return left, right

    def some_words(self, random: Random, number: int) -> list[str]:
        """Invented words, common ones often."""
        return random.choices(self.words, cum_weights=self.word_weights, k=number)


def world_of(seed: int, mark: str = "") -> World:
    """What documents are drawn from; every party's name ends with the mark."""
    random = Random(seed)
    words = _words(random)
    parties = [tuple(f"{name}{mark}" for name in (p.name, *p.names[:1])) for p in load_registry().parties]
    random.shuffle(parties)
    by_rank = accumulate(1 / (rank + 2) for rank in range(1, len(parties) + 1))
    by_word = accumulate(1 / (rank + 3) for rank in range(1, len(words) + 1))
    return World(tuple(parties), tuple(by_rank), words, tuple(by_word), tuple(rows_of(EXAMPLES / "gold")))


def _words(random: Random) -> tuple[str, ...]:
    """Words of two to four syllables, each once, the short ones first as the common ones are."""
    drawn = dict.fromkeys(
        "".join(random.choices(_SYLLABLES, k=2 + (n > _VOCABULARY // 30) + (n > _VOCABULARY // 3)))
        for n in range(_VOCABULARY)
    )
    return tuple(drawn)


def documents(size: int, seed: int, mark: str = "") -> Iterator[Filed]:
    """Documents until there are as many statements; every party's name ends with the mark."""
    world, random = world_of(seed, mark), Random(seed + 1)
    left, number = size, 0
    while left > 0:
        number += 1
        count = min(left, random.randint(20, 60))
        left -= count
        yield _filed(world, random, number, count)


def _filed(world: World, random: Random, number: int, count: int) -> Filed:
    pair = world.pair(random)
    claims = [_claim(world, random, pair if random.random() < _OWN else world.pair(random)) for _ in range(count)]
    sentences = [_sentence(world, random, claim) for claim in claims]
    title = f"{pair[0]}–{pair[1]} relations, {number}"
    text, blocks, places = title, [Block("title", 0, len(title))], []
    for sentence in sentences:
        places.append(len(text) + 2)
        text = f"{text}\n\n{sentence}"
        blocks.append(Block("paragraph", places[-1], len(text), section=("History",)))
    dated = _day(random, random.randint(2000, _LAST_YEAR)) if random.random() < _HALF else None
    document = Document(title, text, tuple(blocks), f"invented/{number}.txt", "seed", None, dated)
    identity = document.id
    statements = tuple(
        Statement(claim, _evidence(title, text, start, start + len(quote), identity), f"{claim.kind}/1", 0.9)
        for claim, quote, start in zip(claims, sentences, places, strict=True)
    )
    return Filed(document, statements)


def _evidence(title: str, text: str, start: int, end: int, identity: str) -> Evidence:
    prefix, suffix = text[max(0, start - _CONTEXT) : start], text[end : end + _CONTEXT]
    return Evidence(title, start, end, text[start:end], prefix, suffix, ("History",), identity)


def _claim(world: World, random: Random, pair: tuple[str, str]) -> Claim:
    told = random.choice(world.told)
    actors, targets = _sides(told, pair if random.random() < _HALF else pair[::-1])
    return Claim(
        kind=told["kind"],
        phase=told["phase"],
        actors=actors,
        targets=targets,
        others=tuple(Other(o["role"], _name(world, random)) for o in told["others"]),
        time=_time(random),
        place=told["place"] and world.some_words(random, 1)[0].title(),
        quantity=_quantity(told["quantity"], random),
        modality=told["modality"],
        told=told["told"],
        detail=_detail(world, random, told),
    )


def _sides(told: Row, pair: tuple[str, str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Both on one side where the kind is symmetric, one alone where the gold has one alone."""
    if kind_named(told["kind"]).is_symmetric:
        return pair, ()
    return (pair[:1], pair[1:]) if told["targets"] else (pair[:1], ())


def _name(world: World, random: Random) -> str:
    return " ".join(world.some_words(random, 2)).title()


def _detail(world: World, random: Random, told: Row) -> str | None:
    """The rank of a mission as it is told; else the form, and an invented subject that tells it from others."""
    if told["detail"] is None or told["kind"] in {"mission", "accreditation", "envoy"}:
        detail: str | None = told["detail"]
        return detail
    return f"{told['kind']} on {' '.join(world.some_words(random, 2))}"


def _quantity(told: Row | None, random: Random) -> Quantity | None:
    if told is None:
        return None
    return Quantity(float(random.randint(1, 500) * 10), None, told["unit"], told["of"], told["bound"])


def _sentence(world: World, random: Random, claim: Claim) -> str:
    """The parties, what happened and when, among invented words."""
    words = world.some_words(random, random.randint(6, 18))
    between = random.randint(1, len(words) - 1)
    told = [claim.parties[0], *words[:between], claim.kind.replace("-", " "), *claim.parties[1:], *words[between:]]
    when = f" in {claim.time[:4]}" if claim.time else ""
    return f"{' '.join(told)}{when}."


def _time(random: Random) -> str | None:
    """Half days, the rest vaguer or none; the nearer to the last year the more."""
    year = max(_FIRST_YEAR, _LAST_YEAR - int(random.expovariate(1 / 45)))
    form = random.random()
    shapes = (
        (0.22, lambda: None),
        (0.60, lambda: _day(random, year)),
        (0.70, lambda: f"{year}-{random.randint(1, 12):02}"),
        (0.88, lambda: f"{year}"),
        (0.91, lambda: f"{year // 10}X"),
        (0.96, lambda: f"{year - random.randint(1, 12)}/{year}"),
        (0.98, lambda: f"{year}/.."),
        (1.00, lambda: f"../{year}"),
    )
    return next(make for most, make in shapes if form <= most)()


def _day(random: Random, year: int) -> str:
    return f"{year}-{random.randint(1, 12):02}-{random.randint(1, 28):02}"
