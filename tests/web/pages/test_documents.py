from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from bilat.model.document import Block, Document
from bilat.model.problem import Problem
from bilat.model.statement import Claim, Evidence, Statement
from bilat.model.verdict import Verdict
from bilat.recording import open_store
from bilat.web.pages.documents import ranges

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from bilat.web import Config

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)> &amp; \u202etxt.exe {{ 7 * 7 }}"


def some_document(client: TestClient) -> dict[str, Any]:
    (first, *_) = client.get("/api/documents").json()["items"]
    return dict(first)


def test_documents_are_listed_and_filtered_on_the_page_as_in_the_api(client: TestClient) -> None:
    told = client.get("/api/documents", params={"title": "SYRIA azer"}).json()
    page = client.get("/documents", params={"title": "SYRIA azer", "dated": "", "in_doubt": ""}).text

    assert [each["title"] for each in told["items"]] == ["Azerbaijan–Syria relations"]
    assert told["total"] == 1
    assert "Azerbaijan–Syria relations" in page
    assert "Kazakhstan–Syria relations" not in page
    assert "No document is as you ask" in client.get("/documents?title=atlantis").text


def test_documents_come_in_the_order_asked_for_and_in_parts(client: TestClient) -> None:
    told = client.get("/api/documents?order=statements&limit=2").json()
    counts = [each["statements"] for each in told["items"]]

    assert counts == sorted(counts, reverse=True)
    assert len(counts) == 2 < told["total"]
    assert "offset=2" in client.get("/documents?order=statements&limit=2").text


def test_a_document_is_found_by_id_by_title_and_by_its_title_as_an_address(client: TestClient) -> None:
    document = some_document(client)

    for name in (document["id"], document["title"], "azerbaijan-syria-relations"):
        assert client.get(f"/api/documents/{name}").json()["id"] == document["id"]
        assert client.get(f"/documents/{name}").status_code == 200
    assert client.get("/documents/atlantis").status_code == 404
    assert client.get("/api/documents/atlantis").json()["title"] == "Not Found"


def test_the_text_stands_whole_on_the_page_with_every_statement_marked_in_place(client: TestClient) -> None:
    document = some_document(client)
    told = client.get(f"/api/documents/{document['id']}").json()
    page = client.get(f"/documents/{document['id']}").text

    assert len(told["statements"]) == document["statements"] > 20
    for each in told["statements"]:
        assert f'id="s-{each["statement"]["id"]}"' in page
        assert f'id="{each["mark"]}"' in page
    for piece in [each for part in told["parts"] for block in part["blocks"] for each in block["pieces"]]:
        if piece["text"].isalpha():
            assert piece["text"] in page
        if piece["ends"]:
            ended = told["statements"][piece["ends"][0] - 1]
            assert f'href="#s-{ended["statement"]["id"]}"' in page


def test_a_piece_that_carries_several_statements_shows_how_many(client: TestClient) -> None:
    page = client.get("/documents/azerbaijan-syria-relations").text

    assert re.search(r'<mark[^>]* data-n="\d+ \d+"[^>]* class="several">', page)
    assert "×" in page


def test_filters_hide_what_is_not_asked_for_without_scripts(client: TestClient) -> None:
    address = "/documents/azerbaijan-syria-relations"
    shown = re.findall(r'<li class="noted"[^>]*?data-kind="([a-z-]+)"[^>]*?>', client.get(f"{address}?kind=visit").text)
    hidden = re.findall(
        r'<li class="noted"[^>]*?data-kind="([a-z-]+)"[^>]*? hidden>', client.get(f"{address}?kind=visit").text
    )

    assert set(shown) - set(hidden) == {"visit"}
    assert client.get(f"{address}?kind=voyage").status_code == 422
    assert client.get(f"{address}?section=voyages").status_code == 422


def test_the_statements_of_a_document_are_listed_in_parts_and_filtered(client: TestClient) -> None:
    address = "/api/documents/azerbaijan-syria-relations/statements"
    every, some = client.get(address).json(), client.get(f"{address}?section=agreements&limit=3&offset=1").json()

    agreements = [each["id"] for each in every["items"] if each["section"] == "agreements"]
    assert [each["id"] for each in some["items"]] == agreements[1:4]
    assert some["total"] == len(agreements)


