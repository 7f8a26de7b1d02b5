"""A link that the server prints in, a session of whoever can read its terminal out: each key is good once."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bilat.web.accounts.tokens import new_token, same

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(slots=True)
class KeyRing:
    """The one key that is good now; `tell` is given each new one, to be shown where only its owner looks."""

    tell: Callable[[str], None]
    _key: str = field(default_factory=new_token)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def announce(self) -> None:
        """Tell the key that is good now."""
        self.tell(self._key)

    def spend(self, key: str) -> bool:
        """Whether a key is the right one; then it is good no more, and the next one is told."""
        with self._lock:
            if not same(key, self._key):
                return False
            self._key = new_token()
        self.announce()
        return True
