from __future__ import annotations

import json
from typing import TYPE_CHECKING

from bilat.recording import open_store

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Bilat


def test_statements_are_loaded_with_the_quotes_of_their_articles(bilat: Bilat, statements: Path, article: Path) -> None:
    result = bilat("load", statements, "--articles", article)

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.output == "2 statements on 1 document: 2 new, 0 known, 0 withdrawn\n"
    with open_store("bilat.db") as store:
        mission, visit = store.statements()
    assert mission.evidence.quote == visit.evidence.quote == "Chad opened an embassy in Khartoum in May 1971."
    assert mission.evidence.section == ("Missions",)


def test_loading_again_changes_nothing(bilat: Bilat, statements: Path, article: Path) -> None:
    bilat("load", statements, "--articles", article)

    assert "0 new, 2 known, 0 withdrawn" in bilat("load", statements, "--articles", article).output


def test_without_articles_the_missing_quotes_are_problems(bilat: Bilat, statements: Path) -> None:
    result = bilat("load", statements, "--json")

    assert result.exit_code == 0
    assert json.loads(result.stdout) == {
        "documents": 1,
        "statements": 2,
        "new": 2,
        "known": 0,
        "withdrawn": 0,
        "problems": {"no-quote": 2},
        "errors": 0,
    }


def test_articles_takes_every_path_that_a_shell_puts_there(bilat: Bilat, statements: Path, article: Path) -> None:
    other = article.with_name("b.txt")
    other.write_text("= Chad–Libya relations =\n\nThey are neighbours.\n", encoding="utf-8")

    for args in (
        (statements, "--articles", other, article, "--db", "one.db"),
        ("--articles", other, article, statements, "--db", "two.db"),
        ("--db", "three.db", statements, "--articles", other, "--articles", article),
    ):
        assert bilat("load", *args, "--json").stdout.count('"problems": {}') == 1


def test_the_date_given_is_that_of_the_documents(bilat: Bilat, statements: Path, article: Path) -> None:
    bilat("load", statements, "--articles", article, "--dated", "2001-03")

    with open_store("bilat.db") as store:
        assert dict(store.dates()) == {"Chad–Sudan relations": "2001-03"}


def test_a_text_that_the_store_has_is_used_where_statements_name_it(
    bilat: Bilat, statements: Path, article: Path
) -> None:
    bilat("load", statements, "--articles", article)
    with open_store("bilat.db") as store:
        document = store.documents()[0].id
    rows = [json.loads(line) for line in statements.read_text(encoding="utf-8").splitlines()]
    named = [{**row, "document": {"id": document, "revision": None}} for row in rows]
    statements.write_text("".join(json.dumps(row) + "\n" for row in named), encoding="utf-8")

    assert "0 new, 2 known, 0 withdrawn" in bilat("load", statements).output


def test_a_bad_line_is_reported_and_the_rest_loaded(bilat: Bilat, statements: Path) -> None:
    statements.write_text(statements.read_text(encoding="utf-8") + '{"doc": "A", "start": "one"}\n', encoding="utf-8")

    result = bilat("load", statements)

    assert result.exit_code == 1
    assert f"error: {statements}:3: field `start`: input should be a valid integer, not 'one'" in result.stderr
    assert "1 input could not be used" in result.stderr
    assert "2 statements on 1 document: 2 new" in result.stdout


def test_an_article_that_cannot_be_read_is_reported(bilat: Bilat, statements: Path) -> None:
    result = bilat("load", statements, "--articles", "none.txt")

    assert result.exit_code == 1
    assert "none.txt: no such file" in result.stderr


def test_two_articles_with_one_title_are_reported(bilat: Bilat, statements: Path, article: Path) -> None:
    twin = article.with_name("twin.txt")
    twin.write_text(article.read_text(encoding="utf-8") + "\nMore.\n", encoding="utf-8")

    result = bilat("load", statements, "--articles", article, twin)

    assert result.exit_code == 1
    assert "twin.txt: another text with the title 'Chad–Sudan relations'" in result.stderr
