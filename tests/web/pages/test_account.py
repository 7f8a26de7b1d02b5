from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.web.accounts.throttle import OF_BOTH
from tests.web.signing import PASSWORD, accounts_of, hold, sign_in

if TYPE_CHECKING:
    from starlette.testclient import TestClient

NEW = "quite another five words"


def test_the_page_lists_where_one_has_signed_in(client: TestClient) -> None:
    sign_in(client, "Anna")
    accounts_of(client).open("Anna", "192.0.2.7", "<script>alert(1)</script>")

    page = client.get("/account").text
    assert "this one" in page
    assert "192.0.2.7" in page
    assert "&lt;script&gt;" in page


def test_the_other_sessions_can_be_ended(client: TestClient) -> None:
    sign_in(client, "Anna")
    other = accounts_of(client).open("Anna")

    assert client.post("/account/sessions").status_code == 303
    assert accounts_of(client).person(other) is None
    assert client.get("/account").status_code == 200


def test_a_new_password_ends_the_other_sessions_and_renews_this_one(client: TestClient) -> None:
    sign_in(client, "Anna", "reader")
    before, other = client.cookies["bilat-80"], accounts_of(client).open("Anna")
    form = {"current": PASSWORD, "new": NEW, "again": NEW}

    assert client.post("/account/password", data=form).status_code == 303
    assert [accounts_of(client).person(token) for token in (before, other)] == [None, None]
    assert client.get("/account").status_code == 200
    assert accounts_of(client).check("Anna", NEW) == "Anna"


def test_a_password_is_not_changed_by_who_does_not_know_it_nor_to_a_short_one(client: TestClient) -> None:
    sign_in(client, "Anna")
    for form, why in (
        ({"current": "wrong", "new": NEW, "again": NEW}, "current password is wrong"),
        ({"current": PASSWORD, "new": NEW, "again": NEW[1:]}, "twice alike"),
        ({"current": PASSWORD, "new": "short", "again": "short"}, "5 characters"),
    ):
        told = client.post("/account/password", data=form)
        assert told.status_code == 422
        assert why in told.text
    assert accounts_of(client).check("Anna", PASSWORD) == "Anna"


def test_the_current_password_is_not_guessed_here_either(client: TestClient) -> None:
    sign_in(client, "Anna")
    form = {"current": "wrong", "new": NEW, "again": NEW}
    for _ in range(OF_BOTH):
        client.post("/account/password", data=form)

    assert client.post("/account/password", data=form).status_code == 429


def test_who_started_the_server_has_no_password(client: TestClient) -> None:
    hold(client, accounts_of(client).open("local", is_local=True))

    assert "Change the password" not in client.get("/account").text
    assert client.post("/account/password", data={"current": "x"}).status_code == 422
