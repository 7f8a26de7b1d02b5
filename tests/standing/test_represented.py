from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from bilat.model.statement import Role
    from bilat.standing import Spell
    from tests.standing.conftest import Say, Spelt

BOTH = ("Ruritania", "Syldavia")


def missions(found: tuple[Spell, ...]) -> list[tuple[str, str | None, str | None, str]]:
    """Kind, detail, start and end of the spells of missions and accreditations."""
    return [(s.tie.kind, s.tie.detail, s.start, s.end) for s in found if s.tie.kind in ("mission", "accreditation")]


@pytest.mark.parametrize(
    ("title", "time", "rank"),
    [
        ("ambassador, presented credentials", "1961-05-04", "embassy"),
        ("Minister Plenipotentiary, presented credentials", "1861-05-04", "legation"),
        ("Chargé d'Affaires, presented credentials", "1861-05-04", "legation"),
        ("Chargé d'Affaires, presented credentials", "1961-05-04", "embassy"),
        ("Commissioner, presented credentials", "1861-05-04", "legation"),
        ("consul, received", "1861-05-04", "consulate"),
    ],
)
def test_an_envoy_who_took_up_his_post_is_evidence_of_a_mission_of_his_rank(
    say: Say, spelt: Spelt, title: str, time: str, rank: str
) -> None:
    told = say("envoy", "begins", time, detail=title, others=(("person", "Anna Roth"),))

    assert missions(spelt(told)) == [("mission", rank, time, "..")]


def test_what_rests_on_an_envoy_is_possible_and_names_the_envoys_statement(say: Say, spelt: Spelt) -> None:
    told = say("envoy", "begins", "1961-05-04", detail="ambassador, presented credentials")

    (spell,) = (s for s in spelt(told) if s.tie.kind == "mission")

    assert (spell.strength, [s.id for s in spell.sources]) == ("possible", [told.id])


def test_the_appointment_counts_only_where_nobody_is_told_to_have_taken_up_the_post(say: Say, spelt: Spelt) -> None:
    who: tuple[tuple[Role, str], ...] = (("person", "Anna Roth"),)
    named = say("envoy", "begins", "1961-01-10", detail="ambassador", others=who)
    shown = say("envoy", "begins", "1961-05-04", detail="ambassador, presented credentials", others=who)

    assert missions(spelt(named)) == [("mission", "embassy", "1961-01-10", "..")]
    assert missions(spelt(named, shown)) == [("mission", "embassy", "1961-05-04", "..")]


def test_a_mission_that_is_told_goes_before_an_envoy(say: Say, spelt: Spelt) -> None:
    opened = say("mission", "begins", "1960-01-10", detail="embassy", place="Klow")
    shown = say("envoy", "begins", "1961-05-04", detail="ambassador, presented credentials")

    assert missions(spelt(opened, shown)) == [("mission", "embassy", "1960-01-10", "..")]


def test_an_envoy_before_the_opening_is_accredited_until_then(say: Say, spelt: Spelt) -> None:
    shown = say("envoy", "begins", "1961-05-04", detail="ambassador, presented credentials")
    opened = say("mission", "begins", "1965-01-10", detail="embassy", place="Klow")

    assert missions(spelt(shown, opened)) == [
        ("accreditation", "ambassador", "1961-05-04", "1965-01-10"),
        ("mission", "embassy", "1965-01-10", ".."),
    ]


def test_an_envoy_who_lives_elsewhere_is_accredited(say: Say, spelt: Spelt) -> None:
    who: tuple[tuple[Role, str], ...] = (("person", "Anna Roth"),)
    shown = say("envoy", "begins", "1961-05-04", detail="ambassador, presented credentials", others=who)
    lives = say("accreditation", "holds", None, told="past", detail="ambassador, resident in Szohôd", others=who)

    assert missions(spelt(shown, lives)) == [
        ("accreditation", "ambassador, resident in Szohôd", "1961-05-04", ".."),
    ]


def test_an_ambassador_where_a_legation_is_raises_it(say: Say, spelt: Spelt) -> None:
    minister = say("envoy", "begins", "1861-05-04", detail="minister, presented credentials")
    ambassador = say("envoy", "begins", "1913-10-31", detail="ambassador, presented credentials")

    assert missions(spelt(minister, ambassador)) == [
        ("mission", "embassy", "1913-10-31", ".."),
        ("mission", "legation", "1861-05-04", "1913-10-31"),
    ]


