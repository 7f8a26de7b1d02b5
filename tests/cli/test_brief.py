from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Bilat


@pytest.fixture
def loaded(bilat: Bilat, statements: Path, article: Path) -> None:
    """A store with an embassy and a visit of Chad to Sudan."""
    bilat("load", statements, "--articles", article)


@pytest.mark.usefixtures("loaded")
def test_a_brief_is_told_for_any_names_of_the_two(bilat: Bilat) -> None:
    result = bilat("brief", "SUDAN", "TCD", "--on", "1980-01-01")

    assert result.exit_code == 0
    assert result.output.startswith("Sudan and Chad, as of 1 January 1980\n")
    assert "Chad has an embassy in Sudan, since May 1971" in result.output
    assert "[1] “Chad opened an embassy in Khartoum in May 1971.” S1, Missions;" in result.output


@pytest.mark.usefixtures("loaded")
def test_without_a_day_it_is_today(bilat: Bilat) -> None:
    assert "(today)" in bilat("brief", "Chad", "Sudan").output.splitlines()[0]


@pytest.mark.usefixtures("loaded")
def test_it_can_be_markdown_or_json(bilat: Bilat) -> None:
    assert bilat("brief", "Chad", "Sudan", "--format", "markdown").output.startswith("# Chad and Sudan, as of ")
    row = json.loads(bilat("brief", "Chad", "Sudan", "--on", "1980-01-01", "--json").stdout)
    assert (row["on"], row["is_today"], row["known_on"]) == ("1980-01-01", False, None)


@pytest.mark.usefixtures("loaded")
def test_what_was_not_yet_known_is_not_told(bilat: Bilat) -> None:
    result = bilat("brief", "Chad", "Sudan", "--on", "1980-01-01", "--known-on", "2001-01-01")

    assert "Nothing read about Chad and Sudan" in result.output


@pytest.mark.usefixtures("loaded")
def test_a_party_that_nobody_knows_ends_with_1(bilat: Bilat) -> None:
    result = bilat("brief", "Chad", "Atlantis")

    assert result.exit_code == 1
    assert "no party is known as 'Atlantis'" in result.stderr
