"""The page with pairs side by side."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.testclient import TestClient


def test_without_parties_there_is_a_form_that_asks_for_them(client: TestClient) -> None:
    page = client.get("/compare").text

    assert '<input id="party" name="party"' in page
    assert "<svg" not in page


def test_pairs_are_drawn_on_the_server_each_picture_with_its_words(client: TestClient) -> None:
    page = client.get("/compare?party=syria&with=azerbaijan&with=north-korea&on=2010-01-01").text
    pictures = re.findall(r'<svg class="lane"[^>]* aria-label="([^"]+)"', page)

    assert len(pictures) > 6
    assert any(each.startswith("Syria – North Korea, diplomatic:") for each in pictures)
    assert "style=" not in page


def test_what_is_drawn_stands_in_a_list_too(client: TestClient) -> None:
    page = client.get("/compare?party=syria&with=azerbaijan").text
    drawn = page.count('<g class="bar')
    listed = page.split("The same as a list")[1].split("</details>")[0]

    assert drawn > 5
    assert listed.count('class="tag') == drawn


def test_a_form_that_was_left_empty_in_parts_is_understood(client: TestClient) -> None:
    response = client.get("/compare?party=syria&with=azerbaijan&with=&on=2010-01-01&from=&to=")

    assert response.status_code == 200
    assert 'value="azerbaijan" checked' in response.text


def test_links_keep_the_day(client: TestClient) -> None:
    page = client.get("/compare?party=syria&with=azerbaijan&on=2010-01-01").text

    assert 'href="/pairs/azerbaijan/syria?on=2010-01-01"' in page
    assert 'href="/parties/syria?on=2010-01-01"' in page
