from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from bilat.model.statement import Statement
    from tests.reading.conftest import ReadText

_PAIR = "Japan–Tonga relations"
_TO_TONGA: dict[str, object] = {"actor": "Japan", "target": "Tonga"}
CASES: tuple[tuple[str, str, dict[str, object]], ...] = (
    (_PAIR, "Japan gave 2 million dollars after the eruption in Tonga on 15 January 2022.", {"time": "2022-01"}),
    (_PAIR, "Since 1995 Japan has spent 9 million dollars on schools in Tonga.", {"time": "1995/.."}),
    (_PAIR, "Japan paid for solar panels at a hospital in Tonga.", {}),
    (_PAIR, "Japan funded a clinic in Tonga in 2010.", {"time": "2010"}),
    (_PAIR, "In 2014 Japan wrote off debts of 50 million dollars owed by Tonga.", {"time": "2014"}),
    (_PAIR, "Japan lent Tonga 5 million dollars in 1999.", {"time": "1999", "value": 5_000_000}),
    (_PAIR, "Japanese doctors treated patients in Tonga in 2012.", {"time": "2012"}),
    (_PAIR, "A Japanese technical mission grew vegetables in Tonga.", {}),
    (_PAIR, "Tonga was given two ships by Japan in 1988.", {"value": 2}),
    (_PAIR, "Japan is the largest donor to Tonga.", {}),
    (_PAIR, "Japan donated a fire engine to Tonga in 2009.", {"time": "2009"}),
    (_PAIR, "Tonga depended on Japanese aid in the 1980s.", {"time": "198X"}),
    (_PAIR, "Japan's assistance to Tonga came to 12 million US dollars in 2021.", {"time": "2021"}),
    (_PAIR, "- Japanese aid: 12 million dollars (2021)", {"time": "2021", "value": 12_000_000}),
    (_PAIR, "- 2021: Japan donates 50,000 doses of vaccine.", {"time": "2021", "value": 50_000}),
    (_PAIR, "- August 2021: Japan hands over a ferry worth 11 million dollars as a gift.", {"time": "2021-08"}),
    (_PAIR, "- 2013: shipment of 500 tons of rice from Japan to Tonga", {"time": "2013", "value": 500}),
)
SILENT: tuple[tuple[str, str], ...] = (
    (_PAIR, "Japan paid for the fish in dollars."),
    (_PAIR, "Japan spent 2 million dollars on its embassy in Tonga."),
    (_PAIR, "Tonga cancelled the visit."),
    (_PAIR, "Japanese teams played rugby in Tonga in 2012."),
    (_PAIR, "Trade came to 12 million US dollars in 2021."),
)


def _told(statement: Statement) -> dict[str, object]:
    claim = statement.claim
    return {
        "actor": claim.actors[0],
        "target": claim.targets[0],
        "time": claim.time,
        "value": claim.quantity.value if claim.quantity else None,
    }


def _read(statements: tuple[Statement, ...]) -> list[dict[str, object]]:
    return [_told(s) for s in statements if s.claim.kind == "aid"]


@pytest.mark.parametrize(("title", "sentence", "wanted"), CASES)
def test_what_is_paid_for_forgiven_or_listed_is_aid(
    read_text: ReadText, title: str, sentence: str, wanted: dict[str, object]
) -> None:
    found = _read(read_text(title, sentence))

    assert any((_TO_TONGA | wanted).items() <= each.items() for each in found), found


@pytest.mark.parametrize(("title", "sentence"), SILENT)
def test_what_is_bought_spent_at_home_or_played_is_no_aid(read_text: ReadText, title: str, sentence: str) -> None:
    assert _read(read_text(title, sentence)) == []
