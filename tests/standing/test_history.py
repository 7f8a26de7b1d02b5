from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.standing.conftest import Say, Stand

BOTH = ("Ruritania", "Syldavia")


def test_enmity_ends_amity(say: Say, stand: Stand) -> None:
    amity = say("amity", "holds", "1950/1960", told="past", actors=BOTH, targets=())
    enmity = say("enmity", "begins", "1970-01-01", actors=BOTH, targets=())

    assert [stand(day, amity, enmity).answer for day in ("1965-01-01", "1980-01-01")] == ["unknown", "does not hold"]


def test_an_implied_end_says_nothing_of_the_time_before(say: Say, stand: Stand) -> None:
    amity = say("amity", "holds", told="past", actors=BOTH, targets=())
    enmity = say("enmity", "begins", "1970-01-01", actors=BOTH, targets=())

    assert stand("1969-12-31", amity, enmity).answer == "unknown"


def test_support_ends_opposition_only_if_it_is_against_the_same(say: Say, stand: Stand) -> None:
    opposed = say("opposition", "holds", "1960", told="past")
    backed = say("support", "begins", "1970-01-01")
    backed_against = say("support", "begins", "1970-01-01", others=(("against", "Borduria"),))

    assert stand("1971-01-01", opposed, backed).answer == "does not hold"
    assert stand("1971-01-01", opposed, backed_against).answer == "unknown"


def test_an_implied_end_of_an_undated_observation_never_undoes_a_dated_act(say: Say, stand: Stand) -> None:
    enmity = say("enmity", "holds", "2010/..", told="present", actors=BOTH, targets=())
    amity = say("amity", "holds", told="present", actors=BOTH, targets=())

    assert stand("2020-06-15", enmity, amity).answer == "holds"
