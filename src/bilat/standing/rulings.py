"""Rulings: the acts and observations that may be the latest on a day in, the state of the tie on it out.

Definitions 3 to 6 of docs/standing.md. Every act or observation that may be the latest for some choice of
days gives one or more options; the ruling is certain where all options are the same. An option with `is_sure` False is
one that the definitions themselves call possible, or that rests on a document date that is only inferred.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from bilat.standing.acts import Act, State
from bilat.standing.choices import is_surely_on
from bilat.standing.days import FAR_PAST, year_before
from bilat.standing.observations import Observation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Item: TypeAlias = Act | Observation


@dataclass(frozen=True, slots=True)
class Option:
    """One state that the choice of days leaves open, with what it rests on."""

    state: State
    carriers: tuple[Item, ...] = ()
    is_sure: bool = True


@dataclass(frozen=True, slots=True)
class Ruling:
    """The state of a tie on a day, whether it is so for every choice of days, and what it rests on."""

    state: State
    is_certain: bool
    carriers: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class View:
    """A tie seen from a day: `latest` may be the latest item, `acts` the latest act, `ahead` the first told act after.

    `ahead` has None where there may be none; `is_cut` where an end that another tie implies may come before it.
    """

    day: int
    is_lasting: bool
    latest: Sequence[Item]
    acts: Sequence[Act]
    ahead: Sequence[Act | None]
    is_cut: bool

    @property
    def is_begun(self) -> bool:
        """Whether anything has happened or been observed by the day, for every choice."""
        return any(item.has_started(self.day) for item in self.latest)


def ruling(view: View) -> Ruling:
    """The state on the day of a view."""
    covering = [o for o in view.latest if isinstance(o, Observation) and o.covers(view.day)]
    if covering:
        return _covered(view, covering)
    options = [option for item in view.latest for option in _options(view, item)]
    if not view.is_begun:
        options += before(view)
    chosen = _chosen(view)
    is_certain = all(o.state == chosen.state and o.is_sure for o in options)
    carriers = dict.fromkeys(c for o in (chosen, *options) if o.state == chosen.state for c in o.carriers)
    return Ruling(chosen.state, is_certain, tuple(carriers))


def _covered(view: View, covering: list[Observation]) -> Ruling:
    """An observation's days are as it says; an act on its last day wins, for those choices in which it falls on it."""
    best = covering[-1]
    carriers = tuple(o for o in covering if o.state == best.state)
    is_kept = view.is_lasting or best.state != "holds"
    done = [a for a in view.acts if a.is_done(view.day) and a.result == best.state]
    carried = [a for a in done if is_kept or any(a.days.hi == o.start.lo for o in covering)]
    is_last = all(o.end.lo == view.day for o in carriers)
    is_open = is_last and any(a.days.has(view.day) and a.result != best.state for a in view.acts)
    is_sure = any(not o.is_soft and not o.is_open for o in carriers) or _is_carried(view, best.state)
    return Ruling(best.state, is_sure and not is_open, (*carriers, *carried))


def _chosen(view: View) -> Option:
    """Definition 6: inside an observation's window its answer, inside an act's the state before the act."""
    seen = (o for o in view.latest if isinstance(o, Observation) and o.may_cover(view.day))
    within = [o for o in seen if not _is_outdone_on(view, o)]
    if within:
        return Option(within[-1].state, (within[-1],))
    fresh = [a for a in view.latest if isinstance(a, Act) and _is_bare_beginning(view, a) and a.days.has(view.day)]
    if fresh:
        return Option("holds", (fresh[-1],))
    over = [i for i in view.latest if i.is_done(view.day)]
    if not over:
        return before(view)[0]
    latest = max(over, key=lambda i: (isinstance(i, Act), i.place.hi, i.place.lo, _lasts(i), i.result != "holds"))
    return next(iter(_options(view, latest)))


def _lasts(item: Item) -> bool:
    return isinstance(item, Act) or item.persists


def _is_outdone_on(view: View, seen: Observation) -> bool:
    """Whether an act that says otherwise surely falls on the day: it wins on the observation's last day."""
    return is_surely_on((a for a in view.acts if a.result != seen.state), view.day)


