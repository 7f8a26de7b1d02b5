from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.standing.ties import gather

if TYPE_CHECKING:
    from bilat.model.statement import Role
    from tests.standing.conftest import Say


def test_statements_of_one_subject_are_one_tie(say: Say) -> None:
    ties = gather(
        [
            say("trade", "holds", detail="salt"),
            say("trade", "holds", detail="rock salt"),
            say("trade", "holds", detail="tea"),
        ]
    )

    assert [(tie.key, len(tie.statements)) for tie in ties] == [("rock salt", 2), ("tea", 1)]


def test_the_parties_of_a_symmetric_tie_have_no_order(say: Say) -> None:
    pair = ("Syldavia", "Ruritania")

    (tie,) = gather(
        [say("border", "holds", actors=pair, targets=()), say("border", "holds", actors=pair[::-1], targets=())]
    )

    assert tie.actors == ("Ruritania", "Syldavia")


def test_what_stands_beside_never_parts_a_tie(say: Say) -> None:
    told = [say("trade", "holds", detail="salt"), say("trade", "holds", detail="rock salt")]

    ties = gather([*told, say("trade", "begins", detail="sea salt", modality="planned")])

    assert sorted((len(tie.statements), len(tie.beside)) for tie in ties) == [(0, 1), (2, 0)]


def test_a_mission_without_a_place_joins_the_only_one_of_its_rank(say: Say) -> None:
    (tie,) = gather(
        [say("mission", "holds", detail="embassy", place="Klow"), say("mission", "begins", detail="embassy")]
    )

    assert (tie.key, len(tie.statements)) == ("embassy, Klow", 2)


def test_an_absence_without_a_rank_is_of_every_rank(say: Say) -> None:
    none = say("mission", "absent", told="present")

    ties = gather([none, say("mission", "begins", detail="embassy"), say("mission", "begins", detail="consulate")])

    assert [tie.key for tie in ties] == ["consulate", "embassy"]
    assert all(none in tie.statements for tie in ties)


def test_contingents_are_told_apart(say: Say) -> None:
    force: tuple[tuple[Role, str], ...] = (("organisation", "Peace Force"),)

    ties = gather(
        [
            say("deployment", "begins", "2001", others=force, detail="first contingent"),
            say("deployment", "begins", "2003", others=force, detail="second contingent"),
        ]
    )

    assert [tie.key for tie in ties] == ["Peace Force, first contingent", "Peace Force, second contingent"]


def test_only_the_ties_of_the_pair_are_gathered(say: Say) -> None:
    told = [say("membership", "holds"), say("membership", "holds", targets=("Borduria",))]

    assert [tie.targets for tie in gather(told, ("borduria", "Ruritania"))] == [("Borduria",)]
