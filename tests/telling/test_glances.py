"""How a party stands with others at a glance, on a day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bilat.standing import document_dates
from bilat.telling.glances import glances
from bilat.telling.ground import Ground
from bilat.telling.party import circle

if TYPE_CHECKING:
    from bilat.model.statement import Statement
    from bilat.telling.glances import Glance
    from tests.telling.conftest import Say


def seen(on: str, *told: Statement, dated: str | None = "2020-06-15") -> Glance:
    """Ruritania and Syldavia."""
    dates = document_dates(told, dict.fromkeys((s.evidence.doc for s in told), dated))
    (found,) = glances(circle("Ruritania", (), Ground(told, dates)), date.fromisoformat(on).toordinal())
    return found


def test_a_cell_tells_each_way_by_itself(say: Say) -> None:
    found = seen(
        "2000-01-01",
        say("Its embassy.", "mission", "begins", "1990-01-01", detail="embassy"),
        say(
            "Theirs closed.", "mission", "ends", "1995", actors=("Syldavia",), targets=("Ruritania",), detail="embassy"
        ),
    )
    cell = found.cell("mission")

    assert cell is not None
    assert [(s.way, s.word, s.since, s.until) for s in cell.standings] == [
        ("ours", "holds", "1990-01-01", None),
        ("theirs", "does not hold", None, "1995"),
    ]
    assert cell.best == cell.standings[0]


def test_of_several_ties_the_strongest_word_stands_with_how_many_are_so(say: Say) -> None:
    cell = seen(
        "2000-01-01",
        say("Gas.", "agreement", "begins", "1990", detail="gas treaty"),
        say("Wine.", "agreement", "begins", "1991", detail="wine treaty"),
        say("No wine.", "agreement", "ends", "1992", detail="wine treaty"),
        say("Roads.", "agreement", "begins", "1993", detail="roads treaty"),
    ).cell("agreement")

    assert cell is not None
    assert [(s.word, s.ties, s.since, set(s.keys)) for s in cell.standings] == [
        ("holds", 2, "1990", {"gas treaty", "roads treaty"})
    ]


def test_what_is_told_of_later_days_alone_has_no_cell_but_relations_are_not_yet(say: Say) -> None:
    told = (
        say("Relations.", "diplomatic-relations", "begins", "1992-03-28"),
        say("Treaty.", "agreement", "begins", "1993", detail="gas treaty"),
        say("Visit.", "visit", None, "1994"),
    )
    before, after = seen("1980-01-01", *told), seen("1995-01-01", *told)

    assert [(cell.kind, cell.best.word if cell.best else None) for cell in before.cells] == [
        ("diplomatic-relations", "not yet")
    ]
    assert [cell.kind for cell in after.cells] == ["diplomatic-relations", "agreement", "visit"]


def test_the_scale_is_the_mean_weight_of_the_kinds_that_hold(say: Say) -> None:
    told = (
        say("Relations.", "diplomatic-relations", "begins", "1992-03-28"),
        say("Sanctions.", "sanction", "begins", "1993-01-01", detail="embargo"),
        say("Border.", "border", "holds", told="present"),
    )

    assert seen("1992-06-01", *told).scale == 5.4
    assert seen("1995-01-01", *told).scale == -1.3
    assert seen("1992-01-01", *told).scale is None


def test_the_last_contact_is_the_latest_that_may_have_been_by_the_day(say: Say) -> None:
    told = (
        say("One.", "visit", None, "1990-05-01"),
        say("Two.", "meeting", None, "1995"),
        say("Three.", "visit", None, None, detail="other"),
    )

    def contact(on: str) -> str | None:
        found = seen(on, *told).contact
        assert found is not None
        return found.time

    assert [contact("1980-01-01"), contact("1992-01-01"), contact("1995-01-01")] == [None, "1990-05-01", "1995"]


def test_a_kind_of_event_counts_those_that_may_have_been(say: Say) -> None:
    cell = seen("1995-06-01", say("A.", "attack", None, "1990"), say("B.", "attack", None, "1999")).cell("attack")

    assert cell is not None
    assert (cell.events, cell.best, cell.is_so, cell.weight) == (1, None, True, -9.0)
