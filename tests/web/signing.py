"""A client signs in: with an account that is made for it, or as whoever started the server."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from bilat.web.accounts.tokens import form_token

if TYPE_CHECKING:
    from fastapi import FastAPI
    from starlette.testclient import TestClient

    from bilat.web.accounts import Accounts, Role
    from bilat.web.desk import Desk

PASSWORD = "four words are better"  # noqa: S105 -- of accounts that tests make


def accounts_of(client: TestClient) -> Accounts:
    """The accounts of the application that a client asks."""
    return cast("Accounts", cast("FastAPI", client.app).state.accounts)


def sign_in(client: TestClient, name: str = "Sapt", role: Role = "editor") -> TestClient:
    """Sign in with a new account; what the client sends from then on carries session and token."""
    accounts_of(client).add(name, role, PASSWORD)
    return hold(client, accounts_of(client).open(name, "testclient"))


def hold(client: TestClient, token: str) -> TestClient:
    """Let a client hold the token of a session."""
    client.cookies.set("bilat-80", token)
    client.headers["x-csrf-token"] = form_token(token)
    return client


def token_in(page: str) -> str:
    """The token in the form of a page."""
    return page.split('name="csrf" value="', 1)[1].split('"', 1)[0]


def desk_of(client: TestClient) -> Desk:
    """The desk of the application that a client asks."""
    return cast("Desk", cast("FastAPI", client.app).state.desk)
