from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from starlette.testclient import TestClient

from bilat.web import create_app
from bilat.web.accounts.throttle import OF_BOTH
from tests.web.places import HERE
from tests.web.signing import PASSWORD, accounts_of, sign_in, token_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from httpx2 import Response

    from bilat.web import Config


@pytest.fixture
def visitor(client: TestClient) -> TestClient:
    """A client of an application with an account."""
    accounts_of(client).add("Anna", "editor", PASSWORD)
    return client


@pytest.fixture
def keys() -> list[str]:
    return []


@pytest.fixture
def local(config: Config, keys: list[str]) -> Iterator[TestClient]:
    with TestClient(create_app(replace(config, user="Anna"), keys.append), HERE, follow_redirects=False) as client:
        yield client


def try_to_sign_in(client: TestClient, password: str = PASSWORD, to: str = "/about") -> Response:
    token = token_in(client.get("/login").text)
    form = {"name": "Anna", "password": password, "next": to, "csrf": token}
    return client.post("/login", data=form, headers={"origin": HERE, "sec-fetch-site": "same-origin"})


def test_name_and_password_open_a_session_and_lead_on(visitor: TestClient) -> None:
    told = try_to_sign_in(visitor)

    assert (told.status_code, told.headers["location"]) == (303, "/about")
    assert ">Anna</a>" in visitor.get("/about").text


def test_the_cookie_is_for_this_server_alone(visitor: TestClient, config: Config) -> None:
    (cookie,) = [c for c in try_to_sign_in(visitor).headers.get_list("set-cookie") if c.startswith("bilat-80=")]
    assert {"HttpOnly", "SameSite=lax", "Path=/"} <= set(cookie.split("; "))
    assert "Secure" not in cookie

    with TestClient(create_app(config), HERE.replace("http", "https"), follow_redirects=False) as secure:
        token = token_in(secure.get("/login").text)
        told = secure.post("/login", data={"name": "Anna", "password": PASSWORD, "csrf": token})
        (cookie,) = [c for c in told.headers.get_list("set-cookie") if c.startswith("__Host-bilat=")]
        assert {"HttpOnly", "SameSite=lax", "Path=/", "Secure"} <= set(cookie.split("; "))
        assert "Domain" not in cookie


def test_nobody_is_led_to_another_site_after_signing_in(visitor: TestClient) -> None:
    assert try_to_sign_in(visitor, to="//evil.example").headers["location"] == "/"


def test_a_wrong_password_and_an_unknown_name_are_told_alike(visitor: TestClient) -> None:
    wrong = try_to_sign_in(visitor, "another password")
    accounts_of(visitor).remove("Anna")
    accounts_of(visitor).add("Berta", "editor", PASSWORD)
    unknown = try_to_sign_in(visitor)

    assert (wrong.status_code, unknown.status_code) == (401, 401)
    assert "The name or the password is wrong" in wrong.text
    assert wrong.text == unknown.text


def test_the_form_to_sign_in_has_a_token_of_its_own(visitor: TestClient) -> None:
    form = {"name": "Anna", "password": PASSWORD}
    assert visitor.post("/login", data=form).status_code == 403

    visitor.get("/login")
    assert visitor.post("/login", data=form).status_code == 403
    assert visitor.post("/login", data={**form, "csrf": "0" * 64}).status_code == 403


def test_who_guesses_has_to_wait_and_so_does_the_right_password_meanwhile(visitor: TestClient) -> None:
    for _ in range(OF_BOTH):
        assert try_to_sign_in(visitor, "another password").status_code == 401

    told = try_to_sign_in(visitor)
    assert told.status_code == 429
    assert 0 < int(told.headers["retry-after"]) <= 901


def test_a_session_is_renewed_by_signing_in_and_the_one_before_is_worth_nothing(visitor: TestClient) -> None:
    try_to_sign_in(visitor)
    before = visitor.cookies["bilat-80"]
    try_to_sign_in(visitor)

    assert visitor.cookies["bilat-80"] != before
    assert accounts_of(visitor).person(before) is None


def test_a_token_that_somebody_else_chose_is_not_taken_over(visitor: TestClient) -> None:
    visitor.cookies.set("bilat-80", "chosen")

    assert "chosen" not in str(try_to_sign_in(visitor).headers)
    assert accounts_of(visitor).person("chosen") is None


def test_signing_out_ends_the_session(visitor: TestClient) -> None:
    sign_in(visitor, "Berta")
    token = visitor.cookies["bilat-80"]

    assert visitor.post("/logout").headers["location"] == "/login"
    assert accounts_of(visitor).person(token) is None


def test_the_link_that_the_server_prints_signs_in_once(local: TestClient, keys: list[str]) -> None:
    (key,) = keys
    told = local.get(f"/login?key={key}&next=/about")
    assert (told.status_code, told.headers["location"]) == (303, "/about")
    assert ">Anna</a>" in local.get("/about").text

    local.cookies.clear()
    again = local.get(f"/login?key={key}")
    assert again.status_code == 401
    assert "This link was used" in again.text
    assert local.get(f"/login?key={keys[1]}").status_code == 303


def test_without_accounts_the_page_says_how_to_sign_in(local: TestClient) -> None:
    assert "bilat serve" in local.get("/login").text
    assert 'name="password"' not in local.get("/login").text
