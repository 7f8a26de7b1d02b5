from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.standing import occurrences

if TYPE_CHECKING:
    from tests.standing.conftest import Say


def test_a_year_and_a_day_in_it_refine_one_another(say: Say) -> None:
    told = [say("visit", None, "1951-03-04", place="Klow"), say("visit", None, "1951", place="Klow", doc="Other")]

    (one,) = occurrences(told)

    assert (one.time, len(one.statements), one.reason) == ("1951-03-04", 2, "compatible time and place")


def test_different_years_are_different_events(say: Say) -> None:
    assert (
        len(occurrences([say("visit", None, "1950", place="Klow"), say("visit", None, "1951-03-04", place="Klow")]))
        == 2
    )


def test_different_places_on_one_day_are_different_events(say: Say) -> None:
    told = [say("attack", None, "1951-03-04", place="Klow"), say("attack", None, "1951-03-04", place="Niedz")]

    assert len(occurrences(told)) == 2


def test_extents_of_one_lasting_event_meet(say: Say) -> None:
    told = [
        say("talks", None, "2001/..", detail="Lakeside Process, rounds of talks"),
        say("talks", None, "../2006-05", detail="Lakeside Process"),
    ]

    (one,) = occurrences(told)

    assert one.time == "2001/2006-05"


def test_what_was_denied_is_not_what_happened(say: Say) -> None:
    told = [say("visit", None, "1951", place="Klow"), say("visit", None, "1951", place="Klow", modality="denied")]

    assert sorted(one.modality for one in occurrences(told)) == ["asserted", "denied"]


def test_one_told_without_a_date_joins_only_what_its_detail_names(say: Say) -> None:
    dated = say("aid", None, "1951", detail="wheat after the flood")

    assert [len(o.statements) for o in occurrences([dated, say("aid", None, detail="wheat")])] == [2]
    assert [len(o.statements) for o in occurrences([dated, say("aid", None, detail="tents")])] == [1, 1]


def test_the_order_of_statements_does_not_matter(say: Say) -> None:
    told = [
        say("visit", None, t, place="Klow", start=n) for n, t in enumerate(("1951", "1951-03-04", "1952", "1951-03"))
    ]

    assert occurrences(told) == occurrences(told[::-1])
