from __future__ import annotations

from datetime import UTC, datetime
from html import unescape
from typing import TYPE_CHECKING

import pytest

from bilat.telling.checks import all_checks
from bilat.web.moments import Moment
from bilat.web.shapes.checks import SEVERITIES, Asked, FindingShown, findings
from bilat.web.shapes.listed import Part

if TYPE_CHECKING:
    from fastapi import FastAPI
    from starlette.testclient import TestClient

PAIR = "party=North Korea&party=Syria"


def test_findings_are_grouped_by_severity_the_gravest_first_and_link_to_where_to_look(client: TestClient) -> None:
    told = client.get("/api/checks?limit=500").json()
    page = client.get("/checks?limit=500").text

    order = [SEVERITIES.index(each["severity"]) for each in told["items"]]
    assert order == sorted(order)
    assert told["is_done"]
    assert told["looked_at"] == told["documents"] > 3
    assert sum(told["by_severity"].values()) == told["total"] == len(told["items"]) > 0
    (review, *_) = [each["review_path"] for each in told["items"] if each["review_path"]]
    assert client.get(review).status_code == 200
    for each in told["items"]:
        assert f'href="{each["pair_path"]}"' in page
        assert not each["statements"] or f'href="/statements/{each["statements"][0]["id"]}"' in page


def test_every_check_is_told_with_what_it_looks_for(client: TestClient) -> None:
    page = client.get("/checks").text
    then = client.get("/checks?on=2010-01-01").text

    assert all(f'href="/checks?check={each.name}"' in page for each in all_checks())
    assert all(each.explanation in unescape(page) for each in all_checks())
    assert all(f'href="/checks?check={each.name}&amp;on=2010-01-01"' in then for each in all_checks())


def test_findings_on_a_pair_are_those_of_the_pair_on_the_day_asked_for(client: TestClient) -> None:
    told = client.get(f"/api/checks?{PAIR}&on=2024-01-01&limit=500").json()

    assert told["items"]
    assert {tuple(each["pair"]) for each in told["items"]} == {("North Korea", "Syria")}
    assert (told["is_done"], told["documents"]) == (True, 0)
    assert client.get(f"/checks?{PAIR}&on=2024-01-01").status_code == 200


def test_findings_are_filtered_by_party_check_and_severity_and_given_in_parts(client: TestClient) -> None:
    every = client.get("/api/checks?limit=500").json()["items"]
    name = every[-1]["check"]
    some = client.get(f"/api/checks?check={name}&limit=500").json()
    grave = client.get("/api/checks?severity=warning&limit=500").json()
    of_party = client.get("/api/checks?party=DPRK&party=&limit=500").json()

    assert some["items"] == [each for each in every if each["check"] == name]
    assert grave["items"] == [each for each in every if each["severity"] != "note"]
    assert of_party["items"] == [each for each in every if "North Korea" in each["pair"]]
    assert client.get("/api/checks?limit=1&offset=1").json()["items"] == every[1:2]


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("check=nothing", 422),
        ("party=a&party=b&party=c", 422),
        ("party=Atlantis&party=Syria", 404),
        ("severity=x", 422),
    ],
)
def test_what_cannot_be_looked_at_is_told(client: TestClient, query: str, status: int) -> None:
    assert client.get(f"/checks?{query}").status_code == status
    assert client.get(f"/api/checks?{query}").status_code == status


def test_a_look_that_is_not_done_says_how_far_it_is_and_goes_on(client: TestClient) -> None:
    app: FastAPI = client.app  # type: ignore[assignment]
    moment = Moment(datetime.now(UTC).date(), None, is_today=True)

    first = findings(app.state.desk, Asked(), moment, Part(), patience=0)
    second = findings(app.state.desk, Asked(), moment, Part(), patience=0)

    assert (first.looked_at, second.looked_at, first.is_done) == (1, 2, False)


def test_the_example_of_the_api_is_one() -> None:
    (example,) = FindingShown.model_json_schema()["examples"]

    assert FindingShown.model_validate(example).model_dump(mode="json") == example
