from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bilat.model.document import Block, Document
from bilat.model.edtf import iso_day
from bilat.model.quantity import Quantity
from bilat.telling.bars import bands, bars
from bilat.telling.changes import changes
from bilat.telling.dossier import Dossier
from bilat.telling.figures import figures
from bilat.telling.neighbours import neighbours
from bilat.telling.tie_rows import tie_row
from bilat.telling.years import year_of, years

if TYPE_CHECKING:
    from bilat.telling.bars import Bar
    from tests.telling.conftest import Know, Say


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def iso(number: int | None) -> str | None:
    return None if number is None else iso_day(number)


def pieces(bar: Bar) -> list[tuple[str | None, str | None, str]]:
    return [(iso(p.first), iso(p.until), p.sure) for p in bar.pieces]


def test_the_steps_are_the_day_before_the_last_change_and_the_day_of_the_next(know: Know, say: Say) -> None:
    dossier = Dossier.of(
        know(
            say("a", "mission", "begins", "1992-03-02", detail="embassy"),
            say("b", "mission", "suspended", "2012", detail="embassy"),
        )
    )

    steps = [tuple(iso(each) for each in dossier.steps(day(on))) for on in ("1990-01-01", "2000-01-01")]
    assert steps == [(None, "1992-03-02"), ("1992-03-01", "2012-12-31")]
    assert dossier.steps(day("2020-01-01"))[1] is None


def test_a_row_has_the_word_of_the_source_and_since_when_it_rests(know: Know, say: Say) -> None:
    matter = know(
        say("It opened an embassy in Klow in 1992.", "mission", "begins", "1992", detail="embassy", place="Klow"),
        say("The embassy was evacuated in 2012.", "mission", "suspended", "2012", detail="embassy"),
    )

    row = tie_row(Dossier.of(matter).on(day("2015-01-01")).answers[0], matter)
    assert (row.what, row.state, row.word) == ("Embassy of Ruritania in Syldavia (Klow)", "suspended", "evacuated")
    assert (row.since, row.until, row.is_current) == ("1992", "2012", True)


def test_what_is_planned_for_later_does_not_stand_beside_a_tie_on_an_earlier_day(know: Know, say: Say) -> None:
    matter = know(
        say("a", "diplomatic-relations", "begins", "1992"),
        say("b", "diplomatic-relations", "ends", "2001", modality="planned"),
    )
    dossier = Dossier.of(matter)

    rows = [tie_row(dossier.on(day(on)).answers[0], matter) for on in ("1995-01-01", "2005-01-01")]
    assert [[part.text for part in row.more] for row in rows] == [[], ["Planned, 2001"]]


def test_a_bar_begins_vaguely_and_pales_where_nobody_has_confirmed_it(know: Know, say: Say) -> None:
    dossier = Dossier.of(
        know(
            say("a", "diplomatic-relations", "begins", "1992"),
            say("b", "diplomatic-relations", "ends", "2001-05-01"),
        )
    )

    (bar,) = bars(dossier, day("2020-01-01"))
    assert pieces(bar) == [
        ("1992-01-01", "1992-12-31", "vague"),
        ("1992-12-31", "1993-01-01", "certain"),
        ("1993-01-01", "2001-05-01", "unconfirmed"),
    ]


def test_what_still_holds_is_drawn_to_the_day_and_what_rests_is_a_bar_of_its_own(know: Know, say: Say) -> None:
    dossier = Dossier.of(
        know(
            say("a", "mission", "begins", "1992-03-02", detail="embassy"),
            say("b", "mission", "suspended", "2012-02-01", detail="embassy"),
        )
    )

    found = bars(dossier, day("2020-01-01"))
    assert [(b.tie, b.state, pieces(b)[-1][1]) for b in found] == [
        (0, "holds", "2012-02-01"),
        (0, "suspended", "2020-01-02"),
    ]


def test_bands_are_the_governments_of_both(know: Know) -> None:
    found = [(b.party, b.name, iso(b.since), iso(b.until)) for b in bands(Dossier.of(know()))]

    assert found == [
        ("Syldavia", "Kingdom of Syldavia", None, "2010-05-01"),
        ("Syldavia", "Syldavian Republic", "2010-05-01", None),
    ]


