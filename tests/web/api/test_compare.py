"""Pairs of one party side by side, as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bilat.web.shapes.comparison import Axis

if TYPE_CHECKING:
    from starlette.testclient import TestClient

WITH = ["azerbaijan", "north-korea"]


def _compared(client: TestClient, **query: Any) -> dict[str, Any]:  # noqa: ANN401 -- values of a query
    found: dict[str, Any] = client.get("/api/compare", params={"party": "syria", "with": WITH, **query}).json()
    return found


def test_each_kind_has_a_cell_for_each_pair_in_the_order_asked(client: TestClient) -> None:
    found = _compared(client, on="2010-01-01")

    assert [pair["other"] for pair in found["pairs"]] == ["Azerbaijan", "North Korea"]
    assert all(len(kind["cells"]) == 2 for kind in found["kinds"])
    relations = next(kind for kind in found["kinds"] if kind["kind"] == "diplomatic-relations")
    assert [[(tie["state"], tie["when"]) for tie in cell["ties"]] for cell in relations["cells"]] == [
        [("holds", "established 28 March 1992")],
        [("holds", "established 25 July 1966")],
    ]


def test_the_axis_has_everything_that_is_drawn(client: TestClient) -> None:
    found = _compared(client)
    lanes = [lane for pair in found["pairs"] for lane in pair["lanes"]]
    pieces = [piece for lane in lanes for row in lane["rows"] for bar in row for piece in bar["pieces"]]

    assert pieces
    assert all(0 <= piece["x"] <= 100 and piece["x"] + piece["width"] <= 100.3 for piece in pieces)
    assert all(0 <= point["x"] <= 100 for lane in lanes for point in lane["points"])
    assert {int(piece["first"][:4]) >= found["first"] for piece in pieces if piece["first"]} == {True}


def test_years_that_are_asked_for_bound_the_axis_and_what_is_drawn(client: TestClient) -> None:
    found = _compared(client, **{"from": 2000, "to": 2012}, on="2020-01-01")
    bars = [bar for pair in found["pairs"] for lane in pair["lanes"] for row in lane["rows"] for bar in row]

    assert (found["first"], found["last"], found["x"]) == (2000, 2012, None)
    assert all(piece["until"] is None or piece["until"] > "2000" for bar in bars for piece in bar["pieces"])


def test_the_asked_day_lies_on_the_axis(client: TestClient) -> None:
    found = _compared(client, **{"from": 2001, "to": 2002}, on="2002-01-01")

    assert found["x"] == 50.0


def test_ids_lead_to_statements(client: TestClient) -> None:
    found = _compared(client)
    ids = {tie["statement"] for kind in found["kinds"] for cell in kind["cells"] for tie in cell["ties"]}

    assert ids
    assert all(len(each) == 16 for each in ids if each)


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ({"party": "syria"}, 422),
        ({"with": "azerbaijan"}, 422),
        ({"party": "syria", "with": "syria"}, 422),
        ({"party": "syria", "with": ["ruritania"]}, 404),
        ({"party": "syria", "with": ["iran", "iraq", "peru", "fiji", "chad", "mali", "togo", "cuba", "oman"]}, 422),
        ({"party": "syria", "with": "iran", "from": 2010, "to": 2000}, 422),
        ({"party": "syria", "with": "iran", "from": -999999}, 422),
    ],
)
def test_what_cannot_be_compared_is_refused_with_what_to_do(
    client: TestClient, query: dict[str, Any], status: int
) -> None:
    response = client.get("/api/compare", params=query)

    assert (response.status_code, response.json()["status"]) == (status, status)
    assert response.json()["advice"]


@pytest.mark.parametrize("on", ["0001-01-01", "9999-12-31"])
def test_the_first_and_the_last_day_of_the_calendar_can_be_asked(client: TestClient, on: str) -> None:
    assert _compared(client, on=on)["on"] == on


def test_a_party_named_twice_is_compared_once(client: TestClient) -> None:
    found = client.get("/api/compare", params={"party": "syria", "with": ["dprk", "north-korea", ""]}).json()

    assert [pair["other"] for pair in found["pairs"]] == ["North Korea"]


def test_a_pair_of_which_nothing_was_read_has_no_lanes(client: TestClient) -> None:
    found = client.get("/api/compare", params={"party": "syria", "with": "tonga", "on": "2010-06-01"}).json()

    assert (found["pairs"][0]["lanes"], found["kinds"]) == ([], [])
    assert (found["first"], found["last"]) == (2009, 2010)


@pytest.mark.parametrize(("first", "last"), [(1992, 1992), (1900, 2026), (-500, 2026), (2020, 2026)])
def test_an_axis_has_a_dozen_ticks_at_most_each_at_its_year(first: int, last: int) -> None:
    axis = Axis(first, last)

    assert 0 < len(axis.ticks) <= 12
    assert all(first <= tick.year <= last and 0 <= tick.x < 100 for tick in axis.ticks)
