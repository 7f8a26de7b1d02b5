from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from bilat.web.shapes.boundaries import disputed

if TYPE_CHECKING:
    from starlette.testclient import TestClient


def rows(page: str) -> list[str]:
    body = page.rsplit("<tbody>", maxsplit=1)[-1].split("</tbody>", maxsplit=1)[0]
    return [re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", row)).strip() for row in body.split("<tr>")[1:]]


def test_the_page_lists_what_holds_on_a_day_without_any_script(client: TestClient) -> None:
    before = rows(client.get("/?on=1992-03-27").text)
    after = rows(client.get("/?on=1992-03-28").text)
    relations = "Azerbaijan – Syria diplomatic relations holds 28 March 1992"

    assert not any(row.startswith(relations) for row in before)
    assert any(row.startswith(relations) for row in after)


def test_links_of_the_table_keep_the_day(client: TestClient) -> None:
    page = client.get("/?on=2010-01-01&known_on=2030-01-01").text

    assert 'href="/pairs/azerbaijan/syria?on=2010-01-01&amp;known_on=2030-01-01"' in page


def test_kinds_and_party_are_chosen_by_a_form(client: TestClient) -> None:
    page = client.get("/?on=2025-01-01&kind=mission&party=dprk").text

    assert re.search(r'value="mission" checked', page)
    assert not re.search(r'value="sanction" checked', page)
    assert 'name="party" value="North Korea"' in page
    assert rows(page)
    assert all("North Korea" in row and "missions" in row for row in rows(page))


@pytest.mark.parametrize("sort", ["parties", "kind", "state", "since", "statements"])
def test_the_table_can_be_sorted_and_paged_by_links(client: TestClient, sort: str) -> None:
    whole = rows(client.get(f"/?on=2015-01-01&kind=agreement&kind=mission&kind=amity&kind=sanction&sort={sort}").text)
    part = client.get(f"/?on=2015-01-01&kind=agreement&kind=mission&kind=amity&kind=sanction&sort={sort}&limit=2").text

    assert rows(part) == whole[:2]
    assert "offset=2" in part
    assert f"sort={sort}" in part or sort == "statements"


def test_what_the_script_begins_with_is_data_and_no_markup(client: TestClient) -> None:
    page = client.get("/?on=2010-01-01&view=un&names=official&picture=circle").text
    told = re.search(r'<script type="application/json" id="setting">(.*?)</script>', page)

    assert told is not None
    setting = json.loads(told[1])
    assert (setting["on"], setting["view"], setting["names"], setting["picture"]) == (
        "2010-01-01", "un", "official", "circle",
    )  # fmt: skip


def test_an_unknown_party_is_said_and_never_becomes_markup(client: TestClient) -> None:
    answer = client.get("/", params={"party": "<script>alert(1)</script>"})

    assert answer.status_code == 404
    assert "<script>alert" not in answer.text


def test_the_page_says_that_its_map_implies_no_opinion_and_lists_what_is_disputed(client: TestClient) -> None:
    page = client.get("/").text

    assert "imply no opinion" in page
    assert all(each.name.replace("'", "&#39;") in page for each in disputed())
    assert {"Crimea", "Kosovo", "Taiwan", "Western Sahara", "Golan Heights"} <= {each.name for each in disputed()}


@pytest.mark.parametrize(
    ("asked", "path"),
    [
        ({"party": "DPRK"}, "/parties/north-korea"),
        ({"party": "syria", "with": "Azerbaijan"}, "/pairs/syria/azerbaijan"),
        ({"party": "Syria", "with": "", "on": "2010-01-01"}, "/parties/syria?on=2010-01-01"),
        ({}, "/"),
    ],
)
def test_names_lead_to_the_page_of_a_party_or_a_pair(client: TestClient, asked: dict[str, str], path: str) -> None:
    answer = client.get("/go", params=asked)

    assert (answer.status_code, answer.headers["location"]) == (303, path)


def test_a_name_that_nobody_has_leads_to_the_nearest(client: TestClient) -> None:
    answer = client.get("/go", params={"party": "Syrai"})

    assert answer.status_code == 404
    assert "Syria" in answer.text