def test_a_mission_that_closed_between_two_days_is_a_change_with_before_and_after(know: Know, say: Say) -> None:
    dossier = Dossier.of(
        know(
            say("a", "mission", "begins", "1992", detail="embassy"),
            say("b", "mission", "ends", "2012-02-01", detail="embassy"),
            say("c", "diplomatic-relations", "begins", "1990"),
            say("d", "visit", None, "2005"),
            say("e", "visit", None, "1995"),
        )
    )

    found = changes(dossier.on(day("2000-01-01")), dossier.on(day("2015-01-01")))
    assert [(c.before.kind, c.before.answer, c.after.answer, c.aspects) for c in found.ties] == [
        ("mission", "holds", "does not hold", ("answer",))
    ]
    assert [e.time for e in found.events] == ["2005"]


def test_a_tie_that_began_anew_between_two_days_is_a_change(know: Know, say: Say) -> None:
    dossier = Dossier.of(
        know(
            say("a", "diplomatic-relations", "begins", "1960"),
            say("b", "diplomatic-relations", "ends", "1980"),
            say("c", "diplomatic-relations", "begins", "1990"),
        )
    )

    found = changes(dossier.on(day("1970-01-01")), dossier.on(day("2000-01-01")))
    assert [(c.before.since, c.after.since, c.aspects) for c in found.ties] == [("1960", "1990", ("since",))]


def test_a_number_that_changed_is_a_change(know: Know, say: Say) -> None:
    dossier = Dossier.of(
        know(
            say("a", "population", "holds", "1990", quantity=Quantity(100, unit="people")),
            say("b", "population", "holds", "2000", quantity=Quantity(200, unit="people")),
        )
    )

    found = changes(dossier.on(day("1995-01-01")), dossier.on(day("2005-01-01")))
    assert [c.aspects for c in found.ties] == [("quantity",)]


def test_events_count_in_their_year_and_text_on_ties_counts_as_text(know: Know, say: Say) -> None:
    found = years(
        Dossier.of(
            know(
                say("a", "visit", None, "1999-03-02"),
                say("b", "visit", None, "1999-04"),
                say("b", "agreement", "begins", "1999", detail="gas"),
                say("c", "aid", None, "199X"),
                say("d", "visit", None, "2001", modality="planned"),
            )
        )
    )

    assert [(y.year, dict(y.events), y.statements, y.sentences, y.documents) for y in found.years] == [
        (1999, {"visit": 2}, 3, 2, 1),
        (2001, {}, 1, 1, 1),
    ]
    assert (found.kinds, found.vague) == (("visit",), 1)
    assert [year_of(time) for time in ("1999~", "1999/2000", "..", None) if time != ".."] == [1999, None, None]


def test_numbers_of_one_unit_and_direction_are_a_series_in_order_of_time(know: Know, say: Say) -> None:
    dossier = Dossier.of(
        know(
            say("a", "aid", None, "2005", quantity=Quantity(7, unit="tons")),
            say("b", "aid", None, "2001", quantity=Quantity(5, unit="tons")),
            say("c", "aid", None, "2003", quantity=Quantity(1, unit="USD")),
            say("d", "aid", None, "2004", quantity=Quantity(9, unit="tons"), modality="planned"),
            say("e", "visit", None, "2004", quantity=Quantity(3, unit="days")),
        )
    )

    found = figures(dossier, ("economy and aid",))
    assert [(s.kind, s.unit, [d.quantity.value for d in s.numbers]) for s in found] == [
        ("aid", "tons", [5, 7]),
        ("aid", "USD", [1]),
    ]


def test_neighbours_are_named_by_see_also_or_told_of_in_the_same_documents(say: Say) -> None:
    text = "Iran–Syria relations\nForeign relations of Syria"
    cut = text.index("\n")
    document = Document("D", text, (Block("related", 0, cut), Block("related", cut + 1, len(text))), "D.txt", "seed")
    told = [
        say("a", "membership", "holds", "1999", actors=("Syria",), targets=("Arab League",)),
        say("b", "membership", "holds", "1999", actors=("Syria",), targets=("Arab League",)),
        say("c", "diplomatic-relations", "begins", "1999", actors=("Peru", "Syria")),
        say("d", "diplomatic-relations", "begins", "1999", actors=("Iran", "Iraq")),
    ]

    found = neighbours(told, [document], (frozenset({"syria"}), frozenset({"peru"})))
    assert [(n.pair, n.statements, n.is_named) for n in found] == [
        (("Iran", "Syria"), 0, True),
        (("Arab League", "Syria"), 2, False),
    ]
