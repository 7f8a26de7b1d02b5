"""Verdicts taken in one after another leave those in force that all of them together do."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from bilat.model.statement import Claim, Evidence, Statement
from bilat.model.verdict import Verdict
from bilat.standing.judged import ON_ONE, in_force
from bilat.standing.ledger import InForce, Ledger

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bilat.model.verdict import Act

NOW = datetime(2024, 1, 1, tzinfo=UTC)
QUOTES = ("They signed a treaty in Klow.", "They signed a treaty in Klow, too.", "Nothing of the sort was told there.")


def told(title: str, year: int, quote: str) -> Statement:
    claim = Claim("agreement", None, ("Borduria", "Syldavia"), time=str(year))
    return Statement(claim, Evidence(title, 0, len(quote), quote))


STATEMENTS = st.builds(told, st.sampled_from(("One", "Other")), st.sampled_from((1931, 1932)), st.sampled_from(QUOTES))
ACTS: tuple[Act, ...] = ("accept", "reject", "correct", "add", "join", "split", "withdraw")
STEPS = st.lists(st.tuples(st.sampled_from(ACTS), STATEMENTS, STATEMENTS, st.integers(0, 20)), max_size=25)


def given_in_order(steps: Sequence[tuple[Act, Statement, Statement, int]]) -> list[Verdict]:
    """Verdicts, each told apart by its reason; one that withdraws takes an earlier one back, withdrawals too."""
    found: list[Verdict] = []
    for number, (act, of, other, which) in enumerate(steps):
        reason = f"reason {number}"
        if act == "withdraw":
            if found:
                taken = found[which % len(found)]
                found.append(Verdict(act, "Haddock", NOW, reason, withdraws=taken.id))
            continue
        second = other if act in ("correct", "join", "split") else None
        found.append(Verdict(act, "Haddock", NOW, reason, of, second))
    return found


@given(steps=STEPS, cut=st.integers(0, 25))
def test_one_after_another_is_as_all_together_and_changes_nothing_that_was_told_before(
    steps: list[tuple[Act, Statement, Statement, int]], cut: int
) -> None:
    verdicts = given_in_order(steps)
    ledger = Ledger()
    ledger.take(verdicts[:cut])
    before = ledger.held
    ledger.take(verdicts[cut:])

    assert ledger.taken == len(verdicts)
    assert_held(ledger.held, verdicts, in_force(verdicts))
    assert_held(before, verdicts, in_force(verdicts[:cut]))


def assert_held(found: InForce, verdicts: Sequence[Verdict], held: Sequence[Verdict]) -> None:
    """What is in force is what it should be, whichever way it is asked for."""
    assert len(found) == len(held)
    assert {v.id for v in found} == {v.id for v in held}
    assert [v for v in verdicts if v in found] == list(held)
    assert found.judged == {v.of.id for v in held if v.of is not None and v.act in ON_ONE}
