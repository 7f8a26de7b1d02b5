"""Files in over a pipe, what they say out over it: a process of its own, which can be ended at any time."""

from __future__ import annotations

import signal
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilat.errors import BilatError, Place, SourceError
from bilat.model.parties import load_registry
from bilat.reading.reader import Reader
from bilat.reading.sources.files import Limits, read_copy
from bilat.telling.intake import Intake, intake_of, title_clash

if TYPE_CHECKING:
    from collections.abc import Mapping
    from multiprocessing.connection import Connection


@dataclass(frozen=True, slots=True)
class Task:
    """A file to be read: where it lies, what it was called; `met` are the titles of its upload, with id and source."""

    path: str
    name: str
    dated: str | None
    limits: Limits
    met: Mapping[str, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a file was not read, in the parts of an error: errors themselves do not pass a pipe."""

    what: str
    advice: str
    line: int | None = None
    byte: int | None = None

    def error(self, file: str) -> SourceError:
        """The error of a file."""
        return SourceError(self.what, self.advice, Place(file, self.line, self.byte))


READY = "ready"


def work(pipe: Connection, model: str | None) -> None:
    """Load the model once, say so, then read file after file until the pipe is closed."""
    # Whoever started it all ends this process too; Ctrl-C is not meant for it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        reader = Reader(load_registry(), model)
        reader.settle()
    except BilatError as error:
        pipe.send(Refused(error.what, error.advice))
        return
    pipe.send(READY)
    while True:
        try:
            task: Task = pipe.recv()
        except EOFError:
            return
        pipe.send(read(reader, task))


def read(reader: Reader, task: Task) -> Intake | Refused:
    """What a file says, or why that cannot be told."""
    found = read_copy(task.path, task.name, task.dated, task.limits)
    if isinstance(found, SourceError):
        return _refused(found)
    clash = title_clash(found, task.met)
    return _refused(clash) if clash is not None else intake_of(reader.read_one(found))


def _refused(error: SourceError) -> Refused:
    where = error.where
    return Refused(error.what, error.advice, where.line if where else None, where.byte if where else None)
