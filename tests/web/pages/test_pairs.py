from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from starlette.testclient import TestClient

PAIR = "/pairs/azerbaijan/syria"


def test_a_pair_has_one_address_whatever_names_and_order_it_is_asked_by(client: TestClient) -> None:
    for asked in ("/pairs/syria/azerbaijan", "/pairs/Syria/Azerbaijan", "/pairs/SYR/republic-of-azerbaijan"):
        answer = client.get(f"{asked}?on=2010-01-01&from=2000-01-01&to=2005-01-01")

        assert answer.status_code == 301
        assert answer.headers["location"] == f"{PAIR}?on=2010-01-01&from=2000-01-01&to=2005-01-01"


def test_the_page_opens_with_five_lines_whose_sentences_are_on_the_page(client: TestClient) -> None:
    page = client.get(f"{PAIR}?on=2012-06-01").text

    for label in ("Relations", "Missions", "Last high-level contact", "Open quarrels", "Changed in the year before"):
        assert f"<dt>{label}</dt>" in page
    assert "have diplomatic relations" in page
    notes = set(re.findall(r'href="#n(\d+)"', page))
    assert notes
    assert notes <= set(re.findall(r'id="n(\d+)"', page))


def test_the_page_shows_the_flag_and_government_of_the_day(client: TestClient) -> None:
    then, now = client.get(f"{PAIR}?on=2012-06-01").text, client.get(f"{PAIR}?on=2025-06-01").text

    assert "Flag of Syria, 1980 to 2024" in then
    assert "Ba&#39;athist Syria" in then
    assert "Flag of Syria, 1980 to 2024" not in now
    assert "Syrian transitional government" in now


def test_the_day_of_the_address_is_the_day_that_is_asked_about(client: TestClient) -> None:
    early, late = client.get(f"{PAIR}?on=1950-01-01").text, client.get(f"{PAIR}?on=2012-06-01").text

    assert "Azerbaijan and Syria have diplomatic relations" not in early
    assert "Azerbaijan and Syria have diplomatic relations" in late


def test_agreements_stand_with_their_date_and_the_word_of_the_source(client: TestClient) -> None:
    page = client.get(f"{PAIR}?on=2012-06-01").text

    assert "What became of it" in page
    assert "September 2009" in page
    assert "<q>signed</q>" in page


def test_htmx_is_given_the_part_that_depends_on_the_day_and_the_footnotes_with_it(client: TestClient) -> None:
    part = client.get(f"{PAIR}?on=2012-06-01", headers={"HX-Request": "true"})

    assert "HX-Request" in part.headers["vary"]
    assert part.text.lstrip().startswith('<div id="day"')
    assert 'id="evidence" class="evidence" hx-swap-oob="true"' in part.text
    assert "<html" not in part.text


def test_the_steps_lead_to_before_the_last_change_and_to_the_next(client: TestClient) -> None:
    page = client.get(f"{PAIR}?on=2000-01-01").text

    assert f'href="{PAIR}?on=1992-03-27"' in page
    assert "next change" in page


def test_what_changed_between_two_days_is_told_with_before_and_after(client: TestClient) -> None:
    page = client.get(f"{PAIR}?from=1980-01-01&to=2010-06-01").text

    assert "<strong>1 June 2010</strong> than on <strong>1 January 1980</strong>" in page
    assert client.get(f"{PAIR}?from=2000-01-01&to=2000-01-01").status_code == 200


def test_two_parties_of_which_nothing_was_read_have_a_page_that_says_so(client: TestClient) -> None:
    answer = client.get("/pairs/fiji/peru")

    assert answer.status_code == 200
    assert "Nothing has been read about" in answer.text
    assert "That is not “no”" in answer.text


def test_a_name_that_nobody_has_is_answered_with_the_nearest(client: TestClient) -> None:
    answer = client.get("/pairs/azerbaijan/ruritania")

    assert answer.status_code == 404
    assert "did you mean" in answer.text


def test_one_party_is_no_pair(client: TestClient) -> None:
    assert client.get("/pairs/syria/SYR").status_code == 422


def test_an_earlier_state_of_the_store_is_kept_by_every_link(client: TestClient) -> None:
    page = client.get(f"{PAIR}?on=2012-06-01&known_on=2100-01-01").text

    assert "As the store knew it on" in page
    assert 'name="known_on" value="2100-01-01"' in page
    assert "/parties/syria?on=2012-06-01&amp;known_on=2100-01-01" in page


def test_before_anything_was_recorded_nothing_is_known(client: TestClient) -> None:
    assert "Nothing has been read about" in client.get(f"{PAIR}?known_on=2001-01-01").text


def test_the_timeline_is_a_list_too_a_part_at_a_time(client: TestClient) -> None:
    whole = client.get(f"{PAIR}/timeline").text
    part = client.get(f"{PAIR}/timeline?offset=5&limit=5").text

    assert whole.count("<li class") > part.count("<li class") == 5
    assert "offset=0&amp;limit=5" in part
    assert "offset=10&amp;limit=5" in part


def test_the_evidence_of_a_line_is_a_page_of_its_own_and_cards_for_a_panel(client: TestClient) -> None:
    ids = client.get(f"/api{PAIR}/standing?on=2012-06-01&limit=1").json()["items"][0]["statements"]
    query = "&".join(f"s={each}" for each in ids)

    page = client.get(f"{PAIR}/evidence?{query}")
    cards = client.get(f"{PAIR}/evidence?{query}", headers={"HX-Request": "true"})
    assert all(f'id="s-{each}"' in page.text and f'id="s-{each}"' in cards.text for each in ids)
    assert "<html" in page.text
    assert "<html" not in cards.text
    assert client.get(f"{PAIR}/evidence?s=nowhere").status_code == 404


@pytest.mark.parametrize("path", [PAIR, f"{PAIR}/timeline", "/pairs/north-korea/syria"])
def test_no_page_has_script_or_style_inside_its_markup(client: TestClient, path: str) -> None:
    page = client.get(path).text

    assert not re.search(r"<[^>]+\sstyle=", page)
    assert not re.search(r"<script(?![^>]*\ssrc=)", page)


@pytest.mark.parametrize(
    "path",
    [
        *(PAIR, "/search", "/parties/syria", "/compare", "/about", "/checks", "/documents"),
        "/documents/azerbaijan-syria-relations",
    ],
)
def test_what_leads_on_keeps_both_days(client: TestClient, path: str) -> None:
    kept = "on=2010-01-01&known_on=2099-01-01"
    page = client.get(f"{path}?q=embassy&party=syria&with=azerbaijan&{kept}").text
    inside = html.unescape(page.partition("<main")[2])
    links = re.findall(r'href="(/(?:pairs|parties|statements|documents|compare|checks|search)[/?][^"]*)"', inside)
    others = [link for link in links if "known_on=2099-01-01" not in link or "#" in link.partition("known_on")[0]]

    assert links
    assert others == []
