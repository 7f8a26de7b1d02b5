"""Standing against a plain reference that goes through every choice of days, and what must never change an answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import permutations, product
from typing import TYPE_CHECKING

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bilat.model.edtf import iso_day, parse
from bilat.model.statement import Claim, Evidence, Statement
from bilat.standing import DocumentDate, answers, spells
from bilat.standing.acts import Act, State
from bilat.standing.days import Window
from bilat.standing.history import History, histories
from bilat.standing.observations import Observation
from bilat.standing.rulings import held_from
from bilat.standing.runs import runs_of
from bilat.standing.ties import gather
from bilat.standing.timeline import segment_on, segments
from bilat.standing.voices import voiced
from bilat.telling.ground import Ground
from bilat.telling.network import network

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from random import Random

    from bilat.model.statement import Modality, Phase, Told
    from bilat.standing import Answer
    from bilat.standing.timeline import Segment

BASE = 730_000
DAYS = range(BASE, BASE + 14)
KINDS = {True: "membership", False: "support"}


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
    """The acts in order and the observations of one choice of days."""

    acts: tuple[Happened, ...]
    seen: tuple[Seen, ...]
    is_lasting: bool


def source(kind: str) -> Statement:
    return Statement(
        Claim(kind, "holds", ("Ruritania",), ("Syldavia",)), Evidence("Ruritania–Syldavia relations", 0, 1, "")
    )


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
    last_seen = max(
        (s for s in choice.seen if s.last < day or s.last == day), key=lambda s: (s.last, s.seen.persists), default=None
    )
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


def after_observation(
    choice: Choice, seen: Observation, act: Happened | None, ahead: Happened | None
) -> tuple[State, bool]:
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


@settings(max_examples=400, deadline=None)
@given(a_history())
def test_what_is_certain_is_so_for_every_choice_of_days(history: History) -> None:
    every = list(choices(history))
    assume(every)
    found = segments(history)
    for day in DAYS:
        told = found[segment_on(found, day)].ruling
        states = {reference(choice, day) for choice in every}
        if told.is_certain:
            assert states == {(told.state, True)}, (iso_day(day), told.state, states)


@settings(max_examples=400, deadline=None)
@given(a_history())
def test_what_every_choice_of_two_gives_is_the_answer(history: History) -> None:
    # Of three and more, one order may be left that no two of them show: then another answer may be given, as possible.
    assume(len(history.acts) + len(history.observations) <= 2)
    every = list(choices(history))
    assume(every)
    found = segments(history)
    for day in DAYS:
        told = found[segment_on(found, day)].ruling
        states = {reference(choice, day)[0] for choice in every}
        if len(states) == 1:
            assert told.state in states, (iso_day(day), told.state, states)


@settings(max_examples=200, deadline=None)
@given(a_history(), st.randoms(use_true_random=False))
def test_the_days_may_be_asked_about_in_any_order(history: History, random: Random) -> None:
    in_order = [ruled(segment) for segment in segments(history)]
    found = segments(history)
    asked = {number: ruled(found[number]) for number in random.sample(range(len(found)), len(found))}

    assert [asked[number] for number in range(len(found))] == in_order


def ruled(segment: Segment) -> tuple[object, ...]:
    told = segment.ruling
    return (segment.first, told.state, told.is_certain, [(c.result, c.first, c.place) for c in told.carriers])


PHASES = ("begins", "suspended", "ends", "holds", "absent")
KEYLESS = ("membership", "alliance", "amity", "enmity")
TIMES = st.one_of(
    st.none(),
    st.integers(1990, 2000).map(str),
    st.dates(date(1990, 1, 1), date(2000, 12, 31)).map(str),
    st.builds(lambda a, b: f"{a}/{a + b}", st.integers(1990, 1996), st.integers(0, 4)),
    st.integers(1990, 2000).map("{}/..".format),
    st.integers(1990, 2000).map("../{}".format),
)


def claims(modalities: Sequence[Modality]) -> st.SearchStrategy[Statement]:
    def made(
        kind: str, phase: Phase, time: str | None, told: Told, modality: Modality, where: tuple[str, int]
    ) -> Statement:
        claim = Claim(kind, phase, ("Ruritania", "Syldavia"), (), (), time, modality=modality, told=told)
        return Statement(claim, Evidence(where[0], where[1], where[1] + 1, f"{where[1]}"))

    return st.builds(
        made,
        st.sampled_from(KEYLESS),
        st.sampled_from(PHASES),
        TIMES,
        st.sampled_from(("present", "past")),
        st.sampled_from(modalities),
        st.tuples(st.sampled_from(("One", "Other")), st.integers(0, 99)),
    )


DATES = {"One": DocumentDate("One", date(2001, 1, 1).toordinal(), is_inferred=False)}
DATES["Other"] = DocumentDate("Other", date(2003, 1, 1).toordinal(), is_inferred=True)
ASKED = st.dates(date(1988, 1, 1), date(2005, 1, 1)).map(date.toordinal)
SPOKEN = st.lists(claims(("asserted", "reported")), min_size=1, max_size=7)


def told(found: Sequence[Answer]) -> dict[str, tuple[object, ...]]:
    return {a.kind: (a.answer, a.certainty, a.since, a.until, a.last_confirmed, frozenset(a.evidence)) for a in found}


@settings(max_examples=300, deadline=None)
@given(SPOKEN, ASKED, st.randoms(use_true_random=False))
def test_the_order_of_statements_never_matters(spoken: list[Statement], on: int, random: Random) -> None:
    shuffled = list(spoken)
    random.shuffle(shuffled)

    assert told(answers(spoken, DATES, on)) == told(answers(shuffled, DATES, on))


@settings(max_examples=300, deadline=None)
@given(SPOKEN, st.lists(claims(("planned", "alleged", "denied")), max_size=3), ASKED)
def test_what_stands_beside_never_changes_an_answer(spoken: list[Statement], beside: list[Statement], on: int) -> None:
    before, after = told(answers(spoken, DATES, on)), told(answers([*spoken, *beside], DATES, on))

    assert {kind: after[kind] for kind in before} == before
    assert all(after[kind][0] == "unknown" for kind in after.keys() - before.keys())


@settings(max_examples=300, deadline=None)
@given(SPOKEN, ASKED)
def test_a_tie_never_ends_before_it_begins(spoken: list[Statement], on: int) -> None:
    for answer in answers(spoken, DATES, on):
        if answer.since and answer.until:
            since, until = parse(answer.since).earliest, parse(answer.until).latest
            assert since is None or until is None or since <= until


@settings(max_examples=300, deadline=None)
@given(SPOKEN)
def test_spells_are_half_open_and_answers_agree_with_them(spoken: list[Statement]) -> None:
    for spell in spells(spoken, DATES):
        last = spell.over[1]
        if spell.is_right_censored or last is None:
            continue
        found = {a.kind: a.answer for a in answers(spoken, DATES, last)}
        assert found[spell.tie.kind] != "holds"
        before = {a.kind: a.answer for a in answers(spoken, DATES, min(last, spell.over[0] or last) - 1)}
        assert before[spell.tie.kind] == "holds" or spell.begun[1] is None or spell.begun[1] >= (spell.over[0] or last)


@settings(max_examples=200, deadline=None)
@given(SPOKEN, ASKED)
def test_spells_cover_just_the_days_on_which_a_tie_holds(spoken: list[Statement], on: int) -> None:
    holding = {a.kind for a in answers(spoken, DATES, on) if a.answer == "holds"}
    for history in histories(spoken, DATES):
        runs = runs_of(voiced(history, DATES))
        assert (history.tie.kind in holding) == any(run.first <= on < run.until for run in runs)


@settings(max_examples=200, deadline=None)
@given(SPOKEN, st.lists(claims(("planned", "doubtful", "denied")), max_size=2), ASKED)
def test_a_network_tells_on_each_day_what_the_answers_tell(
    spoken: list[Statement], beside: list[Statement], on: int
) -> None:
    every = [*spoken, *beside]
    edges = {edge.kind: edge for edge in network(Ground(tuple(every), DATES)).edges}

    for answer in answers(every, DATES, on):
        found = edges[answer.kind].on(on)
        if answer.answer == "unknown":
            assert found is None
        else:
            assert found is not None
            assert (found.state, found.certainty) == (answer.answer, answer.certainty)
