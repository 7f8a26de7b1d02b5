"""Attempts to sign in, by name and address, in; how long the next has to wait out. It remembers a bounded number."""

from __future__ import annotations

import ipaddress
import threading
import time
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

WINDOW = 900.0
"""Seconds over which attempts are counted."""
OF_BOTH, OF_ADDRESS, OF_NAME = 5, 20, 100
"""Attempts in a window: for a name from an address, from an address, for a name from anywhere.

The last is the highest: else a stranger could keep somebody out.
"""
_NAME_LENGTH = 80
_IPV6_PREFIX = 64

_Key = tuple[str, str]


@dataclass(slots=True)
class Throttle:
    """Counts attempts; of more than `most` names and addresses it forgets those tried longest ago.

    `clock` gives seconds.
    """

    clock: Callable[[], float] = time.monotonic
    most: int = 10_000
    _tried: OrderedDict[_Key, list[float]] = field(default_factory=OrderedDict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def wait(self, name: str, address: str) -> float:
        """Count an attempt, and give 0; or the seconds that it has to wait, and then it is not counted."""
        now = self.clock()
        with self._lock:
            waits = [self._wait(key, most, now) for key, most in _keys(name, address)]
            if any(waits):
                return max(waits)
            for key, _ in _keys(name, address):
                self._tried.setdefault(key, []).append(now)
                self._tried.move_to_end(key)
            while len(self._tried) > self.most:
                self._tried.popitem(last=False)
        return 0.0

    def forget(self, name: str, address: str) -> None:
        """Who has signed in did not guess."""
        with self._lock:
            for key, most in _keys(name, address):
                if most == OF_BOTH:
                    self._tried.pop(key, None)
                elif self._tried.get(key):
                    self._tried[key].pop()

    def _wait(self, key: _Key, most: int, now: float) -> float:
        recent = [moment for moment in self._tried.get(key, ()) if now - moment < WINDOW]
        if recent:
            self._tried[key] = recent
        return WINDOW - (now - recent[-most]) if len(recent) >= most else 0.0


def _keys(name: str, address: str) -> Iterator[tuple[_Key, int]]:
    who, where = name.casefold()[:_NAME_LENGTH], _network(address)
    yield (who, where), OF_BOTH
    yield ("", where), OF_ADDRESS
    yield (who, ""), OF_NAME


def _network(address: str) -> str:
    """An address; of version 6 its network, since one machine has all of that."""
    try:
        known = ipaddress.ip_address(address)
    except ValueError:
        return address
    return address if known.version == 4 else str(ipaddress.ip_network((known, _IPV6_PREFIX), strict=False))  # noqa: PLR2004 -- IPv4
