from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from bilat.web.desk import open_desk
from bilat.web.moments import Moment
from bilat.web.shapes.pair import pair_shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.web import Config
    from bilat.web.desk import Desk
    from bilat.web.shapes.pair_models import PairShown


@pytest.fixture
def desk(config: Config) -> Iterator[Desk]:
    opened = open_desk(config)
    yield opened
    opened.close()


def shown(desk: Desk, first: str, second: str, on: str) -> PairShown:
    return pair_shown(desk, first, second, Moment(date.fromisoformat(on), None, is_today=False))


def test_whom_no_map_draws_as_an_area_has_the_place_of_its_seat(desk: Desk) -> None:
    region, state = shown(desk, "Kurdistan Region", "Syria", "2020-01-01").parties

    assert (region.iso2, state.iso2) == (None, "SY")
    assert region.longitude is not None
    assert 40 < region.longitude < 48


def test_a_side_has_its_missions_in_the_other_that_are_there_on_the_day(desk: Desk) -> None:
    sides = {side.name: side for side in shown(desk, "Syria", "North Korea", "2024-06-01").parties}

    assert [(tie.actors, tie.state) for tie in sides["North Korea"].missions] == [(["North Korea"], "holds")]
    assert all(tie.targets == ["North Korea"] for tie in sides["Syria"].missions)


def test_what_is_so_comes_before_what_is_over_or_not_known(desk: Desk) -> None:
    found = shown(desk, "Syria", "Azerbaijan", "2012-06-01")

    for section in found.sections:
        states = [tie.is_current for tie in section.ties]
        assert states == sorted(states, reverse=True)
    assert found.counts.ties >= sum(len(section.ties) for section in found.sections) > 10


def test_related_pairs_have_one_of_the_two(desk: Desk) -> None:
    found = shown(desk, "Syria", "Azerbaijan", "2012-06-01").related

    assert found
    assert all("Syria" in each.name or "Azerbaijan" in each.name for each in found)
    assert not any(each.path == "/pairs/azerbaijan/syria" for each in found)
