from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from bilat.recording import open_store

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Bilat


def test_an_article_is_read_recorded_and_told(bilat: Bilat, article: Path) -> None:
    result = bilat("read", article, "--dated", "2001", "--json")

    assert (result.exit_code, result.stderr) == (0, "")
    row = json.loads(result.stdout)
    assert (row["documents"], row["errors"]) == (1, [])
    assert row["kinds"]["mission"] == 1
    with open_store("bilat.db") as store:
        assert dict(store.dates()) == {"Chad–Sudan relations": "2001"}
        assert len(store.statements()) == row["statements"]


def test_reading_again_changes_nothing(bilat: Bilat, article: Path) -> None:
    bilat("read", article)

    told = bilat("read", article, article).output

    assert told.startswith("1 document (1 known), 1 given twice\n")
    assert ": 0 new, " in told
    with open_store("bilat.db") as store:
        assert store.recorded()[0].readings == 1


def test_statements_are_written_and_can_be_loaded(bilat: Bilat, article: Path) -> None:
    bilat("read", article, "--to", "out.jsonl")

    result = bilat("load", "out.jsonl", "--articles", article, "--db", "other.db")

    assert result.exit_code == 0
    with open_store("bilat.db") as one, open_store("other.db") as other:
        assert one.statements() == other.statements()
        assert one.statements()


def test_on_stdout_statements_stand_alone(bilat: Bilat, article: Path) -> None:
    result = bilat("read", "-", "--to", "-", stdin=article.read_text(encoding="utf-8"))

    assert [json.loads(line)["doc"] for line in result.stdout.splitlines()]
    assert "1 document" in result.stderr


def test_no_statements_are_an_empty_file(bilat: Bilat, tmp_path: Path) -> None:
    (tmp_path / "dull.txt").write_text("= Chad–Sudan relations =\n\nIt rained.\n", encoding="utf-8")

    assert bilat("read", "dull.txt", "--to", "out.jsonl").exit_code == 0
    assert (tmp_path / "out.jsonl").read_text(encoding="utf-8") == ""


def test_bad_inputs_are_told_counted_and_stop_nothing(bilat: Bilat, article: Path, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    (tmp_path / "empty.txt").touch()
    (tmp_path / "latin.txt").write_bytes(b"= Chad\xff =")
    (tmp_path / "binary.txt").write_bytes(b"PK\x00\x01")
    (tmp_path / "untitled.txt").write_text("It rained.")
    (tmp_path / "cut.txt").write_text("= Chad–Sudan relations =\n\nInfobox\n- Missi")
    (tmp_path / "long.txt").write_text("= Chad–Sudan relations =\n\n" + "x" * 200_000)
    bad = ("missing.txt", "none", "empty.txt", "latin.txt", "binary.txt", "untitled.txt", "cut.txt", "long.txt")

    result = bilat("read", *bad, article)

    assert result.exit_code == 1
    assert result.stdout.startswith("1 document\n")
    assert result.stdout.endswith("8 inputs could not be used, or not wholly\n")
    errors = result.stderr.splitlines()
    assert len(errors) == len(bad)
    assert all(any(line.startswith(f"error: {name}") for line in errors) for name in bad)


def test_a_title_without_two_parties_is_told_and_what_the_text_says_kept(bilat: Bilat, tmp_path: Path) -> None:
    (tmp_path / "history.txt").write_text("= A history =\n\nChad and Sudan established diplomatic relations in 1965.\n")

    result = bilat("read", "history.txt")

    assert result.exit_code == 1
    assert "error: history.txt:1: the title 'A history' does not name two known parties" in result.stderr
    with open_store("bilat.db") as store:
        assert [statement.claim.time for statement in store.statements(pair=("Chad", "Sudan"))] == ["1965"]


def test_two_texts_with_one_title_are_not_mixed(bilat: Bilat, article: Path, tmp_path: Path) -> None:
    copy, twin = tmp_path / "copy.txt", tmp_path / "twin.txt"
    copy.write_text(article.read_text(encoding="utf-8"), encoding="utf-8")
    twin.write_text(article.read_text(encoding="utf-8") + "\nMore.\n", encoding="utf-8")

    result = bilat("read", article, copy, twin)

    assert result.exit_code == 1
    assert result.stdout.startswith("1 document, 1 given twice\n")
    assert "twin.txt: another text with the title 'Chad–Sudan relations'" in result.stderr


def test_where_nothing_can_be_read_no_model_is_loaded(bilat: Bilat) -> None:
    result = bilat("read", "missing.txt", "--model", "no_such_model")

    assert result.exit_code == 1
    assert "no_such_model" not in result.stderr


def test_a_model_that_is_not_installed_ends_with_2(bilat: Bilat, article: Path) -> None:
    result = bilat("read", article, BILAT_MODEL="no_such_model")

    assert result.exit_code == 2
    assert "no_such_model" in result.stderr


@pytest.mark.parametrize("path", ["none/new.db", "."])
def test_a_store_that_cannot_be_made_ends_with_3(bilat: Bilat, article: Path, path: str) -> None:
    assert bilat("read", article, "--db", path).exit_code == 3
