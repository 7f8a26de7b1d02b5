from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bilat.recording import open_store
from bilat.telling.sweep import Sweep
from tests.web.signing import desk_of, sign_in

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from bilat.web import Config

PATHS = ("/api/coverage", "/api/pairs/azerbaijan/syria", "/feeds/pair.ics?a=azerbaijan&b=syria")


@pytest.mark.parametrize("path", PATHS)
def test_what_has_not_changed_is_not_sent_again(client: TestClient, path: str) -> None:
    tag = client.get(path).headers["etag"]

    again = client.get(path, headers={"if-none-match": f'W/"another", {tag}'})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert client.get(path, headers={"if-none-match": 'W/"another"'}).status_code == 200


def test_another_address_has_another_tag_and_a_grown_store_too(client: TestClient, config: Config) -> None:
    seen = [client.get(path).headers["etag"] for path in (*PATHS, f"{PATHS[1]}?on=2001-01-01")]
    with open_store(config.db) as store:
        document = store.documents()[0]
        store.add_reading(document, [])
    seen += [client.get(path).headers["etag"] for path in PATHS]

    assert len(set(seen)) == len(seen)


def test_a_fault_has_no_tag(client: TestClient) -> None:
    assert "etag" not in client.get("/api/pairs/ruritania/syria").headers


def test_pages_have_none_since_they_differ_by_who_looks(client: TestClient) -> None:
    assert "etag" not in client.get("/about").headers


@pytest.mark.parametrize("path", ["/api/docs", "/api/uploads/{}", "/api/checks"])
def test_what_changes_though_the_store_does_not_has_none(client: TestClient, path: str) -> None:
    sign_in(client)
    files = [("files", ("a.txt", b"= A\xe2\x80\x93B relations =\nThey met.", "text/plain"))]
    sent = client.post("/api/uploads", files=files).json()["id"] if "{}" in path else ""
    desk_of(client).kept("checks", lambda: Sweep(("no such document",) * 100_000))
    told = client.get(path.format(sent))

    assert told.status_code == 200
    assert "etag" not in told.headers
    assert told.headers["cache-control"].endswith("no-cache")
