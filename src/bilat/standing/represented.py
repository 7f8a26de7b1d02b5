"""Envoys of one party to another in, the beginnings of the missions and accreditations that they are evidence of out.

Whoever presents his credentials as resident minister or ambassador is the head of a legation or an embassy; one who
lives elsewhere is accredited, and so is one who comes before a mission of his own rank is told to open. It is an
inference: a mission that is told goes before it, and what rests on it is `possible`. Before 1945 a chargé d'affaires
heads a legation, afterwards an embassy (legations went out of use: Satow, "Diplomatic Practice", 7th ed., 2017, 6.5);
before 1900 a commissioner heads a legation too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from bilat.model.edtf import ordinal, parse
from bilat.standing.acts import Act
from bilat.standing.days import FAR_FUTURE, FAR_PAST, Window, window
from bilat.standing.keys import rank_of
from bilat.standing.ranks import rank_of_tie
from bilat.standing.severed import broken
from bilat.standing.ties import Tie
from bilat.standing.words import surname

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bilat.model.statement import Statement
    from bilat.standing.history import History

_LEVELS = (
    (re.compile(r"(?i)\bambassador|\bhigh commissioner|\bnuncio"), "embassy"),
    (re.compile(r"(?i)\bminister|\benvoy|\bplenipotentiar"), "legation"),
    (re.compile(r"(?i)\bcharg[eé]"), "chargé"),
    (re.compile(r"(?i)\bcommissioner"), "commissioner"),
    (re.compile(r"(?i)\bdiplomatic agent"), "diplomatic agency"),
    (re.compile(r"(?i)\bconsul(?:ar (?:agent|representative))?\b"), "consulate"),
)
_ORDER = ("diplomatic agency", "consulate", "legation", "embassy")
_DIPLOMATIC = ("legation", "embassy")
_LEVEL_LIKE = MappingProxyType({"chargé": "legation", "commissioner": "legation"})
_LIKE = MappingProxyType(
    {
        "consulate general": "consulate",
        "general consulate": "consulate",
        "apostolic nunciature": "embassy",
        "nunciature": "embassy",
        "high commission": "embassy",
    }
)
_LEGATIONS_END = ordinal(1945, 1, 1)
_COMMISSIONERS_END = ordinal(1900, 1, 1)
_LONGEST = 366
_HOW = (re.compile(r"(?i)credential|credence|received|took up"), re.compile(r"^\d[^/]*/"))


@dataclass(frozen=True, slots=True)
class Implied:
    """A beginning that an envoy is evidence of: of a mission, or of an accreditation; `place` where it is told."""

    kind: Literal["mission", "accreditation"]
    rank: str
    place: str | None
    act: Act

    def is_of(self, tie: Tie) -> bool:
        """Whether it is the beginning of a tie that is told."""
        if self.kind == "accreditation":
            return _as_title(tie.detail or "") == self.rank
        rank = rank_of_tie(tie)
        return (
            rank is not None
            and rank.label == self.rank
            and (not self.place or not tie.place or tie.place == self.place)
        )

    def tie(self, actors: tuple[str, ...], targets: tuple[str, ...]) -> Tie:
        """A tie of which no statement tells."""
        return Tie(self.kind, actors, targets, self.rank, rank_of(self.rank).words, ())


@dataclass(frozen=True, slots=True)
class _Sign:
    """An envoy who took up his post on some day of `days`, with the rank of the mission that he would head."""

    statement: Statement
    days: Window
    rank: str

    @property
    def names(self) -> frozenset[str]:
        """The surnames of the persons that the statement names."""
        return _surnames(self.statement)


@dataclass(frozen=True, slots=True)
class _Change:
    """A mission of a rank is held from a day on, or no longer; a `rank` of None is any."""

    day: int
    rank: str | None
    is_held: bool
    is_opening: bool = False


def represented(
    envoys: Iterable[Statement],
    missions: Sequence[History],
    accreditations: Sequence[History],
    relations: Sequence[History],
) -> Iterator[Implied]:
    """What the envoys of one party to another are evidence of, in order of time."""
    changes = [*_told(missions), *_severed(relations)]
    accredited = [s for history in accreditations for s in history.tie.statements]
    away = [sign for s in accredited for sign in [_sign(s)] if sign is not None]
    away += [sign for s in accredited for sign in [_from_relations(s, changes, relations)] if sign is not None]
    arrived = [_arrived(sign, accredited) for sign in _firm(envoys)]
    for sign in sorted((*arrived, *away), key=lambda s: (s.days.lo, s.days.hi)):
        held = _held_on(changes, sign.days.lo)
        rank = _rank_held(sign, held, changes)
        is_away = sign in away or _lives_elsewhere(sign, accredited)
        if rank is None or _is_outranked(rank, held) or (sign.rank == "untitled" and not is_away):
            continue
        act = Act("holds", sign.days, (sign.statement,), "implied by an act", is_soft=True)
        if is_away or _is_early(sign, rank, held, changes):
            if rank in _DIPLOMATIC and held not in _DIPLOMATIC:
                yield Implied("accreditation", _title(rank), None, act)
            continue
        yield Implied("mission", rank, sign.statement.claim.place, act)
        changes.append(_Change(sign.days.lo, rank, is_held=True))
    yield from _resumed(changes, relations)


def accredited(mission: Tie, act: Act, told: Iterable[Statement], envoys: Iterable[Statement]) -> Implied | None:
    """The accreditation that the beginning of an embassy or a legation is, where its head is told to live elsewhere.

    `told` are the accreditations told of, `envoys` the envoys.
    """
    rank = rank_of_tie(mission)
    name = _LIKE.get(rank.label, rank.label) if rank is not None else ""
    away = frozenset(n for s in told if _is_of_day(s, act) for n in (_surnames(s) or {""}))
    others = (s for s in envoys if _is_of_day(s, act) and not _surnames(s) & away)
    if name not in _DIPLOMATIC or not away or any(_rank(s.claim.detail or "") == "chargé" for s in others):
        return None
    return Implied("accreditation", _title(name), None, replace(act, origin="implied by an act", is_soft=True))


def _from_relations(statement: Statement, changes: Sequence[_Change], relations: Sequence[History]) -> _Sign | None:
    """Who lived elsewhere "until" a day did so since relations began, if no mission is told of on that day."""
    claim = statement.claim
    value = parse(claim.time) if claim.time and claim.phase == "holds" else None
    until = value.latest if value is not None and value.earliest is None else None
    acts = [a for history in relations for a in history.acts if a.result == "holds" and not a.is_undated]
    begun = min((a.days for a in acts), key=lambda days: days.lo, default=None)
    if until is None or begun is None or begun.length > _LONGEST or begun.hi >= until:
        return None
    is_held = _held_on(changes, begun.hi) in _DIPLOMATIC
    return None if is_held else _Sign(statement, begun, _rank(claim.detail or "") or "untitled")


def _is_of_day(statement: Statement, act: Act) -> bool:
    value = parse(statement.claim.time) if statement.claim.time else None
    return value is not None and value.earliest == act.days.lo


def _resumed(changes: list[_Change], relations: Sequence[History]) -> Iterator[Implied]:
    """A mission that only the end of relations ended is held again when they are resumed, if no other is told of."""
    ended = sorted(c.day for c in changes if c.rank is None)
    for act in (a for history in relations for a in history.acts if a.result == "holds" and not a.is_undated):
        last = max((day for day in ended if day < act.days.lo), default=None)
        until = min((day for day in ended if day > act.days.lo), default=FAR_FUTURE)
        told = [c for c in changes if c.rank is not None]
        rank = _held_on(told, last - 1) if last is not None else None
        is_told = any(last <= c.day < until and (c.is_opening or not c.is_held) for c in told) if last else True
        if rank not in _DIPLOMATIC or is_told:
            continue
        yield Implied("mission", rank, None, replace(act, origin="implied by an act", is_soft=True))


def _rank_held(sign: _Sign, held: str | None, changes: list[_Change]) -> str | None:
    """The rank of the mission that an envoy heads: a chargé's is the one that is there, or the next one told of."""
    if sign.rank == "commissioner":
        return "legation" if sign.days.lo < _COMMISSIONERS_END else None
    if sign.rank not in ("chargé", "untitled"):
        return sign.rank
    if held in _DIPLOMATIC:
        return None
    if sign.days.lo < _LEGATIONS_END:
        return "legation"
    after = sorted((c for c in changes if c.day >= sign.days.lo and c.rank in _DIPLOMATIC), key=lambda c: c.day)
    return after[0].rank if after else "embassy"


