"""How long a search takes, in ms: the 95th percentile of mixed queries, in a store of a million statements.

Method: what `bilat search` does between opening the store and printing, on an open SQLite store of invented documents
(benchmarks/generated.py): 80 queries each of one rare word, two common words, the beginning of a word, and a word
with a party (drawn by the same law as the documents') and fifteen years; a few of each before. Floor: the bare match
of the same words in the full-text index, as many as a search considers. The last line is in processor time (all work
is in this process, and other work on the machine does not count). ARGS may give another number of statements. Target:
50 ms.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import stores
from asking import SIZE, engine_of
from generated import World, world_of
from timing import p95, size_asked, taken

from bilat.model.edtf import ordinal
from bilat.recording import Wanted, open_store
from bilat.recording.search import asked
from bilat.telling.ground import spellings

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bilat.recording import Store

_EACH, _WARM = 80, 5
_MOST = 21
_FLOOR = "SELECT version FROM statement_search WHERE statement_search MATCH ? LIMIT 500"


def main() -> None:
    """Print the figures; the last line is the 95th percentile over all queries, in milliseconds."""
    print(__doc__)
    processor: tuple[float, ...] = ()
    with open_store(stores.kept(size_asked(1, SIZE)), writable=False) as store:
        floor = bare(store)
        for name, queries in drawn(store).items():
            taken(lambda query: store.search(query, _MOST), queries[:_WARM])
            found = taken(lambda query: store.search(query, _MOST), queries[_WARM:])
            print(f"{name}\n  floor: {taken(floor, queries[_WARM:])}\n  bilat: {found}")
            processor += found.processor
    print(f"search {p95(processor):.2f}")


def drawn(store: Store) -> dict[str, list[Wanted]]:
    """Queries of four sorts, of words that the store has."""
    world, random = world_of(stores.SEED), Random(9)
    words = world.words
    return {
        "one rare word": [Wanted(random.choice(words[3000:])) for _ in range(_EACH + _WARM)],
        "two common words": [Wanted(" ".join(random.sample(words[:200], 2))) for _ in range(_EACH + _WARM)],
        "the beginning of a word": [Wanted(random.choice(words[300:])[:4]) for _ in range(_EACH + _WARM)],
        "a word, a party and years": [filtered(store, world, random) for _ in range(_EACH + _WARM)],
    }


def filtered(store: Store, world: World, random: Random) -> Wanted:
    """A query with filters."""
    year = random.randint(1900, 2010)
    party = spellings(store, world.pair(random)[0])
    word = random.choice(world.words[:1000])
    return Wanted(word, (party,), first=ordinal(year, 1, 1), last=ordinal(year + 15, 12, 31))


def bare(store: Store) -> Callable[[Wanted], Sequence[object]]:
    """The floor: what the full-text index says of the words alone."""
    connection = engine_of(store).raw_connection()

    def ask(wanted: Wanted) -> Sequence[object]:
        terms = " AND ".join(f'"{word}"*' for word in asked(wanted.words))
        found: Sequence[object] = connection.cursor().execute(_FLOOR, (terms,)).fetchall()
        return found

    return ask


if __name__ == "__main__":
    main()
