"""The path of a file in, the accounts and sessions in it out: who there is, who has signed in, and until when."""

from __future__ import annotations

import time
import unicodedata
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, cast

from bilat.errors import SettingsError
from bilat.web.accounts.file import reading, writing
from bilat.web.accounts.passwords import Passwords
from bilat.web.accounts.people import Account, Person, Role, Session
from bilat.web.accounts.tokens import digest_of, form_token, new_token

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

IDLE, LONGEST = 12 * 3600.0, 14 * 86_400.0
"""Seconds after which a session ends: since it was last seen, and since it began."""
_SEEN_EVERY = 60.0
_LONGEST_NAME = 80
_LONGEST_AGENT = 200
_LIVE = f"seen_on > :now - {IDLE} AND opened_on > :now - {LONGEST}"


@dataclass(frozen=True, slots=True)
class Accounts:
    """Accounts and sessions in a SQLite file of their own; `clock` gives seconds since 1970.

    Every method raises StoreError where the file cannot be used.
    """

    path: str
    passwords: Passwords = field(default_factory=Passwords)
    clock: Callable[[], float] = time.time

    def add(self, name: str, role: Role, password: str) -> None:
        """Add an account.

        Raises SettingsError where the name is taken or none, or the password too short.
        """
        folded = fold(name)
        hashed = self.passwords.hashed(password)
        with writing(self.path) as connection:
            if connection.execute("SELECT 1 FROM accounts WHERE folded = ?", (folded,)).fetchone():
                what = f"there is an account {name!r} already"
                raise SettingsError(what, "choose another name, or `bilat user password` gives it a new password")
            row = (folded, name.strip(), role, hashed, self.clock())
            connection.execute("INSERT INTO accounts VALUES (?, ?, ?, ?, ?)", row)

    def remove(self, name: str) -> None:
        """Remove an account and end its sessions; SettingsError where there is none."""
        with writing(self.path) as connection:
            _one(connection, name)
            connection.execute("DELETE FROM accounts WHERE folded = ?", (fold(name),))

    def set_password(self, name: str, password: str) -> None:
        """Give an account a new password and end its sessions; SettingsError where there is none, or it is short."""
        hashed = self.passwords.hashed(password)
        with writing(self.path) as connection:
            _one(connection, name)
            connection.execute("UPDATE accounts SET password = ? WHERE folded = ?", (hashed, fold(name)))
            connection.execute("DELETE FROM sessions WHERE account = ?", (fold(name),))

    def all(self) -> tuple[Account, ...]:
        """The accounts, by name."""
        with reading(self.path) as connection:
            found = connection.execute("SELECT * FROM accounts ORDER BY folded").fetchall() if connection else []
        return tuple(Account(row["name"], row["role"], _moment(row["made_on"])) for row in found)

    def check(self, name: str, password: str) -> str | None:
        """The name of the account that a name and password belong to, or None; both take the same time.

        A hash made with older parameters is made anew.
        """
        try:
            folded = fold(name)
        except SettingsError:
            folded = ""
        with reading(self.path) as connection:
            row = _account(connection, folded) if connection else None
        kept = row["password"] if row else None
        if not self.passwords.is_right(kept, password) or row is None:
            return None
        if self.passwords.is_old(row["password"]):
            fresh = self.passwords.hashed(password)
            with writing(self.path) as connection:
                connection.execute("UPDATE accounts SET password = ? WHERE folded = ?", (fresh, folded))
        return cast("str", row["name"])

    def open(self, name: str, address: str = "", agent: str = "", *, is_local: bool = False) -> str:
        """Open a session of an account, or of whoever started the server, and give its token.

        Sessions that have ended are swept away on the occasion.
        """
        token, now = new_token(), self.clock()
        account, local = (None, name) if is_local else (fold(name), None)
        row = (digest_of(token), account, local, now, now, address, agent[:_LONGEST_AGENT])
        with writing(self.path) as connection:
            connection.execute(f"DELETE FROM sessions WHERE NOT ({_LIVE})", {"now": now})  # noqa: S608 -- our words
            connection.execute("INSERT INTO sessions VALUES (?, ?, ?, ?, ?, ?, ?)", row)
        return token

    def person(self, token: str) -> Person | None:
        """Who holds the token of a session that has not ended; None where nobody does."""
        digest, now = digest_of(token), self.clock()
        query = f"SELECT * FROM sessions LEFT JOIN accounts ON folded = account WHERE digest = :digest AND {_LIVE}"  # noqa: S608 -- our words
        with reading(self.path) as connection:
            found = connection.execute(query, {"digest": digest, "now": now}).fetchone() if connection else None
        if found is None:
            return None
        if now - found["seen_on"] > _SEEN_EVERY:
            with writing(self.path) as connection:
                connection.execute("UPDATE sessions SET seen_on = ? WHERE digest = ?", (now, digest))
        return _person(found, digest, form_token(token))

    def sessions(self, person: Person) -> tuple[Session, ...]:
        """The sessions of a person that have not ended, the last seen first."""
        query = f"SELECT * FROM sessions WHERE {_whose(person)} AND {_LIVE} ORDER BY seen_on DESC"  # noqa: S608 -- our words
        with reading(self.path) as connection:
            values = {"whose": _key(person), "now": self.clock()}
            found = connection.execute(query, values).fetchall() if connection else []
        return tuple(
            Session(row["digest"], _moment(row["opened_on"]), _moment(row["seen_on"]), row["address"], row["agent"])
            for row in found
        )

    def end(self, token: str) -> None:
        """End the session of a token."""
        with writing(self.path) as connection:
            connection.execute("DELETE FROM sessions WHERE digest = ?", (digest_of(token),))

    def end_others(self, person: Person) -> int:
        """End all sessions of a person but the one they ask by; how many that were."""
        query = f"DELETE FROM sessions WHERE {_whose(person)} AND digest <> :digest"  # noqa: S608 -- our words
        with writing(self.path) as connection:
            return connection.execute(query, {"whose": _key(person), "digest": person.session}).rowcount


def fold(name: str) -> str:
    """A name as accounts are told apart: without case, marks of width and spaces around it.

    Raises SettingsError where it is no name: empty, too long, or with signs that cannot be seen.
    """
    told = unicodedata.normalize("NFKC", name.strip())
    if not told or len(told) > _LONGEST_NAME or not told.isprintable():
        what = f"{name[:_LONGEST_NAME]!r} is no name for an account"
        raise SettingsError(what, f"give one of 1 to {_LONGEST_NAME} letters, figures and signs")
    return told.casefold()


def _one(connection: sqlite3.Connection, name: str) -> sqlite3.Row:
    row = _account(connection, fold(name))
    if row is None:
        what = f"there is no account {name!r}"
        raise SettingsError(what, "`bilat user list` shows the accounts")
    return row


def _account(connection: sqlite3.Connection, folded: str) -> sqlite3.Row | None:
    found = connection.execute("SELECT * FROM accounts WHERE folded = ?", (folded,)).fetchone()
    return cast("sqlite3.Row | None", found)


def _person(row: sqlite3.Row, digest: str, csrf: str) -> Person:
    if row["local"] is not None:
        return Person(row["local"], "editor", digest, csrf, is_local=True)
    return Person(row["name"], row["role"], digest, csrf, since=row["made_on"])


def _whose(person: Person) -> str:
    return "local = :whose" if person.is_local else "account = :whose"


def _key(person: Person) -> str:
    return person.name if person.is_local else fold(person.name)


def _moment(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
