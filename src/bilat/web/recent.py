"""A key and what makes a value for it in, the value out: what was asked for last is kept, within bounds."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

ValueT = TypeVar("ValueT")


@dataclass(frozen=True, slots=True)
class Recent(Generic[ValueT]):
    """Values by key, with as much room as `room`, in whatever unit `size` measures a value; each takes one at least.

    What was asked for longest ago goes first. One thread makes a value, others that ask for it wait; other values can
    be asked for meanwhile. The last one made stays, whatever its size.
    """

    room: int
    size: Callable[[ValueT], int]
    _held: OrderedDict[Hashable, ValueT] = field(default_factory=OrderedDict)
    _making: dict[Hashable, threading.Lock] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def get(self, key: Hashable, make: Callable[[], ValueT]) -> ValueT:
        """The value of a key, made where it is not kept."""
        with self._lock:
            if key in self._held:
                self._held.move_to_end(key)
                return self._held[key]
            making = self._making.setdefault(key, threading.Lock())
        with making:
            with self._lock:
                if key in self._held:
                    return self._held[key]
            try:
                value = make()
                self._keep(key, value)
            finally:
                with self._lock:
                    self._making.pop(key, None)
            return value

    def _keep(self, key: Hashable, value: ValueT) -> None:
        with self._lock:
            self._held[key] = value
            while len(self._held) > 1 and sum(max(1, self.size(each)) for each in self._held.values()) > self.room:
                self._held.popitem(last=False)
