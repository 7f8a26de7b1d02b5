from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.reading.rules.ties import lines

if TYPE_CHECKING:
    from tests.reading.conftest import ReadText

WENT_ON = (
    (
        "On 4 May 1973 Norway protested. The Norwegian ambassador flew home from Lima, yet the mission stayed open.",
        ("holds Norway > Peru @1973-05-04~ in Lima (embassy)",),
    ),
    (
        "On 3 March 1931 the Norwegian minister left Lima, but the mission remained under the consul.",
        ("holds Norway > Peru @1931-03-03 in Lima (legation)",),
    ),
    ("The Norwegian ambassador said in Lima that the military mission continued with success.", ()),
    ("The ambassador flew home from Lima in 1973, yet the trade mission continued its work.", ()),
    ("Norwegian missionaries came to Lima, and the mission continued until 1950.", ()),
)
CLOSINGS = (
    (
        "Norway maintained a consulate in Callao. The second closure ran from 1903 to 1911.",
        (
            "holds Norway > Peru in Callao (consulate)",
            "suspended Norway > Peru @1903 in Callao (consulate)",
            "begins Norway > Peru @1911 in Callao (consulate)",
        ),
    ),
    (
        "Norway had a legation in Lima. The longest interruption lasted from 1914 until 1919.",
        (
            "holds Norway > Peru in Lima (legation)",
            "suspended Norway > Peru @1914 in Lima (legation)",
            "begins Norway > Peru @1919 in Lima (legation)",
        ),
    ),
    (
        "Norway had a consulate in Callao. The second closure of the port ran from 1903 to 1911.",
        ("holds Norway > Peru in Callao (consulate)",),
    ),
    ("The closure of the Norwegian mine lasted from 1903 to 1911.", ()),
    (
        "Norway had a consulate in Callao. The closing came in 1903.",
        ("holds Norway > Peru in Callao (consulate)",),
    ),
)
RAISED = (
    (
        "On 2 March 1861 the rank of the Norwegian consular agent at Callao was raised to consul.",
        ("begins Norway > Peru @1861-03-02 in Callao (consulate)",),
    ),
    (
        "On 3 May 1901 the Norwegian representative in Lima was raised to the rank of minister.",
        ("begins Norway > Peru @1901-05-03 in Lima (legation)",),
    ),
    ("The rank of the Norwegian envoy was raised to ambassador in 1954.", ("begins Norway > Peru @1954 (embassy)",)),
    (
        "The position of Norwegian consul in Callao was elevated to consul general in 1866.",
        ("begins Norway > Peru @1866 in Callao (consulate general)",),
    ),
    ("The Norwegian consul in Callao was promoted to captain in 1877.", ()),
    ("The Norwegian minister was raised to the peerage in 1948.", ()),
    ("The rank of the Norwegian agent at Callao was not raised to consul in 1866.", ()),
    ("The office of the Norwegian foreign minister was raised to the first rank in 1866.", ()),
)
MOVED = (
    (
        "Norway moved its consulate from Callao to Mollendo in 1971.",
        (
            "begins Norway > Peru @1971 in Mollendo (consulate)",
            "ends Norway > Peru @1971 in Callao (consulate)",
        ),
    ),
    (
        "The Norwegian consulate moved from Lima to Tarapotillo on 12 May 1923.",
        (
            "begins Norway > Peru @1923-05-12 in Tarapotillo (consulate)",
            "ends Norway > Peru @1923-05-12 in Lima (consulate)",
        ),
    ),
    (
        "Norway suspended its embassy's operations on 11 April 2004.",
        ("suspended Norway > Peru @2004-04-11 (embassy)",),
    ),
    (
        "Norway suspended operations at its embassy in Lima on 11 April 2004.",
        ("suspended Norway > Peru @2004-04-11 in Lima (embassy)",),
    ),
    (
        "Norway halted the operations of its embassy in Lima on 11 April 2004.",
        ("suspended Norway > Peru @2004-04-11 in Lima (embassy)",),
    ),
    ("Norway's military operations at Lima were suspended on 5 May 1976.", ()),
)


@pytest.mark.parametrize(("text", "expected"), [*WENT_ON, *CLOSINGS, *RAISED, *MOVED])
def test_a_sentence_tells_this_of_missions(read_text: ReadText, text: str, expected: tuple[str, ...]) -> None:
    assert lines(read_text("Norway–Peru relations", text), "mission") == set(expected)


@pytest.mark.parametrize(
    ("text", "accreditations", "missions"),
    [
        (
            "The Norwegian embassy in Lima was relocated to Chile in May 2003.",
            {"begins Norway > Peru @2003-05 via Chile"},
            set(),
        ),
        (
            "In May 2003 the Norwegian embassy to Peru moved to Santiago, Chile.",
            {"begins Norway > Peru @2003-05 via Chile"},
            set(),
        ),
        (
            "The Norwegian embassy to Peru operates out of Quito, Ecuador.",
            {"holds Norway > Peru via Ecuador"},
            set(),
        ),
        (
            "The Norwegian embassy in Lima closed in 1990. The embassy was transferred to La Paz in 1991.",
            {"begins Norway > Peru @1991 via Bolivia"},
            {"ends Norway > Peru @1990 in Lima (embassy)"},
        ),
        (
            "The Norwegian embassy in Lima operated from a hotel until 1972.",
            set(),
            {"holds Norway > Peru @../1972 in Lima (embassy)"},
        ),
        ("The Norwegian ambassador in Lima was transferred to Chile in 1990.", set(), set()),
    ],
)
def test_an_embassy_moved_to_a_third_country_is_accredited_from_there(
    read_text: ReadText, text: str, accreditations: set[str], missions: set[str]
) -> None:
    told = read_text("Norway–Peru relations", text)

    assert lines(told, "accreditation") == accreditations
    assert lines(told, "mission") == missions


def test_an_embassy_that_goes_with_its_government_stays_an_embassy(read_text: ReadText) -> None:
    told = read_text(
        "Norway–Peru relations",
        "The Norwegian government went into exile in 1940. The Peruvian legation was moved to London that year.",
    )

    assert not lines(told, "accreditation")
