from __future__ import annotations

import pytest

from bilat.errors import SourceError
from bilat.reading.sources.seed import parse_seed

TEXT = """= Kenya–Peru relations =

Infobox
- Map: Kenya Peru Locator.png
- Mission1: Embassy of Kenya, Lima

They lie far apart.

== History ==
Kenya and Peru signed:
1. A treaty;
- A protocol.

=== Visits ===
Nobody came.

== See also ==
- Chile–Kenya relations
"""


def test_blocks_are_cut_by_kind_with_their_section() -> None:
    document = parse_seed(TEXT, "kenya-peru.txt")
    found = [(b.kind, document.text[b.start : b.end], b.section) for b in document.blocks if b.kind != "heading"]
    assert found == [
        ("title", "Kenya–Peru relations", ()),
        ("label", "Infobox", ()),
        ("row", "Map: Kenya Peru Locator.png", ()),
        ("row", "Mission1: Embassy of Kenya, Lima", ()),
        ("paragraph", "They lie far apart.", ()),
        ("paragraph", "Kenya and Peru signed:", ("History",)),
        ("item", "A treaty;", ("History",)),
        ("item", "A protocol.", ("History",)),
        ("paragraph", "Nobody came.", ("History", "Visits")),
        ("related", "Chile–Kenya relations", ("See also",)),
    ]


def test_rows_are_keys_with_values() -> None:
    document = parse_seed(TEXT, "kenya-peru.txt")
    assert dict(document.rows)["Mission1"] == "Embassy of Kenya, Lima"


def test_windows_line_ends_leave_the_blocks_as_they_are() -> None:
    plain, windows = parse_seed(TEXT, "a.txt"), parse_seed(TEXT.replace("\n", "\r\n"), "a.txt")
    bodies = [[d.text[b.start : b.end] for b in d.blocks] for d in (plain, windows)]
    assert bodies[0] == bodies[1]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("", "an empty document"),
        ("  \n\n", "an empty document"),
        ("Kenya and Peru are far apart.\n", "no title"),
        ("= Kenya–Peru relations =\n\nInfobox\n- Mission1: None\n", "cut off"),
        ("= Kenya–Peru relations =\n\nInfobox\n- Mission1\n\nText.\n", "cut off"),
    ],
)
def test_what_is_no_article_is_refused_with_what_to_do(text: str, what: str) -> None:
    with pytest.raises(SourceError, match=what):
        parse_seed(text, "kenya-peru.txt")
