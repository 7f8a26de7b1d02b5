from __future__ import annotations

import sqlite3
import stat
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bilat.errors import StoreError
from bilat.web.uploads import File, Job, Sender
from bilat.web.uploads.kept import Kept

if TYPE_CHECKING:
    from pathlib import Path

WHEN = datetime(2024, 5, 1, 12, 0, 0, 123_457, tzinfo=UTC)
READ = File("a.txt", "read", "", "id", "A–B relations", 3, 2, 1)
JOB = Job("one", Sender("account anna", "Anna"), WHEN, "2020-05", (READ, File("b\u2028.txt", "reading"), File("c")))


def test_what_is_kept_comes_back_as_it_was_in_order_of_time(tmp_path: Path) -> None:
    kept = Kept(str(tmp_path / "x.uploads"))
    later = replace(JOB, id="a later one", made_on=WHEN + timedelta(seconds=1), dated=None)
    assert kept.all() == ()
    for job in (later, JOB):
        kept.keep(job)

    assert kept.all() == (JOB, later)
    kept.keep(replace(JOB, files=(READ,)))
    assert kept.all() == (replace(JOB, files=(READ,)), later)
    kept.keep(replace(later, dated="2020"), ["one", "none such"])
    assert kept.all() == (replace(later, dated="2020"),)


def test_nobody_else_may_read_the_file(tmp_path: Path) -> None:
    path = tmp_path / "x.uploads"
    Kept(str(path)).keep(JOB)

    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_what_is_not_settled_is_broken_off_and_the_rest_stays() -> None:
    found = JOB.broken_off

    assert [file.state for file in found.files] == ["read", "broken off", "broken off"]
    assert found.files[0] == READ
    assert (JOB.is_done, found.is_done) == (False, True)


def test_a_file_of_a_later_version_or_another_one_is_refused(tmp_path: Path) -> None:
    later, other = tmp_path / "later", tmp_path / "other"
    with closing(sqlite3.connect(later)) as connection:
        connection.execute("PRAGMA user_version = 9")
    other.write_text("not a database, but a text of some length" * 100, encoding="utf-8")

    with pytest.raises(StoreError, match="uploads of version 9"):
        Kept(str(later)).all()
    with pytest.raises(StoreError, match="the uploads cannot be used"):
        Kept(str(other)).all()
    with pytest.raises(StoreError, match="the uploads cannot be kept"):
        Kept(str(tmp_path / "none" / "x")).keep(JOB)
