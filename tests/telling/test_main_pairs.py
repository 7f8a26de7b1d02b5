from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.telling.main_pairs import main_pair

if TYPE_CHECKING:
    from tests.telling.conftest import Say


def test_a_document_is_about_the_two_that_most_of_its_statements_name_together(say: Say) -> None:
    told = [
        say("One.", "meeting", None, actors=("Borduria", "Syldavia")),
        say("Two.", "meeting", None),
        say("Three.", "aid", None, actors=("Syldavia",), targets=("Ruritania",)),
    ]

    assert main_pair(told) == ("Ruritania", "Syldavia")


def test_statements_that_name_one_party_alone_are_about_no_pair(say: Say) -> None:
    assert main_pair([say("It fell.", "transition", None, actors=("Syldavia",))]) is None
    assert main_pair([]) is None
