from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.standing.conftest import Say, Stand


def test_an_end_after_what_it_contradicts_cannot_fall_inside_it(say: Say, stand: Stand) -> None:
    told = (say("membership", "holds", "1950/1960-06-30", told="past"), say("membership", "ends", "1960"))

    assert [
        (a.answer, a.certainty) for a in (stand(day, *told) for day in ("1960-06-29", "1960-07-01", "1960-12-31"))
    ] == [
        ("holds", "certain"),
        ("holds", "possible"),
        ("does not hold", "certain"),
    ]


def test_what_contradiction_cuts_off_is_not_told_as_known(say: Say, stand: Stand) -> None:
    told = (say("membership", "holds", "1950/1960-06-30", told="past"), say("membership", "ends", "1960"))

    assert stand("1970-01-01", *told).until == "1960"
