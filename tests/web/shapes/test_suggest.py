from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from starlette.testclient import TestClient


def suggested(client: TestClient, typed: str) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = client.get("/api/suggest", params={"q": typed}).json()["items"]
    return items


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("syr", "Syria"),
        ("SYRIA", "Syria"),
        ("dprk", "North Korea"),
        ("cote d'iv", "Ivory Coast"),
        ("Sao Tome", "São Tomé and Príncipe"),
        ("korea", "North Korea"),
        ("Azerbadjan", "Azerbaijan"),
        ("  kazakh", "Kazakhstan"),
    ],
)
def test_a_party_is_suggested_by_any_of_its_names_in_any_writing(client: TestClient, typed: str, name: str) -> None:
    assert name in [each["name"] for each in suggested(client, typed)]


def test_parties_that_texts_name_come_before_those_that_none_names(client: TestClient) -> None:
    found = suggested(client, "sy")

    assert found[0]["name"] == "Syria"
    assert found[0]["path"] == "/parties/syria"
    assert [each["is_read"] for each in found] == sorted((each["is_read"] for each in found), reverse=True)


def test_a_party_is_suggested_once_and_nothing_for_nothing(client: TestClient) -> None:
    names = [each["name"] for each in suggested(client, "united")]

    assert len(names) == len(set(names)) <= 8
    assert suggested(client, "") == suggested(client, "  ") == []
