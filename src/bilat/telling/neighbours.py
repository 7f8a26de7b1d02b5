"""What a pair's documents tell in, the other pairs that they lead to out: named under "See also", or told of."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, TypeAlias

from bilat.model.parties import load_registry

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bilat.model.document import Document
    from bilat.model.statement import Statement

Pair: TypeAlias = tuple[str, str]

_PAIR_TITLE = re.compile(r"(.+?) ?[–—-] ?(.+) relations")


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another pair: how many statements of the same documents are on it, and whether a "See also" names it."""

    pair: Pair
    statements: int
    is_named: bool


def is_pair_title(title: str) -> bool:
    """Whether a title is that of an article on a pair."""
    return _PAIR_TITLE.fullmatch(title) is not None


def neighbours(
    told: Iterable[Statement], documents: Iterable[Document], names: tuple[frozenset[str], frozenset[str]]
) -> tuple[Neighbour, ...]:
    """Other pairs with one of the two in them, those that a "See also" names first, then those of which most is told.

    `told` is what the pair's documents tell, `names` the spellings of each of the two, case-folded.
    """
    own = names[0] | names[1]
    counted = Counter(pair for s in told for pair in _pairs(s, own))
    see = dict.fromkeys(pair for d in documents for title in d.related if (pair := _titled(title)))
    found = [Neighbour(pair, counted[pair], is_named=True) for pair in see if not _is_own(pair, names)]
    rest = [Neighbour(pair, n, is_named=False) for pair, n in counted.most_common() if pair not in see]
    return (*found, *rest)


def _pairs(statement: Statement, own: frozenset[str]) -> Iterable[Pair]:
    """Each pair of a statement's parties of which just one is of the two."""
    parties = sorted(set(statement.claim.parties))
    for left, right in combinations(parties, 2):
        if (left.casefold() in own) != (right.casefold() in own):
            yield _ordered(left, right)


def _titled(title: str) -> Pair | None:
    """The pair of an article's title, where the registry knows both."""
    match = _PAIR_TITLE.fullmatch(title)
    if match is None:
        return None
    known = [load_registry().find(name) for name in match.groups()]
    return _ordered(known[0].name, known[1].name) if known[0] and known[1] else None


def _ordered(left: str, right: str) -> Pair:
    first, last = sorted((load_registry().canonical(left), load_registry().canonical(right)))
    return first, last


def _is_own(pair: Pair, names: tuple[frozenset[str], frozenset[str]]) -> bool:
    folded = [name.casefold() for name in pair]
    return any(folded[0] in names[i] and folded[1] in names[1 - i] for i in (0, 1))
