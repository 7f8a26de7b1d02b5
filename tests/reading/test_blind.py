"""Texts written by people who never saw the rules are read at least as well as they were: a floor a set."""

from __future__ import annotations

import pytest
from blind import BLIND, REGISTRY, cases_in, scores

from bilat.reading.reader import Reader

# A little under what was reached (`make bench-blind`); docs/reading.md has the figures at first sight.
FLOORS = {
    "sentences-1a.jsonl": 0.75,
    "sentences-1b.jsonl": 0.70,
    "sentences-1c.jsonl": 0.77,
    "sentences-2.jsonl": 0.70,
    "articles-1": 0.86,
    "articles-2": 0.75,
    "articles-3": 0.73,
    "articles-4": 0.79,
    "articles-5": 0.83,
    "articles-6": 0.77,
}


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(REGISTRY)


@pytest.mark.parametrize(("name", "least"), FLOORS.items())
def test_a_blind_set_is_read_at_least_as_well_as_it_was(reader: Reader, name: str, least: float) -> None:
    total = scores(cases_in(BLIND / name, reader))["all"]

    assert total.f1(total.core) >= least


def test_every_blind_set_has_a_floor() -> None:
    there = {path.name for path in (*BLIND.glob("*.jsonl"), *BLIND.glob("articles-*"))}

    assert there == set(FLOORS)
