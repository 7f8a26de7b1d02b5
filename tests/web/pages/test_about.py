from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bilat.recording import open_store
from bilat.web.shapes.coverage import Coverage

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from bilat.web import Config


def test_what_was_read_is_listed_with_counts_on_the_page_and_in_the_api(client: TestClient) -> None:
    told = client.get("/api/coverage").json()
    items = client.get("/api/documents").json()["items"]
    page = client.get("/about").text

    assert told["documents"] == len(items) > 3
    assert told["statements"] == sum(each["statements"] for each in items) > 100
    assert f"{told['statements']:,}" in page
    assert all(each["title"] in page for each in items)


def test_documents_are_counted_by_the_year_of_their_date_given_or_inferred(client: TestClient, config: Config) -> None:
    with open_store(config.db) as store:
        document = store.document("Azerbaijan–Syria relations")
        store.add_reading(replace(document, dated="2019-03"), store.statements(document=document.id))
    told = client.get("/api/coverage").json()
    page = client.get("/about").text

    assert sum(each["documents"] for each in told["years"]) + told["undated"] == told["documents"]
    assert [each["year"] for each in told["years"]] == sorted({each["year"] for each in told["years"]})
    (given,) = [each for each in told["years"] if each["documents"] > each["inferred"]]
    assert given["year"] == 2019
    assert (told["first_dated"], told["last_dated"]) == ("2019-03-31", "2019-03-31")
    assert "31 March 2019" in page


def test_before_anything_was_read_the_page_says_so(client: TestClient) -> None:
    page = client.get("/about?known_on=2001-01-01").text

    assert "Nothing was read yet" in page
    assert client.get("/api/coverage?known_on=2001-01-01").json()["years"] == []


def test_the_page_tells_whence_the_data_are_under_what_licence_and_how_to_take_them(client: TestClient) -> None:
    page = client.get("/about").text

    for words in (
        "Apache License",
        "Correlates of War",
        "not “no”",
        "no advice",
        "41 kinds",
        "/static/vendor/NOTICE.md",
    ):
        assert words in page
    assert client.get("/static/vendor/NOTICE.md").status_code == 200


def test_the_example_of_the_api_is_one() -> None:
    (example,) = Coverage.model_json_schema()["examples"]

    assert Coverage.model_validate(example).model_dump(mode="json") == example
