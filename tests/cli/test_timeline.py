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
def test_acts_and_events_are_told_in_order(bilat: Bilat) -> None:
    lines = bilat("timeline", "Chad", "Sudan").output.splitlines()

    assert [line.rpartition(" [")[0] for line in lines] == [
        "May 1971: Embassy of Chad in Sudan: opened",
        "May 1971: Visit from Chad to Sudan",
    ]


@pytest.mark.usefixtures("loaded")
def test_for_programs_it_is_an_object_a_line(bilat: Bilat) -> None:
    rows = [
        json.loads(line) for line in bilat("timeline", "Chad", "Sudan", "--to", "1971", "--json").stdout.splitlines()
    ]

    assert [(row["sort"], row["time"], row["earliest"], row["latest"]) for row in rows] == [
        ("act", "1971-05", "1971-05-01", "1971-05-31"),
        ("event", "1971-05", "1971-05-01", "1971-05-31"),
    ]


@pytest.mark.usefixtures("loaded")
def test_a_time_of_which_nothing_is_read_says_so(bilat: Bilat) -> None:
    assert bilat("timeline", "Chad", "Sudan", "--from", "1980").output == (
        "nothing read about Chad and Sudan in that time\n"
    )
