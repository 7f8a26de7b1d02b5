from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.reading.rules.contacts import told

if TYPE_CHECKING:
    from tests.reading.conftest import ReadText

_TOLD: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "Chile–Norway",
        "Prime Minister Kåre Willoch was in Santiago for three days in 1984.",
        ("visit Norway>Chile 1984 @Santiago +Kåre Willoch",),
    ),
    (
        "Finland–Sweden",
        "King Carl XVI Gustaf came in August 1983, a month after the flood.",
        ("visit Sweden>Finland 1983-08 +Carl XVI Gustaf",),
    ),
    (
        "Denmark–Iceland",
        "Queen Margrethe II commemorated the sagas during a visit in May 1998.",
        ("visit Denmark>Iceland 1998-05 +Margrethe II",),
    ),
    (
        "Brazil–Italy",
        "Italian President Sandro Pertini realised a state visit in 1983.",
        ("visit Italy>Brazil 1983 +Sandro Pertini",),
    ),
    (
        "Jordan–Malta",
        "A state visit by King Hussein of Jordan was called off in March 1990.",
        ("visit Jordan>Malta 1990-03 +Hussein =denied",),
    ),
    (
        "Peru–Spain",
        "King Juan Carlos paid a short visit to Peru in November 1978, and Morales Bermúdez returned it in 1979.",
        ("visit Spain>Peru 1978-11 +Juan Carlos", "visit Peru>Spain 1979 +Morales Bermúdez"),
    ),
    (
        "Ghana–Mali",
        "In May 2002 Malian President Alpha Konaré attended the inauguration of Ghana's president in Accra.",
        ("visit Mali>Ghana 2002-05 @Accra +Alpha Konaré",),
    ),
    (
        "Egypt–Kenya",
        "Kwame Obote had many friends abroad. Obote flew to Cairo in July 1995.",
        ("visit Kenya>Egypt 1995-07 @Cairo +Kwame Obote",),
    ),
    (
        "Benin–Togo",
        "A joint commission met for the first time in 1979.",
        ("meeting Benin+Togo 1979",),
    ),
    (
        "Benin–Togo",
        "Negotiators held a third round in Cotonou in May 2003 without result.",
        ("meeting Benin+Togo 2003-05 @Cotonou",),
    ),
    ("Cuba–Mexico", "The foreign ministers meet every March in a joint council.", ("meeting Cuba+Mexico -",)),
    (
        "India–Nepal",
        "Nepal and China opened an office on 3 May 1998, when Foreign Minister Ram Thapa met Li Guang in Beijing.",
        ("meeting China+Nepal 1998-05-03 @Beijing +Li Guang +Ram Thapa",),
    ),
)

_SILENT: tuple[tuple[str, str], ...] = (
    ("Chile–Norway", "President Ricardo Lagos came to power in March 2000."),
    ("Chile–Norway", "President Eduardo Frei was in office until 1970."),
    ("Chile–Norway", "President Ricardo Lagos was in favour of the accord in 2004."),
    ("Chile–Norway", "Prime Minister Odvar Nordli resigned during a visit in 1980."),
    ("Chile–Norway", "The ministers met with survivors in 1999."),
    ("Chile–Norway", "Farmers held a third round of protests in 2003."),
    ("Greece–Spain", "King Constantine came in May 1966."),
)


@pytest.mark.parametrize(("title", "sentence", "expected"), _TOLD)
def test_a_stay_or_a_meeting_that_names_its_parties_sparingly_is_told(
    read_text: ReadText, title: str, sentence: str, expected: tuple[str, ...]
) -> None:
    assert told(read_text(title, sentence)) == set(expected)


@pytest.mark.parametrize(("title", "sentence"), _SILENT)
def test_nothing_is_told_where_no_visit_follows(read_text: ReadText, title: str, sentence: str) -> None:
    assert told(read_text(title, sentence)) == set()
