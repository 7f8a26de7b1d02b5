from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bilat.reading.sources.seed import parse_seed

if TYPE_CHECKING:
    from bilat.model.statement import Statement
    from bilat.reading.reader import Reader, Reading

SENTENCES = (
    "Kenya and Peru established diplomatic relations on 5 March 1975.",
    "Peru opened an embassy in Nairobi in 1978.",
    "The embassy was closed in 1990 “for lack of money”.",
    "In 1999 the two countries signed a treaty on coffee.",
    "Kenya is accredited to Peru from its embassy in Brasília, Brazil.",
    "José Muñoz was Peru's ambassador in Nairobi from 1980 to 1984.",
    "The weather is fine.",
)


def _read(reader: Reader, *paragraphs: str, title: str = "Kenya–Peru relations") -> Reading:
    body = "\n\n".join(paragraphs)
    return reader.read_one(parse_seed(f"= {title} =\n\n{body}\n", "kenya-peru.txt"))


def _of_kind(reading: Reading, kind: str) -> list[Statement]:
    return [s for s in reading.statements if s.claim.kind == kind]


def test_reading_twice_gives_the_same_statements(reader: Reader) -> None:
    assert _read(reader, *SENTENCES).statements == _read(reader, *SENTENCES).statements


def test_an_id_stays_when_the_text_elsewhere_changes(reader: Reader) -> None:
    (before,) = _of_kind(_read(reader, SENTENCES[0]), "diplomatic-relations")
    (after,) = _of_kind(_read(reader, "Both lie on the equator.", SENTENCES[0], SENTENCES[6]), "diplomatic-relations")
    assert after.id == before.id
    assert after.evidence.start != before.evidence.start


def test_the_same_statement_in_lead_and_body_is_two(reader: Reader) -> None:
    again = "Diplomatic relations were established on 5 March 1975."
    found = _of_kind(_read(reader, SENTENCES[0], "== History ==", again), "diplomatic-relations")
    assert [s.claim.time for s in found] == ["1975-03-05", "1975-03-05"]
    assert len({s.id for s in found}) == len(found)


def test_a_sentence_says_one_thing_once(reader: Reader) -> None:
    found = _read(reader, *SENTENCES).statements
    said = [(s.evidence.start, s.claim) for s in found]
    assert len(said) == len(set(said))


def test_a_title_without_two_parties_is_a_problem(reader: Reader) -> None:
    reading = _read(reader, SENTENCES[3], title="History of coffee")
    assert [p.code for p in reading.problems if p.severity == "reject"] == ["title-without-pair"]
    assert _of_kind(reading, "agreement") == []


def test_the_heading_path_comes_with_the_evidence(reader: Reader) -> None:
    reading = _read(reader, "== History ==", "=== Embassies ===", SENTENCES[1])
    assert {s.evidence.section for s in reading.statements} == {("History", "Embassies")}


def test_the_rule_is_named_with_its_version(reader: Reader) -> None:
    assert {s.rule for s in _read(reader, SENTENCES[3]).statements} == {"agreements/1"}


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(SENTENCES), cuts=st.sets(st.integers(1, len(SENTENCES) - 1)))
def test_offsets_are_indices_of_the_text_whatever_the_order(reader: Reader, order: list[str], cuts: set[int]) -> None:
    edges = [0, *sorted(cuts), len(order)]
    paragraphs = [" ".join(order[a:b]) for a, b in pairwise(edges)]
    reading = _read(reader, *paragraphs)
    assert reading.statements
    for statement in reading.statements:
        evidence = statement.evidence
        assert reading.document.text[evidence.start : evidence.end] == evidence.quote
        assert evidence.quote in order
