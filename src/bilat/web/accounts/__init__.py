"""Names and passwords in, who may read and who may write out: accounts, sessions, and what keeps guessers waiting."""

from __future__ import annotations

from bilat.web.accounts.accounts import Accounts
from bilat.web.accounts.keys import KeyRing
from bilat.web.accounts.people import ROLES, Account, Person, Role, Session
from bilat.web.accounts.throttle import Throttle

__all__ = ["ROLES", "Account", "Accounts", "KeyRing", "Person", "Role", "Session", "Throttle"]
