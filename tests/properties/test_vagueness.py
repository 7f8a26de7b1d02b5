"""What adding a vaguer word of the same event must not do, and that symmetric ties answer both ways."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from bilat.model.edtf import parse
from bilat.standing import answers
from bilat.standing.days import FAR_PAST
from bilat.standing.history import histories
from bilat.standing.runs import runs_of
from bilat.standing.voices import voiced
from tests.properties.test_standing import ASKED, DATES, SPOKEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bilat.model.statement import Statement
    from bilat.standing import Answer


def vaguer(statement: Statement) -> Statement:
    """The same, told a second time by its year alone."""
    claim = statement.claim
    value = parse(claim.time or "")
    years = [text[:4] for text in value.text.split("/")]
    return (
        replace(statement, claim=replace(claim, time="/".join(dict.fromkeys(years))))
        if ".." not in years
        else statement
    )


def by_kind(found: Sequence[Answer]) -> dict[str, Answer]:
    return {a.kind: a for a in found}


@settings(max_examples=400, deadline=None)
@given(SPOKEN, st.data(), ASKED)
def test_a_certain_answer_never_becomes_another_certain_one_by_a_vaguer_date(
    spoken: list[Statement], data: st.DataObject, on: int
) -> None:
    acts = [s for s in spoken if s.claim.time and s.claim.phase in ("begins", "ends", "suspended")]
    if not acts:
        return
    again = vaguer(data.draw(st.sampled_from(acts)))

    before, after = by_kind(answers(spoken, DATES, on)), by_kind(answers([*spoken, again], DATES, on))

    for kind, answer in before.items():
        if answer.certainty == "certain" and after[kind].certainty == "certain":
            assert after[kind].answer == answer.answer


@settings(max_examples=200, deadline=None)
@given(SPOKEN, ASKED)
def test_a_symmetric_tie_answers_whichever_party_is_named_first(spoken: list[Statement], on: int) -> None:
    turned = [replace(s, claim=replace(s.claim, actors=s.claim.actors[::-1])) for s in spoken if not s.claim.targets]
    mutual = [s for s in spoken if s.claim.of_kind.is_symmetric]
    mirrored = [s for s in turned if s.claim.of_kind.is_symmetric]

    there = [(a.kind, a.answer, a.certainty, a.since, a.until) for a in answers(mutual, DATES, on)]
    back = [(a.kind, a.answer, a.certainty, a.since, a.until) for a in answers(mirrored, DATES, on)]
    assert there == back
    pair = ("Syldavia", "Ruritania")
    assert len(answers(mutual, DATES, on, pair)) == len(answers(mutual, DATES, on, pair[::-1])) == len(there)


@settings(max_examples=200, deadline=None)
@given(SPOKEN)
def test_the_days_of_a_tie_are_parted_among_its_spells_and_what_lies_between(spoken: list[Statement]) -> None:
    for history in histories(spoken, DATES):
        found = voiced(history, DATES)
        assert [s.first for s in found] == sorted({s.first for s in found})
        assert found[0].first == FAR_PAST
        runs = runs_of(found)
        assert all(one.first < one.until <= other.first < other.until for one, other in pairwise(runs))
        days = {s.first for s in found if s.ruling.state == "holds"}
        assert all(sum(run.first <= day < run.until for run in runs) == 1 for day in days)
