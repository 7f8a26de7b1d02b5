"""The least that the reader and standing have to reach, by the scorers beside the repository."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from bilat.cli.app import app
from tests.acceptance.asking import Row, Told, run, score

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.shared

FOURTEEN = (
    "diplomatic-relations,recognition,mission,accreditation,envoy,agreement,membership,"
    "deployment,population,border,visit,meeting,aid,transition"
)


@pytest.fixture(scope="session")
def statements(shared: Path, five_articles: Told) -> Row:
    return score("score.py", "--gold", shared / "gold", "--kinds", FOURTEEN, five_articles.statements)


@pytest.fixture(scope="session")
def facts(shared: Path, example_articles: Told) -> Row:
    return score("score.py", "--facts", "--gold", shared / "gold", "--kinds", FOURTEEN, example_articles.statements)


@pytest.fixture(scope="session")
def standing(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Row:
    """The answers are the command's, asked in this process; the scorer then reads them from files."""
    folder = tmp_path_factory.mktemp("standing")
    run(
        "load",
        *sorted((shared / "gold").glob("*.jsonl")),
        "--articles",
        shared / "articles",
        "--db",
        folder / "gold.db",
    )
    return answered(shared, folder / "gold.db", folder)


def answered(shared: Path, db: Path, folder: Path) -> Row:
    """The score of what `bilat standing` answers over a store."""
    questions = shared / "standing" / "questions.jsonl"
    for question in map(json.loads, questions.read_text(encoding="utf-8").splitlines()):
        a, b, on = question["a"], question["b"], question["on"]
        told = CliRunner().invoke(app, ["standing", a, b, "--on", on, "--json", "--db", str(db)])
        (folder / f"{a}_{b}_{on}.jsonl").write_text(told.stdout, encoding="utf-8")
    return score("score_standing.py", questions, "--answers", f'cat "{folder}/{{a}}_{{b}}_{{on}}.jsonl"')


@pytest.fixture(scope="session")
def missions(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Row:
    folder = tmp_path_factory.mktemp("missions")
    corpus = shared / "corpora" / "us-relations"
    run("read", corpus / "articles", "--db", folder / "us.db")
    spells = folder / "spells.csv"
    spells.write_text(run("spells", "--by-document", "--format", "csv", "--db", folder / "us.db"), encoding="utf-8")
    return score("score_missions.py", spells, "--gold", corpus / "missions.csv")


@pytest.fixture(scope="session")
def every_kind(shared: Path, five_articles: Told) -> Row:
    return score("score.py", "--gold", shared / "gold", five_articles.statements)


@pytest.fixture(scope="session")
def us_articles(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Row:
    folder = tmp_path_factory.mktemp("us-gold")
    corpus = shared / "corpora" / "us-relations" / "articles"
    articles = [corpus / f"{gold.stem}.txt" for gold in sorted((shared / "gold-us").glob("*.jsonl"))]
    run("read", *articles, "--db", folder / "us.db", "--to", folder / "us.jsonl")
    return score("score.py", "--gold", shared / "gold-us", folder / "us.jsonl")


@pytest.fixture(scope="session")
def standing_as_read(shared: Path, five_articles: Told, tmp_path_factory: pytest.TempPathFactory) -> Row:
    """The same questions, over what the reader itself read in the five articles."""
    return answered(shared, five_articles.db, tmp_path_factory.mktemp("as-read"))


@pytest.mark.parametrize(("level", "least"), [("core", 0.84), ("time", 0.79), ("full", 0.78), ("slots", 0.70)])
def test_statements_of_every_kind_have_at_least_this_f1(every_kind: Row, level: str, least: float) -> None:
    assert every_kind[level] >= least


def test_core_f1_of_the_us_articles_is_at_least_0_80(us_articles: Row) -> None:
    assert us_articles["core"] >= 0.80


def test_standing_over_what_was_read_answers_at_least_0_80_of_the_questions(standing_as_read: Row) -> None:
    assert standing_as_read["right"] >= 0.80


def test_core_f1_of_the_first_fourteen_kinds_is_at_least_0_95(statements: Row) -> None:
    assert statements["core"] >= 0.95


def test_time_f1_of_the_first_fourteen_kinds_is_at_least_0_95(statements: Row) -> None:
    assert statements["time"] >= 0.95


def test_core_f1_of_the_same_facts_in_other_words_is_at_least_0_70(facts: Row) -> None:
    assert facts["core"] >= 0.70


def test_standing_answers_at_least_0_97_of_the_questions(standing: Row) -> None:
    assert standing["right"] >= 0.97


def test_changes_of_missions_have_an_f1_of_at_least_0_87(missions: Row) -> None:
    assert missions["changes"] >= 0.87


def test_missions_have_the_right_status_on_at_least_0_96_of_the_days(missions: Row) -> None:
    assert missions["days"] >= 0.96
