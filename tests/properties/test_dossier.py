"""A dossier serves any day: what changed, is drawn and is counted agrees with asking for the days one by one."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from bilat.model.document import Document
from bilat.standing import answers, document_dates
from bilat.standing.days import FAR_FUTURE, FAR_PAST
from bilat.telling.bars import bars
from bilat.telling.changes import changes
from bilat.telling.dossier import Dossier
from bilat.telling.figures import figures
from bilat.telling.matter import Matter, about
from bilat.telling.tie_rows import tie_row
from bilat.telling.timeline import entries
from bilat.telling.years import years
from tests.properties.test_telling import NAMES, statements

if TYPE_CHECKING:
    from bilat.model.statement import Statement
    from bilat.standing import Answer
    from bilat.telling.bars import Bar

TODAY = 728_000
days = st.integers(726_000, 727_500)
told = st.lists(statements(), max_size=8)


def dossier(found: list[Statement]) -> Dossier:
    documents = {s.evidence.doc: Document(s.evidence.doc, "", (), "here", "seed") for s in found}
    dates = document_dates(found, dict.fromkeys(documents, "1995-06-01"))
    pair = ("Ruritania", "Syldavia")
    return Dossier.of(Matter(pair, NAMES, about(found, NAMES), dates, MappingProxyType(documents), (None, None)))


def stands(answer: Answer) -> tuple[object, ...]:
    """What of an answer is a change where it differs."""
    counted = answer.quantity.quantity if answer.quantity else None
    return (answer.answer, answer.certainty, answer.since if answer.answer == "holds" else None, counted)


@given(told, days, days)
def test_what_changed_is_what_both_days_answer_otherwise(found: list[Statement], first: int, last: int) -> None:
    whole = dossier(found)
    matter = whole.matter
    before = answers(matter.statements, matter.dates, first)
    after = answers(matter.statements, matter.dates, last)

    changed = changes(whole.on(first), whole.on(last))
    differ = [(b.tie, a.tie) for b, a in zip(before, after, strict=True) if stands(b)[:2] != stands(a)[:2]]
    told_so = [(c.before.tie, c.after.tie) for c in changed.ties if {"answer", "certainty"} & set(c.aspects)]
    same = [b.tie for b, a in zip(before, after, strict=True) if stands(b) == stands(a)]

    assert told_so == differ
    assert not {id(c.before.tie) for c in changed.ties} & {id(tie) for tie in same}
    assert len(changed.ties) + len(same) == len(before)


@given(told, days, days)
def test_what_changed_backwards_is_the_same_the_other_way_round(found: list[Statement], first: int, last: int) -> None:
    whole = dossier(found)
    there, back = changes(whole.on(first), whole.on(last)), changes(whole.on(last), whole.on(first))

    assert [(c.before, c.after, c.aspects) for c in there.ties] == [(c.after, c.before, c.aspects) for c in back.ties]
    assert there.events == back.events


@given(told, days)
def test_nothing_changes_from_a_day_to_itself(found: list[Statement], day: int) -> None:
    view = dossier(found).on(day)

    assert changes(view, view).ties == ()
    assert changes(view, view).events == ()


@given(told, days, days)
def test_events_between_may_have_happened_on_a_day_between(found: list[Statement], first: int, last: int) -> None:
    whole = dossier(found)
    low, high = sorted((first, last))
    between = changes(whole.on(first), whole.on(last)).events

    for event in whole.events:
        may = event.time is not None and low < high and event.days.lo <= high and event.days.hi > low
        assert (event in between) == may


@given(told, days)
def test_a_bar_covers_a_day_just_where_its_tie_is_so_on_it(found: list[Statement], day: int) -> None:
    whole = dossier(found)
    drawn: dict[int, list[Bar]] = {}
    for bar in bars(whole, TODAY):
        drawn.setdefault(bar.tie, []).append(bar)

    for number, answer in enumerate(whole.on(day).answers):
        states = [bar.state for bar in drawn.get(number, []) if _covers(bar, day)]
        assert states == ([answer.answer] if answer.answer in ("holds", "suspended", "disputed") else [])


def _covers(bar: Bar, day: int) -> bool:
    known = [p for p in bar.pieces if p.sure != "vague"]
    return any(
        (FAR_PAST if p.first is None else p.first) <= day < (FAR_FUTURE if p.until is None else p.until) for p in known
    )


@given(told, st.none() | days, st.none() | days)
def test_a_timeline_between_two_days_is_the_whole_one_cut(
    found: list[Statement], first: int | None, last: int | None
) -> None:
    whole = dossier(found)
    low, high = FAR_PAST if first is None else first, FAR_FUTURE if last is None else last
    cut = [e for e in entries(whole) if e.time is not None and e.days.lo <= high and e.days.hi >= low]

    assert [e for e in entries(whole, first, last) if e.time is not None] == cut


@given(told, days)
def test_any_tie_has_a_row_and_every_number_counts_once(found: list[Statement], day: int) -> None:
    whole = dossier(found)

    rows = [tie_row(answer, whole.matter) for answer in whole.on(day).answers]
    assert all(row.what and row.state for row in rows)
    for row in figures(whole, ("economy and aid", "people")):
        assert row.numbers
        assert {d.source.claim.kind for d in row.numbers} == {row.kind}
    counted = years(whole)
    asserted = [e for e in whole.events if e.modality in ("asserted", "reported")]
    assert sum(sum(y.events.values()) for y in counted.years) + counted.vague == len(asserted)
    assert all(0 < y.documents <= y.sentences <= y.statements or y.events for y in counted.years)


@given(told, days)
def test_before_the_last_change_a_day_lies_before_and_the_next_after(found: list[Statement], day: int) -> None:
    earlier, later = dossier(found).steps(day)

    assert earlier is None or earlier < day
    assert later is None or later > day
