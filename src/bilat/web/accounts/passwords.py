"""Passwords in, their Argon2id hashes out; a hash and a password in, whether they belong together out."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from bilat.errors import SettingsError

SHORTEST, LONGEST = 10, 1000
# Each takes 64 MiB while it works: guessers must not fill the machine.
_AT_ONCE = 2
_NOBODY = "nobody has this password"


@dataclass(frozen=True, slots=True)
class Passwords:
    """Hashes with argon2-cffi's default profile (RFC 9106, second recommended option), a few at a time."""

    hasher: PasswordHasher = field(default_factory=PasswordHasher)
    _turn: threading.BoundedSemaphore = field(default_factory=lambda: threading.BoundedSemaphore(_AT_ONCE))
    _nobodys: list[str] = field(default_factory=list)

    def hashed(self, password: str) -> str:
        """The hash of a new password.

        Raises SettingsError where it is too short or too long.
        """
        if not SHORTEST <= len(password) <= LONGEST:
            what = f"a password of {len(password):,} characters"
            raise SettingsError(what, f"choose one of {SHORTEST} to {LONGEST:,} characters, for instance four words")
        return self._hash(password)

    def is_right(self, kept: str | None, password: str) -> bool:
        """Whether a password belongs to a hash; where there is none (None) it takes as long to say no."""
        with self._turn:
            if not self._nobodys:
                self._nobodys.append(self.hasher.hash(_NOBODY))
        checked = kept if kept is not None else self._nobodys[0]
        with self._turn:
            try:
                self.hasher.verify(checked, password[: LONGEST + 1])
            except (VerificationError, InvalidHashError):
                return False
        return kept is not None

    def is_old(self, kept: str) -> bool:
        """Whether a hash was made with other parameters than are used now."""
        return self.hasher.check_needs_rehash(kept)

    def _hash(self, password: str) -> str:
        with self._turn:
            return self.hasher.hash(password)
