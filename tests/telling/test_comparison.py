"""Pairs side by side: their bars in lanes, their ties and events by kind."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bilat.telling.comparison import by_kind, lanes, span
from bilat.telling.dossier import Dossier

if TYPE_CHECKING:
    from bilat.telling.comparison import Compared
    from tests.telling.conftest import Know, Say

TODAY = date(2021, 1, 1).toordinal()
ROOM = 14


def test_a_lane_is_a_section_of_which_anything_can_be_drawn(say: Say, know: Know) -> None:
    dossier = Dossier.of(
        know(
            say("Relations.", "diplomatic-relations", "begins", "1992-03-28"),
            say("Visit.", "visit", None, "1995-01-02"),
            say("War.", "conflict", "holds", "1996/1998"),
        )
    )

    assert [(lane.section, len(lane.rows), len(lane.points)) for lane in lanes(dossier, TODAY, ROOM)] == [
        ("diplomatic", 1, 0),
        ("contacts", 0, 1),
        ("security", 1, 0),
    ]


def test_bars_that_overlap_stand_in_rows_of_their_own_and_others_share_one(say: Say, know: Know) -> None:
    dossier = Dossier.of(
        know(
            say("War.", "conflict", "holds", "1950/1952", detail="river war"),
            say("Clash.", "conflict", "holds", "1951/1953", detail="lake war"),
            say("Again.", "conflict", "holds", "1960/1961", detail="hill war"),
        )
    )
    (lane,) = lanes(dossier, TODAY, ROOM)

    assert [len(row) for row in lane.rows] == [2, 1]
    assert lane.left_out == 0


def test_bars_without_room_are_counted(say: Say, know: Know) -> None:
    told = [say(f"{n}.", "agreement", "begins", "1990", detail=f"{n} treaty") for n in ("gas", "wine", "rail", "steel")]
    (lane,) = lanes(Dossier.of(know(*told)), TODAY, 3)

    assert (len(lane.rows), lane.left_out) == (3, 1)


def test_what_is_told_of_one_with_a_third_is_not_drawn(say: Say, know: Know) -> None:
    dossier = Dossier.of(
        know(
            say("Both joined.", "membership", "begins", "1990", targets=("Pact",)),
            say("Both joined.", "membership", "begins", "1990", actors=("Syldavia",), targets=("Pact",)),
        )
    )

    assert lanes(dossier, TODAY, ROOM) == ()


def test_an_event_that_is_not_told_to_the_year_is_no_point(say: Say, know: Know) -> None:
    dossier = Dossier.of(know(say("Long ago.", "visit", None, "195X"), say("Once.", "meeting", None, None)))

    assert lanes(dossier, TODAY, ROOM) == ()


def test_the_span_is_from_the_first_to_the_last_day_of_all_lanes(say: Say, know: Know) -> None:
    dossier = Dossier.of(
        know(say("Visit.", "visit", None, "1950-05-01"), say("War.", "conflict", "holds", "1960-01-01/1961-01-01"))
    )

    assert span(lanes(dossier, TODAY, ROOM)) == (date(1950, 5, 1).toordinal(), date(1961, 1, 2).toordinal())
    assert span(()) is None


def test_each_kind_has_what_each_pair_tells_of_it_by_the_day(say: Say, know: Know) -> None:
    first = Dossier.of(
        know(
            say("Relations.", "diplomatic-relations", "begins", "1992-03-28"),
            say("Visit.", "visit", None, "1993-01-01"),
            say("Later.", "visit", None, "2015-01-01"),
            say("Gas.", "agreement", "begins", "2012", detail="gas treaty"),
        )
    )
    second = Dossier.of(know(say("War.", "conflict", "holds", "1996/1998")))
    day = date(1997, 1, 1).toordinal()
    found = by_kind([first.on(day), second.on(day)])

    def states(cell: Compared) -> list[str]:
        return [row.state for row in cell.ties]

    assert list(found) == ["diplomatic-relations", "conflict", "visit"]
    assert [states(cell) for cell in found["diplomatic-relations"]] == [["holds"], []]
    assert [states(cell) for cell in found["conflict"]] == [[], ["holds"]]
    assert [len(cell.events) for cell in found["visit"]] == [1, 0]
