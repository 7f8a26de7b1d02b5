"""Uploads in, read and recorded one after another; how far each is, for who sent it, out."""

from __future__ import annotations

import queue
import secrets
import shutil
import tempfile
import threading
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Literal

from bilat.errors import BilatError, StoreError
from bilat.reading.sources.files import Limits
from bilat.recording import NotRecordedError
from bilat.telling.intake import Intake, record, title_errors
from bilat.web.refusals import RefusedError
from bilat.web.uploads.hand import Hand
from bilat.web.uploads.worker import Task

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bilat.web.desk import Desk

State = Literal["waiting", "reading", "read", "given twice", "refused"]
_KEPT_FOR = timedelta(hours=24)
_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Sent:
    """A file as it was sent: what it was called, and its bytes, of which no more are read than may be."""

    name: str
    bytes: BinaryIO


@dataclass(frozen=True, slots=True)
class File:
    """A file of an upload, and how far it is; once it is read, its document and what was found in it, by count.

    `why` says why it was refused, or what is wrong with it though it was read.
    """

    name: str
    state: State = "waiting"
    why: str = ""
    document: str = ""
    title: str = ""
    statements: int = 0
    new: int = 0
    problems: int = 0


@dataclass(frozen=True, slots=True)
class Job:
    """The files that somebody sent together; `ahead` counts the uploads that are read before it."""

    id: str
    owner: str
    made_on: datetime
    dated: str | None
    files: tuple[File, ...]
    ahead: int = 0

    @property
    def settled(self) -> int:
        """How many files are neither waiting nor being read."""
        return sum(file.state not in ("waiting", "reading") for file in self.files)

    @property
    def is_done(self) -> bool:
        """Whether all are."""
        return self.settled == len(self.files)


