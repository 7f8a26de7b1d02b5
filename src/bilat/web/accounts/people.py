"""The nouns of access: an account, a session, and the person who has signed in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import datetime

Role = Literal["reader", "editor"]
ROLES: tuple[Role, ...] = ("reader", "editor")
"""A reader may look, an editor may judge and upload too."""


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody who may sign in with a password."""

    name: str
    role: Role
    made_on: datetime


@dataclass(frozen=True, slots=True)
class Session:
    """A browser that has signed in: `digest` is what is stored of its token, `agent` what it called itself."""

    digest: str
    opened_on: datetime
    seen_on: datetime
    address: str
    agent: str


@dataclass(frozen=True, slots=True)
class Person:
    """Who asks: `session` is the digest of the session, `csrf` the token that every form of it carries.

    `is_local` is whoever started the server on this machine, and has no account and no password. `since` is when the
    account was made (seconds since 1970): another one of its name is another person's.
    """

    name: str
    role: Role
    session: str
    csrf: str
    is_local: bool = False
    since: float = 0.0

    @property
    def may_edit(self) -> bool:
        """Whether they may judge and upload."""
        return self.role == "editor"
