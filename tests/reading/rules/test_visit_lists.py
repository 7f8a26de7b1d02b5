from __future__ import annotations

from typing import TYPE_CHECKING

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
