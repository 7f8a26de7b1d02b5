"""People counted by somebody, or told by their number alone, are a population of the nation told there or before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.reading.rules.ties import lines

if TYPE_CHECKING:
    from tests.reading.conftest import ReadText


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Chilean officials put the number of Hungarians in Chile at 2,000 in 1960.",
            {"holds Hungary > Chile @1960 #2000 reported"},
        ),
        ("The Red Cross knew of about 600 Chileans in Hungary in 1975.", {"holds Chile > Hungary @1975 #600 reported"}),
        ("In 1975 the UNHCR counted 550 Chileans in Hungary.", {"holds Chile > Hungary @1975 #550 reported"}),
        (
            "In 1974 several hundred Chileans came to Hungary, and about 300 were registered with the UNHCR in 1976.",
            {"holds Chile > Hungary @1976 #300"},
        ),
        (
            "Hundreds of Chileans fled to Hungary in 1973. By 1980 some 250 were registered with the UNHCR.",
            {"holds Chile > Hungary @1980 #250"},
        ),
        (
            "About 4,000 Hungarians lived in Chile in 1960. Today there are no more than 80.",
            {"holds Hungary > Chile @1960 #4000", "holds Hungary > Chile #80"},
        ),
        ("Chile put the cost of the embassy at 2,000 dollars.", set()),
        ("The office of the museum lists 300 paintings.", set()),
        ("There are 30 Hungarian firms in Chile.", set()),
        ("The Hungarian authorities knew of the plan in 1975.", set()),
    ],
)
def test_people_are_counted(read_text: ReadText, text: str, told: set[str]) -> None:
    assert {line.strip() for line in lines(read_text("Chile–Hungary relations", text), "population")} == told
