"""Searching, checking and examining a store from the command line."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from bilat.model.document import Document
from bilat.model.statement import Claim, Evidence, Statement
from bilat.recording import open_store

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Bilat


@pytest.fixture
def loaded(bilat: Bilat, statements: Path, article: Path) -> Bilat:
    assert bilat("load", statements, "--articles", article).exit_code == 0
    return bilat


def test_a_search_shows_the_sentences(loaded: Bilat) -> None:
    shown = loaded("search", "embassy", "khart", "--party", "Chad", "--from", "1970", "--to", "1972-01").output

    assert "“Chad opened an embassy in Khartoum in May 1971.”" in shown
    assert shown.endswith("2 statements\n")


def test_a_search_says_that_there_is_more(loaded: Bilat) -> None:
    assert loaded("search", "embassy", "--most", "1").output.endswith("1 statement, and more: --most shows them\n")


def test_a_search_says_where_there_may_be_better_ones(bilat: Bilat, tmp_path: Path) -> None:
    with open_store(tmp_path / "bilat.db") as store:
        quotes = [f"Chad spoke of zither number {n:03}." for n in range(501)]
        document = Document("Chad–Sudan relations", " ".join(quotes), (), "t.txt", "seed")
        claim = Claim("statement", None, ("Chad",), ("Sudan",))
        places = [(document.text.index(quote), quote) for quote in quotes]
        store.add_reading(
            document, [Statement(claim, Evidence(document.title, at, at + len(q), q)) for at, q in places]
        )

    some = "20 statements, the best of 500; more have the words: add a word, a party or a time, or raise --most\n"
    assert bilat("search", "zither").output.endswith(some)
    assert bilat("search", "zither", "--most", "600").output.endswith("501 statements\n")


def test_a_search_for_programs_gives_rows_of_the_contract(loaded: Bilat) -> None:
    rows = [json.loads(line) for line in loaded("search", "embassy", "--kind", "mission", "--json").stdout.splitlines()]

    assert [row["kind"] for row in rows] == ["mission"]


def test_a_party_that_nobody_knows_is_an_error(loaded: Bilat) -> None:
    assert loaded("search", "embassy", "--party", "Nowhereland").exit_code == 1


def test_checks_tell_what_they_look_for(bilat: Bilat) -> None:
    listed = [json.loads(line) for line in bilat("check", "--list", "--json").stdout.splitlines()]

    assert len(listed) >= 15
    assert all(row["explanation"] and row["severity"] in ("error", "warning", "note") for row in listed)


def test_a_pair_is_checked_and_so_is_everything(loaded: Bilat) -> None:
    pair = loaded("check", "Chad", "Sudan", "--on", "2020-01-01", "--json").stdout
    every = loaded("check", "--on", "2020-01-01", "--json").stdout

    assert pair == every
    assert all(json.loads(line)["document"] == "Chad–Sudan relations" for line in pair.splitlines())
    assert loaded("check", "Chad").exit_code == 2


def test_a_whole_store_is_whole(loaded: Bilat) -> None:
    result = loaded("doctor")

    assert (result.exit_code, result.output) == (0, "the store is whole\n")


def test_a_store_that_is_not_is_mended_where_it_can_be(loaded: Bilat) -> None:
    with closing(sqlite3.connect("bilat.db")) as connection:
        connection.execute("DELETE FROM statement_search")
        connection.commit()

    ill = loaded("doctor")
    assert ill.exit_code == 3
    assert "(--repair mends it)" in ill.output
    assert loaded("doctor", "--repair").output == "the store is whole\n"
    assert loaded("search", "embassy").output.endswith("2 statements\n")


def test_a_check_that_there_is_not_is_an_error(loaded: Bilat) -> None:
    result = loaded("check", "--only", "no-such-check")

    assert result.exit_code == 2
    assert "`bilat check --list` names them" in result.output
