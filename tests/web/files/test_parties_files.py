"""Parties and their pairs as files."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

from tests.web.files.tables import lines

if TYPE_CHECKING:
    from starlette.testclient import TestClient

COMPARED = "party=syria&with=azerbaijan&with=north-korea&on=2010-01-01"


def test_the_list_of_parties_is_a_table_with_the_same_rows(client: TestClient) -> None:
    rows = lines(client, "/parties.csv?of=state&sort=name")
    told = client.get("/api/parties?of=state&sort=name&limit=500").json()["items"]

    assert [(row["name"], int(row["statements"])) for row in rows] == [(e["name"], e["statements"]) for e in told]


def test_the_pairs_of_a_party_are_a_table_with_a_line_a_kind_and_way(client: TestClient) -> None:
    rows = lines(client, "/parties/syria.csv?on=2010-01-01")
    (relations,) = [row for row in rows if (row["other"], row["kind"]) == ("North Korea", "diplomatic-relations")]

    assert (relations["state"], relations["since"], relations["ties"]) == ("holds", "1966-07-25", "1")
    assert any(int(row["events"]) for row in rows if row["kind"] == "visit")


def test_a_comparison_is_a_table_too(client: TestClient) -> None:
    rows = lines(client, f"/compare.csv?{COMPARED}")

    assert {row["other"] for row in rows} == {"Azerbaijan", "North Korea"}
    assert {row["state"] for row in rows if row["kind"] == "diplomatic-relations"} == {"holds"}


def test_a_comparison_is_a_picture_that_stands_alone(client: TestClient) -> None:
    response = client.get(f"/compare.svg?{COMPARED}")
    root = ET.fromstring(response.text.strip())  # noqa: S314 -- made by the application itself
    tags = {element.tag.rpartition("}")[2] for element in root.iter()}

    assert response.headers["content-type"] == "image/svg+xml"
    assert tags <= {"svg", "title", "rect", "text", "line", "g", "circle"}
    assert sum(element.tag.endswith("}g") for element in root.iter()) > 5


def test_a_comparison_is_a_picture_in_dots_too(client: TestClient) -> None:
    response = client.get(f"/compare.png?{COMPARED}")

    assert response.headers["content-type"] == "image/png"
    assert response.content.startswith(b"\x89PNG")
    assert response.headers["content-disposition"].endswith('syria-azerbaijan-north-korea-2010-01-01.png"')


def test_pages_lead_to_their_files_and_keep_what_was_asked(client: TestClient) -> None:
    assert (
        'href="/parties/syria.csv?on=2010-01-01&amp;sort=name"'
        in client.get("/parties/syria?on=2010-01-01&sort=name").text
    )
    assert 'href="/compare.svg?party=syria&amp;with=iran"' in client.get("/compare?party=syria&with=iran").text
    assert 'href="/compare.png?party=syria&amp;with=iran"' in client.get("/compare?party=syria&with=iran").text
    assert 'href="/parties.csv?q=korea"' in client.get("/parties?q=korea").text
