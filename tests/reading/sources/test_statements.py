from __future__ import annotations

import json
from typing import TYPE_CHECKING

from bilat.model.contract import from_row
from bilat.reading.sources.seed import parse_seed
from bilat.reading.sources.statements import load_statements

if TYPE_CHECKING:
    from pathlib import Path

    from bilat.model.document import Document

TITLE = "Graustark–Ruritania relations"
SENTENCE = "The kings met in 1895."
ARTICLE = parse_seed(f"= {TITLE} =\n\n== History ==\n{SENTENCE}\n", "graustark.txt")
START = ARTICLE.text.index(SENTENCE)


def meeting(**changes: object) -> dict[str, object]:
    fields = {"doc": TITLE, "start": START, "end": START + len(SENTENCE), "kind": "meeting"}
    return {**fields, "actors": ["Graustark", "Ruritania"], "time": "1895", **changes}


def written(path: Path, *rows: dict[str, object] | str) -> str:
    lines = [row if isinstance(row, str) else json.dumps(row) for row in rows]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return str(path)


def in_article(title: str, document_id: str | None) -> Document | None:
    del document_id
    return ARTICLE if title == TITLE else None


def nowhere(title: str, document_id: str | None) -> None:
    del title, document_id


def test_a_statement_gets_quote_section_and_document_from_its_article(tmp_path: Path) -> None:
    (loaded,) = load_statements([written(tmp_path / "one.jsonl", meeting())], in_article).loaded

    evidence = loaded.statements[0].evidence
    assert (evidence.quote, evidence.section, evidence.document) == (SENTENCE, ("History",), ARTICLE.id)
    assert (loaded.document, loaded.problems) == (ARTICLE, ())


def test_without_its_article_the_quote_is_empty_and_a_problem_says_so(tmp_path: Path) -> None:
    (loaded,) = load_statements([written(tmp_path / "one.jsonl", meeting())], nowhere).loaded

    assert loaded.statements[0].evidence.quote == ""
    assert [problem.code for problem in loaded.problems] == ["no-quote"]
    assert (loaded.document.title, loaded.document.text) == (TITLE, "")


def test_statements_of_several_files_are_gathered_by_document(tmp_path: Path) -> None:
    one = written(tmp_path / "one.jsonl", meeting(), meeting(doc="Axphain–Dawsbergen relations"))
    two = written(tmp_path / "two.jsonl", meeting(time="1896"))

    loading = load_statements([one, two, one], nowhere)

    assert [(each.document.title, len(each.statements)) for each in loading.loaded] == [
        (TITLE, 2),
        ("Axphain–Dawsbergen relations", 1),
    ]


def test_a_quote_that_has_moved_is_found_again(tmp_path: Path) -> None:
    file = written(tmp_path / "one.jsonl", meeting(quote=SENTENCE, start=3, end=25))

    (loaded,) = load_statements([file], in_article).loaded

    assert loaded.statements[0].evidence.start == START
    assert [(problem.code, problem.severity) for problem in loaded.problems] == [("quote-moved", "note")]


def test_a_quote_that_is_gone_is_a_doubt(tmp_path: Path) -> None:
    file = written(tmp_path / "one.jsonl", meeting(quote="The queens met."))

    (loaded,) = load_statements([file], in_article).loaded

    assert loaded.statements[0].evidence.quote == "The queens met."
    assert [(problem.code, problem.severity) for problem in loaded.problems] == [("quote-not-found", "doubt")]


def test_fields_that_nobody_knows_and_other_ids_are_noted(tmp_path: Path) -> None:
    file = written(tmp_path / "one.jsonl", meeting(annotator="Flavia", id="0000000000000000"))

    (loaded,) = load_statements([file], in_article).loaded

    assert [problem.code for problem in loaded.problems] == ["unknown-field", "other-id"]
    assert "annotator" in loaded.problems[0].message


def test_its_own_id_is_not_noted(tmp_path: Path) -> None:
    own = from_row(meeting(), ARTICLE.text).id

    (loaded,) = load_statements([written(tmp_path / "one.jsonl", meeting(id=own))], in_article).loaded

    assert loaded.problems == ()


def test_a_bad_line_is_an_error_with_its_place_and_the_rest_is_loaded(tmp_path: Path) -> None:
    file = written(
        tmp_path / "one.jsonl", meeting(), "", "{", meeting(kind="war"), meeting(end=9999), meeting(time="1896")
    )

    loading = load_statements([file], in_article)

    assert [str(error.where) for error in loading.errors] == [f"{file}:{line}" for line in (3, 4, 5)]
    assert [statement.claim.time for statement in loading.loaded[0].statements] == ["1895", "1896"]


def test_a_line_that_is_not_utf_8_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "one.jsonl"
    path.write_bytes(b'{"doc": "\xff"}\n' + json.dumps(meeting()).encode())

    loading = load_statements([str(path)], in_article)

    assert "not UTF-8 (byte 9 of the line)" in str(loading.errors[0])
    assert len(loading.loaded[0].statements) == 1


def test_a_file_that_is_missing_empty_or_a_folder_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "empty.jsonl").touch()

    loading = load_statements([str(tmp_path / "none.jsonl"), str(tmp_path / "empty.jsonl"), str(tmp_path)], nowhere)

    assert loading.loaded == ()
    reasons = ("No such file", "without statements", "Is a directory")
    assert [[reason in str(error) for reason in reasons] for error in loading.errors] == [
        [True, False, False],
        [False, True, False],
        [False, False, True],
    ]
