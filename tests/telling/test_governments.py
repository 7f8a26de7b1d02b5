from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.telling.conftest import Say, Tell


def test_ties_that_nobody_confirmed_under_the_present_government_are_told(say: Say, tell: Tell) -> None:
    old = say("They signed it.", "agreement", "begins", "1986", detail="fisheries")
    new = say("It has an embassy.", "mission", "holds", "2015", told="present", detail="embassy")

    lines = [line.parts[0].text for line in tell("2016-01-01", old, new).governments]
    assert lines == [
        "Governments of Ruritania: unknown",
        "Syldavia: Syldavian Republic since 1 May 2010; nobody has confirmed since then: agreements",
    ]


def test_under_the_former_government_it_is_the_former_one(say: Say, tell: Tell) -> None:
    old = say("They signed it.", "agreement", "begins", "1986", detail="fisheries")

    assert tell("2000-01-01", old).governments[1].parts[0].text == "Syldavia: Kingdom of Syldavia"


def test_a_mission_suspended_under_the_present_government_is_not_unconfirmed(say: Say, tell: Tell) -> None:
    left = say("It was evacuated.", "mission", "suspended", "2011", detail="embassy")
    told = say("They signed it.", "agreement", "begins", "2012", detail="fisheries")

    assert tell("2016-01-01", left, told).governments[1].parts[0].text == (
        "Syldavia: Syldavian Republic since 1 May 2010; no tie rests on what was told before it"
    )
