from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from starlette.testclient import TestClient


def told(client: TestClient, query: str = "") -> dict[str, Any]:
    answer = client.get(f"/api/network{query}")
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def test_the_network_has_every_party_in_its_place_and_every_tie_over_time(client: TestClient) -> None:
    found = told(client)
    parties = {each["name"]: each for each in found["parties"]}
    relations = next(t for t in found["ties"] if (t["source"], t["target"]) == ("Azerbaijan", "Syria"))

    assert (found["is_ready"], found["is_current"], found["share"]) == (True, True, 1.0)
    assert {each["section"] for each in found["kinds"]} == {"diplomatic"}
    assert {name for tie in found["ties"] for name in (tie["source"], tie["target"])} == set(parties)
    assert (parties["Syria"]["longitude"], parties["Syria"]["latitude"]) == (36.3, 33.5)
    assert parties["Syria"]["official"][-1][1] == "Syrian Arab Republic"
    assert relations["path"] == "/pairs/azerbaijan/syria"
    assert ["1992-03-28", None, "holds", "certain", "28 March 1992"] in relations["spells"]


def test_spells_are_half_open_in_order_and_do_not_overlap(client: TestClient) -> None:
    for tie in told(client, "?kind=mission&kind=amity&kind=agreement&kind=sanction")["ties"]:
        for before, after in zip(tie["spells"], tie["spells"][1:], strict=False):
            assert before[1] is not None
            assert before[1] <= after[0]


def test_only_the_kinds_and_the_party_that_are_asked_for_are_given(client: TestClient) -> None:
    found = told(client, "?kind=sanction&kind=agreement&party=DPRK")

    assert {tie["kind"] for tie in found["ties"]} <= {"sanction", "agreement"}
    assert all("North Korea" in (tie["source"], tie["target"]) for tie in found["ties"])
    assert found["ties"]


def test_the_network_comes_in_parts_the_most_told_of_first(client: TestClient) -> None:
    whole = told(client)
    parts = [told(client, f"?limit=2&offset={n}") for n in range(0, whole["total"], 2)]

    assert [tie for part in parts for tie in part["ties"]] == whole["ties"]
    assert all(part["total"] == whole["total"] for part in parts)


@pytest.mark.parametrize(
    ("query", "status"), [("?kind=nonsense", 422), ("?party=Ruritania", 404), ("?limit=0", 422), ("?kind=visit", 200)]
)
def test_what_cannot_be_met_is_said_and_events_are_no_ties(client: TestClient, query: str, status: int) -> None:
    assert client.get(f"/api/network{query}").status_code == status


def test_a_network_as_it_was_known_before_anything_was_read_is_empty(client: TestClient) -> None:
    assert told(client, "?known_on=2001-01-01")["ties"] == []


def test_the_ties_of_a_day_come_as_a_sheet(client: TestClient) -> None:
    answer = client.get("/api/network.csv?on=2010-01-01")
    rows = list(csv.DictReader(io.StringIO(answer.text)))

    assert answer.headers["content-type"].startswith("text/csv")
    assert {row["state"] for row in rows} <= {"holds", "disputed", "suspended", "does not hold"}
    assert any(
        (row["source"], row["target"], row["state"], row["since"]) == ("Azerbaijan", "Syria", "holds", "28 March 1992")
        for row in rows
    )
