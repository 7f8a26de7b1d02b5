"""A configuration in, what every request asks out: the store, who is known in it, and what a page shows of it."""

from __future__ import annotations

import os
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar, cast

from fastapi import Depends, Request

from bilat.model.parties import load_registry
from bilat.recording import is_address, open_store
from bilat.standing.ledger import Ledger
from bilat.web.slugs import Slugs
from bilat.web.workshop import Task, Workshop

if TYPE_CHECKING:
    from collections.abc import Callable

    from bilat.model.parties.registry import Registry
    from bilat.recording import Store
    from bilat.standing.ledger import InForce
    from bilat.web.config import Config
    from bilat.web.workshop import Job, Work

ResultT = TypeVar("ResultT")

# What they say is worked out in about the time that another process takes to start.
_FEW_DOCUMENTS = 200


@dataclass(frozen=True, slots=True)
class Desk:
    """What requests share: the store, and answers kept until the store grows.

    A store only ever grows, so its `version` (counts of what it has) tells when a kept answer is out of date.
    """

    config: Config
    store: Store
    _kept: dict[str, tuple[object, Any]] = field(default_factory=dict)
    _locks: dict[str, threading.Lock] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _workshop: Workshop = field(default_factory=Workshop)
    _ledger: Ledger = field(default_factory=Ledger)
    _ledger_lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def registry(self) -> Registry:
        """All known parties."""
        return load_registry()

    @property
    def slugs(self) -> Slugs:
        """Who goes by which part of an address."""
        return self.kept("slugs", lambda: Slugs.of(self.registry, self.store.spellings()))

    def version(self) -> object:
        """Something that differs whenever the store does."""
        return self.store.version()

    def kept(self, name: str, make: Callable[[], ResultT]) -> ResultT:
        """What `make` gives, made anew only where the store has grown since; one maker at a time of each name."""
        version = self.version()
        with self._lock:
            lock = self._locks.setdefault(name, threading.Lock())
        # Who asks for another name does not wait for what takes long to make.
        with lock:
            held = self._kept.get(name)
            if held is None or held[0] != version:
                held = (version, make())
                self._kept[name] = held
        return cast("ResultT", held[1])

    def in_force(self) -> InForce:
        """The verdicts in force by now; of those that the store has, only the ones that are new since are asked for."""
        with self._ledger_lock:
            self._ledger.take(self.store.verdicts(beyond=self._ledger.taken))
            return self._ledger.held

    def worked_out(self, name: str, job: Job[ResultT], given: tuple[Any, ...], wait: float) -> Work[ResultT]:
        """How far work on the whole store is; begun where nobody asked before, in another process where it takes long.

        The job is given the store's path or address, and what else it is to be given; some seconds are waited for it.
        Raises the BilatError that the work raised.
        """
        is_long = self.kept("number of documents", lambda: len(self.store.dates())) > _FEW_DOCUMENTS
        return self._workshop.ask(name, self.version(), Task(job, (self.config.db, *given), is_long=is_long), wait)

    def close(self) -> None:
        """Let go of the store, and of work that is under way."""
        self._workshop.close()
        self.store.close()


def open_desk(config: Config) -> Desk:
    """The desk of a configuration, with its store, made where there is none; one that may only be read is only read.

    Raises StoreError where the store cannot be opened.
    """
    path = Path(config.db)
    is_sealed = not is_address(config.db) and path.is_file() and not (_may_write(path) and _may_write(path.parent))
    return Desk(config, open_store(config.db, writable=not is_sealed))


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK)


def desk_of(request: Request) -> Desk:
    """The desk of the application that answers a request."""
    return cast("Desk", request.app.state.desk)


DeskOf = Annotated[Desk, Depends(desk_of)]
"""A parameter of a route: the desk."""
