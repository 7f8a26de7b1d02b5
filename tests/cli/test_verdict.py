"""Judging statements from the command line, and what standing, facts and searches then say."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Bilat

WHO = ("--by", "A. Reader", "--reason", "I was there")
EDITED = "= Chad–Sudan relations =\n\n== Missions ==\nIt rained. Chad opened an embassy in Khartoum in May of 1971.\n"


@pytest.fixture
def mission(bilat: Bilat, statements: Path, article: Path) -> str:
    """The id of a loaded statement on a mission."""
    assert bilat("load", statements, "--articles", article).exit_code == 0
    (fact,) = (row for row in facts(bilat) if row["kind"] == "mission")
    identity: str = fact["statements"][0]["id"]
    return identity


def facts(bilat: Bilat) -> list[dict[str, Any]]:
    return [json.loads(line) for line in bilat("facts", "Chad", "Sudan", "--json").stdout.splitlines()]


def standing(bilat: Bilat, *more: str) -> dict[str, str]:
    lines = bilat("standing", "Chad", "Sudan", "--on", "1980-01-01", "--json", *more).stdout.splitlines()
    return {row["kind"]: row["answer"] for row in map(json.loads, lines)}


def test_what_is_rejected_no_longer_stands_and_stands_again_when_that_is_taken_back(bilat: Bilat, mission: str) -> None:
    assert standing(bilat) == {"mission": "holds"}

    rejected = json.loads(bilat("verdict", "reject", mission[:6], *WHO, "--json").stdout)
    assert rejected["is_new"]
    assert standing(bilat) == {}

    assert bilat("verdict", "withdraw", rejected["id"][:6], *WHO).exit_code == 0
    assert standing(bilat) == {"mission": "holds"}
    listed = bilat("verdict", "list").output
    assert "no longer in force" in listed
    assert "2 verdicts" in listed


def test_a_verdict_was_not_known_before_it_was_given(bilat: Bilat, mission: str) -> None:
    bilat("verdict", "reject", mission, *WHO)

    assert standing(bilat, "--known-on", "2020-01-01") == {}


def test_a_correction_survives_an_edited_article_that_is_read_anew(bilat: Bilat, mission: str, article: Path) -> None:
    assert bilat("verdict", "correct", mission, "--time", "1972-01-03", *WHO).exit_code == 0
    article.write_text(EDITED, "utf-8")

    assert bilat("read", article).exit_code == 0

    (fact,) = [row for row in facts(bilat) if row["kind"] == "mission"]
    assert [row["time"] for row in fact["statements"]] == ["1972-01-03"]
    assert fact["statements"][0]["why"] == "corrected by A. Reader"


def test_a_correction_that_the_contract_does_not_allow_is_refused(bilat: Bilat, mission: str) -> None:
    result = bilat("verdict", "correct", mission, "--phase", "soon", *WHO)

    assert result.exit_code == 1
    assert "field `phase`" in result.output
    assert bilat("verdict", "list").output == "0 verdicts\n"


def test_a_statement_can_be_added_with_its_source(bilat: Bilat, mission: str) -> None:
    del mission
    visit = ("--kind", "visit", "--actor", "Sudan", "--target", "Chad", "--time", "1999-05")
    source = ("--source", "The Courier, 3 May 1999", "--quote", "He came by train.", "--dated", "1999-05-03")
    assert bilat("verdict", "add", *visit, *source, *WHO).exit_code == 0

    (fact,) = [row for row in facts(bilat) if row["kind"] == "visit" and row["time"] == "1999-05"]
    assert fact["statements"][0]["doc"] == "The Courier, 3 May 1999"
    assert "The Courier" in bilat("brief", "Chad", "Sudan", "--on", "2001-01-01").output


def test_facts_are_joined_and_parted(bilat: Bilat, mission: str) -> None:
    other = ("--kind", "mission", "--phase", "holds", "--actor", "Chad", "--target", "Sudan", "--detail", "consulate")
    source = ("--source", "An atlas", "--quote", "Chad has a consulate.", "--told", "present")
    bilat("verdict", "add", *other, *source, *WHO)
    missions = [row for row in facts(bilat) if row["kind"] == "mission"]
    assert len(missions) == 2
    added = next(s["id"] for row in missions for s in row["statements"] if s["detail"] == "consulate")

    assert bilat("evidence", added).output.startswith("⟦Chad has a consulate.⟧")
    assert bilat("verdict", "join", mission, added, *WHO).exit_code == 0
    (joined,) = [row for row in facts(bilat) if row["kind"] == "mission"]
    assert {s["why"] for s in joined["statements"]} == {"joined by a verdict"}

    assert bilat("verdict", "split", mission, added, *WHO).exit_code == 0
    assert len([row for row in facts(bilat) if row["kind"] == "mission"]) == 2


def test_verdicts_are_carried_to_another_store(bilat: Bilat, mission: str, tmp_path: Path, article: Path) -> None:
    bilat("verdict", "reject", mission, *WHO)
    (tmp_path / "verdicts.jsonl").write_text(bilat("verdict", "export").stdout, "utf-8")
    bilat("read", article, "--db", "other.db")

    first = json.loads(bilat("verdict", "import", "verdicts.jsonl", "--db", "other.db", "--json").stdout)
    again = json.loads(bilat("verdict", "import", "verdicts.jsonl", "--db", "other.db", "--json").stdout)

    assert (first, again) == ({"verdicts": 1, "new": 1}, {"verdicts": 1, "new": 0})


def test_a_line_that_is_no_verdict_is_told_with_its_place(bilat: Bilat, mission: str, tmp_path: Path) -> None:
    del mission
    (tmp_path / "verdicts.jsonl").write_text('{"act": "bless"}\n', "utf-8")

    result = bilat("verdict", "import", "verdicts.jsonl")

    assert result.exit_code == 1
    assert "verdicts.jsonl:1: no verdict" in result.output


def test_somebody_has_to_judge(bilat: Bilat, mission: str) -> None:
    assert bilat("verdict", "reject", mission, "--reason", "x").exit_code == 2
    assert bilat("verdict", "reject", mission, "--reason", "x", BILAT_USER="A. Reader").exit_code == 0


def test_a_correction_of_the_parties_moves_a_statement_to_the_other_pair(bilat: Bilat, mission: str) -> None:
    assert bilat("verdict", "correct", mission, "--target", "Libya", *WHO).exit_code == 0

    assert standing(bilat) == {}
    assert [row["kind"] for row in facts(bilat)] == ["visit"]
    told = bilat("facts", "Chad", "Libya", "--json").stdout.splitlines()
    assert [json.loads(line)["targets"] for line in told] == [["Libya"]]
    assert bilat("facts", "Libya", "Sudan", "--json").stdout == ""
    assert "embassy" in bilat("brief", "Chad", "Libya", "--on", "1980-01-01").output


def test_what_was_put_right_is_found_by_its_id_in_an_edited_article(bilat: Bilat, mission: str, article: Path) -> None:
    bilat("verdict", "correct", mission, "--time", "1972-01-03", *WHO)
    article.write_text(EDITED, "utf-8")
    bilat("read", article)
    (now,) = [row["statements"][0]["id"] for row in facts(bilat) if row["kind"] == "mission"]

    assert "in May of 1971.⟧" in bilat("evidence", now).output
    assert bilat("verdict", "reject", now, *WHO).exit_code == 0
    assert standing(bilat) == {}


def test_what_was_accepted_stands_where_the_article_no_longer_says_it(
    bilat: Bilat, mission: str, article: Path
) -> None:
    bilat("verdict", "accept", mission, *WHO)
    article.write_text("= Chad–Sudan relations =\n\nIt rained. Chad and Sudan signed a treaty in 1980.\n", "utf-8")
    bilat("read", article)

    assert standing(bilat)["mission"] == "holds"
    assert "embassy" in bilat("brief", "Chad", "Sudan", "--on", "1981-01-01").output
    assert bilat("check", "Chad", "Sudan").exit_code == 0


def test_a_party_that_only_a_person_names_is_found(bilat: Bilat, mission: str) -> None:
    del mission
    said = (
        "--kind",
        "visit",
        "--actor",
        "Ruritania",
        "--target",
        "Chad",
        "--source",
        "A letter",
        "--quote",
        "He came.",
    )
    bilat("verdict", "add", *said, *WHO)

    assert '"Ruritania"' in bilat("facts", "Ruritania", "Chad", "--json").stdout


def test_a_rejected_membership_of_one_is_not_told_of_both(bilat: Bilat, tmp_path: Path) -> None:
    sentence = "Chad and Sudan are members of the League."
    (tmp_path / "a.txt").write_text(f"= Chad–Sudan relations =\n\n{sentence} They met in 2001.\n", "utf-8")
    at = 28
    row = {"doc": "Chad–Sudan relations", "start": at, "end": at + len(sentence), "quote": sentence}
    member = {**row, "kind": "membership", "phase": "holds", "told": "present", "targets": ["League"]}
    rows = [{**member, "actors": ["Chad"]}, {**member, "actors": ["Sudan"]}]
    rows.append({**row, "kind": "meeting", "actors": ["Chad", "Sudan"], "time": "2001"})
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    bilat("load", "a.jsonl", "--articles", "a.txt")
    assert len(members(bilat)) == 2

    (fact,) = [json.loads(line) for line in bilat("facts", "Sudan", "League", "--json").stdout.splitlines()]
    bilat("verdict", "reject", fact["statements"][0]["id"], *WHO)
    assert members(bilat) == []


def members(bilat: Bilat) -> list[str]:
    told = map(json.loads, bilat("timeline", "Chad", "Sudan", "--json").stdout.splitlines())
    return sorted(row["text"] for row in told if row["kind"] == "membership")


def test_verdicts_out_of_order_are_taken_in_and_a_withdrawal_of_none_is_refused(
    bilat: Bilat, mission: str, tmp_path: Path
) -> None:
    rejected = json.loads(bilat("verdict", "reject", mission, *WHO, "--json").stdout)
    bilat("verdict", "withdraw", rejected["id"], *WHO)
    lines = bilat("verdict", "export").stdout.splitlines()
    (tmp_path / "turned.jsonl").write_text("\n".join(reversed(lines)), "utf-8")
    (tmp_path / "half.jsonl").write_text(lines[1], "utf-8")

    assert "neither in the file nor in the store" in bilat("verdict", "import", "half.jsonl", "--db", "new.db").output
    told = bilat("verdict", "import", "turned.jsonl", "--db", "new.db", "--json").stdout
    assert json.loads(told) == {"verdicts": 2, "new": 2}