def test_severed_relations_end_what_rests_on_an_envoy_and_resumed_ones_restore_it(say: Say, spelt: Spelt) -> None:
    shown = say("envoy", "begins", "1961-05-04", detail="ambassador, presented credentials")
    severed = say("diplomatic-relations", "ends", "1967-06-07", actors=BOTH, targets=())
    resumed = say("diplomatic-relations", "begins", "1972-01-02", actors=BOTH, targets=())

    assert missions(spelt(shown, severed, resumed)) == [
        ("mission", "embassy", "1961-05-04", "1967-06-07"),
        ("mission", "embassy", "1972-01-02", ".."),
    ]


def test_suspended_relations_suspend_an_embassy(say: Say, spelt: Spelt) -> None:
    opened = say("mission", "begins", "1960-01-10", detail="embassy", place="Klow")
    rest = say("diplomatic-relations", "suspended", "1976-03-14", actors=BOTH, targets=())

    assert missions(spelt(opened, rest)) == [("mission", "embassy", "1960-01-10", "1976-03-14")]


def test_recognition_and_relations_alone_are_no_mission(say: Say, spelt: Spelt) -> None:
    known = say("recognition", "begins", "1960")
    begun = say("diplomatic-relations", "begins", "1961", actors=BOTH, targets=())

    assert missions(spelt(known, begun)) == []


def test_what_had_ended_and_was_open_again_by_a_year_began_again_after_its_end(say: Say, spelt: Spelt) -> None:
    found = spelt(
        say("envoy", "begins", "1799-04-05", detail="consul, received"),
        say("mission", "ends", "1801-05-14", detail="consulate", place="Klow"),
        say("mission", "begins", "../1807", detail="consulate", place="Klow"),
        say("mission", "holds", "../1882-07-22", detail="consulate", place="Klow", told="past"),
        say("mission", "ends", "1882-07-22", detail="consulate", place="Klow"),
    )

    assert missions(found) == [
        ("mission", "consulate", "1799-04-05", "1801-05-14"),
        ("mission", "consulate", "1801-05-14/1807-12-31", "1882-07-22"),
    ]


def test_what_was_not_so_from_a_year_was_not_so_from_its_end_in_that_year(say: Say, spelt: Spelt) -> None:
    found = spelt(
        say("mission", "begins", "1954", detail="embassy", place="Klow"),
        say("mission", "ends", "1980-05-02", detail="embassy", place="Klow"),
        say("mission", "absent", "1980/2006", detail="embassy", told="past"),
    )

    assert missions(found) == [("mission", "embassy", "1954", "1980-05-02")]


def test_an_embassy_established_by_an_ambassador_who_lives_elsewhere_is_an_accreditation(
    say: Say, spelt: Spelt
) -> None:
    who: tuple[tuple[Role, str], ...] = (("person", "Anna Roth"), ("via", "Borduria"))
    opened = say("mission", "begins", "1975-02-25", detail="embassy")
    away = say("accreditation", "holds", "1975-02-25", detail="ambassador, resident in Szohôd", others=who)
    later = say("mission", "begins", "1984-02-02", detail="embassy")

    assert {kind for kind, _, start, _ in missions(spelt(opened, away, later)) if start == "1975-02-25"} == {
        "accreditation"
    }


def test_an_embassy_that_a_charge_opens_is_one_though_the_ambassador_lives_elsewhere(say: Say, spelt: Spelt) -> None:
    opened = say("mission", "begins", "1975-02-25", detail="embassy")
    away = say("accreditation", "holds", "1975-02-25", detail="ambassador", others=(("person", "Anna Roth"),))
    charge = say("envoy", "begins", "1975-02-25", detail="chargé d'affaires", others=(("person", "Ivo Maric"),))

    assert ("mission", "embassy", "1975-02-25", "..") in missions(spelt(opened, away, charge))


def test_envoys_who_lived_elsewhere_until_a_legation_opened_did_so_since_relations_began(
    say: Say, spelt: Spelt
) -> None:
    found = spelt(
        say("diplomatic-relations", "begins", "1924-03-11", actors=BOTH, targets=()),
        say("accreditation", "holds", "../1933-09-12~", told="past", detail="minister, resident in Szohôd"),
        say("mission", "begins", "1933-09-12", detail="legation", place="Klow"),
    )

    assert ("accreditation", "minister, resident in Szohôd", "1924-03-11", "1933-09-12") in missions(found)


def test_they_did_not_where_a_legation_was_there_when_relations_began(say: Say, spelt: Spelt) -> None:
    found = spelt(
        say("diplomatic-relations", "begins", "1924-03-11", actors=BOTH, targets=()),
        say("mission", "begins", "1924-03-11", detail="legation", place="Klow"),
        say("mission", "ends", "1925-01-01", detail="legation", place="Klow"),
        say("accreditation", "holds", "../1933-09-12~", told="past", detail="minister, resident in Szohôd"),
    )

    assert all(start != "1924-03-11" for kind, _, start, _ in missions(found) if kind == "accreditation")
