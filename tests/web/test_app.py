from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from starlette.testclient import TestClient

from bilat.errors import StoreError
from bilat.model.verdict import Verdict
from bilat.web import Config, create_app
from bilat.web.headers import HEADERS
from tests.web.places import HERE
from tests.web.signing import desk_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("path", ["/about", "/api/coverage", "/static/css/base.css", "/nowhere", "/api/nowhere"])
def test_every_answer_carries_the_headers_that_keep_a_browser_safe(client: TestClient, path: str) -> None:
    answer = client.get(path)

    assert {name: answer.headers.get(name) for name in HEADERS} == dict(HEADERS)


def test_another_host_than_this_machine_is_not_answered_on_loopback(client: TestClient) -> None:
    for host in ("evil.example", "testserver"):
        assert client.get("/about", headers={"host": host}).status_code == 400


def test_a_fault_is_json_for_programs_and_a_page_for_people(client: TestClient) -> None:
    told, shown = client.get("/api/coverage?on=never"), client.get("/about?on=never")

    assert (told.status_code, shown.status_code) == (422, 422)
    assert told.headers["content-type"] == "application/problem+json"
    assert set(told.json()) == {"status", "title", "detail", "advice"}
    assert shown.headers["content-type"].startswith("text/html")
    assert "is no day" in told.json()["detail"]
    assert "is no day" in shown.text


@pytest.mark.parametrize("path", ["/?on=", "/pairs/azerbaijan/syria?on=&known_on=&from=&to=", "/api/coverage?on="])
def test_a_day_that_a_form_leaves_empty_is_as_good_as_none(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 200


@pytest.mark.parametrize(
    "path",
    ["/%00", "/parties/sy%00ria", "/api/documents/%00", "/static/%00.css", "/static/css/base.css%00", "/login/%00"],
)
def test_nothing_is_at_a_path_with_nul(client: TestClient, path: str) -> None:
    answer = client.get(path)

    assert answer.status_code == 404
    assert "NUL" in answer.text


@pytest.mark.parametrize(
    "path", ["/search?q=a%00b", "/api/suggest?q=%00", "/login?next=/%00", "/review?at=%00", "/?on=%00"]
)
def test_a_query_with_nul_cannot_be_used(client: TestClient, path: str) -> None:
    answer = client.get(path)

    assert answer.status_code == 422
    assert "NUL" in answer.text


@pytest.mark.parametrize(
    "path", [f"/parties/{60_000 * '('}", f"/api/search?q={60_000 * 'a'}", f"/login?next=/{9_000 * 'a'}"]
)
def test_an_address_that_is_too_long_is_not_looked_at(client: TestClient, path: str) -> None:
    answer = client.get(path)

    assert answer.status_code == 414
    assert len(answer.content) < 5_000


@pytest.mark.parametrize("path", ["/api/coverage", "/about"])
def test_what_nobody_foresaw_is_a_fault_of_the_same_shape_that_tells_nothing_of_the_inside(
    client: TestClient, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(desk_of(client).store), "version", lambda _: 1 / 0)
    answer = TestClient(client.app, HERE, raise_server_exceptions=False).get(path)

    assert answer.status_code == 500
    assert {name: answer.headers.get(name) for name in HEADERS} == dict(HEADERS)
    assert "division" not in answer.text
    if path.startswith("/api/"):
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.json()["status"] == 500
    else:
        assert answer.headers["content-type"].startswith("text/html")


@pytest.mark.parametrize(("host", "asked"), [("127.0.0.2", "127.0.0.2:80"), ("::1", "[::1]:80")])
def test_every_address_of_this_machine_answers_to_its_name(tmp_path: Path, host: str, asked: str) -> None:
    config = Config(db=str(tmp_path / "new.db"), accounts=str(tmp_path / "none"), host=host)
    with TestClient(create_app(config), HERE) as client:
        assert client.get("/about", headers={"host": asked}).status_code == 200


@pytest.mark.parametrize("path", ["/about", "/parties/syria", "/pairs/azerbaijan/syria.csv"])
def test_who_asks_for_the_head_of_a_page_gets_that_and_no_more(client: TestClient, path: str) -> None:
    head, whole = client.head(path), client.get(path)

    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-type"] == whole.headers["content-type"]


def test_a_store_that_may_only_be_read_is_shown_and_not_written(
    config: Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bilat.web.desk._may_write", lambda path: path.suffix != ".db")  # nothing keeps root from it
    with TestClient(create_app(config), HERE) as client:
        assert client.get("/about").status_code == 200
        store = desk_of(client).store
        statement = store.statements()[0]
        with pytest.raises(StoreError, match="readonly"):
            store.add_verdict(Verdict("accept", "A. Reader", datetime.now(UTC), "so it is", statement))
