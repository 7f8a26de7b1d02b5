"""Work in, how long it took out: on the clock, and in processor time, where other work does not count."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter, process_time
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Taken:
    """Milliseconds, one for each piece of work."""

    clock: tuple[float, ...]
    processor: tuple[float, ...]

    def __str__(self) -> str:
        """Median, 95th percentile and the longest, by both clocks."""
        told = ((name, values) for name, values in (("clock", self.clock), ("processor", self.processor)))
        return "; ".join(
            f"{name} median {median(values):.2f}, p95 {p95(values):.2f}, longest {max(values):.2f} ms"
            for name, values in told
        )


def taken(work: Callable[[_T], object], items: Iterable[_T], elsewhere: Callable[[], float] = float) -> Taken:
    """How long a piece of work takes for each of some items.

    `elsewhere` tells the processor time so far, in seconds, of another process that does part of it.
    """
    clock, processor = [], []
    for item in items:
        began, busy = perf_counter(), process_time() + elsewhere()
        work(item)
        processor.append((process_time() + elsewhere() - busy) * 1000)
        clock.append((perf_counter() - began) * 1000)
    return Taken(tuple(clock), tuple(processor))


def time_of(process: int, name: str) -> Callable[[], float] | None:
    """What tells the processor time so far of a process, in seconds; None where this machine has none of that name.

    Linux keeps it in nanoseconds (`/proc/PID/schedstat`), brought up to date when the process begins to wait.
    """
    folder = Path(f"/proc/{process}")
    if not (folder / "schedstat").is_file() or (folder / "comm").read_text("utf-8").strip() != name:
        return None
    return lambda: int((folder / "schedstat").read_text("ascii").split()[0]) / 1e9


def p95(values: tuple[float, ...]) -> float:
    """The 95th percentile."""
    return quantiles(values, n=20, method="inclusive")[-1]


def size_asked(number: int, otherwise: int) -> int:
    """How many statements the command line asks for, in the place of that number among its arguments."""
    return int(sys.argv[number]) if len(sys.argv) > number else otherwise
