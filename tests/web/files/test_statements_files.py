from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import pytest

from tests.web.files.tables import lines

if TYPE_CHECKING:
    from starlette.testclient import TestClient

PAIR = "party=azerbaijan&party=syria"


@pytest.mark.parametrize(
    "path", ["/documents", "/documents/azerbaijan-syria-relations", "/search?q=gas", f"/checks?{PAIR}"]
)
def test_a_page_can_be_taken_away_as_a_table_and_says_so(client: TestClient, path: str) -> None:
    (given,) = re.findall(r'href="([^"]+)" download', client.get(path).text)
    bare, _, query = path.partition("?")
    table, _, asked = unescape(given).partition("?")

    assert (table.endswith(".csv"), asked) == (True, query)
    assert lines(client, unescape(given)) == lines(client, f"{bare}.csv?{query}") != []


def test_the_table_of_a_document_has_its_statements_in_the_order_of_its_text(client: TestClient) -> None:
    told = client.get("/api/documents/azerbaijan-syria-relations/statements?limit=500").json()["items"]
    table = lines(client, "/documents/azerbaijan-syria-relations.csv")

    assert [line["id"] for line in table] == [each["id"] for each in told]
    assert [line["quote"].removeprefix("'") for line in table] == [
        each["evidence"]["quote"].removeprefix("'") for each in told
    ]
    assert len(table) > 20


def test_the_table_of_a_statement_has_one_line_with_its_fields(client: TestClient) -> None:
    first = client.get("/api/search?q=gas").json()["items"][0]["statement"]
    (line,) = lines(client, f"/statements/{first['id']}.csv")

    assert (line["id"], line["kind"], line["detail"]) == (first["id"], first["kind"], first["detail"] or "")


def test_the_table_of_a_search_has_what_the_page_lists(client: TestClient) -> None:
    told = client.get("/api/search?q=syria&limit=500").json()["items"]

    assert [line["id"] for line in lines(client, "/search.csv?q=syria")] == [each["statement"]["id"] for each in told]


def test_the_table_of_the_checks_has_a_line_for_each_finding(client: TestClient) -> None:
    told = client.get(f"/api/checks?{PAIR}&limit=500").json()

    assert [line["text"] for line in lines(client, f"/checks.csv?{PAIR}")] == [each["text"] for each in told["items"]]
