from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.telling.matter import about
from tests.telling.conftest import NAMES

if TYPE_CHECKING:
    from tests.telling.conftest import Say


def test_both_have_to_be_among_actors_and_targets(say: Say) -> None:
    own = say("a", "visa", "holds")
    other = say("b", "visa", "holds", actors=("Ruritania",), targets=("Borduria",))

    assert about([own, other], NAMES) == (own,)


def test_a_third_party_counts_where_both_are_involved(say: Say) -> None:
    against = say(
        "a", "support", "holds", actors=("Ruritania",), targets=("Borduria",), others=(("against", "Syldavia"),)
    )
    elsewhere = say("b", "support", "holds", actors=("Borduria",), targets=("Klow",), others=(("against", "Syldavia"),))

    assert about([against, elsewhere], NAMES) == (against,)


def test_what_one_sentence_says_of_both_counts(say: Say) -> None:
    first = say("Both belong to it.", "membership", "holds", actors=("Ruritania",), targets=("League",))
    second = say("Both belong to it.", "membership", "holds", actors=("Syldavia",), targets=("League",))
    alone = say("One belongs to it.", "membership", "holds", actors=("Syldavia",), targets=("Club",))

    assert about([first, second, alone], NAMES) == (first, second)


def test_a_change_of_one_of_them_counts(say: Say) -> None:
    fall = say("The king fell.", "transition", None, actors=("Syldavia",))
    other = say("A king fell.", "transition", None, actors=("Borduria",))

    assert about([fall, other, fall], NAMES) == (fall,)
