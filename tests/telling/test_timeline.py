from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bilat.telling.text import timeline_text
from bilat.telling.timeline import timeline

if TYPE_CHECKING:
    from tests.telling.conftest import Know, Say


def test_entries_come_by_earliest_day_and_undated_ones_last(know: Know, say: Say) -> None:
    matter = know(
        say("a", "border", "holds", told="present"),
        say("b", "visit", None, "1999-03-02"),
        say("c", "diplomatic-relations", "begins", "1992"),
        say("d", "aid", None, "199X", detail="grain"),
        say("e", "visit", None, "2001", modality="planned", by="the minister"),
    )

    assert [text.rpartition(" [")[0] for text in timeline_text(timeline(matter))] == [
        "The 1990s: Ruritania gave aid to Syldavia: grain",
        "1992: Diplomatic relations: established",
        "2 March 1999: Visit from Ruritania to Syldavia",
        "2001: Planned (according to the minister): visit of Ruritania to Syldavia",
        "Undated: Ruritania and Syldavia border each other",
    ]


def test_a_timeline_is_cut_by_days_and_then_has_nothing_undated(know: Know, say: Say) -> None:
    matter = know(
        say("a", "border", "holds", told="present"),
        say("b", "visit", None, "1999"),
        say("c", "visit", None, "2005"),
    )

    found = timeline(matter, date(1999, 6, 1).toordinal(), date(2000, 1, 1).toordinal())
    assert [entry.time for entry in found] == ["1999"]


def test_an_event_told_twice_is_one_entry_with_both_statements(know: Know, say: Say) -> None:
    first = say("a", "visit", None, "1999", place="Klow")
    second = say("b", "visit", None, "1999-03-02", place="Klow")

    (entry,) = timeline(know(first, second))
    assert {s.id for s in entry.statements} == {first.id, second.id}
    assert entry.time == "1999-03-02"


def test_since_is_not_told_as_an_act(know: Know, say: Say) -> None:
    (entry,) = timeline(know(say("a", "border", "holds", "1993/..", told="present")))

    assert entry.text == "Ruritania and Syldavia border each other, since then"
    assert entry.time == "1993"


def test_what_is_suspended_is_told_by_the_texts_word(know: Know, say: Say) -> None:
    (entry,) = timeline(know(say("It was evacuated.", "mission", "suspended", "2011~", detail="embassy")))

    assert entry.text == "Embassy of Ruritania in Syldavia: suspended (evacuated)"
    assert entry.time == "2011~"
