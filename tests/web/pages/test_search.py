from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.model.document import Document
from bilat.model.statement import Claim, Evidence, Statement
from bilat.recording import open_store

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from bilat.web import Config

HOSTILE = "<script>alert(1)</script> embassy <b>bold</b>"


def record(config: Config, *quotes: str) -> None:
    text = "\n\n".join(quotes)
    document = Document("Ruritania–Syria relations", text, (), "t.txt", "seed")
    told = [
        Statement(
            Claim("statement", None, ("Ruritania",), ("Syria",), time="1969"),
            Evidence(document.title, text.index(quote), text.index(quote) + len(quote), quote),
        )
        for quote in quotes
    ]
    with open_store(config.db) as store:
        store.add_reading(document, told)


def test_words_find_statements_and_are_marked_in_their_sentences(client: TestClient) -> None:
    told = client.get("/api/search?q=EMBASS").json()
    page = client.get("/search?q=EMBASS&kind=&modality=&from=&to=&party=").text

    assert told["total"] > 2
    for each in told["items"]:
        assert "".join(piece["text"] for piece in each["pieces"]) == each["statement"]["evidence"]["quote"]
    assert any(piece["is_match"] for piece in told["items"][0]["pieces"])
    assert "<mark>embassy</mark>" in page.lower()


def test_a_search_is_narrowed_by_party_kind_modality_and_time(client: TestClient) -> None:
    every = client.get("/api/search?party=Azerbaijan&limit=500").json()["items"]
    some = client.get("/api/search?party=AZE&kind=agreement&modality=asserted&from=2000&to=2020").json()["items"]

    wanted = [
        each["statement"]["id"]
        for each in every
        if (each["statement"]["kind"], each["statement"]["modality"]) == ("agreement", "asserted")
    ]
    assert some
    assert {each["statement"]["id"] for each in some} <= set(wanted)


def test_what_was_found_is_given_in_parts(client: TestClient) -> None:
    every = client.get("/api/search?q=syria&limit=500").json()
    some = client.get("/api/search?q=syria&limit=3&offset=2").json()

    assert [each["statement"]["id"] for each in some["items"]] == [
        each["statement"]["id"] for each in every["items"][2:5]
    ]
    assert some["total"] == every["total"]
    assert "offset=5" in client.get("/search?q=syria&limit=3&offset=2").text


def test_names_in_other_writings_are_found(client: TestClient, config: Config) -> None:
    record(config, "زار الوزير دمشق.", "북한과 시리아는 수교했다.")

    assert "<mark>دمشق</mark>" in client.get("/search?q=دمشق").text
    assert "<mark>시리아</mark>" in client.get("/search?q=시리아").text


def test_where_nothing_is_found_other_searches_are_offered(client: TestClient) -> None:
    told = client.get("/api/search?q=embassy unicorn").json()
    page = client.get("/search?q=embassy unicorn").text

    assert told["items"] == []
    assert [each["path"] for each in told["suggestions"]] == ["/search?q=embassy"]
    assert 'href="/search?q=embassy"' in page
    assert "not to say that it was not so" in page


def test_a_search_for_nothing_shows_how_to_search(client: TestClient) -> None:
    assert client.get("/api/search").json()["items"] == []
    assert "their beginnings count" in client.get("/search").text


def test_what_cannot_be_searched_for_is_told_beside_the_form(client: TestClient) -> None:
    unknown, wrong = client.get("/search?party=Nowhereland&q=gas"), client.get("/search?from=yesterday")

    assert (unknown.status_code, wrong.status_code) == (404, 422)
    assert 'value="gas"' in unknown.text
    assert "Nowhereland" in unknown.text
    assert client.get("/api/search?kind=voyage").status_code == 422


def test_what_a_text_says_or_a_person_asks_is_never_markup(client: TestClient, config: Config) -> None:
    record(config, HOSTILE)

    for query in ("embassy bold", "<script>alert(1)</script>"):
        page = client.get("/search", params={"q": query, "party": ""}).text
        assert "<script>alert" not in page
        assert "<b>" not in page


def test_where_more_have_the_words_than_are_put_in_order_it_is_said(client: TestClient, config: Config) -> None:
    record(config, *(f"Ruritania spoke of zither number {n:03}." for n in range(501)))
    told, page = client.get("/api/search?q=zither").json(), client.get("/search?q=zither").text
    fewer, narrower = client.get("/api/search?q=zither+500").json(), client.get("/search?q=zither+500").text

    assert (told["total"], told["is_more"]) == (500, True)
    assert "more than 500 statements found" in page
    assert "there may be better ones" in page
    assert (fewer["total"], fewer["is_more"], "better ones" in narrower) == (1, False, False)
