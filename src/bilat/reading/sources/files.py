"""Paths in, documents out, or for each path that cannot be used a SourceError that says why; nothing stops the rest."""

from __future__ import annotations

import os
import stat
import sys
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from bilat.errors import Place, SourceError
from bilat.reading.sources.seed import parse_seed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bilat.model.document import Document

STDIN = "-"
SUFFIX = ".txt"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Limits:
    """The largest file, in bytes, and the longest line, in characters, that are read."""

    max_bytes: int = 5_000_000
    max_line: int = 100_000


@dataclass(frozen=True, slots=True)
class Listing:
    """The files that some paths name, each once; the paths that name none; how often a file was named again."""

    files: tuple[str, ...]
    errors: tuple[SourceError, ...]
    repeated: int


def read_paths(
    paths: Iterable[str | Path], dated: str | None = None, limits: Limits | None = None
) -> Iterator[Document | SourceError]:
    """The documents of files, folders (every `.txt` file in them, in order of names, however deep) and `-` (stdin).

    `dated` is the EDTF date given for all of them. A file named twice is read once.
    """
    listing = list_files(paths)
    return chain(listing.errors, (read_document(file, dated, limits) for file in listing.files))


def read_document(file: str, dated: str | None = None, limits: Limits | None = None) -> Document | SourceError:
    """The document of one file, or why there is none."""
    try:
        return parse_seed(read_text(file, limits), file, dated)
    except SourceError as error:
        return error


def read_copy(path: str, name: str, dated: str | None = None, limits: Limits | None = None) -> Document | SourceError:
    """The document of a file that goes by another name where it came from, or why there is none, told of that name."""
    limits = limits or Limits()
    try:
        return parse_seed(_plain(_checked(_bytes(path, limits.max_bytes, name), name, limits)), name, dated)
    except SourceError as error:
        return error


def list_files(paths: Iterable[str | Path]) -> Listing:
    """The files that paths name, in their order, those of a folder in order of names."""
    named: list[str] = []
    errors: list[SourceError] = []
    for path in map(str, paths):
        try:
            named.extend(_named(path))
        except SourceError as error:
            errors.append(error)
    distinct = {_identity(file): file for file in reversed(named)}
    files = tuple(dict.fromkeys(distinct[_identity(file)] for file in named))
    return Listing(files, tuple(errors), len(named) - len(files))


def read_text(file: str, limits: Limits | None = None) -> str:
    r"""The text of one file, without a byte order mark, `\r\n` and `\r` as `\n`.

    Raises SourceError as `read_exactly` does.
    """
    return _plain(read_exactly(file, limits))


def read_exactly(file: str, limits: Limits | None = None) -> str:
    """The text of one file, without a byte order mark, its line ends as they are.

    Raises SourceError where it cannot be read, is larger than the limits, binary, not UTF-8 or empty.
    """
    limits = limits or Limits()
    return _checked(_bytes(file, limits.max_bytes, file), file, limits)


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _checked(data: bytes, file: str, limits: Limits) -> str:
    if not data.strip():
        what = "an empty file"
        raise SourceError(what, "give a text that begins with a line `= X–Y relations =`", Place(file))
    text = _decoded(file, data)
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > limits.max_line:
            what = f"a line of {len(line):,} characters"
            advice = f"break it into paragraphs, or set BILAT_MAX_LINE above {limits.max_line:,}"
            raise SourceError(what, advice, Place(file, number))
    return text


def _named(path: str) -> list[str]:
    if path == STDIN or not Path(path).is_dir():
        return [path]
    files = sorted(_files_below(path))
    if not files:
        what = f"a folder without articles: no {SUFFIX} file lies in it"
        raise SourceError(what, "name the files, or a folder that has some", Place(path))
    return files


def _files_below(folder: str) -> Iterator[str]:
    def refuse(error: OSError) -> None:
        what = f"a folder that cannot be read: {error.strerror}"
        raise SourceError(what, "change who may read it, or leave it out", Place(str(error.filename))) from error

    for place, _, names in os.walk(folder, onerror=refuse):
        yield from (str(Path(place) / name) for name in names if name.endswith(SUFFIX))


def _identity(file: str) -> tuple[int, int] | str:
    """Equal for two paths to one file, by whatever links."""
    try:
        found = Path(file).stat() if file != STDIN else None
    except (OSError, ValueError):
        found = None
    return (found.st_dev, found.st_ino) if found else file


def _bytes(path: str, most: int, file: str) -> bytes:
    try:
        data = _first_bytes(path, most + 1)
    except FileNotFoundError:
        what = "no such file"
        raise SourceError(what, "check the path", Place(file)) from None
    except (OSError, ValueError) as error:
        what = f"a file that cannot be read: {getattr(error, 'strerror', None) or error}"
        raise SourceError(what, "change who may read it, or leave it out", Place(file)) from error
    if len(data) > most:
        what = f"a file of more than {most:,} bytes"
        raise SourceError(what, "give one article a file, or set BILAT_MAX_BYTES higher", Place(file))
    return data


def _first_bytes(file: str, most: int) -> bytes:
    """No more than `most` bytes: a device or a pipe may never end."""
    if file == STDIN:
        return sys.stdin.buffer.read(most)
    if stat.S_ISREG(Path(file).stat().st_mode):
        most = min(most, Path(file).stat().st_size + 1)
    with Path(file).open("rb") as opened:
        return opened.read(most)


def _decoded(file: str, data: bytes) -> str:
    if data.startswith(_UTF16):
        what = "a text in UTF-16, not UTF-8"
        raise SourceError(what, "save it as UTF-8", Place(file, byte=0))
    if b"\0" in data:
        what = "a binary file, not a text"
        raise SourceError(what, "give plain text in UTF-8", Place(file, byte=data.index(b"\0")))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # The codec counts from behind the mark.
        byte = error.start + (3 if data.startswith(b"\xef\xbb\xbf") else 0)
        what = f"not UTF-8: {data[byte]:#04x} is no part of a character there"
        raise SourceError(what, "save it as UTF-8", Place(file, byte=byte)) from error
