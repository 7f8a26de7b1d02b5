from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bilat.standing import document_dates, spells

if TYPE_CHECKING:
    from tests.standing.conftest import Say, Spelt


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def test_a_spell_is_half_open_and_as_precise_as_the_sources(say: Say, spelt: Spelt) -> None:
    (spell,) = spelt(say("membership", "begins", "1951"), say("membership", "ends", "1960-05-01"))

    assert (spell.start, spell.end) == ("1951", "1960-05-01")
    assert (spell.begun, spell.over) == ((day("1951-01-01"), day("1951-12-31")), (day("1960-05-01"), day("1960-05-01")))
    assert (spell.is_left_censored, spell.is_right_censored, spell.strength) == (False, False, "certain")


def test_what_still_holds_is_open(say: Say, spelt: Spelt) -> None:
    (spell,) = spelt(say("membership", "begins", "1951"))

    assert (spell.end, spell.over, spell.is_right_censored) == ("..", (None, None), True)


def test_an_observation_is_cut_off_on_both_sides(say: Say, spelt: Spelt) -> None:
    (spell,) = spelt(say("membership", "holds", "1951", told="past"))

    assert (spell.start, spell.end) == ("1951", "1952-01-01")
    assert (spell.begun[0], spell.is_left_censored, spell.is_right_censored) == (None, True, True)


def test_a_suspension_ends_a_spell_and_a_new_beginning_starts_another(say: Say, spelt: Spelt) -> None:
    found = spelt(
        say("membership", "begins", "1951"),
        say("membership", "suspended", "1955"),
        say("membership", "begins", "1958"),
    )

    assert [(s.start, s.end) for s in found] == [("1951", "1955"), ("1958", "..")]


def test_the_time_before_an_end_has_no_known_start(say: Say, spelt: Spelt) -> None:
    (spell,) = spelt(say("membership", "ends", "1960-05-01"))

    assert (spell.start, spell.begun, spell.is_left_censored) == (None, (None, day("1960-04-30")), True)
    assert spell.strength == "possible"


def test_each_document_has_its_own_spells(say: Say) -> None:
    told = [say("membership", "begins", "1951"), say("membership", "begins", "1951-03-04", doc="Other")]

    found = spells(told, document_dates(told, {}), by_document=True)

    assert [(s.document, s.start) for s in found] == [("Other", "1951-03-04"), ("Ruritania–Syldavia relations", "1951")]


def test_hearsay_makes_a_weak_spell(say: Say, spelt: Spelt) -> None:
    (spell,) = spelt(say("membership", "begins", "1951", modality="reported"))

    assert spell.strength == "reported"
