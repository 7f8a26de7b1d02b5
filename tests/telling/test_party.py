"""The circle of a party: with whom it has ties and contacts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.standing import document_dates
from bilat.standing.days import FAR_PAST
from bilat.telling.ground import Ground
from bilat.telling.party import circle

if TYPE_CHECKING:
    from bilat.model.statement import Statement
    from bilat.telling.party import Circle
    from tests.telling.conftest import Say


def known(*told: Statement) -> Circle:
    """The circle of Ruritania."""
    dates = document_dates(told, dict.fromkeys((s.evidence.doc for s in told), "2020-06-15"))
    return circle("Ruritania", ("Ruritania", "Kingdom of Ruritania"), Ground(told, dates))


def test_a_party_has_a_bond_with_everybody_who_is_named_with_it(say: Say) -> None:
    found = known(
        say("They border.", "border", "holds", told="present"),
        say("It left.", "membership", "ends", "1990", targets=("Borduria Pact",)),
        say("It joined.", "membership", "begins", "1980", targets=("Borduria Pact",)),
    )

    assert [(bond.other, bond.statements) for bond in found.bonds] == [("Borduria Pact", 2), ("Syldavia", 1)]
    assert [course.kind for course in found.bonds[0].courses] == ["membership"]


def test_names_of_one_party_are_one_bond(say: Say) -> None:
    found = known(
        say("One.", "visit", None, "1990", targets=("United States",)),
        say("Two.", "visit", None, "1991", targets=("USA",)),
        say("Three.", "visit", None, "1992", actors=("Kingdom of Ruritania",), targets=("United States of America",)),
    )

    assert [(bond.other, bond.sort, bond.statements) for bond in found.bonds] == [("United States", "state", 3)]


def test_what_names_no_other_stands_alone_with_its_words(say: Say) -> None:
    found = known(say("It fell.", "transition", None, "1989", actors=("Ruritania",), detail="fall of the king"))

    assert found.bonds == ()
    assert (found.alone.statements, [each.text for each in found.alone.contacts]) == (
        1,
        ["Change in Ruritania: fall of the king"],
    )


def test_a_tie_of_several_parties_is_in_the_bond_of_each(say: Say) -> None:
    parties = ("Borduria", "Ruritania", "Syldavia")
    found = known(say("All three agreed.", "agreement", "begins", "1999", actors=parties, detail="river treaty"))

    assert {bond.other: [c.key for c in bond.courses] for bond in found.bonds} == {
        "Borduria": ["river treaty"],
        "Syldavia": ["river treaty"],
    }


def test_events_are_counted_by_the_first_day_on_which_they_may_have_been(say: Say) -> None:
    (bond,) = known(
        say("One.", "visit", None, "1990"),
        say("Two.", "visit", None, "1995-03-04"),
        say("Three.", "visit", None, None, detail="another"),
        say("Four.", "attack", None, "1980-01-01"),
    ).bonds

    assert bond.events["visit"][0] == FAR_PAST
    assert len(bond.events["visit"]) == 3
    assert bond.events["attack"] == (722_815,)
    assert [contact.time for contact in bond.contacts] == [None, "1990", "1995-03-04"]


def test_what_is_only_planned_or_alleged_is_no_contact(say: Say) -> None:
    (bond,) = known(
        say("It plans.", "visit", None, "1990", modality="planned"),
        say("It plans.", "alliance", "begins", "1991", modality="planned"),
    ).bonds

    assert (bond.statements, bond.contacts, dict(bond.events), bond.courses) == (2, (), {}, ())