def _is_bare_beginning(view: View, act: Act) -> bool:
    return not view.is_lasting and act.result == "holds" and act.is_bare


def _options(view: View, item: Item) -> Iterable[Option]:
    return _of_act(view, item) if isinstance(item, Act) else _of_observation(view, item)


def _of_act(view: View, act: Act) -> Iterator[Option]:
    if act.result != "holds" or view.is_lasting:
        yield Option(act.result, (act,), is_sure=not act.is_soft)
        return
    if view.day <= act.days.hi and not act.is_undated:
        yield Option("holds", (act,), is_sure=not act.is_soft)
    if view.day > (act.days.lo if act.is_bare else act.days.hi) or act.is_undated:
        yield from _until_told_end(view, act)


def _until_told_end(view: View, act: Act) -> Iterator[Option]:
    """A fading tie of which both beginning and end are told held between them."""
    for following in view.ahead:
        if following is act:
            continue
        if following is not None and _tells_end(following) and not act.is_undated:
            yield Option("holds", (act, following))
        else:
            yield Option("unknown", (act,), is_sure=not act.is_soft)
    if view.is_cut:
        yield Option("unknown", (act,))


def _tells_end(act: Act) -> bool:
    return act.result != "holds" and not act.is_undated


def _of_observation(view: View, seen: Observation) -> Iterator[Option]:
    if seen.may_cover(view.day) and not _is_outdone_on(view, seen):
        yield Option(seen.state, (seen,), is_sure=not seen.is_soft and not seen.is_open)
    if view.day <= seen.end.lo:
        return
    if seen.persists:
        yield Option(seen.state, (seen,), is_sure=not seen.is_soft or _is_carried(view, seen.state))
        return
    over = [a for a in reversed(view.acts) if a.is_done(view.day)]
    for act in over:
        yield from _after(view, seen, act)
    if not over:
        yield from _after(view, seen, None)
    for act in view.acts:
        if act not in over and act.days.lo <= seen.end.hi:
            yield from _after(view, seen, act)


def _is_carried(view: View, state: State) -> bool:
    """Whether acts alone give that state for every choice."""
    settled = [a for a in view.acts if a.result == state and not a.is_soft and (view.is_lasting or state != "holds")]
    return bool(settled) and len(settled) == len(view.acts) and any(a.is_done(view.day) for a in settled)


def _after(view: View, seen: Observation, act: Act | None) -> Iterator[Option]:
    """After an observation that does not persist: what an earlier act carries on, else what a later act tells."""
    if act is not None and act.result == seen.state and (view.is_lasting or act.result != "holds"):
        yield Option(seen.state, (act, seen), is_sure=not act.is_soft)
        return
    for following in view.ahead:
        if following is None or following is not act:
            yield _between(seen, act, following)
    if view.is_cut:
        yield Option("unknown", (seen,))


def _between(seen: Observation, act: Act | None, following: Act | None) -> Option:
    if following is None or following.is_undated:
        return Option("unknown", (seen,), is_sure=not seen.is_soft)
    if _tells_end(following):
        if seen.state != "holds":
            return Option("unknown", (seen,), is_sure=not seen.is_soft)
        is_begun = act is not None and act.result == "holds"
        return Option("holds", (seen, following), is_sure=is_begun)
    if act is None:
        return Option("does not hold", (following,))
    return Option("unknown", (seen,), is_sure=not seen.is_soft)


def before(view: View) -> list[Option]:
    """Before anything is told: not begun, or held for the year before a first end, else unknown (definition 3)."""
    return [_before(view.day, following) for following in view.ahead] or [Option("unknown")]


def _before(day: int, following: Act | None) -> Option:
    if following is None or following.is_undated:
        return Option("unknown", (following,) if following else ())
    if following.result == "holds":
        return Option("does not hold", (following,))
    if day >= held_from(following):
        return Option("holds", (following,), is_sure=False)
    return Option("unknown", (following,))


def held_from(end: Act) -> int:
    """The first day of the year before an end's earliest day; before its latest where the earliest is open."""
    return year_before(end.days.lo if end.days.lo != FAR_PAST else end.days.hi)
