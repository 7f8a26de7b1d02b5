"""Sentences of which one side is of the title's pair and the other is not; the pair does not fill in for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.reading.rules.ties import lines

if TYPE_CHECKING:
    from tests.reading.conftest import ReadText

CASES: tuple[tuple[str, str, str, set[str]], ...] = (
    (
        "Kenya–Somalia",
        "In 2012 heavy fighting began between the Kenyan army and clan militias.",
        "conflict",
        {"begins Kenya + clan militias @2012"},
    ),
    (
        "Kenya–Somalia",
        "In 2013 clashes between Kenyan troops and local militias left nine dead.",
        "conflict",
        {"holds Kenya + local militias @2013"},
    ),
    (
        "Kenya–Somalia",
        "Clashes between the Somali army and clan fighters broke out near Kismayo in 2014.",
        "conflict",
        {"begins Somalia + clan fighters @2014"},
    ),
    (
        "Kenya–Somalia",
        "A firefight between Kenyan police and smugglers took place at Mandera in 2016.",
        "conflict",
        set(),
    ),
    (
        "Kenya–Somalia",
        "Fighting erupted between the Somali army and Kenyan soldiers in 1963.",
        "conflict",
        {"begins Kenya + Somalia @1963"},
    ),
    ("Kenya–Somalia", "In 2009 a dispute arose between the Kenyan government and fishermen.", "dispute", set()),
    ("Kenya–Somalia", "The border dispute between the two armies lasted a year.", "dispute", {"holds Kenya + Somalia"}),
    (
        "Kenya–Somalia",
        "An agreement between the Kenyan government and the insurgents was signed in 2007.",
        "agreement",
        {"begins Kenya + insurgents @2007"},
    ),
    ("Kenya–Somalia", "Talks between Kenya and the rebels failed in 1994.", "meeting", set()),
    (
        "Kenya–Somalia",
        "With the fall of communism in 1991 relations cooled down.",
        "enmity",
        {"begins Kenya + Somalia @1991"},
    ),
    (
        "Kenya–Uganda",
        "In 1979 Kenya announced that it would not recognise Israel.",
        "statement",
        {"Kenya > Israel @1979"},
    ),
    (
        "Kenya–Uganda",
        "The Ugandan government said it had not been consulted by Washington.",
        "statement",
        {"Uganda > United States"},
    ),
    (
        "Kenya–Uganda",
        "Kenyatta said in Moscow that Kenya wished to trade with Russia.",
        "statement",
        {"Kenya > Russia"},
    ),
    ("Kenya–Uganda", "Kenya's ambassador said that the two countries were brothers.", "statement", {"Kenya > Uganda"}),
    (
        "Kenya–Uganda",
        "President Moi said in 1990 that Uganda was training dissidents for Libya.",
        "statement",
        {"Kenya > Uganda @1990"},
    ),
)


@pytest.mark.parametrize(("pair", "text", "kind", "told"), CASES)
def test_the_pair_does_not_fill_in_for_somebody_else(
    read_text: ReadText, pair: str, text: str, kind: str, told: set[str]
) -> None:
    found = {line.strip() for line in lines(read_text(f"{pair} relations", text), kind)}

    assert found == told
