from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.reading.rules.contacts import told
from tests.reading.rules.meeting_cases import MEETINGS

if TYPE_CHECKING:
    from tests.reading.conftest import ReadText


@pytest.mark.parametrize(("pair", "text", "expected"), MEETINGS, ids=[text[:60] for _, text, _ in MEETINGS])
def test_a_sentence_tells_these_meetings(read_text: ReadText, pair: str, text: str, expected: tuple[str, ...]) -> None:
    assert told(read_text(f"{pair} relations", text)) == set(expected)


def test_those_who_go_on_talking_are_those_who_met(read_text: ReadText) -> None:
    first = "On 2 March 2014, Ghanaian President John Mahama met Togolese President Faure Gnassingbé in Accra."
    found = told(read_text("Ghana–Togo relations", first, "They discussed the border and river transport."))
    assert "meeting Ghana+Togo 2014-03-02~ +Faure Gnassingbé +John Mahama" in found


def test_an_envoy_received_by_a_country_is_no_meeting(read_text: ReadText) -> None:
    text = "In June 1881 Chile received Ambassador Pedro Reyes as the envoy of Bolivia."
    assert told(read_text("Bolivia–Chile relations", text)) == set()


def test_honours_conferred_and_treaties_negotiated_are_no_meetings(read_text: ReadText) -> None:
    texts = (
        "Italy thanked Malta for the honours that it had conferred upon the Italian ambassador.",
        "The treaty was negotiated by the Italian and Maltese foreign ministers.",
    )
    assert told(read_text("Italy–Malta relations", *texts)) == set()
