"""Bad input through the installed command: told with its place, counted, the rest read, and an exit code."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest

from bilat.recording.tables import SCHEMA_VERSION
from tests.acceptance.asking import BILAT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TITLE = "Chad–Sudan relations"
SENTENCE = "Chad opened an embassy in Khartoum in May 1971."
GOOD = f"= {TITLE} =\n\n{SENTENCE}\n"
# What each bad input of the folder below is told by: its place, and what is wrong there.
BAD = MappingProxyType(
    {
        "missing.txt": ("missing.txt: ", "no such file"),
        "nothing": ("nothing: ", "a folder without articles"),
        "latin.txt": ("latin.txt, byte 13: ", "not UTF-8"),
        "empty.txt": ("empty.txt: ", "empty"),
        "untitled.txt": ("untitled.txt:1: ", "no title"),
        "cut-in-a-row.txt": ("cut-in-a-row.txt:5: ", "the infobox is cut off"),
        "cut-after-a-row.txt": ("cut-after-a-row.txt:4: ", "the infobox is cut off"),
        "history.txt": ("history.txt:1: ", "does not name two known parties"),
        "huge.txt": ("huge.txt: ", "more than 5,000,000 bytes"),
        "long.txt": ("long.txt:3: ", "a line of 200,000 characters"),
        "binary.txt": ("binary.txt, byte 2: ", "a binary file"),
    }
)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One good article beside every bad one."""
    folder = tmp_path_factory.mktemp("bad")
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    (folder / "nothing").mkdir()
    (folder / "latin.txt").write_bytes("= Chad–Sudan".encode()[:11] + b"n \xf4 relations =\n")
    (folder / "empty.txt").touch()
    (folder / "untitled.txt").write_text("It rained.\n", encoding="utf-8")
    (folder / "cut-in-a-row.txt").write_text("= Chad–Niger relations =\n\nInfobox\n- Party1: Chad\n- Miss", "utf-8")
    (folder / "cut-after-a-row.txt").write_text("= Chad–Mali relations =\n\nInfobox\n- Party1: Chad\n", "utf-8")
    (folder / "history.txt").write_text("= A history =\n\nChad and Sudan established relations in 1965.\n", "utf-8")
    (folder / "huge.txt").write_text("= Chad–Libya relations =\n\n" + "x" * 50_000_000, encoding="utf-8")
    (folder / "long.txt").write_text("= Chad–Egypt relations =\n\n" + "x" * 200_000 + "\n", encoding="utf-8")
    (folder / "binary.txt").write_bytes(b"PK\x00\x01\x02")
    return folder


def bilat(folder: Path, *args: str, prefix: tuple[str, ...] = (), **settings: str) -> subprocess.CompletedProcess[str]:
    """A run of the installed command in a folder, with no settings of the environment but these."""
    environ = {name: value for name, value in os.environ.items() if not name.startswith("BILAT_")}
    command = [*prefix, str(BILAT), *args]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder, env=environ | settings)


@pytest.fixture(scope="session")
def run(folder: Path) -> subprocess.CompletedProcess[str]:
    """All of it read in one run, the good article last."""
    return bilat(folder, "read", *BAD, "good.txt", "--db", "read.db", "--json")


@pytest.mark.parametrize("name", BAD)
def test_an_input_that_cannot_be_used_is_told_on_one_line_with_its_place(
    run: subprocess.CompletedProcess[str], name: str
) -> None:
    place, what = BAD[name]
    (line,) = (line for line in run.stderr.splitlines() if name in line)

    assert line.startswith(f"error: {place}")
    assert what in line
    assert "; " in line, "it says what to do"


def test_bad_inputs_are_counted_and_the_rest_is_read(folder: Path, run: subprocess.CompletedProcess[str]) -> None:
    row = json.loads(run.stdout)

    assert run.returncode == 1
    assert len(row["errors"]) == len(BAD)
    assert run.stderr.count("\n") == len(BAD)
    # The text without two parties in its title is read too.
    assert row["documents"] == 2
    told = bilat(folder, "standing", "Chad", "Sudan", "--on", "1980-01-01", "--json", "--db", "read.db")
    assert {json.loads(line)["kind"] for line in told.stdout.splitlines()} >= {"mission"}


def test_for_people_the_count_is_in_the_summary(folder: Path) -> None:
    done = bilat(folder, "read", "missing.txt", "empty.txt", "--db", "none.db")

    assert done.returncode == 1
    assert done.stdout.endswith("2 inputs could not be used, or not wholly\n")


def test_where_so_large_a_file_is_let_in_its_line_is_still_too_long(folder: Path) -> None:
    done = bilat(folder, "read", "huge.txt", "--db", "none.db", BILAT_MAX_BYTES="60000000")

    assert done.returncode == 1
    assert done.stderr.startswith("error: huge.txt:3: a line of 50,000,000 characters; ")


