from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.testclient import TestClient


def test_what_was_read_is_listed_with_counts_on_the_page_and_in_the_api(client: TestClient) -> None:
    told = client.get("/api/coverage").json()
    page = client.get("/about").text

    assert told["documents"] == len(told["items"]) > 3
    assert told["statements"] == sum(each["statements"] for each in told["items"]) > 100
    assert f"{told['statements']:,}" in page
    assert all(each["title"] in page for each in told["items"])