def _title(rank: str) -> str:
    return "ambassador" if rank == "embassy" else "envoy"


def _as_title(detail: str) -> str | None:
    """The rank of an accreditation by its detail; a chargé's mission is not told there."""
    rank = _rank(detail)
    return _title(rank) if rank else None


def _is_outranked(rank: str, held: str | None) -> bool:
    """Whether a mission that is held is of that rank or a higher one already."""
    return held is not None and (held not in _ORDER or _ORDER.index(held) >= _ORDER.index(rank))


def _is_early(sign: _Sign, rank: str, held: str | None, changes: list[_Change]) -> bool:
    """Whether a mission of that rank is told to open only later, with nothing closed before that.

    Where a mission of a lower rank is there, that is so only of envoys who come shortly before its raise.
    """
    for change in sorted((c for c in changes if c.day > sign.days.lo), key=lambda c: (c.day, c.is_held)):
        if change.rank is None or (not change.is_held and (change.rank == rank or change.rank in _DIPLOMATIC)):
            return False
        if change.is_opening and change.rank == rank:
            return held not in _DIPLOMATIC or change.day - sign.days.lo < 2 * _LONGEST
    return False


def _arrived(sign: _Sign, accredited: Iterable[Statement]) -> _Sign:
    """The same envoy, from the day until which he is told to have lived elsewhere."""
    for statement in accredited:
        value = parse(statement.claim.time) if statement.claim.time and _surnames(statement) & sign.names else None
        if value is not None and value.earliest is None and value.latest is not None and value.latest > sign.days.lo:
            return replace(sign, days=Window(value.latest, value.latest))
    return sign