def test_a_reading_that_another_followed_is_still_shown_and_says_so(client: TestClient, config: Config) -> None:
    with open_store(config.db) as store:
        document = store.document("Azerbaijan–Syria relations")
        (first, *rest) = store.statements(document=document.id)
        doubt = Problem("which", "which of the two?", document.title, first.evidence.start, first.evidence.end)
        store.add_reading(replace(document, dated="2024-05-01"), rest, [doubt])
    address = "/documents/azerbaijan-syria-relations"
    now, before = client.get(address).text, client.get(f"{address}?reading=1").text

    assert "2 readings of this title" in now
    assert "1 May 2024" in now
    assert "which of the two?" in now
    assert f"s-{first.id}" not in now
    assert f"s-{first.id}" in before
    assert "A later reading stands by now" in before
    assert "which of the two?" not in before
    assert client.get(f"{address}?reading=3").status_code == 404
    assert first.id in client.get(f"{address}.csv?reading=1").text
    assert first.id not in client.get(f"{address}.csv").text


def test_what_a_document_leads_to_keeps_the_day_and_the_reading_asked_for(client: TestClient, config: Config) -> None:
    with open_store(config.db) as store:
        document = store.document("Azerbaijan–Syria relations")
        store.add_reading(document, store.statements(document=document.id))
    page = client.get("/documents/azerbaijan-syria-relations?reading=1&on=2010-01-01").text

    assert f'href="/api/documents/{document.id}?reading=1&amp;on=2010-01-01"' in page
    assert f'href="/documents/{document.id}.csv?reading=1&amp;on=2010-01-01"' in page
    for number in (1, 2):
        assert f'href="/documents/{document.id}?reading={number}&amp;on=2010-01-01"' in page


def test_before_it_was_read_there_is_no_such_document(client: TestClient) -> None:
    answer = client.get("/api/documents/azerbaijan-syria-relations?known_on=2001-01-01")

    assert answer.status_code == 404
    assert "was not read by 2001-01-01" in answer.json()["detail"]


def test_what_a_person_rejected_stands_struck_out_with_who_did(client: TestClient, config: Config) -> None:
    with open_store(config.db) as store:
        (first, *_) = store.statements(document="Azerbaijan–Syria relations")
        store.add_verdict(Verdict("reject", "A. Reader", datetime(2024, 5, 1, tzinfo=UTC), "a slip", first))
    page = client.get("/documents/azerbaijan-syria-relations").text

    assert 'class="noted rejected"' in page
    assert "rejected by A. Reader" in page


def test_a_source_that_a_person_named_is_shown_with_what_was_added(client: TestClient, config: Config) -> None:
    quote = "The minister came to Nairobi."
    added = Statement(Claim("visit", None, ("Peru",), ("Kenya",)), Evidence("Daily Nation, 12 May 2015", 0, 29, quote))
    with open_store(config.db) as store:
        store.add_verdict(Verdict("add", "A. Reader", datetime(2024, 5, 1, tzinfo=UTC), "missed", added))
    page = client.get("/documents/daily-nation-12-may-2015").text

    assert quote in page
    assert f"s-{added.id}" in page
    assert "was never read" in page


@pytest.mark.parametrize("filters", ["", "?modality=planned"])
def test_what_a_text_says_is_never_markup_on_the_page(client: TestClient, config: Config, filters: str) -> None:
    text = f"= {HOSTILE} =\n\n{HOSTILE}"
    start = len(text) - len(HOSTILE)
    blocks = (
        Block("row", 2, 2 + len(HOSTILE), key=HOSTILE),
        Block("item", 2, 9, marker=HOSTILE),
        Block("related", 2, 9),
        Block("paragraph", start, len(text)),
    )
    document = Document(HOSTILE, text, blocks, HOSTILE, "seed", HOSTILE)
    claim = Claim("visit", None, (HOSTILE,), ("Kenya",), place=HOSTILE, detail=HOSTILE, attributed_to=HOSTILE)
    statement = Statement(claim, Evidence(HOSTILE, start, len(text), HOSTILE, section=(HOSTILE,), cites=HOSTILE))
    with open_store(config.db) as store:
        store.add_reading(document, [statement], [Problem("x", HOSTILE, HOSTILE, start, len(text))])
    for address in (f"/documents/{document.id}{filters}", "/documents"):
        page = client.get(address).text

        assert "<script>alert" not in page
        assert "<img" not in page.replace('<img src="/static/', "")
        assert "49" not in re.findall(r"txt\.exe (\S+)", page)


def test_numbers_that_follow_one_another_are_told_as_a_range() -> None:
    assert ranges([3, 5, 6, 7, 9]) == "3, 5–7, 9"
    assert ranges([]) == ""
