from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from bilat.web.paths import asking, evidence_path, keeping, pair_path, party_path, query_of
from bilat.web.show import HERE

if TYPE_CHECKING:
    from pathlib import Path

# A name with a value that the template puts after it, or a whole query after its mark.
BY_HAND = re.compile(r"""[?&"'](?:amp;)?[\w-]+=(?:["']\s*~|\{[{%])|[\w}]\?(?:["']\s*~|\{\{)""")


def test_what_is_empty_is_not_asked_and_what_is_asked_is_escaped() -> None:
    assert query_of((("party", "São & Tomé"), ("with", ""), ("on", None), ("offset", 0))) == (
        "party=S%C3%A3o+%26+Tom%C3%A9&offset=0"
    )
    assert asking("/about", ("on", None)) == "/about"


def test_a_query_is_added_to_what_is_asked_already_and_before_the_place_on_the_page() -> None:
    assert keeping("/documents/x#s-1", "on=2010-01-01") == "/documents/x?on=2010-01-01#s-1"
    assert keeping(asking("/review", ("at", "ff")), "kind=visit") == "/review?at=ff&kind=visit"
    assert keeping("/review", "") == "/review"


def test_parties_and_pairs_go_by_the_slugs_of_their_names() -> None:
    assert party_path("São Tomé") == "/parties/sao-tome"
    assert pair_path("Kenya", "Peru") == "/pairs/kenya/peru"


def test_the_address_of_evidence_has_an_end() -> None:
    assert evidence_path("/pairs/a/b", ["1", "2"]) == "/pairs/a/b/evidence?s=1&s=2"
    assert evidence_path("/pairs/a/b", [str(n) for n in range(99)]).count("s=") == 20
    assert evidence_path("/pairs/a/b", []) == "/pairs/a/b/evidence"


@pytest.mark.parametrize("template", sorted((HERE / "templates").rglob("*.html")), ids=lambda path: path.name)
def test_no_template_puts_a_query_together_by_hand(template: Path) -> None:
    assert BY_HAND.findall(template.read_text(encoding="utf-8")) == []