@dataclass(slots=True)
class Uploads:
    """Takes uploads and reads them in a thread and a process of their own, which are started for the first."""

    desk: Desk
    _jobs: dict[str, Job] = field(default_factory=dict)
    _waiting: queue.SimpleQueue[str | None] = field(default_factory=queue.SimpleQueue)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _thread: threading.Thread | None = None
    _folder: str = ""
    _hand: Hand = field(init=False)

    def __post_init__(self) -> None:
        """Make the hand that reads; it starts nothing yet."""
        self._hand = Hand(self.desk.config.model, self.desk.config.seconds)

    def take(self, owner: str, sent: Sequence[Sent], dated: str | None) -> Job:
        """Take files of somebody to be read.

        Raises RefusedError where there are none or too many, or too many uploads wait.
        """
        config = self.desk.config
        if not 0 < len(sent) <= config.max_files:
            what = f"{len(sent):,} files were sent"
            raise RefusedError(HTTPStatus.UNPROCESSABLE_ENTITY, what, f"choose 1 to {config.max_files} files")
        files = tuple(File(name_of(each.name)) for each in sent)
        job = Job(secrets.token_urlsafe(9), owner, datetime.now(UTC), dated, files)
        with self._lock:
            self._forget()
            if sum(not each.is_done for each in self._jobs.values()) >= config.max_jobs:
                what = f"{config.max_jobs} uploads wait to be read already"
                raise RefusedError(HTTPStatus.TOO_MANY_REQUESTS, what, "try again later", {"retry-after": "60"})
            self._start()
            self._jobs[job.id] = job
        try:
            self._keep(job, sent)
        except OSError as error:
            with self._lock:
                del self._jobs[job.id]
            what = f"the files cannot be kept until they are read: {error.strerror}"
            raise StoreError(what, "make room on the disk, then try again") from error
        self._waiting.put(job.id)
        return self.job(owner, job.id)

    def job(self, owner: str, identity: str) -> Job:
        """An upload of somebody; NotRecordedError where they have none of that id."""
        for job in self.jobs(owner):
            if job.id == identity:
                return job
        what = f"you have no upload {identity!r}"
        raise NotRecordedError(what, "uploads are told of for a day, and until the server is stopped")

    def jobs(self, owner: str) -> tuple[Job, ...]:
        """The uploads of somebody, the last one first."""
        with self._lock:
            every = tuple(self._jobs.values())
        waiting = [job.id for job in every if not job.is_done]
        mine = (job for job in reversed(every) if job.owner == owner)
        return tuple(replace(job, ahead=waiting.index(job.id)) if job.id in waiting else job for job in mine)

    def close(self) -> None:
        """End reading, whatever is being read."""
        self._waiting.put(None)
        self._hand.close()
        if self._thread is not None:
            self._thread.join(10)
        if self._folder:
            shutil.rmtree(self._folder, ignore_errors=True)

    def _start(self) -> None:
        if self._thread is None:
            self._folder = tempfile.mkdtemp(prefix="bilat-uploads-")
            self._thread = threading.Thread(target=self._work, name="uploads", daemon=True)
            self._thread.start()

    def _forget(self) -> None:
        """Uploads that were read long ago."""
        since = datetime.now(UTC) - _KEPT_FOR
        for identity in [job.id for job in self._jobs.values() if job.is_done and job.made_on < since]:
            del self._jobs[identity]

    def _keep(self, job: Job, sent: Sequence[Sent]) -> None:
        """Put the files where they are read from, each no longer than it takes to see that it is too long."""
        for number, each in enumerate(sent):
            with self._path(job.id, number).open("wb") as kept:
                left = self.desk.config.max_bytes + 1
                while left and (some := each.bytes.read(min(left, 1 << 16))):
                    left -= kept.write(some)

    def _path(self, job: str, number: int) -> Path:
        return Path(self._folder) / f"{job}-{number}"

    def _work(self) -> None:
        while (identity := self._waiting.get()) is not None:
            met: dict[str, tuple[str, str]] = {}
            for number in range(len(self._jobs[identity].files)):
                self._set(identity, number, replace(self._jobs[identity].files[number], state="reading"))
                self._set(identity, number, self._tried(self._jobs[identity], number, met))

    def _set(self, identity: str, number: int, file: File) -> None:
        with self._lock:
            job = self._jobs[identity]
            files = (*job.files[:number], file, *job.files[number + 1 :])
            self._jobs[identity] = replace(job, files=files)

    def _tried(self, job: Job, number: int, met: dict[str, tuple[str, str]]) -> File:
        """As `_read` has it; whatever goes wrong with one file, the server prints it, and the next ones are read."""
        try:
            return self._read(job, number, met)
        except Exception as error:  # noqa: BLE001 -- else nothing that anybody uploads is read any more
            threading.excepthook(threading.ExceptHookArgs((type(error), error, error.__traceback__, self._thread)))
            why = "the server failed on it; it has printed why"
            return replace(job.files[number], state="refused", why=why)

    def _read(self, job: Job, number: int, met: dict[str, tuple[str, str]]) -> File:
        """A file as it is once it was read, or refused; `met` has the titles of the upload so far."""
        config, file, path = self.desk.config, job.files[number], self._path(job.id, number)
        limits = Limits(config.max_bytes, config.max_line)
        told = self._hand.read(Task(str(path), file.name, job.dated, limits, dict(met)))
        path.unlink(missing_ok=True)
        if not isinstance(told, Intake):
            return replace(file, state="refused", why=str(told.error(file.name)))
        document = told.document
        found = replace(file, document=document.id, title=document.title)
        if document.title in met:
            return replace(found, state="given twice")
        met[document.title] = (document.id, document.source)
        return self._recorded(found, told)

    def _recorded(self, file: File, told: Intake) -> File:
        try:
            added = record(self.desk.store, told)
        except (BilatError, ValueError) as error:
            return replace(file, state="refused", why=str(error))
        doubts = sum(problem.severity != "note" for problem in told.problems)
        why = "; ".join(str(error) for error in title_errors(told))
        found = replace(file, statements=len(told.statements), new=added.new, problems=doubts)
        return replace(found, state="read", why=why)


def name_of(given: str) -> str:
    """What a file was called, without folders and signs that cannot be seen."""
    last = given.replace("\\", "/").rpartition("/")[2]
    return "".join(c if c.isprintable() else "?" for c in last)[:_LONGEST_NAME] or "without a name"
