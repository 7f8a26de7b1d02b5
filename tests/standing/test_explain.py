from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.standing.conftest import Say, Stand


def test_every_statement_has_a_reason(say: Say, stand: Stand) -> None:
    told = (
        say("membership", "begins", "1951", start=1),
        say("membership", "holds", told="past", start=2),
        say("membership", "ends", "1999", modality="alleged", start=3),
    )

    reasons = stand("1960-01-01", *told).reasons

    assert [(r.statement, r.carries) for r in reasons] == [(told[0], True), (told[1], False), (told[2], False)]
    assert reasons[0].text == "it began in 1951, and stays so until something changes it"
    assert reasons[2].text.startswith("alleged")


def test_the_reason_of_an_observation_says_whether_it_covers_the_day(say: Say, stand: Stand) -> None:
    seen = say("support", "holds", "1951/1955", told="past")

    assert "covers the day" in stand("1953-01-01", seen).reasons[0].text
    assert "may cover" in stand("1951-06-01", seen).reasons[0].text
    assert "tells nothing of after" in stand("1960-01-01", seen).reasons[0].text
