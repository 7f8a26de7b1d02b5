from __future__ import annotations

import pytest

from bilat.web.shapes.chosen import Chosen


@pytest.mark.parametrize(
    ("chosen", "is_taken"),
    [
        (Chosen(), True),
        (Chosen(sections=("diplomatic",)), True),
        (Chosen(sections=("security",)), False),
        (Chosen(kinds=("mission",)), True),
        (Chosen(sections=("security",), kinds=("mission",)), True),
        (Chosen(modalities=("planned",)), False),
        (Chosen(kinds=("mission",), modalities=("planned", "asserted")), True),
        (Chosen(kinds=("visit",), modalities=("asserted",)), False),
    ],
)
def test_a_statement_is_taken_by_section_or_kind_and_by_modality(chosen: Chosen, *, is_taken: bool) -> None:
    assert chosen.takes("diplomatic", "mission", "asserted") is is_taken


def test_what_is_chosen_stands_in_the_address() -> None:
    chosen = Chosen(("economy and aid",), ("visit",), ("planned",))

    assert chosen.query == "section=economy+and+aid&kind=visit&modality=planned"
    assert not Chosen().query
