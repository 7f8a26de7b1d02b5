"""The pages of parties."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.testclient import TestClient


def test_the_list_links_every_party_and_keeps_the_day(client: TestClient) -> None:
    page = client.get("/parties", params={"on": "2010-01-01"}).text

    assert '<a href="/parties/syria?on=2010-01-01"><bdi>Syria</bdi></a>' in page
    assert 'alt=""' in page


def test_the_list_can_be_searched_without_a_script(client: TestClient) -> None:
    page = client.get("/parties", params={"q": "korea", "of": "all", "sort": "name"}).text

    assert re.findall(r'<a href="/parties/[^"]+"><bdi>([^<]+)', page) == ["North Korea", "South Korea"]


def test_a_party_is_shown_with_its_pairs_on_the_day(client: TestClient) -> None:
    page = client.get("/parties/syria", params={"on": "2010-01-01"}).text

    assert "Flag of Syria, 1980 to 2024" in page
    assert '<a href="/pairs/azerbaijan/syria?on=2010-01-01">' in page
    assert 'title="diplomatic relations: holds since 25 July 1966"' in page


def test_a_symbol_of_the_matrix_has_its_words_beside_it(client: TestClient) -> None:
    page = client.get("/parties/syria").text
    cells = re.findall(r'<td class="[^"]*" title="([^"]+)"><span aria-hidden="true">[^<]+</span>(.*?)</td>', page)

    assert len(cells) > 20
    assert all(words == f'<span class="unseen">{title}</span>' for title, words in cells)


def test_a_party_of_which_nothing_was_read_says_that_this_is_not_no(client: TestClient) -> None:
    page = client.get("/parties/tonga").text

    assert "Nothing was read about it. That is not “no”." in page


def test_a_party_that_only_texts_name_has_a_page(client: TestClient) -> None:
    found = client.get("/api/parties", params={"of": "unknown"}).json()["items"][0]
    page = client.get(found["path"]).text

    assert f"<bdi>{found['name']}</bdi></h1>" in page
    assert "Only texts name it" in page


def test_a_party_that_nobody_knows_is_not_found(client: TestClient) -> None:
    response = client.get("/parties/ruritania")

    assert response.status_code == 404
    assert "ruritania" in response.text
