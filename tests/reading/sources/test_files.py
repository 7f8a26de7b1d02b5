from __future__ import annotations

import io
import os
import sys
from typing import TYPE_CHECKING

import pytest

from bilat.errors import SourceError
from bilat.model.document import Document
from bilat.reading.sources.files import Limits, list_files, read_exactly, read_paths

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = "= Graustark–Ruritania relations =\n\nThe kings met in 1895.\n"


def article(path: Path, text: str = ARTICLE) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def error_of(path: Path | str, limits: Limits | None = None) -> str:
    """The message of the only thing that a path gives, which is an error."""
    (found,) = read_paths([path], limits=limits)
    assert isinstance(found, SourceError)
    return str(found)


def titles(*paths: Path | str) -> list[str]:
    return [found.title for found in read_paths(paths) if isinstance(found, Document)]


def test_a_file_becomes_a_document_with_its_date(tmp_path: Path) -> None:
    path = article(tmp_path / "one.txt")

    (found,) = read_paths([path], "1900")

    assert isinstance(found, Document)
    assert (found.title, found.text, found.source, found.dated) == (
        "Graustark–Ruritania relations",
        ARTICLE,
        str(path),
        "1900",
    )


def test_a_folder_gives_its_texts_in_order_of_names_however_deep(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "c.md"):
        article(tmp_path / name, f"= {name} relations =\n")

    assert titles(tmp_path) == ["a/z.txt relations", "b.txt relations"]


def test_the_standard_input_is_a_file_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(ARTICLE.encode())))

    assert titles("-") == ["Graustark–Ruritania relations"]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    path = article(tmp_path / "one.txt")
    (tmp_path / "link.txt").symlink_to(path)

    listing = list_files([path, tmp_path, path, tmp_path / "." / "one.txt"])

    assert listing.files == (str(path),)
    assert listing.repeated == 4


def test_a_missing_file_is_an_error_and_the_rest_is_read(tmp_path: Path) -> None:
    path = article(tmp_path / "one.txt")

    found = list(read_paths([tmp_path / "none.txt", path]))

    assert sorted(type(each).__name__ for each in found) == ["Document", "SourceError"]
    assert "none.txt: no such file; check the path" in error_of(tmp_path / "none.txt")


def test_a_folder_without_articles_is_an_error(tmp_path: Path) -> None:
    article(tmp_path / "notes.md")

    assert "a folder without articles: no .txt file" in error_of(tmp_path)


def test_bytes_that_are_not_utf_8_are_told_with_their_place(tmp_path: Path) -> None:
    path = tmp_path / "latin.txt"
    path.write_bytes("= Graustark–Ruritania relations =\n\nTh".encode() + b"\xe9 kings met.\n")

    assert f"latin.txt, byte {len(ARTICLE.encode()[:39])}: not UTF-8: 0xe9" in error_of(path)


def test_the_byte_is_counted_from_the_beginning_of_the_file_behind_a_mark_too(tmp_path: Path) -> None:
    path = tmp_path / "mark.txt"
    path.write_bytes(b"\xef\xbb\xbf= A\xff =")

    assert "byte 6: not UTF-8: 0xff" in error_of(path)


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    path = tmp_path / "mark.txt"
    path.write_bytes(b"\xef\xbb\xbf" + ARTICLE.encode())

    assert read_exactly(str(path)) == ARTICLE


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be"])
def test_utf_16_is_not_read(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "wide.txt"
    path.write_bytes(("\ufeff" if encoding == "utf-16-be" else "").encode(encoding) + ARTICLE.encode(encoding))

    assert "UTF-16, not UTF-8; save it as UTF-8" in error_of(path)


def test_a_binary_file_is_told_as_such(tmp_path: Path) -> None:
    path = tmp_path / "picture.txt"
    path.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")

    assert "byte 8: a binary file, not a text" in error_of(path)


@pytest.mark.parametrize("content", ["", " \n\t\n"])
def test_an_empty_file_is_told_as_such(tmp_path: Path, content: str) -> None:
    assert "an empty file" in error_of(article(tmp_path / "empty.txt", content))


def test_a_text_without_a_title_is_told_as_such(tmp_path: Path) -> None:
    assert "untitled.txt:1: no title" in error_of(article(tmp_path / "untitled.txt", "The kings met in 1895.\n"))


def test_a_cut_off_infobox_is_told_as_such(tmp_path: Path) -> None:
    text = "= Graustark–Ruritania relations =\n\nInfobox\n- Mission1: Legation of Gra"

    assert "the infobox is cut off" in error_of(article(tmp_path / "cut.txt", text))


def test_fifty_megabytes_in_one_line_are_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)

    assert "a file of more than 5,000,000 bytes; give one article a file" in error_of(path)


def test_a_line_that_is_too_long_is_refused_with_its_number(tmp_path: Path) -> None:
    path = article(tmp_path / "long.txt", ARTICLE + "x" * 100_001)

    assert "long.txt:4: a line of 100,001 characters; break it into paragraphs" in error_of(path)


def test_limits_can_be_set(tmp_path: Path) -> None:
    path = article(tmp_path / "one.txt")

    assert "more than 20 bytes" in error_of(path, Limits(max_bytes=20))
    assert "a line of 33 characters" in error_of(path, Limits(max_line=30))


def test_a_device_that_never_ends_is_refused() -> None:
    assert "more than 5,000,000 bytes" in error_of("/dev/zero")


def test_a_pipe_is_read() -> None:
    reading, writing = os.pipe()
    os.write(writing, ARTICLE.encode())
    os.close(writing)

    assert titles(f"/dev/fd/{reading}") == ["Graustark–Ruritania relations"]
    os.close(reading)


def test_a_path_that_no_file_can_have_is_an_error() -> None:
    assert "cannot be read" in error_of("a\0b")


def test_line_ends_of_other_systems_become_plain(tmp_path: Path) -> None:
    path = tmp_path / "dos.txt"
    path.write_bytes(ARTICLE.replace("\n", "\r\n").encode())

    (found,) = read_paths([path])

    assert isinstance(found, Document)
    assert found.text == ARTICLE
    assert read_exactly(str(path)) == ARTICLE.replace("\n", "\r\n")


def test_folders_that_link_to_themselves_come_to_an_end(tmp_path: Path) -> None:
    article(tmp_path / "one.txt")
    (tmp_path / "again").symlink_to(tmp_path)

    assert len(titles(tmp_path)) == 1
