from __future__ import annotations

import os
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from bilat.errors import StoreError
from bilat.model.document import Document
from bilat.model.problem import Problem
from bilat.model.statement import Claim, Evidence, Statement
from bilat.recording import open_store
from bilat.recording.tables import KEPT, SCHEMA_VERSION

if TYPE_CHECKING:
    from pathlib import Path


def document(number: int = 0) -> Document:
    return Document(f"Graustark–Ruritania relations {number}", "The kings met in 1895.", (), "graustark.txt", "seed")


def meeting(of: Document) -> Statement:
    claim = Claim("meeting", None, ("Graustark", "Ruritania"), time="1895")
    return Statement(claim, Evidence(of.title, 0, len(of.text), of.text, document=of.id))


def filled(path: Path) -> Path:
    with open_store(path) as store:
        store.add_reading(document(), [meeting(document())], [Problem("doubt", "which kings", document().title)])
    return path


@pytest.mark.parametrize("table", [table.name for table in KEPT if not table.name.startswith("verdict")])
@pytest.mark.parametrize("change", ["UPDATE {} SET rowid = rowid + 1", "DELETE FROM {}"])
def test_what_was_written_cannot_be_changed(tmp_path: Path, table: str, change: str) -> None:
    connection = sqlite3.connect(filled(tmp_path / "new.db"))

    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        connection.execute(change.format(table))
    connection.close()


def test_a_store_stays_when_it_is_opened_again(tmp_path: Path) -> None:
    with open_store(filled(tmp_path / "new.db")) as store:
        assert store.statements() == (meeting(document()),)


def test_a_store_is_one_file(tmp_path: Path) -> None:
    filled(tmp_path / "new.db")

    assert [path.name for path in tmp_path.iterdir()] == ["new.db"]


def test_a_path_may_have_signs_that_addresses_escape(tmp_path: Path) -> None:
    path = filled(tmp_path / "a b?mode=x#%41é.db")

    assert path.exists()


def test_a_store_of_a_later_version_is_refused(tmp_path: Path) -> None:
    path = filled(tmp_path / "new.db")
    connection = sqlite3.connect(path)
    connection.execute("INSERT INTO bilat_schema VALUES (?, '2040')", (SCHEMA_VERSION + 1,))
    connection.commit()
    connection.close()

    with pytest.raises(StoreError, match=rf"has version {SCHEMA_VERSION + 1}.*use the bilat that made it"):
        open_store(path)


def test_another_program_s_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE stamps (country TEXT)")
    connection.commit()
    connection.close()
    before = path.read_bytes()

    with pytest.raises(StoreError, match="no store of bilat"):
        open_store(path)
    assert path.read_bytes() == before


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "notes.db"
    path.write_text("not a database " * 100)

    with pytest.raises(StoreError, match="not a database"):
        open_store(path)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="a folder, not a file"):
        open_store(tmp_path)


def test_a_missing_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="make the folder first"):
        open_store(tmp_path / "none" / "new.db")


def test_reading_needs_a_store_that_is_there(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no such store"):
        open_store(tmp_path / "new.db", writable=False)
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_is_no_store_to_read(tmp_path: Path) -> None:
    (tmp_path / "empty.db").touch()

    with pytest.raises(StoreError, match="no store of bilat"):
        open_store(tmp_path / "empty.db", writable=False)


def test_a_store_opened_to_read_refuses_to_write(tmp_path: Path) -> None:
    with open_store(filled(tmp_path / "new.db"), writable=False) as store:
        assert len(store.statements()) == 1
        with pytest.raises(StoreError, match=r"readonly.*may write to"):
            store.add_reading(document(1), [])


def test_a_new_store_in_a_read_only_folder_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    # Who may write everywhere meets a folder where nobody can make a file instead.
    folder = "/proc/self" if os.access(tmp_path, os.W_OK) else str(tmp_path)

    with pytest.raises(StoreError, match="write to its folder"):
        open_store(f"{folder}/new.db")
    tmp_path.chmod(0o755)


def test_a_damaged_store_is_told_as_such(tmp_path: Path) -> None:
    path = filled(tmp_path / "new.db")
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))

    with pytest.raises(StoreError, match="the file is damaged"):
        open_store(path).statements()


def test_writers_wait_for_one_another(tmp_path: Path) -> None:
    path = filled(tmp_path / "new.db")

    def record(number: int) -> None:
        with open_store(path) as store:
            store.add_reading(document(number), [meeting(document(number))])

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(record, range(1, 13)))

    with open_store(path) as store:
        assert len(store.statements()) == 13


def test_a_reading_that_fails_leaves_nothing(tmp_path: Path) -> None:
    stranger = Statement(Claim("meeting", None, ("A", "B")), Evidence(document().title, 0, 1, "x", section=("\ud800",)))
    with open_store(tmp_path / "new.db") as store:
        with pytest.raises(UnicodeEncodeError):
            store.add_reading(document(), [meeting(document()), stranger])

        assert store.documents() == ()
