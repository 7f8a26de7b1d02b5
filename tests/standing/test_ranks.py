from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.standing import answers, document_dates

if TYPE_CHECKING:
    from bilat.model.statement import Statement
    from tests.standing.conftest import Say


def by_rank(*told: Statement, on: int = 726_000) -> dict[str | None, str]:
    return {a.key: a.answer for a in answers(told, document_dates(told, {}), on)}


def test_a_new_rank_begun_in_a_place_ends_the_old_one_there(say: Say) -> None:
    found = by_rank(
        say("mission", "begins", "1935", detail="legation", place="Klow"),
        say("mission", "begins", "1946", detail="embassy", place="Klow"),
        say("mission", "begins", "1930", detail="consulate", place="Niedz"),
    )

    assert found == {"consulate, Niedz": "holds", "embassy, Klow": "holds", "legation, Klow": "does not hold"}


def test_without_a_place_it_is_the_only_mission_of_either_rank(say: Say) -> None:
    found = by_rank(
        say("mission", "begins", "1935", detail="legation"),
        say("mission", "begins", "1946", detail="embassy", place="Klow"),
    )

    assert found == {"embassy, Klow": "holds", "legation": "does not hold"}


def test_a_consulate_of_unknown_place_ends_no_embassy(say: Say) -> None:
    found = by_rank(
        say("mission", "begins", "1935", detail="embassy", place="Klow"),
        say("mission", "begins", "1946", detail="consulate"),
    )

    assert found == {"consulate": "holds", "embassy, Klow": "holds"}
