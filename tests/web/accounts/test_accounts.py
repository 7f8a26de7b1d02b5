from __future__ import annotations

import sqlite3
import stat
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest
from argon2 import PasswordHasher

from bilat.errors import SettingsError, StoreError
from bilat.web.accounts import Accounts
from bilat.web.accounts.accounts import IDLE, LONGEST
from bilat.web.accounts.passwords import Passwords

if TYPE_CHECKING:
    from pathlib import Path

PASSWORD = "four words are better"  # noqa: S105 -- of accounts that tests make


class Clock:
    """Seconds that go by when a test says so."""

    def __init__(self) -> None:
        self.now = 1_000_000.0

    def __call__(self) -> float:
        """Now."""
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def accounts(tmp_path: Path, clock: Clock) -> Accounts:
    return Accounts(str(tmp_path / "own.accounts"), clock=clock)


def rows(accounts: Accounts, query: str) -> list[tuple[Any]]:
    with closing(sqlite3.connect(accounts.path)) as connection:
        return connection.execute(query).fetchall()


def test_an_account_is_found_by_its_password_and_by_no_other(accounts: Accounts) -> None:
    accounts.add("Anna", "reader", PASSWORD)

    assert accounts.check("anna ", PASSWORD) == "Anna"
    assert accounts.check("Anna", PASSWORD + "s") is None
    assert accounts.check("Berta", PASSWORD) is None
    assert accounts.check("\0", PASSWORD) is None


def test_a_password_is_kept_as_an_argon2id_hash_alone(accounts: Accounts) -> None:
    accounts.add("Anna", "editor", PASSWORD)

    ((kept,),) = rows(accounts, "SELECT password FROM accounts")
    assert kept.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    with open(accounts.path, "rb") as file:  # noqa: PTH123 -- a path as it is kept
        assert PASSWORD.encode() not in file.read()


def test_only_its_owner_may_read_the_file(accounts: Accounts, tmp_path: Path) -> None:
    accounts.add("Anna", "editor", PASSWORD)

    assert stat.S_IMODE((tmp_path / "own.accounts").stat().st_mode) == 0o600


def test_there_is_no_file_before_there_is_something_in_it(accounts: Accounts, tmp_path: Path) -> None:
    assert accounts.all() == ()
    assert accounts.check("Anna", PASSWORD) is None
    assert accounts.person("token") is None
    assert list(tmp_path.iterdir()) == []


def test_a_hash_of_older_parameters_is_made_anew_when_its_owner_signs_in(tmp_path: Path) -> None:
    path = str(tmp_path / "own.accounts")
    weak = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    Accounts(path, Passwords(weak)).add("Anna", "reader", PASSWORD)

    assert Accounts(path).check("Anna", "another password") is None
    assert rows(Accounts(path), "SELECT password FROM accounts")[0][0].startswith("$argon2id$v=19$m=8,")
    assert Accounts(path).check("Anna", PASSWORD) == "Anna"
    assert rows(Accounts(path), "SELECT password FROM accounts")[0][0].startswith("$argon2id$v=19$m=65536,")


@pytest.mark.parametrize("name", ["", "  ", "a\nb", "a\u202eb", "x" * 81])
def test_a_name_that_cannot_be_seen_is_none(accounts: Accounts, name: str) -> None:
    with pytest.raises(SettingsError, match="no name"):
        accounts.add(name, "reader", PASSWORD)


def test_a_name_is_taken_in_whatever_case_and_width(accounts: Accounts) -> None:
    accounts.add("Anna", "reader", PASSWORD)

    with pytest.raises(SettingsError, match="already"):
        accounts.add("ＡＮＮＡ", "editor", PASSWORD)


@pytest.mark.parametrize("password", ["", "123456789", "x" * 1001])
def test_a_password_is_neither_short_nor_endless(accounts: Accounts, password: str) -> None:
    with pytest.raises(SettingsError, match="characters"):
        accounts.add("Anna", "reader", password)


def test_a_session_is_known_by_its_token_of_which_only_a_hash_is_kept(accounts: Accounts) -> None:
    accounts.add("Anna", "reader", PASSWORD)
    token = accounts.open("anna", "192.0.2.1", "A browser")

    person = accounts.person(token)
    assert person is not None
    assert (person.name, person.role, person.may_edit, person.is_local) == ("Anna", "reader", False, False)
    assert [s.agent for s in accounts.sessions(person)] == ["A browser"]
    assert token not in str(rows(accounts, "SELECT * FROM sessions"))
    assert accounts.person(person.session) is None


def test_a_session_ends_when_it_is_idle_and_at_the_latest_after_two_weeks(accounts: Accounts, clock: Clock) -> None:
    accounts.add("Anna", "reader", PASSWORD)
    idle, busy = accounts.open("Anna"), accounts.open("Anna")
    began = clock.now

    clock.now += IDLE - 1
    assert accounts.person(busy) is not None
    clock.now += 2
    assert accounts.person(idle) is None
    while clock.now < began + LONGEST:
        assert accounts.person(busy) is not None
        clock.now += IDLE / 2
    assert accounts.person(busy) is None


def test_sessions_that_have_ended_are_swept_away(accounts: Accounts, clock: Clock) -> None:
    accounts.add("Anna", "reader", PASSWORD)
    accounts.open("Anna")
    clock.now += LONGEST
    accounts.open("Anna")

    assert rows(accounts, "SELECT count(*) FROM sessions") == [(1,)]


def test_who_is_removed_is_signed_in_no_more(accounts: Accounts) -> None:
    accounts.add("Anna", "reader", PASSWORD)
    token = accounts.open("Anna")
    accounts.remove("ANNA")

    assert accounts.person(token) is None
    assert accounts.all() == ()
    with pytest.raises(SettingsError, match="no account"):
        accounts.remove("Anna")


def test_a_new_password_ends_all_sessions(accounts: Accounts) -> None:
    accounts.add("Anna", "reader", PASSWORD)
    token = accounts.open("Anna")
    accounts.set_password("Anna", PASSWORD[::-1])

    assert accounts.person(token) is None
    assert accounts.check("Anna", PASSWORD) is None
    assert accounts.check("Anna", PASSWORD[::-1]) == "Anna"


def test_who_started_the_server_is_an_editor_and_another_than_an_account_of_that_name(accounts: Accounts) -> None:
    accounts.add("Anna", "reader", PASSWORD)
    own, local = accounts.person(accounts.open("Anna")), accounts.person(accounts.open("Anna", is_local=True))

    assert own is not None
    assert local is not None
    assert (local.name, local.role, local.is_local) == ("Anna", "editor", True)
    assert accounts.end_others(own) == 0
    assert len(accounts.sessions(local)) == len(accounts.sessions(own)) == 1


def test_accounts_of_a_later_version_and_other_files_are_refused(tmp_path: Path) -> None:
    later, other = tmp_path / "later", tmp_path / "other"
    with closing(sqlite3.connect(later)) as connection:
        connection.execute("PRAGMA user_version = 9")
    other.write_text("not a database, but a text of some length" * 100, encoding="utf-8")

    with pytest.raises(StoreError, match="version 9"):
        Accounts(str(later)).all()
    with pytest.raises(StoreError, match="cannot be used"):
        Accounts(str(other)).all()
    with pytest.raises(StoreError, match="cannot be kept"):
        Accounts(str(tmp_path / "none" / "x")).add("Anna", "reader", PASSWORD)
