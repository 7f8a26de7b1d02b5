"""What five articles say of ten pairs and days, row by row, asked by the public commands, each with its evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.acceptance.asking import ROOT, Told, amount, run

if TYPE_CHECKING:
    from pathlib import Path

SIGNED = "2009-07-09"
SUBJECTS = (
    "shipping",
    "librar",
    "agricultur",
    "internal affairs",
    "industr",
    "health",
    "tourism",
    "higher education",
    "secondary education",
    "information and communication",
    "customs",
    "political consultations",
    "electricity",
    "financ",
)


def test_azerbaijan_and_syria_have_had_relations_since_28_march_1992(told: Told) -> None:
    row = told.tie("Azerbaijan", "Syria", "2010-01-01", "diplomatic-relations")

    assert (row["answer"], row["certainty"], row["since"]) == ("holds", "certain", "1992-03-28")
    assert "28 March 1992" in told.quotes(row["evidence"])


def test_the_day_before_they_had_none(told: Told) -> None:
    row = told.tie("Azerbaijan", "Syria", "1992-03-27", "diplomatic-relations")

    assert row["answer"] == "does not hold"
    assert "28 March 1992" in told.quotes(row["evidence"])


def test_fourteen_documents_were_signed_on_9_july_2009(told: Told) -> None:
    rows = told.standing("Azerbaijan", "Syria", "2010-01-01", "agreement")
    signed = [row for row in rows if row["since"] == SIGNED]

    assert [row["answer"] for row in signed] == ["holds"] * 14
    assert len({told.quotes(row["evidence"]) for row in signed}) == 14


@pytest.mark.parametrize("subject", SUBJECTS)
def test_each_of_the_fourteen_has_its_subject_and_its_list_item(told: Told, subject: str) -> None:
    rows = told.standing("Azerbaijan", "Syria", "2010-01-01", "agreement", subject)
    signed = [row for row in rows if row["since"] == SIGNED]

    assert len(signed) == 1
    assert subject in told.quotes(signed[0]["evidence"]).casefold()


def test_the_double_taxation_agreement_is_of_september_2009(told: Told) -> None:
    row = told.tie("Azerbaijan", "Syria", "2010-01-01", "agreement", "double taxation")

    assert (row["answer"], row["since"]) == ("holds", "2009-09")
    assert "double taxation" in told.quotes(row["evidence"])


def test_agreements_were_signed_and_nobody_said_that_they_are_in_force(told: Told) -> None:
    entries = told.timeline("Azerbaijan", "Syria", "agreement")
    brief = told.ask("brief", "Azerbaijan", "Syria", "--on", "2010-01-01")

    assert [entry["text"] for entry in entries if entry["earliest"] == SIGNED and "signed" not in entry["text"]] == []
    assert not any("in force" in entry["text"] for entry in entries)
    assert "14 agreements signed about 9 July 2009" in " ".join(brief.split())
    assert "in force" not in brief


def test_syria_is_accredited_to_azerbaijan_by_way_of_tehran_but_since_when_is_not_told(told: Told) -> None:
    now = told.tie("Azerbaijan", "Syria", "2025-08-01", "accreditation", "Tehran", actor="Syria")
    then = told.tie("Azerbaijan", "Syria", "2010-01-01", "accreditation", actor="Syria")

    assert (now["answer"], now["since"]) == ("holds", None)
    assert "Tehran" in told.quotes(now["evidence"])
    assert then["answer"] == "unknown"


def test_the_year_1966_and_a_day_in_it_are_one_fact(told: Told) -> None:
    row = told.tie("North Korea", "Syria", "2024-06-01", "diplomatic-relations")

    assert (row["answer"], row["since"]) == ("holds", "1966-07-25")
    assert len(row["evidence"]) == 2
    assert told.quotes(row["evidence"]).count("1966") == 2


def test_north_korea_had_an_embassy_in_damascus_until_the_end_of_2024(told: Told) -> None:
    row = told.tie("North Korea", "Syria", "2024-06-01", "mission", "embassy", "Damascus", actor="North Korea")

    assert (row["answer"], row["until"]) == ("holds", "2024-12")
    assert "evacuated" in told.quotes(row["evidence"])


def test_in_2025_that_embassy_rests_and_was_not_closed(told: Told) -> None:
    row = told.tie("North Korea", "Syria", "2025-06-01", "mission", "embassy", "Damascus", actor="North Korea")
    (entry,) = told.timeline("North Korea", "Syria", "mission", "evacuated")

    assert (row["answer"], row["until"]) == ("suspended", "2024-12")
    assert "evacuated" in told.quotes(row["evidence"])
    assert (entry["phase"], entry["time"]) == ("suspended", "2024-12~")
    assert "evacuated" in entry["text"]
    assert "closed" not in entry["text"]


def test_in_2025_north_korea_s_relations_with_syria_are_in_doubt(told: Told) -> None:
    row = told.tie("North Korea", "Syria", "2025-06-01", "diplomatic-relations")
    doubts = [doubt for statement in row["beside"] for doubt in told.rows("evidence", statement)]

    assert row["answer"] == "unknown"
    assert [(doubt["modality"], str(doubt["time"])[:7]) for doubt in doubts] == [("doubtful", "2024-12")]
    assert row["last_confirmed"] < "2024-12"


def test_south_korea_and_syria_have_had_relations_since_10_april_2025(told: Told) -> None:
    row = told.tie("South Korea", "Syria", "2025-06-01", "diplomatic-relations")

    assert (row["answer"], row["certainty"], row["since"]) == ("holds", "certain", "2025-04-10")
    assert "10 April 2025" in told.quotes(row["evidence"])


def test_kazakhstan_and_syria_have_had_relations_since_1992(told: Told) -> None:
    row = told.tie("Kazakhstan", "Syria", "2025-04-12", "diplomatic-relations")

    assert (row["answer"], row["since"]) == ("holds", "1992")
    assert "1992" in told.quotes(row["evidence"])


def test_the_second_contingent_came_on_10_april_2025(told: Told) -> None:
    row = told.tie("Kazakhstan", "Syria", "2025-04-10", "deployment", "second", "Disengagement Observer Force")

    assert (row["answer"], row["since"], row["place"]) == ("holds", "2025-04-10", "Golan Heights")
    assert amount(row) == 139
    assert "second" in told.quotes(row["evidence"])


def test_where_the_article_is_of_june_the_second_contingent_is_there_two_days_later(told: Told, tmp_path: Path) -> None:
    """A text that is not dated tells of its last day at most, and that is the day of the coming."""
    dated = Told(tmp_path / "dated.db", told.statements)
    run("load", told.statements, "--dated", "2025-06-01", "--db", dated.db)
    row = dated.tie("Kazakhstan", "Syria", "2025-04-12", "deployment", "second", "Disengagement Observer Force")

    assert (row["answer"], row["since"], amount(row)) == ("holds", "2025-04-10", 139)


def test_the_first_contingent_was_there_until_then(told: Told) -> None:
    before = told.tie("Kazakhstan", "Syria", "2025-04-01", "deployment", "first contingent")
    after = told.tie("Kazakhstan", "Syria", "2025-04-12", "deployment", "first contingent")

    assert (before["answer"], after["answer"]) == ("holds", "does not hold")
    assert amount(after) == 139
    assert "first" in told.quotes(after["evidence"])


def test_kazakhstan_gave_50_tons_of_aid_in_february_2023(told: Told) -> None:
    entries = [entry for entry in told.timeline("Kazakhstan", "Syria", "aid", "50") if not entry["is_beside"]]
    (given,) = [
        row for entry in entries for statement in entry["statements"] for row in told.rows("evidence", statement)
    ]

    assert given["time"].startswith("2023-02")
    assert (given["actors"], given["targets"]) == (["Kazakhstan"], ["Syria"])
    assert (given["quantity"]["value"], given["quantity"]["unit"]) == (50, "tons")


def test_palestine_has_an_embassy_in_damascus_and_syria_none_in_palestine(told: Told) -> None:
    theirs = told.tie("Palestine", "Syria", "2025-05-01", "mission", "embassy", "Damascus", actor="Palestine")
    ours = told.standing("Palestine", "Syria", "2025-05-01", "mission", actor="Syria")

    assert theirs["answer"] == "holds"
    assert "Damascus" in told.quotes(theirs["evidence"])
    assert {row["answer"] for row in ours} == {"does not hold"}
    assert all(told.quotes(row["evidence"]) for row in ours)


def test_mahmoud_abbas_came_on_18_april_2025_for_the_first_time_since_2007(told: Told) -> None:
    visits = [entry for entry in told.timeline("Palestine", "Syria", "visit", "Abbas") if not entry["is_beside"]]

    assert [entry["time"] for entry in visits] == ["2007", "2025-04-18"]
    assert all("Mahmoud Abbas" in entry["text"] for entry in visits)
    assert "18 April 2025" in told.quotes(visits[-1]["statements"])


def test_237_364_refugees_were_last_confirmed_in_december_2023(told: Told) -> None:
    row = told.tie("Kurdistan Region", "Syria", "2024-01-15", "population", actor="Syria")

    assert (amount(row), row["last_confirmed"], row["quantity"]["time"]) == (237_364, "2023-12", "2023-12")
    assert "237,364" in told.quotes(row["evidence"])


def test_the_kurdistan_region_and_syria_have_two_border_crossings(told: Told) -> None:
    row = told.tie("Kurdistan Region", "Syria", "2024-01-15", "border")

    assert row["answer"] == "holds"
    assert (amount(row), row["quantity"]["unit"]) == (2, "crossings")
    assert "crossings" in told.quotes(row["evidence"])


def test_the_minister_of_tourism_came_to_erbil_in_august_2017(told: Told) -> None:
    (entry,) = told.timeline("Kurdistan Region", "Syria", "visit", "Bishr Yaziji")

    assert (entry["time"], entry["is_beside"]) == ("2017-08", False)
    assert "Tourism" in told.quotes(entry["statements"]).title()


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Syrian Arab Republic", "DPRK", ("Syria", "North Korea")),
        ("SYR", "PRK", ("Syria", "North Korea")),
        ("KRG", "syria", ("Kurdistan Region", "Syria")),
        ("State of Palestine", "Syria", ("Palestine", "Syria")),
    ],
)
def test_names_are_found_however_people_write_them(told: Told, a: str, b: str, same: tuple[str, str]) -> None:
    asked = told.rows("standing", a, b, "--on", "2024-06-01")

    assert asked
    assert asked == told.rows("standing", *same, "--on", "2024-06-01")


def test_a_pair_that_no_article_tells_of_is_not_said_to_have_nothing(told: Told) -> None:
    assert told.rows("standing", "Kazakhstan", "Palestine", "--on", "2024-06-01") == []
    assert "nothing read about" in told.ask("standing", "Kazakhstan", "Palestine", "--on", "2024-06-01")


def test_the_repository_s_own_gold_has_the_same_answers(tmp_path: Path) -> None:
    """The examples' hand-made statements stand behind what is asked of their articles."""
    gold = Told(tmp_path / "gold.db", tmp_path / "none.jsonl")
    articles = ROOT / "examples" / "articles"
    run("load", *sorted((ROOT / "examples" / "gold").glob("*.jsonl")), "--articles", articles, "--db", gold.db)

    agreements = gold.standing("Azerbaijan", "Syria", "2010-01-01", "agreement")
    assert len([row for row in agreements if row["since"] == SIGNED]) == 14
    assert gold.tie("Azerbaijan", "Syria", "2025-08-01", "accreditation", "Tehran")["answer"] == "holds"
    assert gold.tie("North Korea", "Syria", "2025-06-01", "diplomatic-relations")["answer"] == "unknown"
    assert amount(gold.tie("Kazakhstan", "Syria", "2025-04-10", "deployment", "second")) == 139
