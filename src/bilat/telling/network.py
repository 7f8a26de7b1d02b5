"""All statements of some kinds in, a network out: for each pair and kind the states of its ties over time.

Two parties may have several ties of one kind (embassies, treaties). A network tells of a kind what stands best: that
one of them holds, before that they dispute whether one does, before a suspension, before an end. It has no state for
days of which nothing is known.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from itertools import combinations, groupby
from typing import TYPE_CHECKING, Literal

from bilat.model.edtf import of_bounds
from bilat.model.kinds import KINDS
from bilat.model.parties import load_registry
from bilat.recording import open_store
from bilat.standing.answers import certainty
from bilat.standing.days import FAR_FUTURE, FAR_PAST, bound
from bilat.standing.history import histories
from bilat.standing.judged import judged
from bilat.standing.timeline import segment_on
from bilat.standing.voices import changing_days, voiced
from bilat.telling.ground import Ground, dated_by_hand, dates_of, each_once

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from bilat.recording import Known, Store
    from bilat.standing.acts import State
    from bilat.standing.answers import Certainty
    from bilat.standing.dates import Dates
    from bilat.standing.history import History

Tone = Literal["friendly", "hostile"]

HOSTILE = frozenset(("conflict", "dispute", "enmity", "opposition", "sanction"))
"""The kinds of tie that are against the other party (after the contract's `contrary` and its sections)."""

# How much of the whole is done when statements are loaded, and when they are gathered into histories.
_LOADED, _GATHERED = 0.35, 0.6
_CHUNK = 500
# A treaty of more parties than this says little about each pair of them.
_MOST_PARTIES = 12
_BEST: tuple[tuple[State, Certainty], ...] = tuple(
    (state, sure)
    for state in ("holds", "disputed", "suspended", "does not hold")
    for sure in ("certain", "possible", "reported")
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """From `first` to the day before `until` a tie is in one state; day numbers, None where no day bounds it."""

    first: int | None
    until: int | None
    state: State
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class Edge:
    """A pair's ties of one kind: `source` has it toward `target`, in alphabetical order where the kind is symmetric.

    `statements` is how many statements speak of it, those beside included; `ties` how many ties it is made of.
    """

    source: str
    target: str
    kind: str
    stretches: tuple[Stretch, ...]
    statements: int
    ties: int

    @property
    def pair(self) -> tuple[str, str]:
        """Both parties in alphabetical order."""
        return (self.source, self.target) if self.source <= self.target else (self.target, self.source)

    @property
    def tone(self) -> Tone:
        """Whether the kind is against the other party."""
        return "hostile" if self.kind in HOSTILE else "friendly"

    def on(self, day: int) -> Stretch | None:
        """The stretch that a day lies in, None where nothing is known of it."""
        return next((s for s in self.stretches if _begun(s) <= day < _over(s)), None)

    def since(self, day: int) -> str | None:
        """When what a day finds began, EDTF, as closely as is certain; None where it has always been so.

        Days on which it is only possible that it had begun are the window of its beginning.
        """
        here = next((n for n, s in enumerate(self.stretches) if _begun(s) <= day < _over(s)), None)
        if here is None:
            return None
        first = here
        while first and _continues(self.stretches[first - 1], self.stretches[first]):
            first -= 1
        run = self.stretches[first : here + 1]
        sure = next((s for s in run if s.certainty == "certain"), run[0])
        earliest = _begun(run[0])
        if first and _opens(self.stretches[first - 1], run[0]):
            earliest = _begun(self.stretches[first - 1])
        return of_bounds(bound(earliest), bound(_begun(sure))) if earliest > FAR_PAST else None


@dataclass(frozen=True, slots=True)
class Network:
    """Edges, those of the pairs with the most statements first; `parties` has the number of statements of each.

    It can be pickled, so that another process can make it.
    """

    edges: tuple[Edge, ...]
    parties: Mapping[str, int]


def kinds_of_ties() -> tuple[str, ...]:
    """The kinds that are ties, in the order of the contract."""
    return tuple(kind.name for kind in KINDS if kind.is_tie)


def ground_of_kinds(store: Store, kinds: Iterable[str], known_on: Known | None = None) -> Ground:
    """All statements of some kinds, as people judged them, with the dates of their documents.

    What people put right may have been of another kind: the documents that verdicts name are read whole.
    """
    wanted = tuple(dict.fromkeys(kinds))
    with store.at_once() as asked:
        verdicts = asked.verdicts(known_on=known_on)
        titles = {verdict.title for verdict in verdicts if verdict.title}
        told = [s for kind in wanted for s in asked.statements(kind=kind, known_on=known_on)]
        if titles:
            told = list(each_once([*told, *asked.statements(document=tuple(sorted(titles)), known_on=known_on)]))
        held = judged(told, verdicts)
        kept = tuple(s for s in held.statements if s.claim.kind in wanted)
        dates = dates_of(asked, kept, known_on, dated_by_hand(held.by.values()))
    return Ground(kept, dates, held.links, held.by)


def network_at(db: str, kinds: Iterable[str], known_on: Known | None, *, report: Callable[[float], None]) -> Network:
    """`network_of` over the store of a path or address, for a process of its own."""
    with open_store(db, writable=False) as store:
        return network_of(store, kinds, known_on, report)


def network_of(store: Store, kinds: Iterable[str], known_on: Known | None, report: Callable[[float], None]) -> Network:
    """The network of some kinds over a whole store; `report` is told the share that is done, from 0 to 1.

    Takes seconds for 100,000 statements and minutes for a million, and holds them all.
    """
    report(0.0)
    ground = ground_of_kinds(store, kinds, known_on)
    report(_LOADED)
    return network(ground, report)


def network(ground: Ground, report: Callable[[float], None] = lambda _: None) -> Network:
    """The network of statements; what they say of other kinds (an end of relations) counts only where it is given."""
    found = histories(ground.statements, ground.dates, None, ground.links)
    report(_GATHERED)
    parts: dict[tuple[str, str, str], list[tuple[tuple[Stretch, ...], int]]] = defaultdict(list)
    canonical = _canonical(found)
    for number, history in enumerate(found):
        if number % _CHUNK == 0:
            report(_GATHERED + (1 - _GATHERED) * number / len(found))
        told = stretches(history, ground.dates), len(history.tie.statements) + len(history.tie.beside)
        for source, target in _ends(history, canonical):
            parts[history.tie.kind, source, target].append(told)
    edges = [_edge(*key, told) for key, told in parts.items()]
    report(1.0)
    return Network(_in_order(edges), _weights(edges))


def stretches(history: History, dates: Dates) -> tuple[Stretch, ...]:
    """What a tie is over time, day by day as `bilat.standing.answers` answers, without the days that are unknown."""
    found = voiced(history, dates)
    told = []
    for day in sorted(changing_days(history, dates, found)):
        ruling = found[segment_on(found, day)].ruling
        told.append((day, ruling.state, certainty(history, dates, ruling, day)))
    return tuple(_stretches(told))


def _stretches(told: Sequence[tuple[int, State, Certainty]]) -> Iterator[Stretch]:
    """One stretch for each run of days with one state and certainty, from the first day of each and its answer."""
    runs = [(state, sure, next(run)[0]) for (state, sure), run in groupby(told, key=lambda each: each[1:])]
    ends = [*(first for _, _, first in runs[1:]), FAR_FUTURE]
    for (state, sure, first), until in zip(runs, ends, strict=False):
        if state != "unknown":
            yield Stretch(first if first > FAR_PAST else None, until if until < FAR_FUTURE else None, state, sure)


def together(told: Sequence[tuple[Stretch, ...]]) -> tuple[Stretch, ...]:
    """What stands best among several ties on each day."""
    if len(told) == 1:
        return told[0]
    changes: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for stretch in (each for some in told for each in some):
        rank = _BEST.index((stretch.state, stretch.certainty))
        changes[_begun(stretch)].append((rank, 1))
        changes[_over(stretch)].append((rank, -1))
    counts = [0] * len(_BEST)
    best: list[tuple[int, State, Certainty]] = []
    for day in sorted(changes):
        for rank, step in changes[day]:
            counts[rank] += step
        now = next((n for n, count in enumerate(counts) if count), None)
        best.append((day, *(_BEST[now] if now is not None else ("unknown", "certain"))))
    return tuple(s for s in _stretches(best) if s.first is None or s.first < FAR_FUTURE)


def _continues(before: Stretch, after: Stretch) -> bool:
    return before.until == after.first and before.state == after.state


def _opens(before: Stretch, after: Stretch) -> bool:
    """Whether a stretch is the part of a window of days on which the next may have begun already."""
    return before.until == after.first and before.certainty == "possible"


def _begun(stretch: Stretch) -> int:
    return FAR_PAST if stretch.first is None else stretch.first


def _over(stretch: Stretch) -> int:
    return FAR_FUTURE if stretch.until is None else stretch.until


def _canonical(found: Iterable[History]) -> Mapping[str, str]:
    """The registry's name, or the name itself, of every party of some ties."""
    registry = load_registry()
    names = {name for history in found for name in history.tie.parties}
    return {name: registry.canonical(name) for name in names}


def _ends(history: History, canonical: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The pairs that a tie is between; a tie of one party alone, or of a crowd, is between none."""
    tie = history.tie
    actors = sorted({canonical[name] for name in tie.actors})
    if tie.targets:
        targets = sorted({canonical[name] for name in tie.targets})
        yield from ((a, b) for a in actors for b in targets if a != b)
    elif len(actors) <= _MOST_PARTIES:
        yield from combinations(actors, 2)


def _edge(kind: str, source: str, target: str, told: Sequence[tuple[tuple[Stretch, ...], int]]) -> Edge:
    stretched = together([each for each, _ in told])
    return Edge(source, target, kind, stretched, sum(number for _, number in told), len(told))


def _in_order(edges: Iterable[Edge]) -> tuple[Edge, ...]:
    """The pairs with the most statements first, a pair's kinds in the order of the contract."""
    given = tuple(edges)
    weight: Counter[tuple[str, str]] = Counter()
    for edge in given:
        weight[edge.pair] += edge.statements
    place = {name: n for n, name in enumerate(kinds_of_ties())}
    return tuple(sorted(given, key=lambda e: (-weight[e.pair], e.pair, place[e.kind], e.source)))


def _weights(edges: Iterable[Edge]) -> dict[str, int]:
    weight: Counter[str] = Counter()
    for edge in edges:
        weight.update({edge.source: edge.statements, edge.target: edge.statements})
    return dict(weight.most_common())


def joined(networks: Sequence[Network], kinds: Iterable[str]) -> Network:
    """One network of several, with the edges of some kinds."""
    wanted = frozenset(kinds)
    if len(networks) == 1 and all(edge.kind in wanted for edge in networks[0].edges):
        return networks[0]
    edges = [edge for each in networks for edge in each.edges if edge.kind in wanted]
    return Network(_in_order(edges), _weights(edges))


def around(found: Network, party: str) -> Network:
    """The edges of one party."""
    edges = tuple(edge for edge in found.edges if party in (edge.source, edge.target))
    return replace(found, edges=edges, parties=_weights(edges))
