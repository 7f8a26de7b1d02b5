"""What a store was asked for a past moment never changes, whatever is recorded afterwards, and verdicts too."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from bilat.model.document import Document
from bilat.model.statement import Claim, Evidence, Statement
from bilat.model.verdict import Verdict
from bilat.recording import open_store
from bilat.standing import answers
from bilat.telling.ground import ground_of_pair

if TYPE_CHECKING:
    from bilat.model.statement import Phase
    from bilat.model.verdict import Act
    from bilat.recording import Store

BEGUN = datetime(2020, 1, 1, tzinfo=UTC)
PAIR = ("Kenya", "Peru")
TITLES = ("One", "Other")
ASKED = datetime(2000, 1, 1, tzinfo=UTC).toordinal()
PHASES: tuple[Phase, ...] = ("begins", "holds", "ends")


def document(title: str) -> Document:
    return Document(title, f"{title}: they were friends, then foes, then friends again.", (), "t.txt", "seed")


def told(title: str, phase: Phase, year: int) -> Statement:
    claim = Claim("alliance", phase, PAIR, time=str(year), told="past" if phase == "holds" else None)
    of = document(title)
    return Statement(claim, Evidence(title, 0, len(of.text), of.text, document=of.id))


STATEMENTS = st.builds(told, st.sampled_from(TITLES), st.sampled_from(PHASES), st.integers(1995, 2005))
READINGS = st.tuples(st.sampled_from(TITLES), st.lists(STATEMENTS, max_size=3))
VERDICTS = st.tuples(st.sampled_from(("accept", "reject")), STATEMENTS)
STEPS = st.lists(st.one_of(READINGS, VERDICTS), min_size=1, max_size=6)


def take(store: Store, step: tuple[str, object], moment: datetime) -> None:
    name, what = step
    if isinstance(what, list):
        mine = {s.id: s for s in what if s.evidence.doc == name}
        store.add_reading(document(name), mine.values(), recorded_on=moment)
    elif isinstance(what, Statement):
        act: Act = "accept" if name == "accept" else "reject"
        store.add_verdict(Verdict(act, "Sapt", moment, "so it was", what), moment)


def asked(store: Store, moment: datetime) -> list[tuple[object, ...]]:
    ground = ground_of_pair(store, PAIR, moment)
    found = answers(ground.statements, ground.dates, ASKED, links=ground.links)
    return [(a.kind, a.key, a.answer, a.certainty, a.since, a.until, a.evidence) for a in found]


@settings(max_examples=60, deadline=None)
@given(STEPS)
def test_an_answer_for_a_past_moment_never_changes(steps: list[tuple[str, object]]) -> None:
    with open_store(":memory:") as store:
        given_then: dict[datetime, list[tuple[object, ...]]] = {}
        for number, step in enumerate(steps):
            moment = BEGUN + timedelta(days=number)
            take(store, step, moment)
            given_then[moment] = asked(store, moment)

        for moment, answer in given_then.items():
            assert asked(store, moment) == answer
