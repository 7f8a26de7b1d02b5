from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Bilat

PASSWORD = "four words are better\n"  # noqa: S105 -- of accounts that tests make


def test_accounts_are_added_listed_and_removed(bilat: Bilat, tmp_path: Path) -> None:
    assert bilat("user", "list").output == "0 accounts\n"
    assert bilat("user", "add", "Anna", "--role", "editor", stdin=PASSWORD).exit_code == 0
    assert bilat("user", "add", "Berta", stdin=PASSWORD).exit_code == 0

    listed = [json.loads(line) for line in bilat("user", "list", "--json").output.splitlines()]
    assert [(row["name"], row["role"]) for row in listed] == [("Anna", "editor"), ("Berta", "reader")]
    assert "2 accounts" in bilat("user", "list").output

    assert bilat("user", "remove", "anna").exit_code == 0
    assert "Anna" not in bilat("user", "list").output
    assert [path.name for path in tmp_path.iterdir()] == ["bilat.db.accounts"]


def test_the_accounts_lie_beside_the_store_that_is_named(bilat: Bilat, tmp_path: Path) -> None:
    bilat("user", "add", "Anna", "--db", "mine.db", stdin=PASSWORD)

    assert [path.name for path in tmp_path.iterdir()] == ["mine.db.accounts"]


def test_a_password_comes_by_stdin_and_not_by_argument(bilat: Bilat) -> None:
    told = bilat("user", "add", "Anna")
    assert (told.exit_code, "no password was given" in told.output) == (2, True)
    assert bilat("user", "add", "Anna", "--password", "x").exit_code == 2
    assert "10 to 1,000 characters" in bilat("user", "add", "Anna", stdin="short\n").output


def test_an_account_gets_a_new_password(bilat: Bilat) -> None:
    bilat("user", "add", "Anna", stdin=PASSWORD)

    assert bilat("user", "password", "Anna", stdin="another four words\n").exit_code == 0
    told = bilat("user", "password", "Berta", stdin=PASSWORD)
    assert (told.exit_code, "no account 'Berta'" in told.output) == (2, True)


def test_serving_beyond_this_machine_wants_an_account_first(bilat: Bilat) -> None:
    told = bilat("serve", "--host", "192.0.2.1")

    assert told.exit_code == 2
    assert "bilat user add" in told.output
