"""What `bilat serve` is told in, one frozen value out that says how the application behaves."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from pathlib import Path

from bilat.recording import is_address

_ACCOUNTS_SUFFIX = ".accounts"


@dataclass(frozen=True, slots=True)
class Config:
    """How the application behaves.

    `db` is the store's path or address, `accounts` the path of the file with the accounts, `host` and `port` where it
    listens, `model` the spaCy model that reads uploads (None: the best one installed), `user` the name under which
    whoever started it on loopback judges. `max_bytes` and `max_line` bound a file, `max_upload` (bytes) and `max_files`
    all that are uploaded at once, `max_jobs` the uploads that wait, `seconds` how long a file is read. `proxy` is the
    address of a server in front that ends TLS and says so (X-Forwarded-Proto).
    """

    db: str
    accounts: str
    host: str = "127.0.0.1"
    port: int = 8000
    model: str | None = None
    user: str = "local"
    max_bytes: int = 5_000_000
    max_line: int = 100_000
    max_upload: int = 50_000_000
    max_files: int = 50
    max_jobs: int = 20
    seconds: float = 120.0
    proxy: str | None = None

    @property
    def uploads(self) -> str:
        """The path of the file that tells of past uploads: beside the accounts."""
        return str(Path(self.accounts).with_suffix(".uploads"))

    @property
    def is_open(self) -> bool:
        """Whether others than this machine can reach it, so that reading too needs an account."""
        return self.proxy is not None or not is_loopback(self.host)

    @property
    def hosts(self) -> tuple[str, ...]:
        """The names in a `Host` header that are answered; any where it listens beyond loopback."""
        return ("*",) if self.is_open else ("127.0.0.1", "localhost", "[::1]", self.host)


def is_loopback(host: str) -> bool:
    """Whether an address or name is this machine's own."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"


def accounts_beside(db: str) -> str:
    """Where the accounts of a store lie: beside its file, in this folder where it is on a server.

    They are kept apart from the store, so that a store can be given away without anybody's password in it.
    """
    return f"bilat{_ACCOUNTS_SUFFIX}" if is_address(db) else str(Path(db)) + _ACCOUNTS_SUFFIX
