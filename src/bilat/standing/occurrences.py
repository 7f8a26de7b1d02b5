"""Occurrences: statements of events in, what happened once out, with all that tell of it.

Definition 1 of docs/standing.md: statements of one event have its kind and parties, a compatible time and a
compatible place or detail; extents of one lasting event meet (`2017/..` and `../2023-06` are `2017/2023-06`).
All evidence is kept.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bilat.model.edtf import Edtf, parse
from bilat.standing.days import FAR_FUTURE, FAR_PAST, Window, window
from bilat.standing.links import NO_LINKS, Links, parted
from bilat.standing.ties import COUNTING, in_order
from bilat.standing.words import content_words, within

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bilat.model.statement import Modality, Statement

_ABOUT_A_DAY = 3
# Words of an event's form: two meetings are not one because both are called talks.
_FORMS = frozenset("meeting visit talk aid statement attack request first official president minister foreign".split())


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One event: what it is, when (EDTF, None where nothing tells), where, and the statements that tell of it.

    `modality` is `asserted` where any statement asserts it. `reason` says why the statements are one event.
    """

    kind: str
    actors: tuple[str, ...]
    targets: tuple[str, ...]
    time: str | None
    days: Window
    place: str | None
    detail: str | None
    modality: Modality
    statements: tuple[Statement, ...]
    reason: str


@dataclass(slots=True)
class _Found:
    """An event being gathered; `extent` has the ends that extents tell."""

    statements: list[Statement]
    days: Window
    words: list[frozenset[str]]
    places: list[frozenset[str]]
    is_extent: bool
    why: list[str] = field(default_factory=list)


def occurrences(statements: Iterable[Statement], links: Links = NO_LINKS) -> tuple[Occurrence, ...]:
    """The events that statements tell of, each once, in order of time; undated ones last."""
    buckets: dict[tuple[object, ...], list[Statement]] = defaultdict(list)
    for statement in statements:
        claim = statement.claim
        if not claim.of_kind.is_tie:
            voice = "counting" if claim.modality in COUNTING else claim.modality
            buckets[claim.kind, tuple(sorted(claim.actors)), tuple(sorted(claim.targets)), voice].append(statement)
    found = [_occurrence(one) for bucket in buckets.values() for one in _linked(_gathered(bucket), links)]
    return tuple(sorted(found, key=_when))


def _linked(found: list[_Found], links: Links) -> list[_Found]:
    """What people parted taken apart, what they joined put together."""
    if links is NO_LINKS:
        return found
    groups = [group for one in found for group in parted(one.statements, lambda s: s.id, links)]
    merged: list[list[Statement]] = []
    for group in groups:
        mine = {s.id for s in group}
        touching = [other for other in merged if links.join(mine, {s.id for s in other})]
        merged = [other for other in merged if other not in touching]
        merged.append([*(s for other in touching for s in other), *group])
    whole = {frozenset(s.id for s in one.statements): one for one in found}
    return [whole.get(frozenset(s.id for s in group)) or _by_hand(group) for group in merged]


def _by_hand(group: list[Statement]) -> _Found:
    """The event of statements that a person put together, or left when others were parted from them."""
    one = _new(group[0])
    for statement in group[1:]:
        _join(one, "by a verdict", statement)
    return one


def _when(one: Occurrence) -> tuple[object, ...]:
    is_undated = one.time is None
    told = (one.kind, one.actors, one.targets, one.detail or "", in_order(one.statements[0]))
    return (is_undated, one.days.lo if one.days.lo != FAR_PAST else one.days.hi, one.days.hi, *told)


def _gathered(bucket: list[Statement]) -> list[_Found]:
    """By earliest day; each joins the most precise of those it fits, an undated one only the one that it names."""
    found: list[_Found] = []
    open_: list[_Found] = []
    dated = sorted((s for s in bucket if s.claim.time), key=lambda s: (_window(s).lo, _window(s).length, in_order(s)))
    for statement in dated:
        days = _window(statement)
        open_ = [one for one in open_ if one.days.hi >= days.lo]
        alike = [(one, why) for one in open_ if (why := _why(one, statement))]
        if alike:
            _join(*max(alike, key=lambda pair: -pair[0].days.length), statement)
        else:
            found.append(_new(statement))
            open_.append(found[-1])
    for statement in sorted((s for s in bucket if not s.claim.time), key=in_order):
        named = [one for one in found if _names(one, statement)]
        if len(named) == 1:
            _join(named[0], "same detail, told without a date", statement)
        else:
            found.append(_new(statement))
    return found


def _new(statement: Statement) -> _Found:
    return _Found(
        [statement],
        _window(statement),
        [_words(statement)],
        [content_words(statement.claim.place)],
        _is_extent(statement),
    )


