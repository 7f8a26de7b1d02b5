"""The list of parties, one party, and its pairs, as JSON."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from bilat.recording import open_store
from bilat.standing import answers
from bilat.telling.ground import ground_of_pair

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from bilat.web import Config


def _pairs(client: TestClient, **query: str) -> dict[str, Any]:
    return {each["other"]: each for each in client.get("/api/parties/syria/pairs", params=query).json()["items"]}


def test_the_list_has_every_party_that_statements_name_the_most_named_first(client: TestClient) -> None:
    found = client.get("/api/parties", params={"limit": 500}).json()
    counts = [each["statements"] for each in found["items"]]

    assert found["items"][0]["name"] == "Syria"
    assert counts == sorted(counts, reverse=True)
    assert found["total"] == len(found["items"])


def test_a_party_is_found_by_any_of_its_names(client: TestClient) -> None:
    (found,) = client.get("/api/parties", params={"q": "dprk"}).json()["items"]

    assert (found["name"], found["iso3"], found["flag"]["alt"]) == (
        "North Korea",
        "PRK",
        "Flag of North Korea since 1948",
    )


def test_the_list_can_be_narrowed_to_a_sort_and_ordered_by_name(client: TestClient) -> None:
    found = client.get("/api/parties", params={"of": "state", "sort": "name", "limit": 500}).json()["items"]

    assert {each["sort"] for each in found} == {"state"}
    assert [each["name"] for each in found] == sorted(each["name"] for each in found)


def test_a_party_has_the_flag_government_and_capital_of_the_day(client: TestClient) -> None:
    then = client.get("/api/parties/syria", params={"on": "2010-01-01"}).json()
    later = client.get("/api/parties/syria", params={"on": "2025-06-01"}).json()

    assert (then["flag"]["alt"], later["flag"]["alt"]) == ("Flag of Syria, 1980 to 2024", "Flag of Syria since 2024")
    for found, government in ((then, "Ba'athist Syria"), (later, "Syrian transitional government")):
        assert [each["name"] for each in found["governments"] if each["is_present"]] == [government]
        assert [each["name"] for each in found["capitals"] if each["is_present"]] == ["Damascus"]


def test_a_party_by_another_name_is_the_same_party(client: TestClient) -> None:
    assert client.get("/api/parties/dprk").json() == client.get("/api/parties/north-korea").json()


def test_a_party_that_nobody_knows_is_not_found_and_the_nearest_are_named(client: TestClient) -> None:
    response = client.get("/api/parties/syrria")

    assert response.status_code == 404
    assert "Syria" in response.json()["advice"]


@pytest.mark.parametrize("on", ["1970-01-01", "2000-06-30", "2012-01-01", "2025-07-01"])
def test_a_pair_at_a_glance_says_what_standing_answers(client: TestClient, config: Config, on: str) -> None:
    cells = {cell["kind"]: cell for cell in _pairs(client, on=on)["North Korea"]["cells"]}
    with open_store(config.db) as store:
        ground = ground_of_pair(store, ("North Korea", "Syria"))
    told = answers(ground.statements, ground.dates, date.fromisoformat(on).toordinal(), links=ground.links)

    for kind in {answer.kind for answer in told}:
        held = sum(answer.answer == "holds" for answer in told if answer.kind == kind)
        standings = cells.get(kind, {"standings": []})["standings"]
        assert sum(each["ties"] for each in standings if each["state"] == "holds") == held, kind


def test_pairs_can_be_narrowed_and_ordered(client: TestClient) -> None:
    assert {each["sort"] for each in _pairs(client, whom="states").values()} <= {"state", "former-state", "de-facto"}
    assert list(_pairs(client, q="korea")) == ["North Korea", "South Korea"]
    with_contacts = _pairs(client, section="contacts", on="2025-07-01")
    assert 0 < len(with_contacts) < len(_pairs(client, on="2025-07-01"))
    scales = [each["scale"] for each in _pairs(client, sort="coldest").values() if each["scale"] is not None]
    assert scales == sorted(scales)
    names = list(_pairs(client, sort="name"))
    assert names == sorted(names)


def test_pairs_come_in_parts(client: TestClient) -> None:
    whole = client.get("/api/parties/syria/pairs").json()
    part = client.get("/api/parties/syria/pairs", params={"offset": 2, "limit": 3}).json()

    assert part["total"] == whole["total"] > 5
    assert part["items"] == whole["items"][2:5]


def test_as_known_before_anything_was_read_there_are_no_pairs(client: TestClient) -> None:
    assert client.get("/api/parties/syria/pairs", params={"known_on": "2000-01-01"}).json()["total"] == 0
    assert client.get("/api/parties", params={"known_on": "2000-01-01"}).json()["total"] == 0


@pytest.mark.parametrize("query", [{"sort": "up"}, {"section": "x"}, {"whom": "me"}, {"on": "then"}, {"q": "a" * 201}])
def test_what_cannot_be_asked_is_refused(client: TestClient, query: dict[str, str]) -> None:
    response = client.get("/api/parties/syria/pairs", params=query)

    assert response.status_code == 422
    assert response.headers["content-type"] == "application/problem+json"


def test_what_is_told_of_a_party_alone_has_its_memberships_and_its_changes_by_the_day(client: TestClient) -> None:
    found = client.get("/api/parties/syria/alone", params={"on": "2015-01-01"}).json()
    states = {each["name"]: each["standing"]["state"] for each in found["memberships"]}

    assert states == {"Arab League": "unknown"}
    assert all(each["time"] is None or each["time"] < "2015" for each in found["events"])