def test_a_file_read_twice_changes_nothing(folder: Path) -> None:
    first = bilat(folder, "read", "good.txt", "--db", "twice.db")
    before = rows_of(folder / "twice.db")

    again = bilat(folder, "read", "good.txt", "good.txt", "--db", "twice.db", "--json")

    assert (first.returncode, again.returncode) == (0, 0)
    told = json.loads(again.stdout)
    assert (told["known_documents"], told["again"], told["new"], told["withdrawn"]) == (1, 1, 0, 0)
    assert rows_of(folder / "twice.db") == before


def test_a_statement_that_breaks_the_contract_is_told_with_its_line_and_the_rest_is_loaded(tmp_path: Path) -> None:
    good = {"doc": TITLE, "start": 0, "end": 9, "kind": "visit", "actors": ["Chad"], "targets": ["Sudan"]}
    lines = [
        json.dumps(good),
        json.dumps({**good, "kind": "picnic"}),
        json.dumps({**good, "time": "last May"}),
        '{"doc": "cut',
        json.dumps({**good, "time": "1971"}),
    ]
    (tmp_path / "told.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")

    done = bilat(tmp_path, "load", "told.jsonl", "--json", "--db", "told.db")

    assert done.returncode == 1
    assert [line.partition(": ")[2].partition(": ")[0] for line in done.stderr.splitlines()] == [
        "told.jsonl:2", "told.jsonl:3", "told.jsonl:4",
    ]  # fmt: skip
    row = json.loads(done.stdout)
    assert (row["statements"], row["errors"]) == (2, 3)


@pytest.mark.parametrize("args", [("read", "good.txt"), ("load", "none.jsonl"), ("standing", "Chad", "Sudan")])
def test_a_store_of_a_later_version_is_refused_and_left_alone(tmp_path: Path, args: tuple[str, ...]) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "none.jsonl").touch()
    bilat(tmp_path, "read", "nothing.txt", "--db", "later.db")
    connection = sqlite3.connect(tmp_path / "later.db")
    connection.execute("INSERT INTO bilat_schema VALUES (?, '2040')", (SCHEMA_VERSION + 1,))
    connection.commit()
    connection.close()
    before = (tmp_path / "later.db").read_bytes()

    done = bilat(tmp_path, *args, "--db", "later.db")

    assert done.returncode == 3
    (line,) = done.stderr.splitlines()
    assert line.startswith(f"error: later.db: the store has version {SCHEMA_VERSION + 1}")
    assert "use the bilat that made it, or a newer one" in line
    assert (tmp_path / "later.db").read_bytes() == before


@pytest.fixture
def read_only(tmp_path: Path) -> Iterator[Path]:
    """A folder that may not be written to, with an article in it."""
    folder = tmp_path / "read-only"
    folder.mkdir()
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    folder.chmod(0o555)
    yield folder
    folder.chmod(0o755)


def as_one_who_may_not_write_everywhere() -> tuple[str, ...]:
    """What to put before a command so that a folder's mode binds root too; skips where that cannot be had."""
    if os.geteuid() != 0:
        return ()
    powers = "-dac_override,-dac_read_search"
    prefix = ("setpriv", f"--bounding-set={powers}", f"--inh-caps={powers}")
    if not shutil.which("setpriv") or subprocess.run([*prefix, "true"], capture_output=True, check=False).returncode:
        pytest.skip("root may write everywhere, and cannot give that up here")
    return prefix


@pytest.mark.parametrize("command", ["read", "load"])
def test_a_store_in_a_read_only_folder_is_refused_with_what_to_do(read_only: Path, command: str) -> None:
    prefix = as_one_who_may_not_write_everywhere()
    done = bilat(read_only, command, "good.txt", "--db", "new.db", prefix=prefix)

    assert done.returncode == 3
    (line,) = done.stderr.splitlines()
    assert line.startswith("error: new.db: the store cannot be used: ")
    assert "write to its folder, or give another with --db" in line
    assert list(read_only.iterdir()) == [read_only / "good.txt"]


def test_a_store_below_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    done = bilat(tmp_path, "read", "good.txt", "--db", "good.txt/new.db")

    assert done.returncode == 3
    assert done.stderr.startswith("error: good.txt/new.db: ")
    assert "give another path with --db" in done.stderr


def test_an_article_in_a_read_only_folder_is_read_and_a_store_there_asked(tmp_path: Path, read_only: Path) -> None:
    prefix = as_one_who_may_not_write_everywhere()
    done = bilat(tmp_path, "read", "read-only", "--db", "new.db", prefix=prefix)
    read_only.chmod(0o755)
    shutil.copy(tmp_path / "new.db", read_only)
    read_only.chmod(0o555)
    asked = bilat(read_only, "standing", "Chad", "Sudan", "--on", "1980-01-01", "--db", "new.db", prefix=prefix)

    assert (done.returncode, asked.returncode) == (0, 0)
    assert "mission" in asked.stdout


def rows_of(path: Path) -> list[str]:
    """All that a store holds."""
    connection = sqlite3.connect(path)
    try:
        return list(connection.iterdump())
    finally:
        connection.close()
