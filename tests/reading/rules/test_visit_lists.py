from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bilat.reading.sources.seed import parse_seed
from tests.reading.rules.contacts import told

if TYPE_CHECKING:
    from bilat.reading.reader import Reader

_TEXT = """= Italy–Paraguay relations =

== High-level visits ==
Presidential visits from Paraguay to Italy

- President Alfredo Stroessner (1973)
- President Fernando Lugo (2008, 2011)

Prime-ministerial visits from Italy to Paraguay

- Prime Minister Matteo Renzi (2015)
- Trade fell (1999): the council signed nothing
"""

# Lists with what they tell; titles name the pair, `|` ends a line.
_LISTS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "Chile–Norway",
        (
            "== Visits ==|From Chile:|- President Ricardo Lagos (May 2005)"
            "|- Foreign Minister Heraldo Muñoz (2014; 3–4 June 2016)|From Norway:|- King Harald V (March 2019)"
        ),
        (
            "visit Chile>Norway 2005-05 +Ricardo Lagos",
            "visit Chile>Norway 2014 +Heraldo Muñoz",
            "visit Chile>Norway 2016-06-03/2016-06-04 +Heraldo Muñoz",
            "visit Norway>Chile 2019-03 +Harald V",
        ),
    ),
    (
        "Fiji–India",
        (
            "== State visits since 1990 ==|Fijian leaders in India:|- Laisenia Qarase, prime minister (October 2005)"
            "|Indian leaders in Fiji:|- Narendra Modi, prime minister (19 November 2014)"
        ),
        (
            "visit Fiji>India 2005-10 +Laisenia Qarase",
            "visit India>Fiji 2014-11-19 +Narendra Modi",
        ),
    ),
    (
        "Estonia–Georgia",
        (
            "== Visits to Tallinn ==|- President Mikheil Saakashvili (2004)"
            "|== Visits to Tbilisi ==|- President Arnold Rüütel (2006)"
        ),
        (
            "visit Georgia>Estonia 2004 +Mikheil Saakashvili",
            "visit Estonia>Georgia 2006 +Arnold Rüütel",
        ),
    ),
    (
        "Bolivia–Spain",
        "== Visits ==|- Sept. 2009: President Evo Morales to Madrid.|- 4 May 2011: Queen Letizia in La Paz for talks.",
        (
            "visit Bolivia>Spain 2009-09 @Madrid +Evo Morales",
            "visit Spain>Bolivia 2011-05-04 @La Paz +Letizia",
        ),
    ),
    (
        "Kenya–Poland",
        "== Contacts ==|Meetings of those years:|- 12 July 1996: Hanna Suchocka in Nairobi for a conference on law.",
        ("visit Poland>Kenya 1996-07-12 @Nairobi +Hanna Suchocka",),
    ),
    (
        "Cyprus–Malta",
        "== Visits ==|By Malta:|- President Ugo Mifsud Bonnici, to the museum at Kourion (1997)",
        ("visit Malta>Cyprus 1997 @Kourion +Ugo Mifsud Bonnici",),
    ),
)

# Items that tell no visit between the pair.
_NO_VISITS: tuple[tuple[str, str], ...] = (
    ("Chile–Norway", "== Agreements ==|From Norway:|- Minister Per Borten (1968)"),
    ("Chile–Peru", "== Visits ==|- President Rodrigo Montero (2005)"),
    ("Chile–Norway", "== Visits ==|From Chile:|- 2011: The national library honours Pablo Neruda with a show."),
    ("Chile–Norway", "== History ==|- May 1960: President Jorge Alessandri declares a day of mourning in Santiago."),
    ("Chile–Norway", "== Visits ==|- 2009: Prime Minister Jens Stoltenberg to Lima."),
)


def _read(reader: Reader, title: str, lines: str) -> set[str]:
    text = f"= {title} relations =\n\n" + lines.replace("|", "\n") + "\n"
    return told(reader.read_one(parse_seed(text, "a list")).statements)


def test_each_time_of_a_list_of_visits_is_a_visit(reader: Reader) -> None:
    statements = reader.read_one(parse_seed(_TEXT, "a list")).statements
    assert told(statements) >= {
        "visit Paraguay>Italy 1973 +Alfredo Stroessner",
        "visit Paraguay>Italy 2008 +Fernando Lugo",
        "visit Paraguay>Italy 2011 +Fernando Lugo",
        "visit Italy>Paraguay 2015 +Matteo Renzi",
    }


def test_an_item_that_tells_something_else_is_no_visit(reader: Reader) -> None:
    statements = reader.read_one(parse_seed(_TEXT, "a list")).statements
    assert not any("1999" in each for each in told(statements))


@pytest.mark.parametrize(("title", "lines", "expected"), _LISTS)
def test_the_line_above_the_heading_or_the_item_gives_the_direction(
    reader: Reader, title: str, lines: str, expected: tuple[str, ...]
) -> None:
    assert _read(reader, title, lines) == set(expected)


@pytest.mark.parametrize(("title", "lines"), _NO_VISITS)
def test_nothing_is_said_where_the_direction_or_the_visit_is_not_told(reader: Reader, title: str, lines: str) -> None:
    assert _read(reader, title, lines) == set()
