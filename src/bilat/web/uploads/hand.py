"""A file to be read in, what it says out; behind it a process that is kept warm, and ended where it takes too long."""

from __future__ import annotations

import multiprocessing
import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bilat.telling.intake import Intake
from bilat.web.uploads.worker import READY, Refused, Task, work

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

_LOADING_SECONDS = 120.0
_ENDING_SECONDS = 5.0


@dataclass(slots=True)
class Hand:
    """Reads one file at a time; `seconds` is how long each may take."""

    model: str | None
    seconds: float
    _process: SpawnProcess | None = None
    _pipe: Connection | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _is_closed: bool = False

    def read(self, task: Task) -> Intake | Refused:
        """What a file says, or why it was not read: it cannot be used, took too long, or ended the reader."""
        failed = self._start()
        pipe = self._pipe
        if failed or pipe is None:
            return failed or Refused("the server is being stopped", "upload it again later")
        try:
            pipe.send(task)
            if not pipe.poll(self.seconds):
                self._end()
                what = f"reading it took longer than {self.seconds:g} seconds"
                return Refused(what, "give it in parts, or read it with `bilat read`")
            told: Intake | Refused = pipe.recv()
        except (EOFError, OSError):
            self._end()
            return Refused("the reader failed on it", "read it with `bilat read`, which tells more, and report it")
        return told

    def close(self) -> None:
        """End the process, whatever it does, and start none any more."""
        with self._lock:
            self._is_closed = True
        self._end()

    def _start(self) -> Refused | None:
        """A process that has loaded the model; why there is none."""
        with self._lock:
            if self._is_closed or (self._process is not None and self._process.is_alive()):
                return None
            context = multiprocessing.get_context("spawn")
            self._pipe, far = context.Pipe()
            self._process = context.Process(target=work, args=(far, self.model), daemon=True)
            self._process.start()
            far.close()
            pipe = self._pipe
        try:
            told = pipe.recv() if pipe.poll(_LOADING_SECONDS) else None
        except (EOFError, OSError):
            told = None
        if told == READY:
            return None
        self._end()
        return told if isinstance(told, Refused) else Refused("the reader did not start", "see what the server printed")

    def _end(self) -> None:
        with self._lock:
            process, pipe, self._process, self._pipe = self._process, self._pipe, None, None
        if process is not None:
            process.kill()
            process.join(_ENDING_SECONDS)
            process.close()
        if pipe is not None:
            pipe.close()
