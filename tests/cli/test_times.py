from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

    from tests.cli.conftest import Bilat


def rows(result: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_times_of_an_article_go_by_the_file_s_name(bilat: Bilat, article: Path) -> None:
    (found,) = rows(bilat("times", article))

    start = article.read_text(encoding="utf-8").index("May 1971")
    assert found == {"doc": "chad-sudan", "start": start, "end": start + 8, "value": "1971-05", "form": "month"}


def test_plain_text_without_a_title_is_read_as_it_is(bilat: Bilat, tmp_path: Path) -> None:
    text = "\nThe course of it\r\n\r\nIt began on 3 May 1895.\r\nIt ended in 1897."
    (tmp_path / "the_war.txt").write_bytes(text.encode())

    found = rows(bilat("times", tmp_path / "the_war.txt"))

    assert [(row["doc"], row["value"]) for row in found] == [("the_war", "1895-05-03"), ("the_war", "1897")]
    assert [text[int(str(row["start"])) : int(str(row["end"]))] for row in found] == ["3 May 1895", "1897"]


def test_the_ends_of_an_interval_and_bare_spans_are_given_apart(bilat: Bilat, tmp_path: Path) -> None:
    text = "It was at war from 1811 to 1815, and has been at peace since May 1820."
    (tmp_path / "war.txt").write_text(text, encoding="utf-8")

    found = rows(bilat("times", tmp_path / "war.txt"))

    assert [(text[int(str(row["start"])) : int(str(row["end"]))], row["value"]) for row in found] == [
        ("1811", "1811"),
        ("1815", "1815"),
        ("May 1820", "1820-05/.."),
    ]
    assert [row.get("interval") for row in found] == ["1811/1815", "1811/1815", None]


def test_they_can_be_written_to_a_file(bilat: Bilat, article: Path, tmp_path: Path) -> None:
    result = bilat("times", article, "--to", tmp_path / "times.jsonl")

    assert (result.exit_code, result.output) == (0, "")
    assert len((tmp_path / "times.jsonl").read_text(encoding="utf-8").splitlines()) == 1


def test_a_file_that_cannot_be_read_is_reported_and_the_rest_read(bilat: Bilat, article: Path) -> None:
    result = bilat("times", "none.txt", article)

    assert result.exit_code == 1
    assert len(rows(result)) == 1
    assert result.stderr.splitlines()[-1] == "1 path could not be used"
