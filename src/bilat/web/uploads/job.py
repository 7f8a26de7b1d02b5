"""What was sent and how far it is: an upload with its files, as they are told of, kept and found again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, BinaryIO, Literal

if TYPE_CHECKING:
    from datetime import datetime

State = Literal["waiting", "reading", "read", "given twice", "refused", "broken off"]
_LONGEST_NAME = 200
_UNSETTLED = ("waiting", "reading")
_STOPPED = "the server stopped before it was read; send it again: nothing is recorded twice"


@dataclass(frozen=True, slots=True)
class Sent:
    """A file as it was sent: what it was called, and its bytes, of which no more are read than may be."""

    name: str
    bytes: BinaryIO


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sends: by what they are told apart from others, and their name."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class File:
    """A file of an upload, and how far it is; once it is read, its document and what was found in it, by count.

    `why` says why it was refused or broken off, or what is wrong with it though it was read.
    """

    name: str
    state: State = "waiting"
    why: str = ""
    document: str = ""
    title: str = ""
    statements: int = 0
    new: int = 0
    problems: int = 0

    @property
    def is_settled(self) -> bool:
        """Whether it is neither waiting nor being read."""
        return self.state not in _UNSETTLED

    @property
    def broken_off(self) -> File:
        """The file as it is where the server stopped: one that is settled stays as it is."""
        return self if self.is_settled else replace(self, state="broken off", why=_STOPPED)


@dataclass(frozen=True, slots=True)
class Job:
    """The files that somebody sent together; `ahead` counts the uploads that are read before it."""

    id: str
    by: Sender
    made_on: datetime
    dated: str | None
    files: tuple[File, ...]
    ahead: int = 0

    @property
    def settled(self) -> int:
        """How many files are neither waiting nor being read."""
        return sum(file.is_settled for file in self.files)

    @property
    def is_done(self) -> bool:
        """Whether all are."""
        return self.settled == len(self.files)

    @property
    def broken_off(self) -> Job:
        """The upload as it is where the server stopped."""
        return replace(self, files=tuple(file.broken_off for file in self.files))


def name_of(given: str) -> str:
    """What a file was called, without folders and signs that cannot be seen."""
    last = given.replace("\\", "/").rpartition("/")[2]
    return "".join(c if c.isprintable() else "?" for c in last)[:_LONGEST_NAME] or "without a name"
