from __future__ import annotations

from bilat.model.anchor import CONTEXT, found, stands, with_quote
from bilat.model.statement import Evidence

TEXT = "Relations were broken off in 1901. They were resumed. Relations were broken off in 1901. Nobody minded."
QUOTE = "Relations were broken off in 1901."


def at(start: int, text: str = TEXT) -> Evidence:
    return with_quote(Evidence("Graustark–Ruritania relations", start, start + len(QUOTE), ""), text)


def test_a_quote_has_its_surroundings() -> None:
    evidence = at(54)

    assert (evidence.quote, evidence.prefix) == (QUOTE, TEXT[54 - CONTEXT : 54])
    assert stands(evidence, TEXT)


def test_a_quote_is_found_again_behind_a_new_sentence() -> None:
    longer = "A preface. " + TEXT

    moved = found(at(54), longer)

    assert moved is not None
    assert moved.start == 54 + len("A preface. ")
    assert stands(moved, longer)


def test_of_two_places_the_one_with_the_same_surroundings_is_taken() -> None:
    assert not stands(at(54), "A preface. " + TEXT)
    first = found(at(0), "x" * 60 + TEXT)

    assert first is not None
    assert first.start == 60


def test_a_quote_that_the_text_has_nowhere_is_not_found() -> None:
    assert found(at(0), "Something else.") is None


def test_an_empty_quote_is_not_found() -> None:
    assert found(Evidence("A", 0, 0, ""), TEXT) is None
