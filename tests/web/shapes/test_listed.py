"""Parts of lists: how many, from where, and what lies before and after."""

from __future__ import annotations

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from bilat.web.shapes.listed import MOST, Listed, Part, PartOf

_APP = FastAPI()


@_APP.get("/numbers")
def _numbers(part: PartOf) -> Listed[int]:
    return part.of(range(250))


def test_a_list_is_cut_to_the_part_asked_for() -> None:
    found = Part(2, 3).of("abcdefg")
    assert found.model_dump() == {"items": ["c", "d", "e"], "total": 7, "offset": 2, "limit": 3}


@pytest.mark.parametrize(("part", "before", "after"), [((0, 10), None, 10), ((20, 10), 10, None), ((5, 10), 0, 15)])
def test_a_part_tells_what_lies_before_and_after_it(
    part: tuple[int, int], before: int | None, after: int | None
) -> None:
    found = Part(*part).of(range(25))
    assert (found.before, found.after) == (before, after)


def test_a_part_past_the_end_is_empty_and_still_tells_the_total() -> None:
    found = Part(90, 10).of(range(25))
    assert (found.items, found.total, found.after) == ([], 25, None)


def test_a_route_takes_the_part_from_its_address() -> None:
    client = TestClient(_APP)
    assert client.get("/numbers", params={"offset": 248}).json()["items"] == [248, 249]
    assert client.get("/numbers", params={"limit": MOST}).json()["total"] == 250


@pytest.mark.parametrize("query", [{"limit": MOST + 1}, {"limit": 0}, {"offset": -1}, {"offset": 10**12}])
def test_a_part_out_of_bounds_is_refused(query: dict[str, int]) -> None:
    assert TestClient(_APP).get("/numbers", params=query).status_code == 422


def test_the_shape_names_what_it_lists() -> None:
    schema = TestClient(_APP).get("/openapi.json").json()["components"]["schemas"]
    assert schema["Listed_int_"]["properties"]["items"]["items"] == {"type": "integer"}
