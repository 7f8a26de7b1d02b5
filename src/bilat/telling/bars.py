"""A dossier in, what a timeline draws of it out: ties as bars with vague ends, governments as bands."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from bilat.model.edtf import parse
from bilat.standing.acts import Act
from bilat.standing.days import FAR_FUTURE, FAR_PAST, bound
from bilat.standing.runs import confirmed, positive
from bilat.standing.voices import voiced
from bilat.telling.phrases import capital, facts_of, noun

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bilat.model.party import Party
    from bilat.model.statement import Statement
    from bilat.standing.acts import State
    from bilat.standing.history import History
    from bilat.standing.timeline import Segment
    from bilat.telling.dossier import Dossier
    from bilat.telling.matter import Names

Sure = Literal["certain", "possible", "vague", "unconfirmed"]
"""How a piece of a bar is drawn: `vague` is a window in which it began, `unconfirmed` what nobody told of since."""

_DRAWN: tuple[State, ...] = ("holds", "suspended", "disputed")


@dataclass(frozen=True, slots=True)
class Piece:
    """Days of a bar that are alike: from `first` to the day before `until`, None where it has no such end."""

    first: int | None
    until: int | None
    sure: Sure


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of days on which a tie is in one state; `tie` numbers it among those of its pair."""

    tie: int
    kind: str
    text: str
    state: State
    pieces: tuple[Piece, ...]
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Band:
    """A government of a party: its first day and the first day without it, None where open or unknown."""

    party: str
    name: str
    since: int | None
    until: int | None


def bars(dossier: Dossier, today: int) -> tuple[Bar, ...]:
    """The bars of all ties, by tie and time; what still goes on is drawn as far as a day (day number)."""
    return tuple(bar for n, history in enumerate(dossier.histories) for bar in _of_tie(n, history, dossier, today))


def bands(dossier: Dossier) -> tuple[Band, ...]:
    """The governments of both, those of the first party first, in order of time."""
    both = zip(dossier.matter.pair, dossier.matter.known, strict=True)
    return tuple(band for name, party in both if party for band in _of_party(name, party))


def _of_party(name: str, party: Party) -> Iterator[Band]:
    for row in party.governments:
        since = parse(row.since).earliest if row.since else None
        until = parse(row.until).earliest if row.until else None
        yield Band(name, row.name, since, until)


def _of_tie(number: int, history: History, dossier: Dossier, today: int) -> Iterator[Bar]:
    found = voiced(history, dossier.matter.dates)
    ends = [*(s.first for s in found[1:]), FAR_FUTURE]
    last = confirmed(positive((*history.acts, *history.observations)), today)
    text = _text(history, dossier.matter.names)
    parts = zip(found, ends, strict=True)
    for state, alike in groupby(parts, key=lambda part: part[0].ruling.state):
        run = [*alike]
        if state not in _DRAWN or run[0][0].first > today:
            continue
        pieces = _pieces(run, today, last.hi if last and state == "holds" else FAR_FUTURE)
        sources = dict.fromkeys(s for segment, _ in run for item in segment.ruling.carriers for s in item.sources)
        yield Bar(number, history.tie.kind, text, state, tuple(pieces), tuple(sources))


def _text(history: History, names: Names) -> str:
    tie = history.tie
    told = tie.statements or tuple(s for act in history.acts for s in act.sources)
    if not tie.statements:
        return capital(f"{tie.key or tie.kind}, {' – '.join(tie.parties)}")
    return capital(noun(facts_of(told, names)))


def _pieces(run: Sequence[tuple[Segment, int]], today: int, last: int) -> Iterator[Piece]:
    """The window of its beginning first, then its days as sure as they are; from its last confirmation on, paler."""
    first, state = run[0][0].first, run[0][0].ruling.state
    begun = [i for i in run[0][0].ruling.carriers if isinstance(i, Act) and i.result == state and i.days.has(first)]
    earliest = min((act.days.lo for act in begun), default=first)
    if earliest < first:
        yield Piece(bound(earliest), first, "vague")
    known = [(segment.first, min(until, today + 1), segment.ruling.is_certain) for segment, until in run]
    for is_certain, alike in groupby((k for k in known if k[0] < k[1]), key=lambda k: k[2]):
        days = [*alike]
        yield from _parted(days[0][0], days[-1][1], last, "certain" if is_certain else "possible")


def _parted(first: int, until: int, last: int, sure: Sure) -> Iterator[Piece]:
    """A piece, in two where its last confirmation lies in it."""
    if last + 1 < until and last >= FAR_PAST:
        if first <= last:
            yield Piece(bound(first), last + 1, sure)
        yield Piece(max(first, last + 1), until, "unconfirmed")
    else:
        yield Piece(bound(first), bound(until), sure)
