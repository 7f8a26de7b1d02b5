from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.standing.conftest import Say, Stand

BOTH = ("Ruritania", "Syldavia")


def test_an_embassy_does_not_outlast_diplomatic_relations(say: Say, stand: Stand) -> None:
    embassy = say("mission", "begins", "1950", detail="embassy")
    severed = say("diplomatic-relations", "ends", "1961-02-14", actors=BOTH, targets=())

    told = stand("1962-01-01", embassy, severed)

    assert (told.answer, told.since, told.until) == ("does not hold", "1950", "1961-02-14")


def test_a_consulate_does(say: Say, stand: Stand) -> None:
    consulate = say("mission", "begins", "1950", detail="consulate", place="Klow")
    severed = say("diplomatic-relations", "ends", "1961-02-14", actors=BOTH, targets=())

    assert stand("1962-01-01", consulate, severed).answer == "holds"


def test_no_consulate_outlasts_an_end_by_war(say: Say, stand: Stand) -> None:
    consulate = say("mission", "begins", "1890", detail="consulate", place="Klow")
    severed = say("diplomatic-relations", "ends", "1917-02-03", actors=BOTH, targets=(), detail="by war")

    assert stand("1918-01-01", consulate, severed).until == "1917-02-03"


def test_an_embassy_does_not_outlast_a_day_on_which_there_are_told_to_be_no_relations(say: Say, stand: Stand) -> None:
    embassy = say("mission", "begins", "1938-05-06", detail="embassy")
    begun = say("diplomatic-relations", "begins", "1921-02-03", actors=BOTH, targets=())
    none = say("diplomatic-relations", "absent", "1947-10-20", actors=BOTH, targets=(), told="past")

    assert stand("1947-11-01", embassy, begun, none).answer == "does not hold"
    assert stand("1947-10-01", embassy, begun, none).answer == "holds"


def test_that_there_were_none_before_they_began_ends_nothing(say: Say, stand: Stand) -> None:
    embassy = say("mission", "begins", "1950", detail="embassy")
    none = say("diplomatic-relations", "absent", "1952", actors=BOTH, targets=(), told="past")
    begun = say("diplomatic-relations", "begins", "1961-02-14", actors=BOTH, targets=())

    assert stand("1955-01-01", embassy, none, begun).answer == "holds"
