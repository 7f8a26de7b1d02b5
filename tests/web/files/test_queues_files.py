from __future__ import annotations

from typing import TYPE_CHECKING

from tests.web.files.tables import lines
from tests.web.pages.test_upload import ARTICLE, finished
from tests.web.signing import accounts_of, hold, sign_in

if TYPE_CHECKING:
    from starlette.testclient import TestClient


def test_the_table_of_a_queue_has_it_in_its_order_and_as_it_was_asked_for(client: TestClient) -> None:
    told = [each["id"] for each in client.get("/api/review?kind=visit&limit=200").json()["items"]]

    assert [line["id"] for line in lines(client, "/review.csv?kind=visit")] == told
    assert [line["id"] for line in lines(client, f"/review.csv?kind=visit&after={told[2]}")] == told[3:]
    assert {line["kind"] for line in lines(client, "/review.csv?kind=visit")} == {"visit"}
    assert 'href="/review.csv?kind=visit" download' in client.get("/review?kind=visit", follow_redirects=True).text


def test_what_was_judged_is_not_in_the_table(client: TestClient) -> None:
    sign_in(client)
    first, second = (line["id"] for line in lines(client, "/review.csv")[:2])
    client.post(f"/statements/{first}/verdicts", data={"act": "accept"})

    assert lines(client, "/review.csv")[0]["id"] == second
    assert client.get("/review.csv?after=none").status_code == 404


def test_the_table_of_uploads_has_a_line_for_each_file_and_runs_no_formula(client: TestClient) -> None:
    sign_in(client, "Anna")
    sent = [("files", ("=cmd|A0.txt", ARTICLE.encode())), ("files", ("two.txt", b"no title"))]
    finished(client, client.post("/upload", files=sent, data={"dated": "2020"}).headers["location"])

    first, second = lines(client, "/upload.csv")
    assert " ".join(first) == "upload made_on by dated name state why title path statements new problems"
    assert (first["name"], first["state"], first["by"], first["dated"]) == ("'=cmd|A0.txt", "read", "Anna", "2020")
    assert (first["title"], int(first["statements"]) > 0) == ("Chad–Sudan relations", True)
    assert (second["state"], "no title" in second["why"], second["path"]) == ("refused", True, "")
    (listed,) = client.get("/api/uploads").json()["items"]
    assert listed["files"][1]["why"] == second["why"]
    assert 'href="/upload.csv" download' in client.get("/upload").text


def test_the_table_of_uploads_is_of_who_asks(client: TestClient) -> None:
    sign_in(client, "Anna")
    finished(client, client.post("/upload", files=[("files", ("a.txt", b"no title"))]).headers["location"])
    accounts_of(client).add("Berta", "editor", "four words are better")
    hold(client, accounts_of(client).open("Berta"))

    assert lines(client, "/upload.csv") == []
    assert client.get("/api/uploads").json()["items"] == []
    client.cookies.clear()
    assert client.get("/upload.csv").headers["location"] == "/login?next=%2Fupload.csv"
    assert client.get("/api/uploads").status_code == 401


def test_whatever_tells_of_uploads_is_asked_for_anew_each_time(client: TestClient) -> None:
    sign_in(client)
    page = client.post("/upload", files=[("files", ("a.txt", b"no title"))]).headers["location"]

    told = ("/upload.csv", "/upload", page, "/api/uploads", page.replace("/upload/", "/api/uploads/"))
    assert {client.get(path).headers["cache-control"] for path in told} == {"private, no-cache"}
    assert not any("etag" in client.get(path).headers for path in told)
