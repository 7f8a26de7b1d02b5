from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bilat.model.document import Document
from bilat.recording import open_store
from bilat.telling.sweep import Sweep, findings_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.recording import Store
    from tests.telling.conftest import Say

TITLES = ("One", "Two", "Three")
DAY, NEXT = 738_000, 738_001


@pytest.fixture
def store(say: Say) -> Iterator[Store]:
    """A store with three documents of which each says that one mission began twice; the last two are of one pair."""
    with open_store(":memory:") as opened:
        for number, title in enumerate(TITLES):
            targets = ("Syldavia",) if number else ("Borduria",)
            told = [
                say("Opened.", "mission", "begins", "1969", actors=("Ruritania",), targets=targets, doc=title),
                say("Opened anew.", "mission", "begins", "1975", actors=("Ruritania",), targets=targets, doc=title),
            ]
            text = "Opened. Opened anew."
            spans = ((0, 7), (8, 20))
            placed = [
                replace(s, evidence=replace(s.evidence, start=start, end=end))
                for s, (start, end) in zip(told, spans, strict=True)
            ]
            opened.add_reading(Document(title, text, (), "t.txt", "seed"), placed)
        yield opened


def test_a_look_goes_on_where_the_last_one_stopped_until_all_was_looked_at(store: Store) -> None:
    sweep = Sweep(TITLES)

    told = [sweep.advance(store, DAY, 0) for _ in range(4)]

    assert [(each.looked_at, each.is_done) for each in told] == [(1, False), (2, False), (3, True), (3, True)]
    assert [len(each.found) for each in told] == sorted(len(each.found) for each in told)
    assert told[0].found[0].pair == ("Borduria", "Ruritania")


def test_a_pair_that_several_documents_are_about_is_looked_at_once(store: Store) -> None:
    swept = Sweep(TITLES).advance(store, DAY, 60)

    pairs = [each.pair for each in swept.found if each.finding.check == "begun-twice"]
    alone = [each for each in findings_of(store, ("Ruritania", "Syldavia"), DAY) if each.finding.check == "begun-twice"]
    assert pairs.count(("Ruritania", "Syldavia")) == len(alone) > 0
    assert swept.is_done


def test_on_another_day_it_begins_anew(store: Store) -> None:
    sweep = Sweep(TITLES)
    sweep.advance(store, DAY, 60)

    assert sweep.advance(store, NEXT, 0).looked_at == 1


def test_a_store_without_documents_is_looked_at_at_once() -> None:
    with open_store(":memory:") as store:
        assert Sweep(()).advance(store, DAY, 0).is_done
