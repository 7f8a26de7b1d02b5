"""Any statement goes through the contract and through a store unchanged."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from bilat.model.contract import from_line, from_row, to_line, to_row
from bilat.model.document import Block, Document
from bilat.model.kinds import KINDS, Kind
from bilat.model.problem import Problem
from bilat.model.quantity import Quantity
from bilat.model.statement import Claim, Evidence, Other, Statement
from bilat.recording import open_store

if TYPE_CHECKING:
    from collections.abc import Callable

TIMES = ("1966-07-25", "1992", "201X", "19XX", "2014/..", "../2023-06", "2017-22", "1930~", "1992?", "-0043-03-15")
texts = st.text(max_size=12)
names = st.text(min_size=1, max_size=8)
maybe = st.none() | texts
numbers = st.floats(allow_nan=False, allow_infinity=False) | st.integers(-(2**60), 2**60).map(float)
quantities = st.builds(
    Quantity, numbers, st.none() | numbers, maybe, maybe, st.sampled_from((None, "about", "at least", "at most"))
)
others = st.builds(Other, st.sampled_from(("host", "via", "person", "against", "organisation")), names)


@st.composite
def claims(draw: Callable[[st.SearchStrategy[object]], object]) -> Claim:
    kind: Kind = draw(st.sampled_from(KINDS))  # type: ignore[assignment]
    phase = draw(st.sampled_from(("begins", "holds", "suspended", "ends", "absent"))) if kind.is_tie else None
    told = draw(st.sampled_from((None, "present", "past"))) if phase in {"holds", "absent"} else None
    build = st.builds(
        Claim,
        kind=st.just(kind.name),
        phase=st.just(phase),
        actors=st.lists(names, min_size=1, max_size=3).map(tuple),
        targets=st.just(()) if kind.is_symmetric else st.lists(names, max_size=1).map(tuple),
        others=st.lists(others, max_size=2).map(tuple),
        time=st.sampled_from((None, *TIMES)),
        place=maybe,
        quantity=st.none() | quantities,
        modality=st.sampled_from(("asserted", "reported", "alleged", "planned", "denied", "doubtful")),
        told=st.just(told),
        attributed_to=maybe,
        detail=maybe,
    )
    return draw(build)  # type: ignore[return-value]


@st.composite
def evidences(draw: Callable[[st.SearchStrategy[object]], object], document: Document | None = None) -> Evidence:
    start: int = draw(st.integers(0, 2**40))  # type: ignore[assignment]
    build = st.builds(
        Evidence,
        doc=st.just(document.title) if document else names,
        start=st.just(start),
        end=st.integers(start, 2**41),
        quote=texts,
        prefix=texts,
        suffix=texts,
        section=st.lists(texts, max_size=2).map(tuple),
        document=st.just(document.id) if document else st.just("0123456789abcdef"),
        cites=maybe,
    )
    return draw(build)  # type: ignore[return-value]


def statements(document: Document | None = None) -> st.SearchStrategy[Statement]:
    return st.builds(Statement, claims(), evidences(document), texts, st.floats(0.0, 1.0))


blocks = st.builds(
    Block, st.just("item"), st.integers(0, 9), st.integers(9, 99), st.integers(0, 6), maybe, maybe, st.just(("A",))
)
documents = st.builds(
    Document,
    names,
    texts,
    st.lists(blocks, max_size=2).map(tuple),
    texts,
    texts,
    maybe,
    st.sampled_from((None, "1992")),
)
problems = st.builds(
    Problem, texts, texts, texts, st.integers(0, 9), st.integers(0, 9), st.sampled_from(("note", "doubt", "reject"))
)


@given(statements())
def test_a_statement_goes_through_a_row_unchanged(statement: Statement) -> None:
    assert from_row(to_row(statement)) == statement


@given(statements())
def test_a_statement_goes_through_a_line_of_json_unchanged(statement: Statement) -> None:
    line = to_line(statement)

    assert len(line.splitlines()) == 1
    assert from_line(line) == statement
    assert to_line(from_line(line)) == line
    assert json.loads(line)["id"] == statement.id


@given(
    documents.flatmap(
        lambda d: st.tuples(st.just(d), st.lists(statements(d), max_size=4), st.lists(problems, max_size=2))
    )
)
def test_a_reading_goes_through_a_store_unchanged(reading: tuple[Document, list[Statement], list[Problem]]) -> None:
    document, found, doubts = reading
    with open_store(":memory:") as store:
        store.add_reading(document, found, doubts)

        assert store.document(document.id) == document
        assert store.statements() == tuple(dict.fromkeys(found))
        assert store.problems() == tuple(doubts)
        assert not store.add_reading(document, found, doubts).is_new_reading
