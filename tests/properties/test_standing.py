"""Standing against a plain reference that goes through every choice of days, and what must never change an answer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import permutations, product
from typing import TYPE_CHECKING

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bilat.model.edtf import iso_day, parse
from bilat.model.statement import Claim, Evidence, Statement
from bilat.standing import DocumentDate, answers, spells
from bilat.standing.acts import Act, State
from bilat.standing.days import Window
from bilat.standing.history import History
from bilat.standing.observations import Observation
from bilat.standing.ties import gather
from bilat.standing.timeline import segment_on, segments
from bilat.standing.verdicts import held_from

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

BASE = 730_000
DAYS = range(BASE, BASE + 14)
KINDS = {True: "membership", False: "support"}
OPPOSITE: dict[State, State] = {"holds": "does not hold", "does not hold": "holds"}


@dataclass(frozen=True)
class Happened:
    """An act on the day that a choice puts it on."""

    act: Act
    day: int


@dataclass(frozen=True)
class Seen:
    """An observation on the days that a choice puts it on."""

    seen: Observation
    first: int
    last: int


@dataclass(frozen=True)
class Choice:
    acts: tuple[Happened, ...]
    seen: tuple[Seen, ...]
    is_lasting: bool


def source(kind: str) -> Statement:
    return Statement(Claim(kind, "holds", ("Ruritania",), ("Syldavia",)), Evidence("Ruritania–Syldavia relations", 0, 1, ""))


def windows(longest: int = 3) -> st.SearchStrategy[Window]:
    def made(start: int, length: int) -> Window:
        return Window(start, start + length)

    return st.builds(made, st.integers(BASE + 2, BASE + 8), st.integers(0, longest))


@st.composite
def a_history(draw: st.DrawFn) -> History:
    is_lasting = draw(st.booleans())
    spoken = source(KINDS[is_lasting])
    results: st.SearchStrategy[State] = st.sampled_from(["holds", "does not hold", "suspended"])
    acts = draw(st.lists(st.builds(lambda r, w: Act(r, w, (spoken,)), results, windows()), max_size=3))
    seen = draw(st.lists(an_observation(spoken, is_lasting=is_lasting), max_size=2))
    (tie,) = gather([spoken])
    return History(
        tie,
        tuple(sorted(acts, key=lambda a: (a.days, a.result))),
        tuple(sorted(seen, key=lambda o: (o.start, o.end, o.state, o.persists))),
    )


@st.composite
def an_observation(draw: st.DrawFn, spoken: Statement, *, is_lasting: bool) -> Observation:
    state: State = draw(st.sampled_from(["holds", "does not hold"]))
    persists = is_lasting and draw(st.booleans())
    start = draw(windows(2))
    if draw(st.booleans()):
        return Observation(state, start, start, (spoken,), persists=persists)
    begun = start.hi + 1 + draw(st.integers(0, 2))
    return Observation(state, start, Window(begun, begun + draw(st.integers(0, 2))), (spoken,), persists=persists)


def choices(history: History) -> Iterator[Choice]:
    """Every choice of days that does not contradict itself."""
    acts = [[Happened(a, day) for day in range(a.days.lo, a.days.hi + 1)] for a in history.acts]
    seen = [list(extents(o)) for o in history.observations]
    for picked in product(*acts, *seen):
        happened = tuple(p for p in picked if isinstance(p, Happened))
        observed = tuple(p for p in picked if isinstance(p, Seen))
        if not contradicts(happened, observed):
            yield from (Choice(ordered, observed, history.tie.is_lasting) for ordered in orders(happened))


def orders(acts: tuple[Happened, ...]) -> Iterator[tuple[Happened, ...]]:
    """Acts of one day may have come in any order."""
    for ordered in permutations(acts):
        if list(ordered) == sorted(ordered, key=lambda a: a.day):
            yield ordered


def extents(o: Observation) -> Iterator[Seen]:
    for first in range(o.start.lo, o.start.hi + 1):
        lasts = (first,) if o.start == o.end else range(o.end.lo, o.end.hi + 1)
        yield from (Seen(o, first, last) for last in lasts)


def contradicts(acts: Sequence[Happened], seen: Sequence[Seen]) -> bool:
    within = any(a.act.result != s.seen.state and s.first <= a.day < s.last for a in acts for s in seen)
    overlap = any(a.seen.state != b.seen.state and a.first <= b.last and b.first <= a.last for a in seen for b in seen)
    return within or overlap


def reference(choice: Choice, day: int) -> tuple[State, bool]:
    """The state on a day of one choice, by the definitions; False where they call it possible themselves."""
    covering = [
        s
        for s in choice.seen
        if s.first <= day <= s.last
        and not any(a.day == day == s.last and a.act.result != s.seen.state for a in choice.acts)
    ]
    if covering:
        return covering[0].seen.state, True
    last_act = next((a for a in reversed(choice.acts) if a.day <= day), None)
    last_seen = max((s for s in choice.seen if s.last < day or s.last == day), key=lambda s: (s.last, s.seen.persists), default=None)
    ahead = next((a for a in choice.acts if a.day > day), None)
    if last_seen and (last_act is None or last_seen.last > last_act.day):
        return after_observation(choice, last_seen.seen, last_act, ahead)
    if last_act:
        return after_act(choice, last_act, ahead, day)
    return before_all(ahead, day)


def after_act(choice: Choice, act: Happened, ahead: Happened | None, day: int) -> tuple[State, bool]:
    if act.act.result != "holds" or choice.is_lasting or act.day == day:
        return act.act.result, True
    return ("holds" if ahead and ahead.act.result != "holds" else "unknown"), True


def after_observation(choice: Choice, seen: Observation, act: Happened | None, ahead: Happened | None) -> tuple[State, bool]:
    is_carried = act is not None and act.act.result == seen.state and (choice.is_lasting or seen.state != "holds")
    if seen.persists or is_carried:
        return seen.state, True
    if ahead and ahead.act.result != "holds" and seen.state == "holds":
        return "holds", act is not None and act.act.result == "holds"
    if ahead and ahead.act.result == "holds" and act is None:
        return "does not hold", True
    return "unknown", True


def before_all(ahead: Happened | None, day: int) -> tuple[State, bool]:
    if ahead is None:
        return "unknown", True
    if ahead.act.result == "holds":
        return "does not hold", True
    return ("holds", False) if day >= held_from(ahead.act) else ("unknown", True)


@settings(max_examples=600, deadline=None)
@given(a_history())
def test_what_is_certain_is_so_for_every_choice_of_days(history: History) -> None:
    every = list(choices(history))
    assume(every)
    found = segments(history)
    for day in DAYS:
        told = found[segment_on(found, day)].verdict
        states = {reference(choice, day) for choice in every}
        if told.is_certain:
            assert states == {(told.state, True)}, (iso_day(day), told.state, states)


@settings(max_examples=600, deadline=None)
@given(a_history())
def test_what_every_choice_gives_is_the_answer(history: History) -> None:
    every = list(choices(history))
    assume(every)
    found = segments(history)
    for day in DAYS:
        told = found[segment_on(found, day)].verdict
        states = {reference(choice, day)[0] for choice in every}
        if len(states) == 1:
            assert told.state in states, (iso_day(day), told.state, states)