def _lives_elsewhere(sign: _Sign, accredited: Iterable[Statement]) -> bool:
    """Whether an accreditation is told of the envoy by name, or of nobody by name at that time."""
    for statement in accredited:
        names = _surnames(statement)
        told = parse(statement.claim.time) if statement.claim.time else None
        if names & sign.names:
            return told is None or told.latest is None or told.latest > sign.days.lo or told.earliest is not None
        if not names and statement.claim.time is None and statement.claim.told == "present":
            return True
        value = parse(statement.claim.time) if statement.claim.time and not names else None
        if value is not None and window(value.earliest, value.latest).has(sign.days.lo):
            return True
    return False


def _firm(envoys: Iterable[Statement]) -> Iterator[_Sign]:
    """Each envoy once for a rank: by the credentials before the term of office, and by that before the appointment.

    An appointment counts only where nobody of that rank is told to have taken up his post.
    """
    groups: dict[tuple[frozenset[str], str], list[_Sign]] = {}
    for statement in envoys:
        sign = _sign(statement)
        if sign is not None:
            groups.setdefault((sign.names, sign.rank), []).append(sign)
    firmest: dict[str, int] = {}
    for (_, rank), signs in groups.items():
        level = _LEVEL_LIKE.get(rank, rank)
        firmest[level] = min(firmest.get(level, len(_HOW)), *(_way(s.statement) for s in signs))
    for (_, rank), signs in groups.items():
        best = min(_way(s.statement) for s in signs)
        if best < len(_HOW) or firmest[_LEVEL_LIKE.get(rank, rank)] == len(_HOW):
            yield from (s for s in signs if _way(s.statement) == best)


def _way(statement: Statement) -> int:
    """How firmly a statement says that the envoy took up his post: the lower the firmer."""
    told = (statement.claim.detail or "", statement.claim.time or "")
    return next((n for n, (how, text) in enumerate(zip(_HOW, told, strict=True)) if how.search(text)), len(_HOW))


def _sign(statement: Statement) -> _Sign | None:
    claim = statement.claim
    if claim.phase not in ("begins", "holds") or claim.modality != "asserted" or not claim.time:
        return None
    value = parse(claim.time)
    is_term = value.is_interval and claim.phase == "holds"
    days = window(*(value.first if is_term else (value.earliest, value.latest)))
    rank = _rank(claim.detail or "") or ("untitled" if _HOW[0].search(claim.detail or "") else None)
    return _Sign(statement, days, rank) if rank and days.length < _LONGEST else None


def _rank(title: str) -> str | None:
    return next((rank for pattern, rank in _LEVELS if pattern.search(title)), None)


def _surnames(statement: Statement) -> frozenset[str]:
    return frozenset(surname(name) for name in statement.claim.others_as("person"))


def _told(missions: Sequence[History]) -> Iterator[_Change]:
    """What is told of the missions themselves."""
    for history in missions:
        rank = rank_of_tie(history.tie)
        if rank is None:
            continue
        name = _LIKE.get(rank.label, rank.label)
        for act in history.acts:
            if not act.is_undated:
                is_held = act.result == "holds"
                day = act.days.lo if is_held and act.days.lo > FAR_PAST else act.days.hi
                yield _Change(day, name, is_held, is_opening=is_held)
        for seen in history.observations:
            if seen.state == "holds" and not seen.is_undated and not seen.is_open:
                yield _Change(seen.start.lo, name, is_held=True)


def _severed(relations: Sequence[History]) -> Iterator[_Change]:
    for history in relations:
        yield from (_Change(act.days.hi, None, is_held=False) for act in broken(history))


def _held_on(changes: Iterable[_Change], day: int) -> str | None:
    """The rank of the mission that is held on a day as far as told; consulates are outdone by the rest."""
    held: dict[str, bool] = {}
    for change in sorted(changes, key=lambda c: (c.day, c.is_held)):
        if change.day > day or change.day == FAR_FUTURE:
            continue
        if change.rank is None:
            held = {rank: True for rank in held if rank not in _DIPLOMATIC}
        elif change.is_held:
            held = {rank: True for rank in held if _stays(rank, change.rank)} | {change.rank: True}
        else:
            held.pop(change.rank, None)
    ranks = [rank for rank in held if rank in _ORDER]
    return max(ranks, key=_ORDER.index, default=None)


def _stays(old: str, new: str) -> bool:
    """A new diplomatic rank takes the place of the old one; consulates stay beside it."""
    return old not in _DIPLOMATIC or new not in _DIPLOMATIC