def _join(one: _Found, why: str, statement: Statement) -> None:
    days, is_extent = _window(statement), _is_extent(statement)
    if statement.claim.time:
        one.days = _together(one, days, is_extent=is_extent)
        one.is_extent = one.is_extent or is_extent
    one.statements.append(statement)
    one.words.append(_words(statement))
    one.places.append(content_words(statement.claim.place))
    one.why.append(why)


def _together(one: _Found, days: Window, *, is_extent: bool) -> Window:
    """Plain values refine one another; extents meet in the ends that are told; a plain value lies within an extent."""
    if one.is_extent and is_extent:
        return Window(_told(one.days.lo, days.lo, FAR_PAST), _told(one.days.hi, days.hi, FAR_FUTURE))
    if one.is_extent or is_extent:
        return one.days if one.is_extent else days
    return one.days.meet(days)


def _told(one: int, other: int, unknown: int) -> int:
    """The end that is told; of two, the more telling: the later start, the earlier end."""
    if unknown in (one, other):
        return other if one == unknown else one
    return max(one, other) if unknown == FAR_PAST else min(one, other)


def _why(one: _Found, statement: Statement) -> str | None:
    """Why a dated statement tells of an event, None where it may be another."""
    days, place = _window(statement), content_words(statement.claim.place)
    if not _same_time(one, days, is_extent=_is_extent(statement)):
        return None
    told = [p for p in one.places if p]
    if place and told and not any(within(place, p) for p in told):
        return None
    if place and told:
        return "compatible time and place"
    if any(_share(words, _words(statement)) for words in one.words) or (place and any(place <= w for w in one.words)):
        return "compatible time and detail"
    return "the same days" if days.length <= _ABOUT_A_DAY and one.days == days and _may_be_one(one, statement) else None


def _same_time(one: _Found, days: Window, *, is_extent: bool) -> bool:
    """Values that refine one another; an extent and what lies within it, or extents that meet, are told of one."""
    if one.is_extent and is_extent:
        return one.days.meets(days)
    if not one.days.meets(days):
        return False
    return one.days.meet(days) in (one.days, days)


def _may_be_one(one: _Found, statement: Statement) -> bool:
    """Of two on one day without a place in common, one has no detail of its own."""
    return not _words(statement) or any(not words for words in one.words)


def _names(one: _Found, statement: Statement) -> bool:
    words, place = _words(statement), content_words(statement.claim.place)
    if place and any(p and not within(place, p) for p in one.places):
        return False
    return any(_share(words, known) for known in one.words)


def _share(left: frozenset[str], right: frozenset[str]) -> bool:
    return bool(left and right) and within(left, right)


def _words(statement: Statement) -> frozenset[str]:
    claim = statement.claim
    without = _FORMS | content_words(" ".join(claim.parties)) | {claim.kind}
    return content_words(claim.detail, without) | content_words(" ".join(claim.others_as("person")))


def _window(statement: Statement) -> Window:
    if not statement.claim.time:
        return Window(FAR_PAST, FAR_FUTURE)
    value = parse(statement.claim.time)
    return window(value.earliest, value.latest)


def _is_extent(statement: Statement) -> bool:
    return bool(statement.claim.time) and parse(statement.claim.time or "").is_interval


def _occurrence(one: _Found) -> Occurrence:
    told = sorted(one.statements, key=in_order)
    claim = told[0].claim
    details = [s.claim.detail for s in told if s.claim.detail]
    places = [s.claim.place for s in told if s.claim.place]
    modalities = [s.claim.modality for s in told]
    return Occurrence(
        kind=claim.kind,
        actors=claim.actors,
        targets=claim.targets,
        time=_time(told, one.days),
        days=one.days,
        place=max(sorted(set(places)), key=places.count, default=None),
        detail=max(details, key=lambda text: (len(content_words(text)), text), default=None),
        modality="asserted" if "asserted" in modalities else modalities[0],
        statements=tuple(told),
        reason="; ".join(dict.fromkeys(one.why)) or "told once",
    )


def _time(told: list[Statement], days: Window) -> str | None:
    """A time that a statement gives with just these bounds, the shortest; else one made of them, as precise as told."""
    values = [parse(s.claim.time) for s in told if s.claim.time]
    given = [v.text for v in values if window(v.earliest, v.latest) == days]
    if given:
        return min(given, key=lambda text: (len(text), text))
    if any(v.is_interval for v in values):
        return f"{_side(values, days.lo, is_start=True)}/{_side(values, days.hi, is_start=False)}"
    return days.edtf


def _side(values: list[Edtf], day: int, *, is_start: bool) -> str:
    """The text of the end that has this day, for instance `2023-06` of `../2023-06`."""
    if day in (FAR_PAST, FAR_FUTURE):
        return ".."
    for value in values:
        left, _, right = value.text.partition("/")
        if (value.earliest if is_start else value.latest) == day:
            return left if is_start else right or left
    return window(day, day).edtf or ".."
