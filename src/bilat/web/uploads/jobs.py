"""Uploads in, read and recorded one after another; how far each is, for who sent it, out."""

from __future__ import annotations

import queue
import secrets
import shutil
import tempfile
import threading
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING

from bilat.errors import BilatError, StoreError
from bilat.reading.sources.files import Limits
from bilat.recording import NotRecordedError
from bilat.telling.intake import Intake, record, title_errors
from bilat.web.refusals import RefusedError
from bilat.web.uploads.hand import Hand
from bilat.web.uploads.job import File, Job, name_of
from bilat.web.uploads.kept import Kept
from bilat.web.uploads.worker import Task

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bilat.web.desk import Desk
    from bilat.web.uploads.job import Sender, Sent

_MOST_KEPT, _MOST_OF_ALL = 50, 1000


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
    _kept: Kept = field(init=False)
    _is_closing: bool = False

    def __post_init__(self) -> None:
        """Make the hand that reads, which starts nothing yet; what was being read when the server stopped is not now.

        Raises StoreError where the file of past uploads cannot be read.
        """
        self._hand = Hand(self.desk.config.model, self.desk.config.seconds)
        self._kept = Kept(self.desk.config.uploads)
        self._jobs = {job.id: job.broken_off for job in self._kept.all()}

    def take(self, by: Sender, sent: Sequence[Sent], dated: str | None) -> Job:
        """Take files of somebody to be read.

        Raises RefusedError where there are none or too many, or too many uploads wait, StoreError where they cannot be
        kept.
        """
        config = self.desk.config
        if not 0 < len(sent) <= config.max_files:
            what = f"{len(sent):,} files were sent"
            raise RefusedError(HTTPStatus.UNPROCESSABLE_ENTITY, what, f"choose 1 to {config.max_files} files")
        files = tuple(File(name_of(each.name)) for each in sent)
        job = Job(secrets.token_urlsafe(9), by, datetime.now(UTC), dated, files)
        with self._lock:
            if sum(not each.is_done for each in self._jobs.values()) >= config.max_jobs:
                what = f"{config.max_jobs} uploads wait to be read already"
                raise RefusedError(HTTPStatus.TOO_MANY_REQUESTS, what, "try again later", {"retry-after": "60"})
            self._start()
            self._jobs[job.id] = job
        try:
            self._put_by(job, sent)
        except BaseException:
            self._let_go(job)
            raise
        self._waiting.put(job.id)
        return self.job(by.key, job.id)

    def job(self, owner: str, identity: str) -> Job:
        """An upload of somebody; NotRecordedError where they have none of that id."""
        for job in self.jobs(owner):
            if job.id == identity:
                return job
        what = f"you have no upload {identity!r}"
        raise NotRecordedError(what, f"the last {_MOST_KEPT} are told of")

    def jobs(self, owner: str) -> tuple[Job, ...]:
        """The uploads of somebody, the last one first."""
        with self._lock:
            every = tuple(self._jobs.values())
        waiting = [job.id for job in every if not job.is_done]
        mine = (job for job in reversed(every) if job.by.key == owner)
        return tuple(replace(job, ahead=waiting.index(job.id)) if job.id in waiting else job for job in mine)

    def close(self) -> None:
        """End reading, whatever is being read; it is told of as broken off."""
        self._is_closing = True
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

    def _put_by(self, job: Job, sent: Sequence[Sent]) -> None:
        """Keep an upload and its files; of what was sent before only so much is kept on, of each person and of all."""
        try:
            self._keep(job, sent)
        except OSError as error:
            what = f"the files cannot be kept until they are read: {error.strerror}"
            raise StoreError(what, "make room on the disk, then try again") from error
        # At once, so that an upload that is refused is not found again as one that was broken off.
        old = self._outdated(job)
        self._kept.keep(job, old)
        with self._lock:
            for identity in old:
                self._jobs.pop(identity, None)

    def _outdated(self, job: Job) -> set[str]:
        """The ids of the uploads that are not kept on once there is this one."""
        with self._lock:
            every = list(self._jobs.values())
        mine = [each for each in every if each.by.key == job.by.key]
        return {each.id for each in (*mine[:-_MOST_KEPT], *every[:-_MOST_OF_ALL]) if each.is_done}

    def _let_go(self, job: Job) -> None:
        """Of an upload that cannot be kept nothing is left."""
        with self._lock:
            del self._jobs[job.id]
        for number in range(len(job.files)):
            self._path(job.id, number).unlink(missing_ok=True)

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
                self._keep_on(self._set(identity, number, self._tried(self._jobs[identity], number, met)))

    def _set(self, identity: str, number: int, file: File) -> Job:
        with self._lock:
            job = self._jobs[identity]
            files = (*job.files[:number], file, *job.files[number + 1 :])
            self._jobs[identity] = job = replace(job, files=files)
        return job

    def _keep_on(self, job: Job) -> None:
        """Where an upload cannot be kept, the server prints it: what is read is read all the same."""
        try:
            self._kept.keep(job)
        except StoreError as error:
            self._print(error)

    def _print(self, error: Exception) -> None:
        threading.excepthook(threading.ExceptHookArgs((type(error), error, error.__traceback__, self._thread)))

    def _tried(self, job: Job, number: int, met: dict[str, tuple[str, str]]) -> File:
        """As `_read` has it; whatever goes wrong with one file, the server prints it, and the next ones are read."""
        try:
            found = self._read(job, number, met)
        except Exception as error:  # noqa: BLE001 -- else nothing that anybody uploads is read any more
            self._print(error)
            why = "the server failed on it; it has printed why"
            return replace(job.files[number], state="refused", why=why)
        # The reader is ended with the server, and then says that it failed.
        return job.files[number].broken_off if self._is_closing and found.state == "refused" else found

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
