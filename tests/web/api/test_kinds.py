from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.model.kinds import KINDS
from bilat.web.shapes.kinds import KindShown

if TYPE_CHECKING:
    from starlette.testclient import TestClient


def test_all_kinds_are_listed_as_the_contract_has_them(client: TestClient) -> None:
    told = client.get("/api/kinds").json()

    assert [each["name"] for each in told["items"]] == [kind.name for kind in KINDS]
    assert told["total"] == len(KINDS)
    assert client.get("/api/kinds?limit=2&offset=1").json()["items"] == told["items"][1:3]


def test_the_example_of_the_api_is_a_kind(client: TestClient) -> None:
    told = {each["name"]: each for each in client.get("/api/kinds").json()["items"]}
    (example,) = KindShown.model_json_schema()["examples"]

    assert told["mission"] == example
