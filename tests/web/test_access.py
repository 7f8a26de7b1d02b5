"""Who may do what: every route is found by walking the application, so that a new one is tested with the rest."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from fastapi.routing import iter_route_contexts
from starlette.testclient import TestClient

from bilat.errors import SettingsError
from bilat.web import Config, create_app
from bilat.web.paths import local_path
from tests.web.places import HERE
from tests.web.signing import PASSWORD, accounts_of, hold, sign_in

if TYPE_CHECKING:
    from collections.abc import Iterator

LOOKING = frozenset(("GET", "HEAD", "OPTIONS"))
ROUTES = tuple(
    (method, re.sub(r"\{[^}]*\}", "x", route.path or ""))
    for route in iter_route_contexts(create_app(Config(db="none", accounts="none")).routes)
    for method in sorted(route.methods or ())
)
WRITING = tuple((method, path) for method, path in ROUTES if method not in LOOKING and path != "/login")
OPEN = tuple((method, path) for method, path in ROUTES if method == "GET" and path != "/login")
EDITING = tuple((method, path) for method, path in WRITING if not path.startswith(("/account", "/logout")))


@pytest.fixture
def open_client(config: Config) -> Iterator[TestClient]:
    """A client of an application that others than this machine can reach."""
    beyond = replace(config, host="192.0.2.1")
    with TestClient(create_app(config), HERE) as first:
        accounts_of(first).add("Flavia", "editor", PASSWORD)
    with TestClient(create_app(beyond), HERE, follow_redirects=False) as client:
        yield client


def is_refused_for_want_of_a_session(path: str, status: int, location: str | None) -> bool:
    return status == 401 if path.startswith("/api/") else (status == 303 and str(location).startswith("/login?next="))


@pytest.mark.parametrize(("method", "path"), WRITING)
def test_nothing_is_written_without_a_session(client: TestClient, method: str, path: str) -> None:
    told = client.request(method, path)

    assert is_refused_for_want_of_a_session(path, told.status_code, told.headers.get("location"))


@pytest.mark.parametrize(("method", "path"), WRITING)
def test_nothing_is_written_without_the_token_of_the_session(client: TestClient, method: str, path: str) -> None:
    sign_in(client)
    del client.headers["x-csrf-token"]

    assert client.request(method, path).status_code == 403
    assert client.request(method, path, headers={"x-csrf-token": "0" * 64}).status_code == 403


@pytest.mark.parametrize(("method", "path"), WRITING)
def test_nothing_is_written_from_a_page_of_another_site(client: TestClient, method: str, path: str) -> None:
    sign_in(client)

    assert client.request(method, path, headers={"origin": "http://evil.example"}).status_code == 403
    assert client.request(method, path, headers={"origin": "null"}).status_code == 403
    assert client.request(method, path, headers={"sec-fetch-site": "same-site"}).status_code == 403


@pytest.mark.parametrize(("method", "path"), EDITING)
def test_a_reader_writes_nothing(client: TestClient, method: str, path: str) -> None:
    sign_in(client, role="reader")

    told = client.request(method, path)
    assert told.status_code == 403
    assert "may read" in told.text


@pytest.mark.parametrize(("method", "path"), OPEN)
def test_beyond_loopback_nothing_is_read_without_a_session(open_client: TestClient, method: str, path: str) -> None:
    told = open_client.request(method, path)

    assert is_refused_for_want_of_a_session(path, told.status_code, told.headers.get("location")) or path == "/static"


def test_beyond_loopback_a_session_opens_the_pages_to_a_reader(open_client: TestClient) -> None:
    assert open_client.get("/login").status_code == open_client.get("/static/css/base.css").status_code == 200
    sign_in(open_client, role="reader")

    assert open_client.get("/about").status_code == open_client.get("/api/coverage").status_code == 200


def test_beyond_loopback_it_does_not_start_without_an_account(config: Config) -> None:
    with pytest.raises(SettingsError, match="bilat user add"):
        create_app(replace(config, host="0.0.0.0"))  # noqa: S104 -- it is refused
    with pytest.raises(SettingsError, match="bilat user add"):
        create_app(replace(config, proxy="127.0.0.1"))


def test_who_started_it_on_loopback_is_nobody_beyond_it(config: Config) -> None:
    keys: list[str] = []
    with TestClient(create_app(config, keys.append), HERE, follow_redirects=False) as local:
        accounts_of(local).add("Flavia", "editor", PASSWORD)
        token = accounts_of(local).open(config.user, is_local=True)
        assert hold(local, token).get("/account").status_code == 200
    with TestClient(create_app(replace(config, host="192.0.2.1"), keys.append), HERE, follow_redirects=False) as beyond:
        assert hold(beyond, token).get("/account").status_code == 303
        assert beyond.get(f"/login?key={keys[-1]}").status_code == 200
    assert len(keys) == 1


def test_who_has_no_session_is_led_to_sign_in_and_back(open_client: TestClient) -> None:
    told = open_client.get("/about?on=2010-01-01")
    assert (told.status_code, told.headers["location"]) == (303, "/login?next=%2Fabout%3Fon%3D2010-01-01")

    part = open_client.get("/about", headers={"hx-request": "true", "hx-current-url": f"{HERE}/x?y=1"})
    assert (part.status_code, part.headers["hx-redirect"]) == (401, "/login?next=%2Fx%3Fy%3D1")

    told = open_client.get("/api/coverage")
    assert told.status_code == 401
    assert set(told.json()) == {"status", "title", "detail", "advice"}


@pytest.mark.parametrize(
    "elsewhere",
    [
        *("//evil.example", "https://evil.example", "/\\evil.example", "\\\\evil.example", "/\t/evil.example"),
        *("javascript:alert(1)", "/\r\nset-cookie: a=b", "", "evil", " //evil.example", "///evil.example"),
    ],
)
def test_nobody_is_led_to_another_site(elsewhere: str) -> None:
    assert local_path(elsewhere) == "/"


def test_a_path_of_this_server_is_kept() -> None:
    assert local_path("/pairs/a/b?on=2010-01-01#c") == "/pairs/a/b?on=2010-01-01#c"


def test_one_person_s_page_is_not_kept_for_another(client: TestClient) -> None:
    assert "cookie" in client.get("/about").headers["vary"]
    assert sign_in(client).get("/about").headers["cache-control"] == "private, no-cache"
    assert "cookie" not in client.get("/static/css/base.css").headers.get("vary", "")


def test_the_file_of_the_accounts_fails_as_others_do(client: TestClient) -> None:
    with open(accounts_of(client).path, "w", encoding="utf-8") as file:  # noqa: PTH123 -- a path as it is kept
        file.write("not a database" * 100)

    told = hold(client, "token").get("/api/coverage")
    assert (told.status_code, "accounts" in told.json()["detail"]) == (503, True)


def test_a_body_that_is_too_large_is_refused_whether_it_tells_its_length_or_not(client: TestClient) -> None:
    sign_in(client)

    def chunks() -> Iterator[bytes]:
        for _ in range(30):
            yield b"x" * 100_000

    form = {"content-type": "application/x-www-form-urlencoded"}
    assert client.post("/account/password", content=b"x" * 1_000_001, headers=form).status_code == 413
    assert client.post("/account/password", content=chunks(), headers=form).status_code == 413
    assert client.post("/account/password", headers={"content-length": "-1"}).status_code == 413


@pytest.mark.parametrize("header", ["origin", "referer", "hx-current-url"])
def test_an_address_that_is_none_in_a_header_is_refused_and_breaks_nothing(client: TestClient, header: str) -> None:
    assert client.post("/upload", headers={header: "http://["}).status_code in {303, 403}
