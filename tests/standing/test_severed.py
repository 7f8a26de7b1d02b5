from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.standing.conftest import Say, Stand

BOTH = ("Ruritania", "Syldavia")


def test_an_embassy_does_not_outlast_diplomatic_relations(say: Say, stand: Stand) -> None:
    embassy = say("mission", "begins", "1950", detail="embassy")
    severed = say("diplomatic-relations", "ends", "1961-01-03", actors=BOTH, targets=())

    told = stand("1962-01-01", embassy, severed)

    assert (told.answer, told.since, told.until) == ("does not hold", "1950", "1961-01-03")


def test_a_consulate_does(say: Say, stand: Stand) -> None:
    consulate = say("mission", "begins", "1950", detail="consulate", place="Klow")
    severed = say("diplomatic-relations", "ends", "1961-01-03", actors=BOTH, targets=())

    assert stand("1962-01-01", consulate, severed).answer == "holds"


def test_no_consulate_outlasts_an_end_by_war(say: Say, stand: Stand) -> None:
    consulate = say("mission", "begins", "1890", detail="consulate", place="Klow")
    severed = say("diplomatic-relations", "ends", "1917-02-03", actors=BOTH, targets=(), detail="by war")

    assert stand("1918-01-01", consulate, severed).until == "1917-02-03"
