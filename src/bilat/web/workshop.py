"""Work that takes long in, its result or how far it is out: done in a process of its own, so that pages stay quick.

A thread would hold up every page: Python runs one at a time, and each row that a page asks of the store would wait.
"""

from __future__ import annotations

import multiprocessing
import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar

from bilat.errors import BilatError, StoreError

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

ResultT = TypeVar("ResultT")

# A network of a million statements is large: those that nobody has asked for lately are let go.
_MOST = 8
# Each waits in a thread; a page asks for as many as there are sections of kinds.
_MOST_WAITING = 24


Job: TypeAlias = Callable[..., ResultT]
"""A function at the top of a module, since another process may have to import it.

Beside what it is given it takes `report`, a function of the share that is done, from 0 to 1.
"""


@dataclass(frozen=True, slots=True)
class Task(Generic[ResultT]):
    """A job with what it is given; one that `is_long` is done in a process of its own."""

    job: Job[ResultT]
    given: tuple[Any, ...]
    is_long: bool


@dataclass(frozen=True, slots=True)
class Work(Generic[ResultT]):
    """How far some work is: `result` is None until it was done once, `is_current` whether it is of the store as it is.

    `share` is how much of the work that is under way is done, 0 to 1.
    """

    result: ResultT | None
    is_current: bool
    share: float


@dataclass(slots=True)
class _Attempt:
    """One piece of work: of which version of the store, and what came of it."""

    version: object
    share: float = 0.0
    result: Any = None
    error: BilatError | None = None
    over: threading.Event = field(default_factory=threading.Event)


@dataclass(slots=True)
class _Bench:
    """All work of one name: the last that was done, and that under way."""

    done: _Attempt | None = None
    under_way: _Attempt | None = None

    @property
    def is_busy(self) -> bool:
        """Whether something is under way; what failed, and nobody asked about since, is not."""
        return self.under_way is not None and not self.under_way.over.is_set()


@dataclass(slots=True)
class Workshop:
    """Does one piece of work at a time, in a process that ends with it."""

    _benches: OrderedDict[str, _Bench] = field(default_factory=OrderedDict)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _turn: threading.Lock = field(default_factory=threading.Lock)
    _processes: set[SpawnProcess] = field(default_factory=set)
    _is_closed: bool = False

    def ask(self, name: str, version: object, task: Task[ResultT], wait: float) -> Work[ResultT]:
        """The work of a name for a version of the store, begun where it is not there; waits up to some seconds for it.

        What was done for an earlier version is given meanwhile. Raises the BilatError that the work raised, once:
        who asks again begins it anew; and StoreError where too much waits already.
        """
        with self._lock:
            bench = self._bench(name)
            if bench.done is not None and bench.done.version == version:
                return Work(bench.done.result, is_current=True, share=1.0)
            attempt = bench.under_way
            if attempt is None or (attempt.over.is_set() and attempt.version != version):
                self._require_room()
                attempt = bench.under_way = _Attempt(version)
                threading.Thread(target=self._do, args=(bench, attempt, task), daemon=True).start()
        attempt.over.wait(wait)
        with self._lock:
            if attempt.error is not None:
                bench.under_way = None
                raise attempt.error
            result = bench.done.result if bench.done else None
            return Work(result, bench.done is not None and bench.done.version == version, attempt.share)

    def close(self) -> None:
        """End what is under way."""
        with self._lock:
            self._is_closed = True
            running = tuple(self._processes)
        for process in running:
            process.terminate()
            process.join()

    def _require_room(self) -> None:
        waiting = sum(each.is_busy for each in self._benches.values())
        if waiting >= _MOST_WAITING:
            what = f"{waiting} pieces of work on the whole store wait already"
            raise StoreError(what, "ask again in some minutes")

    def _bench(self, name: str) -> _Bench:
        bench = self._benches.setdefault(name, _Bench())
        self._benches.move_to_end(name)
        idle = [key for key, each in self._benches.items() if key != name and not each.is_busy]
        for key in idle[: max(0, len(self._benches) - _MOST)]:
            del self._benches[key]
        return bench

    def _do(self, bench: _Bench, attempt: _Attempt, task: Task[Any]) -> None:
        found: Any = _broken_off()
        try:
            with self._turn:
                found = self._apart(attempt, task) if task.is_long else _here(attempt, task)
        finally:
            with self._lock:
                if isinstance(found, BilatError):
                    attempt.error = found
                else:
                    attempt.result, attempt.share = found, 1.0
                    bench.done, bench.under_way = attempt, None
                attempt.over.set()

    def _apart(self, attempt: _Attempt, task: Task[Any]) -> Any:  # noqa: ANN401 -- any job's own
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe(duplex=False)
        process = context.Process(target=_work, args=(theirs, task), daemon=True)
        with self._lock:
            if self._is_closed:
                return StoreError("the application is closing", "ask again when it runs")
            process.start()
            self._processes.add(process)
        theirs.close()
        found = _outcome(ours, attempt)
        process.join()
        self._processes.discard(process)
        return found


def _outcome(ours: Connection, attempt: _Attempt) -> Any:  # noqa: ANN401 -- any job's own
    """What comes of the work, told how far it is till then."""
    try:
        while True:
            sort, told = ours.recv()
            if sort != "share":
                return StoreError(*told) if sort == "error" else told
            attempt.share = told
    except EOFError:
        return _broken_off()
    finally:
        ours.close()


def _broken_off() -> StoreError:
    what = "work on the whole store was broken off"
    return StoreError(what, "ask again; where it ends so each time, this machine may have too little memory for it")


def _here(attempt: _Attempt, task: Task[Any]) -> Any:  # noqa: ANN401 -- any job's own
    """What comes of the work, done in this process."""

    def report(share: float) -> None:
        attempt.share = share

    try:
        return task.job(*task.given, report=report)
    except BilatError as error:
        return error


def _work(theirs: Connection, task: Task[Any]) -> None:
    """What the other process does."""
    try:
        result = task.job(*task.given, report=lambda share: theirs.send(("share", share)))
    except BilatError as error:
        theirs.send(("error", (error.what, error.advice)))
    else:
        theirs.send(("done", result))
    finally:
        theirs.close()
